package org.trigpoint.server.notify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Posts letters to an address. Each is signed, where there is a secret: the header {@code Trigpoint-Signature} is {@code v1=} and the
 * HMAC-SHA-256 (RFC 2104), in hexadecimal, of the header {@code Trigpoint-Timestamp}, a dot, and the body.
 */
final class WebhookCarrier implements Carrier {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;
    /** Said of the letter, not of the address or of the sender. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    private final Subscriber.Webhook hook;
    private final InstantSource clock;
    private final HttpClient http;

    WebhookCarrier(Subscriber.Webhook hook, InstantSource clock) {
        this.hook = hook;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void deliver(Letter letter) throws IOException, InterruptedException {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(hook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Trigpoint")
                .header("Trigpoint-Message", letter.id())
                .header("Trigpoint-Timestamp", timestamp)
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        String secret = hook.secret();
        if (secret != null) {
            request.header("Trigpoint-Signature", "v1=" + hmacHex(secret, timestamp + "." + letter.body()));
        }
        int status = status(request.build());
        if (REFUSALS.contains(status)) {
            throw new RefusedException("It answers " + status);
        }
        if (status < SUCCESS || status >= NO_SUCCESS) {
            throw new IOException("It answers " + status);
        }
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            // The JDK says nothing more of most of them.
            throw new IOException("It cannot be reached" + (e.getMessage() == null ? "" : ": " + e.getMessage()), e);
        }
    }

    static String hmacHex(String secret, @Nullable String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
