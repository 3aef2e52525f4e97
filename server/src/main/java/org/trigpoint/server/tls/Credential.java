package org.trigpoint.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server shows, and the key that proves it.
 *
 * @param file that the certificates were read from
 * @param chain its own certificate, and those of its issuers after it
 * @param key that belongs to the first
 */
public record Credential(Path file, List<X509Certificate> chain, PrivateKey key) {
    /** Of a store that is in memory only: PKCS #12 wants one. */
    static final String STORE_PASSWORD = "in memory";

    private static final Integer DNS_NAME = 2;

    public Credential {
        chain = List.copyOf(chain);
    }

    private X509Certificate own() {
        return chain.getFirst();
    }

    /** When the certificate, or one of its issuers, ends. */
    public Instant until() {
        return chain.stream()
                .map(each -> each.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Why browsers will not trust it at this time, if that is certain. */
    public Optional<String> findDoubt(Instant now) {
        Instant from = own().getNotBefore().toInstant();
        if (now.isAfter(until())) {
            return Optional.of("The certificate in " + file + " expired at " + until());
        }
        return now.isBefore(from)
                ? Optional.of("The certificate in " + file + " is not valid before " + from)
                : Optional.empty();
    }

    /** Names of hosts that it is for, in lower case. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            Collection<List<?>> all = own().getSubjectAlternativeNames();
            if (all != null) {
                all.stream()
                        .filter(each -> DNS_NAME.equals(each.getFirst()))
                        .forEach(each -> names.add(String.valueOf(each.get(1)).toLowerCase(Locale.ROOT)));
            }
        } catch (CertificateParsingException e) {
            throw new TlsException("The names of the certificate in " + file + " cannot be read: " + e.getMessage());
        }
        return names;
    }

    KeyStore store() {
        char[] password = STORE_PASSWORD.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("server", key, password, chain.toArray(new Certificate[0]));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException("The certificates in " + file + " are no chain: each must be issued by the next ("
                    + e.getMessage() + ")");
        }
    }
}
