package org.trigpoint.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PEM files of a server.
 *
 * @param certificate its certificate, and those of its issuers after it
 * @param key its private key as PKCS #8, RSA or EC, without a password
 */
public record TlsFiles(Path certificate, Path key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> KINDS = List.of("RSA", "EC");
    private static final byte[] PROBE = "trigpoint".getBytes(StandardCharsets.US_ASCII);

    /** What tells one state of the files from another. */
    String state() {
        try {
            return Files.getLastModifiedTime(certificate) + " " + Files.size(certificate) + " "
                    + Files.getLastModifiedTime(key) + " " + Files.size(key);
        } catch (IOException e) {
            return "absent";
        }
    }

    /** Reads both; throws {@link TlsException} with the file and the reason when they are of no use. */
    public Credential read() {
        List<X509Certificate> chain = chain();
        PrivateKey secret = secret();
        if (!belongs(secret, chain.getFirst())) {
            throw new TlsException("The key in " + key + " is not that of the first certificate in " + certificate
                    + ", which is of " + chain.getFirst().getSubjectX500Principal());
        }
        Credential credential = new Credential(certificate, chain, secret);
        // A chain out of order is found here and not by the first that connects.
        credential.store();
        return credential;
    }

    private List<X509Certificate> chain() {
        List<X509Certificate> chain = new ArrayList<>();
        try (InputStream in = Files.newInputStream(certificate)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                chain.add((X509Certificate) each);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsException("No certificate can be read from " + certificate + ": " + e.getMessage());
        }
        if (chain.isEmpty()) {
            throw new TlsException("There is no certificate in " + certificate);
        }
        return chain;
    }

    private PrivateKey secret() {
        String text;
        try {
            text = Files.readString(key, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new TlsException("No key can be read from " + key + ": " + e.getMessage());
        }
        Matcher found = KEY.matcher(text);
        if (!found.find()) {
            throw new TlsException("There is no private key in " + key + ": a line BEGIN PRIVATE KEY is looked for");
        }
        if (!found.group(1).equals("PRIVATE KEY")) {
            throw new TlsException("The key in " + key + " is " + found.group(1)
                    + ", and a PRIVATE KEY (PKCS #8 without a password) is needed: openssl pkcs8 -topk8 -nocrypt -in "
                    + key + " -out key.pem");
        }
        PKCS8EncodedKeySpec spec;
        try {
            spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(2)));
        } catch (IllegalArgumentException e) {
            throw new TlsException("The key in " + key + " is not Base64: " + e.getMessage());
        }
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (InvalidKeySpecException other) {
                // The next kind may fit.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has " + kind, e);
            }
        }
        throw new TlsException("The key in " + key + " is neither RSA nor EC");
    }

    private static boolean belongs(PrivateKey secret, X509Certificate own) {
        try {
            String name = "SHA256with" + (secret.getAlgorithm().equals("EC") ? "ECDSA" : secret.getAlgorithm());
            Signature signer = Signature.getInstance(name);
            signer.initSign(secret);
            signer.update(PROBE);
            byte[] signed = signer.sign();
            signer.initVerify(own.getPublicKey());
            signer.update(PROBE);
            return signer.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
