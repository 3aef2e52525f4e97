package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a document over HTTP again and again (option {@code every}, 1 s). One that has not changed since, as its server says by
 * {@code ETag} or {@code Last-Modified}, is not read again.
 */
final class PollSource implements Source {
    private static final int CHUNK_BYTES = 1 << 17;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String DEFAULT_EVERY_SECONDS = "1";
    private static final int MILLIS = 1_000;

    private final SourceSpec spec;
    private final URI uri;
    private final Framers framers;
    private final Backoff backoff;
    private final long everyMillis;
    private @Nullable String tag;
    private @Nullable String modified;

    PollSource(SourceSpec spec, URI uri, Framers framers, long seed) {
        this.spec = spec;
        this.uri = uri;
        this.framers = framers;
        backoff = new Backoff(seed);
        double everySeconds = Double.parseDouble(spec.options().getOrDefault("every", DEFAULT_EVERY_SECONDS));
        everyMillis = Math.max(1, (long) (MILLIS * everySeconds));
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public void run(Sink sink) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            sink.state(State.CONNECTING, "");
            while (true) {
                String trouble = fetch(client, sink);
                if (trouble.isEmpty()) {
                    backoff.reset();
                    sink.state(State.LIVE, "");
                    Thread.sleep(everyMillis);
                } else {
                    long waitMillis = Math.max(everyMillis, backoff.nextMillis());
                    sink.state(State.CONNECTING, trouble + "; next try in " + Math.ceilDiv(waitMillis, MILLIS) + " s");
                    Thread.sleep(waitMillis);
                }
            }
        }
    }

    /** What went wrong; empty when nothing did. */
    private String fetch(HttpClient client, Sink sink) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        if (modified != null) {
            request.header("If-Modified-Since", modified);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return take(response, body, sink);
            }
        } catch (IOException e) {
            return Reasons.of(e);
        }
    }

    private String take(HttpResponse<InputStream> response, InputStream body, Sink sink)
            throws IOException, InterruptedException {
        if (response.statusCode() == NOT_MODIFIED) {
            return "";
        }
        if (response.statusCode() != OK) {
            return "the server answers " + response.statusCode();
        }
        Framer framer = framers.open(CHUNK_BYTES, raw -> sink.accept(raw, LineTime.NONE));
        try {
            while (framer.readFrom(body)) {}
        } finally {
            framer.end();
        }
        tag = response.headers().firstValue("ETag").orElse(null);
        modified = response.headers().firstValue("Last-Modified").orElse(null);
        return "";
    }
}
