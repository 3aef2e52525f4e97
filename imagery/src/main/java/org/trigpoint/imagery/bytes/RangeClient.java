package org.trigpoint.imagery.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a server for ranges (RFC 9110, section 14), again where it may succeed then, and sees to it that all are of one version. */
final class RangeClient {
    /** A range that came, and how long the whole is. */
    static final class Part {
        private final byte[] bytes;
        private final long total;

        Part(byte[] bytes, long total) {
            this.bytes = bytes;
            this.total = total;
        }

        byte[] bytes() {
            return bytes;
        }

        long total() {
            return total;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int TOO_MANY = 429;

    private final URI address;
    private final int attempts;
    private final long pauseMillis;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private @Nullable String version;

    RangeClient(URI address, int attempts, long pauseMillis) {
        this.address = address;
        this.attempts = attempts;
        this.pauseMillis = pauseMillis;
    }

    URI address() {
        return address;
    }

    /** The first bytes, as many as there are at most, and the version to which all later ranges must belong. */
    Part open(int count) throws IOException {
        return ask(0, count);
    }

    byte[] read(long offset, int count) throws IOException {
        byte[] bytes = ask(offset, count).bytes();
        if (bytes.length != count) {
            throw new IOException(address + " gave " + bytes.length + " bytes of " + count + " at byte " + offset);
        }
        return bytes;
    }

    void close() {
        client.close();
    }

    private Part ask(long offset, int count) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Range", "bytes=" + offset + "-" + (offset + count - 1))
                .header("Accept-Encoding", "identity")
                .build();
        String last = "";
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (attempt > 0) {
                pause(pauseMillis << (attempt - 1));
            }
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    int status = response.statusCode();
                    if (status < 500 && status != TOO_MANY) {
                        return part(response, body, offset, count);
                    }
                    last = "status " + status;
                }
            } catch (UnfitException unfit) {
                throw unfit;
            } catch (InterruptedException interrupted) {
                throw stopped();
            } catch (IOException failed) {
                last = failed.toString();
            }
        }
        throw new IOException(address + " could not be read at byte " + offset + " in " + attempts + " attempts: "
                + last + ". Try again when the server answers.");
    }

    private Part part(HttpResponse<InputStream> response, InputStream body, long offset, int count) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            throw new UnfitException(address + " is given as a whole only: the server knows no ranges."
                    + " Fetch the file and open it from the disk.");
        }
        if (status != PARTIAL) {
            throw new UnfitException(address + " gave status " + status + " for " + count + " bytes at byte " + offset
                    + (status == 404 ? ": it is not there. Look at the address." : "."));
        }
        String range = response.headers().firstValue("Content-Range").orElse("");
        Matcher matcher = CONTENT_RANGE.matcher(range);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != offset) {
            throw new UnfitException(address + " answered " + count + " bytes at byte " + offset + " with the range '"
                    + range + "'. The server is not fit for ranges: fetch the file and open it from the disk.");
        }
        checkVersion(response);
        return new Part(body.readNBytes(count), Long.parseLong(matcher.group(3)));
    }

    private synchronized void checkVersion(HttpResponse<InputStream> response) throws UnfitException {
        Optional<String> now = response.headers()
                .firstValue("ETag")
                .or(() -> response.headers().firstValue("Last-Modified"));
        if (version == null) {
            version = now.orElse("");
        } else if (!version.equals(now.orElse(""))) {
            throw new UnfitException(address + " has changed while it was read: its version was " + version + " and is "
                    + now.orElse("unnamed") + ". Open it anew.");
        }
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw stopped();
        }
    }

    private static InterruptedIOException stopped() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Stopped while a server was asked");
    }

    /** What another attempt would not change. */
    private static final class UnfitException extends IOException {
        UnfitException(String message) {
            super(message);
        }
    }
}
