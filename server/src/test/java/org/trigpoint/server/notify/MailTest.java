package org.trigpoint.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.fixtures.MailBox;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** E-mail, over a connection to a mail server. */
class MailTest {
    private static final Subscriber.Mail PEOPLE =
            new Subscriber.Mail(List.of("duty@port.example", "deputy@port.example"));
    private static final char[] STORE = "changeit".toCharArray();

    @TempDir
    private Path folder;

    static Letter letter(String headline) {
        ObjectNode node = Json.object()
                .put("id", "aa:2")
                .put("event", "withdrawn")
                .put("status", "actual")
                .put("alertId", "aa")
                .put("revision", 2)
                .put("state", "WITHDRAWN")
                .put("reason", "it was heard, late")
                .put("person", "")
                .put("known", "2026-01-02T03:04:05Z");
        ObjectNode properties = node.putObject("alert").putObject("properties");
        properties.put("headline", headline).put("severity", "SEVERE").put("rule", "silence");
        properties.putArray("evidence").addObject().put("supports", false).put("text", "fog");
        return new Letter("aa:2", Instant.parse("2026-01-02T03:04:06Z"), Json.text(node));
    }

    private static MailServer server(MailBox box, boolean startTls, String password) {
        return new MailServer(
                "localhost",
                box.port(),
                startTls,
                password.isEmpty() ? null : "trigpoint",
                password.isEmpty() ? null : password,
                "watch@port.example");
    }

    @Test
    void aLetterIsPlainTextThatEveryProgramReads() throws Exception {
        try (MailBox box = new MailBox(null, "");
                Carrier carrier = new MailCarrier(server(box, false, ""), PEOPLE, "Harbour watch")) {
            carrier.deliver(letter("NORDIC STAR was not heard"));
            MailBox.Mail mail = box.mails.getFirst();
            assertThat(mail.to()).containsExactly("duty@port.example", "deputy@port.example");
            assertThat(mail.text())
                    .contains(
                            "From: watch@port.example",
                            "Subject: Withdrawn: NORDIC STAR was not heard (Harbour watch)",
                            "Message-ID: <aa.2@port.example>",
                            "References: <aa@port.example>",
                            "Auto-Submitted: auto-generated",
                            "Content-Type: text/plain; charset=UTF-8",
                            "State: Withdrawn: it was heard, late",
                            "Against: fog");
        }
    }

    @Test
    void aNameCannotAddHeadersOrEndTheMessage() throws Exception {
        try (MailBox box = new MailBox(null, "");
                Carrier carrier = new MailCarrier(server(box, false, ""), PEOPLE, "Hafen ÆØÅ")) {
            carrier.deliver(letter("EVIL\r\nBcc: eve@evil.example\r\n.\r\nMAIL FROM:<x>"));
            assertThat(box.mails).singleElement().satisfies(mail -> {
                String head = mail.text().substring(0, mail.text().indexOf("\n\n"));
                assertThat(head.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
                assertThat(mail.to()).doesNotContain("eve@evil.example");
            });
        }
    }

    @Test
    void nothingIsSaidBeforeTheConnectionIsEncrypted() throws Exception {
        SSLContext tls = context();
        try (MailBox box = new MailBox(tls, "secret");
                Carrier carrier =
                        new MailCarrier(server(box, true, "secret"), PEOPLE, "Harbour watch", tls.getSocketFactory())) {
            carrier.deliver(letter("A"));
            assertThat(box.mails).singleElement().satisfies(mail -> {
                assertThat(mail.encrypted()).isTrue();
                assertThat(mail.user()).isEqualTo("trigpoint");
            });
        }
        try (MailBox plain = new MailBox(null, "secret");
                Carrier carrier = new MailCarrier(server(plain, true, "secret"), PEOPLE, "Harbour watch")) {
            assertThatThrownBy(() -> carrier.deliver(letter("A")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(plain.mails).isEmpty();
        }
        try (MailBox box = new MailBox(tls, "secret");
                Carrier carrier = new MailCarrier(server(box, true, "secret"), PEOPLE, "Harbour watch")) {
            assertThatThrownBy(() -> carrier.deliver(letter("A")))
                    .as("a certificate that nobody knows")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aWrongPasswordIsNoRefusalOfTheLetter() throws Exception {
        try (MailBox box = new MailBox(null, "secret");
                Carrier carrier = new MailCarrier(server(box, false, "wrong"), PEOPLE, "Harbour watch")) {
            assertThatThrownBy(() -> carrier.deliver(letter("A")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(Carrier.RefusedException.class);
        }
    }

    @Test
    void whatTheServerNeverTakesIsRefusedAndWhatItTakesLaterIsNot() throws Exception {
        try (MailBox box = new MailBox(null, "");
                Carrier carrier = new MailCarrier(server(box, false, ""), PEOPLE, "Harbour watch")) {
            box.answer = "451 later";
            assertThatThrownBy(() -> carrier.deliver(letter("A"))).isNotInstanceOf(Carrier.RefusedException.class);
            box.answer = "550 never";
            assertThatThrownBy(() -> carrier.deliver(letter("A"))).isInstanceOf(Carrier.RefusedException.class);
            box.answer = "";
            carrier.deliver(letter("A"));
            assertThat(box.mails).hasSize(1);
        }
    }

    /** A certificate of its own for localhost, which the same context trusts. */
    private SSLContext context() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("mail.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, STORE);
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, STORE);
        known.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return tls;
    }
}
