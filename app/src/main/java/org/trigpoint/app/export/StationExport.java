package org.trigpoint.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Progress;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.export.ExportFormat;

/** An export that a running station makes: it has what is not in its history yet, and decides who sees what. */
final class StationExport {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_MESSAGE_BYTES = 4_096;

    private StationExport() {}

    /** Fetches it into the file. Throws SettingsException when the station refuses, with what it says. */
    static void write(
            URI station,
            @Nullable String token,
            Map<String, String> asked,
            ExportFormat format,
            ExportFile file,
            PrintWriter err,
            boolean watched)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(station, asked, format));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) {
                    String said = new String(in.readNBytes(MOST_MESSAGE_BYTES), StandardCharsets.UTF_8);
                    throw new SettingsException("The station refuses (" + answer.statusCode() + "): " + said);
                }
                copy(in, file, new Progress(err, watched, "bytes", System::nanoTime), err);
            }
        }
        file.commit();
    }

    private static URI address(URI station, Map<String, String> asked, ExportFormat format) {
        String query = asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = station.toString().replaceAll("/+$", "");
        return URI.create(base + "/api/export?format=" + format.name() + (query.isEmpty() ? "" : "&" + query));
    }

    private static void copy(InputStream in, ExportFile file, Progress progress, PrintWriter err) throws IOException {
        long bytes = 0;
        try (OutputStream out =
                Files.newOutputStream(file.part(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                progress.at(bytes, Double.NaN);
            }
        } finally {
            progress.end();
        }
        err.printf(Locale.ROOT, "%,d bytes in %.1f s%n", bytes, progress.seconds());
    }
}
