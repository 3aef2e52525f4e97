package org.trigpoint.app.zones;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks a running station, as the holder of a token or as whoever is at this machine. */
public final class StationClient implements AutoCloseable {
    private static final String GEO_JSON = "application/geo+json";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String base;
    private final @Nullable String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * @param url of the station
     * @param token null for none
     */
    public StationClient(URI url, @Nullable String token) {
        if (url.getScheme() == null || !url.getScheme().matches("https?") || url.getHost() == null) {
            throw new SettingsException("A station's address is as http://127.0.0.1:8080, not " + url);
        }
        base = url.toString().replaceAll("/+$", "");
        this.token = token;
    }

    /**
     * What a station answered.
     *
     * @param status of the answer
     * @param body of it
     */
    public record Answer(int status, JsonNode body) {
        /** True when it did what it was asked. */
        public boolean isDone() {
            return status / 100 == 2;
        }

        /** What it says is wrong. */
        public String error() {
            return body.path("error").asString("no reason given");
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(path, "GET", GEO_JSON, HttpRequest.BodyPublishers.noBody());
    }

    public Answer put(String path, JsonNode body) throws IOException, InterruptedException {
        return send(path, "PUT", GEO_JSON, HttpRequest.BodyPublishers.ofString(Json.text(body)));
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(path, "DELETE", GEO_JSON, HttpRequest.BodyPublishers.noBody());
    }

    /** Sends lines of JSON to a feed of detections and tells how many were taken; throws SettingsException when it does not take them. */
    public int postLines(String feed, List<String> lines) throws IOException, InterruptedException {
        String path = "/api/feeds/" + URLEncoder.encode(feed, StandardCharsets.UTF_8) + "/detections";
        String body = String.join("\n", lines) + "\n";
        Answer answer = send(path, "POST", "application/x-ndjson", HttpRequest.BodyPublishers.ofString(body));
        return done(answer).body().path("taken").asInt();
    }

    /** Sends a picture; throws SettingsException when the station does not take it. */
    public void putPng(String path, byte[] png) throws IOException, InterruptedException {
        done(send(path, "PUT", "image/png", HttpRequest.BodyPublishers.ofByteArray(png)));
    }

    private static Answer done(Answer answer) {
        if (!answer.isDone()) {
            throw new SettingsException("The station did not take them (" + answer.status() + "): " + answer.error());
        }
        return answer;
    }

    /** Throws SettingsException when nobody is there, or the station does not let this person. */
    private Answer send(String path, String method, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Content-Type", type)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new SettingsException("No station answers at " + base + ": start one, or name another");
        }
        Answer answer = new Answer(response.statusCode(), json(response.body()));
        if (answer.status() == 401 || answer.status() == 403) {
            throw new SettingsException("The station refuses (" + answer.status() + "): " + answer.error()
                    + ". --token says who asks; officers may send and change");
        }
        return answer;
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? Json.object() : Json.read(body);
        } catch (JacksonException e) {
            return Json.object().put("error", body.length() > 200 ? body.substring(0, 200) + "…" : body);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
