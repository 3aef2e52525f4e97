package org.trigpoint.server.tls;

import java.time.InstantSource;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TLS 1.2 and 1.3 by PEM files. Files that change to something of no use are told of, and the old ones go on. */
public final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private final TlsFiles files;
    private final InstantSource clock;
    private final SslContextFactory.Server contexts = new SslContextFactory.Server();
    private String seen;
    private volatile Set<String> names = Set.of();

    /** Reads the files; throws {@link TlsException} when they are of no use. */
    public Tls(TlsFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
        seen = files.state();
        use(contexts, files.read());
        contexts.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        contexts.setSniRequired(false);
    }

    private void use(SslContextFactory factory, Credential credential) {
        credential.findDoubt(clock.instant()).ifPresent(LOG::warn);
        factory.setKeyStore(credential.store());
        factory.setKeyStorePassword(Credential.STORE_PASSWORD);
        names = credential.names();
    }

    /** Names of hosts that the certificate is for, in lower case; one may begin with {@code *.} */
    public Set<String> names() {
        return names;
    }

    /** A connector that listens with them. */
    public ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(http);
        // Which names are answered the server checks itself, by the Host.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(
                server, new SslConnectionFactory(contexts, "http/1.1"), new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    /** Takes the files anew where they have changed; connections that are open go on. */
    public synchronized void refresh() {
        String now = files.state();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            Credential credential = files.read();
            contexts.reload(changed -> use(changed, credential));
            LOG.info("The certificate in {} was taken", files.certificate());
        } catch (TlsException e) {
            LOG.error("{}; the certificate before it goes on", e.getMessage());
        } catch (Exception e) {
            LOG.error("The certificate in {} cannot be used", files.certificate(), e);
        }
    }
}
