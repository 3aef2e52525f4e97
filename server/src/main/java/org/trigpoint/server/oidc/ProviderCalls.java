package org.trigpoint.server.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** HTTP to the provider: bounded in time and in length, and without redirects. */
final class ProviderCalls {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    /** An answer, whatever its status. */
    record Answer(int status, String body) {}

    /** Gets what must be there. */
    String get(URI address) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(address).GET().build());
        if (answer.status() != 200) {
            throw new IOException(address + " answered " + answer.status());
        }
        return answer.body();
    }

    /** Sends a form. */
    Answer post(URI address, Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest request) throws IOException {
        HttpResponse.BodyHandler<String> body =
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES);
        CompletableFuture<HttpResponse<String>> sent = client.sendAsync(request, body);
        try {
            // Not by the timeout of a request: that ends with the head of the answer.
            HttpResponse<String> answer = sent.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + LONGEST.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
