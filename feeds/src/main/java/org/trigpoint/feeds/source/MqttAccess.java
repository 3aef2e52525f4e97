package org.trigpoint.feeds.source;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a broker is reached.
 *
 * @param host of the broker
 * @param port of the broker
 * @param tls true for a connection over TLS
 * @param authorities PEM file of those who may vouch for the broker; the machine's when null
 * @param user who subscribes; nobody when null
 * @param passwordFile whose first line is the password, read at each connect; none when null
 */
record MqttAccess(
        String host,
        int port,
        boolean tls,
        @Nullable String authorities,
        @Nullable String user,
        @Nullable String passwordFile) {
    static MqttAccess of(SourceUri uri) {
        return new MqttAccess(
                uri.host(),
                uri.port(),
                uri.kind() == SourceUri.Kind.MQTTS,
                uri.options().get("ca"),
                uri.options().get("user"),
                uri.options().get("passwordfile"));
    }

    /** A client that is not connected; the broker names it. */
    MqttClientBuilder client() throws MqttException {
        MqttClientBuilder client = MqttClient.builder().serverHost(host).serverPort(port);
        return tls ? client.sslConfig(ssl()) : client;
    }

    private MqttClientSslConfig ssl() throws MqttException {
        if (authorities == null) {
            return MqttClientSslConfig.builder().build();
        }
        try (InputStream in = Files.newInputStream(Path.of(authorities))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int index = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + index++, each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return MqttClientSslConfig.builder().trustManagerFactory(trust).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new MqttException("the certificates of " + authorities + ": " + Reasons.of(e), false, e);
        }
    }

    /** The password as bytes; empty when there is none. */
    byte[] password() throws MqttException {
        if (passwordFile == null) {
            return new byte[0];
        }
        try {
            String text = Files.readString(Path.of(passwordFile));
            return text.lines().findFirst().orElse("").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MqttException("the password: " + Reasons.of(e), false, e);
        }
    }

    /** Waits for what the broker answers. */
    static <T> T await(CompletableFuture<T> answer) throws MqttException, InterruptedException {
        try {
            return answer.get(MqttLink.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new MqttException("no answer in time", true, e);
        }
    }

    /** What went wrong, and whether another version may do. */
    static MqttException failed(Throwable cause) {
        return switch (cause) {
            case ConnectionFailedException unreached ->
                new MqttException(
                        unreached.getCause() instanceof Exception why ? Reasons.of(why) : "refused", false, unreached);
            case Mqtt5ConnAckException refused -> {
                Mqtt5ConnAckReasonCode code = refused.getMqttMessage().getReasonCode();
                yield new MqttException(
                        "the broker refuses: " + words(code),
                        code == Mqtt5ConnAckReasonCode.UNSUPPORTED_PROTOCOL_VERSION,
                        refused);
            }
            case Mqtt3ConnAckException refused ->
                new MqttException(
                        "the broker refuses: " + words(refused.getMqttMessage().getReturnCode()), false, refused);
            default -> {
                String message = cause.getMessage();
                yield new MqttException(message == null ? cause.getClass().getSimpleName() : message, true, cause);
            }
        };
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
