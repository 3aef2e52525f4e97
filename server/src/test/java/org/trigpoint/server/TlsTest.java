package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.SiteGuard;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.tls.Credential;
import org.trigpoint.server.tls.Tls;
import org.trigpoint.server.tls.TlsException;
import org.trigpoint.server.tls.TlsFiles;

/** TLS by PEM files, made by openssl. */
class TlsTest {
    /** Longer than the server takes to look at its files again. */
    private static final long PASSED_OVER_MILLIS = 3_000;

    @TempDir
    private Path folder;

    private Path at(String name) {
        return folder.resolve(name + ".pem");
    }

    private void make(String name, String kind, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey"));
        command.addAll(
                kind.equals("ec") ? List.of("ec", "-pkeyopt", "ec_paramgen_curve:prime256v1") : List.of("rsa:2048"));
        command.addAll(List.of("-keyout", at(name + "-key").toString(), "-out", at(name).toString()));
        command.addAll(List.of("-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"));
        command.addAll(more.length == 0 ? List.of("-days", "2") : List.of(more));
        assumeThat(run(command.toArray(String[]::new)))
                .as("openssl makes certificates here")
                .isZero();
    }

    private int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(folder.resolve("openssl.txt").toFile())
                    .start();
            return process.waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    private TlsFiles files(String certificate, String key) {
        return new TlsFiles(at(certificate), at(key));
    }

    private static Site site(TlsFiles files) {
        return Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people())
                .withTls(files));
    }

    private HttpClient trusting(String... names) throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        for (String name : names) {
            try (var in = Files.newInputStream(at(name))) {
                Certificate one = CertificateFactory.getInstance("X.509").generateCertificate(in);
                known.setCertificateEntry(name, one);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> signIn(HttpClient client, Site site) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + site.port + "/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"officer\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void thePageAndTheStreamComeOverTls(String kind) throws Exception {
        make("a", kind);
        make("other", kind);
        try (Site site = site(files("a", "a-key"));
                HttpClient client = trusting("a")) {
            HttpResponse<String> begun = signIn(client, site);
            assertThat(begun.statusCode()).isEqualTo(200);
            assertThat(begun.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(begun.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Strict");
            CompletableFuture<String> hello = new CompletableFuture<>();
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Cookie", cookie.split(";")[0])
                    .header("Origin", "https://127.0.0.1:" + site.port)
                    .buildAsync(URI.create("wss://127.0.0.1:" + site.port + "/api/live"), new WebSocket.Listener() {
                        @Override
                        public CompletableFuture<?> onText(WebSocket from, CharSequence text, boolean last) {
                            hello.complete(text.toString());
                            from.request(1);
                            return null;
                        }
                    })
                    .join();
            assertThat(hello.get(10, TimeUnit.SECONDS)).contains("\"person\":\"ona\"");
            socket.abort();
            assertThatThrownBy(() -> trusting("other")
                            .send(
                                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + site.port + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void oldProtocolsAreRefused() throws Exception {
        make("a", "rsa");
        try (Site site = site(files("a", "a-key"))) {
            assertThat(connect(site, "-tls1_2")).isZero();
            assertThat(connect(site, "-tls1_1")).isNotZero();
            assertThat(connect(site, "-tls1")).isNotZero();
        }
    }

    private int connect(Site site, String protocol) throws InterruptedException {
        return run("openssl", "s_client", "-connect", "127.0.0.1:" + site.port, protocol, "-cipher", "ALL:@SECLEVEL=0");
    }

    @Test
    void filesThatChangeAreTakenAndBadOnesAreNot() throws Exception {
        make("a", "rsa");
        make("b", "ec");
        try (Site site = site(files("a", "a-key"))) {
            String cookie = signIn(trusting("a"), site)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";")[0];
            Files.copy(at("a"), at("first"));
            Files.writeString(at("a"), "no certificate");
            Thread.sleep(PASSED_OVER_MILLIS);
            assertThat(taken(site, "first")).as("the one before goes on").isTrue();
            Files.writeString(at("a"), Files.readString(at("b")));
            Files.writeString(at("a-key"), Files.readString(at("b-key")));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (!taken(site, "b")) {
                assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
                Thread.sleep(200);
            }
            assertThat(taken(site, "first")).isFalse();
            HttpResponse<String> after = trusting("b")
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + site.port + "/api/config"))
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(after.body()).as("the session goes on").contains("\"person\":\"ona\"");
        }
    }

    /** Asked by a client of its own: connections that are open keep what they began with. */
    private boolean taken(Site site, String name) throws Exception {
        try {
            return signIn(trusting(name), site).statusCode() == 200;
        } catch (SSLHandshakeException notYet) {
            return false;
        }
    }

    @Test
    void whatIsOfNoUseSaysWhy() throws Exception {
        make("a", "rsa");
        make("b", "rsa");
        Files.writeString(at("empty"), "");
        run(
                "openssl",
                "rsa",
                "-traditional",
                "-in",
                at("a-key").toString(),
                "-out",
                at("pkcs1").toString());
        assertRefused(files("a", "b-key"), "b-key.pem is not that of the first certificate", "CN=a");
        assertRefused(files("a", "absent"), "absent.pem");
        assertRefused(files("absent", "a-key"), "absent.pem");
        assertRefused(files("empty", "a-key"), "empty.pem");
        assertRefused(files("a", "empty"), "no private key in", "empty.pem");
        assertRefused(files("a", "pkcs1"), "RSA PRIVATE KEY", "openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void whatExpiresIsToldAndServed() throws Exception {
        make("a", "rsa");
        Credential identity = files("a", "a-key").read();
        assertThat(identity.findDoubt(Instant.now())).isEmpty();
        assertThat(identity.findDoubt(Instant.now().plus(3, ChronoUnit.DAYS)))
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("a.pem expired at"));
        assertThat(identity.findDoubt(Instant.now().minus(1, ChronoUnit.DAYS)))
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("a.pem is not valid before"));
        InstantSource later = InstantSource.fixed(Instant.now().plus(3, ChronoUnit.DAYS));
        assertThat(new Tls(files("a", "a-key"), later).names()).containsExactly("localhost");
    }

    @Test
    void theNamesOfTheCertificateAreAnswered() {
        SiteGuard guard = new SiteGuard(false, List.of(), () -> Set.of("watch.example", "*.port.example"));
        guard.checkHost("watch.example:8443");
        guard.checkHost("East.Port.example");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> guard.checkHost("other.example"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> guard.checkHost("a.east.port.example"));
    }

    private static void assertRefused(TlsFiles files, String... parts) {
        assertThatExceptionOfType(TlsException.class)
                .isThrownBy(() -> site(files))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
