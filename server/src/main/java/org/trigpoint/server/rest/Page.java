package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.server.access.Refusal;

/**
 * The map page and its files, from the classpath under {@code /web}.
 *
 * <p>Files under {@code assets} carry a hash in their name and are kept for a year; all others are asked for again each time.
 */
public final class Page {
    private static final String ROOT = "/web";
    private static final String POLICY = "default-src 'self'; script-src 'self'; worker-src 'self' blob:;"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; media-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pbf", "application/x-protobuf"),
            Map.entry("pmtiles", "application/vnd.pmtiles"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    /** Writes the file of the request's path. */
    public void write(Context request) throws IOException {
        String path = switch (request.path()) {
            case "/" -> "/index.html";
            case "/phone" -> "/phone.html";
            default -> request.path();
        };
        if (path.contains("..") || path.contains("\\") || path.startsWith("/api/")) {
            throw Refusal.notFound("There is nothing at " + request.path());
        }
        try (InputStream file = Page.class.getResourceAsStream(ROOT + path)) {
            if (file == null || path.endsWith("/")) {
                throw Refusal.notFound(
                        path.equals("/index.html")
                                ? "The map is not part of this build: build the web module first"
                                : "There is nothing at " + request.path());
            }
            request.header(
                    "Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            request.contentType(type(path));
            request.result(file.readAllBytes());
        }
    }

    /** Tells browsers to load nothing from elsewhere and to show this page in no other. */
    public static void protect(Context request) {
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cross-Origin-Opener-Policy", "same-origin");
        request.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
