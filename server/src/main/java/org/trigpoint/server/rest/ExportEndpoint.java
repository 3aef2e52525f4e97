package org.trigpoint.server.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportFormats;
import org.trigpoint.storage.export.ExportTally;
import org.trigpoint.storage.export.ExportWriter;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/**
 * The endpoint that gives the past away as a file. It is written while it is read, page by page; a format that needs a file of its own is made
 * beside and then sent. What fails once bytes have gone out ends the connection, so that half a file is not taken for a whole one.
 */
final class ExportEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ExportEndpoint.class);
    /** Each reads the disk as fast as it can. */
    private static final int MOST_AT_ONCE = 2;

    private static final int PAGE = 1_000;
    private static final List<String> PARAMETERS =
            List.of("bbox", "polygon", "from", "until", "knownBy", "track", "identity");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'tracks-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Ports ports;
    private final Semaphore underWay = new Semaphore(MOST_AT_ONCE);

    ExportEndpoint(Ports ports) {
        this.ports = ports;
    }

    Endpoint endpoint() {
        return new Endpoint(HandlerType.GET, "/api/export", Role.ANALYST, List.of(), true, this::export);
    }

    private void export(Context request, Session session) throws IOException {
        Past past = HistoryEndpoint.past(ports);
        String asked = request.queryParam("format");
        ExportFormat format = ExportFormats.find(asked == null ? "" : asked)
                .orElseThrow(() -> Refusal.badRequest("format must be one of " + ExportFormats.names()));
        HistoryQuery query =
                HistoryEndpoint.asked(request, Long.MIN_VALUE, Long.MAX_VALUE).withMost(PAGE);
        if (!underWay.tryAcquire()) {
            throw Refusal.unavailable(MOST_AT_ONCE + " exports are being made; ask again when one is over");
        }
        try {
            new Job(past, query, session.viewer(), about(request, session.viewer())).write(request, format);
        } finally {
            underWay.release();
        }
    }

    private static ExportAbout about(Context request, Viewer viewer) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            String text = request.queryParam(name);
            if (text != null) {
                asked.put(name, text);
            }
        }
        return new ExportAbout(
                ProgramVersion.name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                request.queryParam("knownBy") == null
                        ? null
                        : EpochMicros.instant(Parameters.epochMicros(request, "knownBy", 0)),
                asked,
                viewer.lifted(),
                null);
    }

    /** Is not ended by its writer, which closes it also when it breaks off. */
    private static final class Held extends FilterOutputStream {
        Held(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The server ends the answer, when it is whole.
        }
    }

    /** One export. */
    private static final class Job {
        private final Past past;
        private final Viewer viewer;
        private final ExportAbout about;
        private final ExportTally tally = new ExportTally();
        private @Nullable HistoryQuery next;

        Job(Past past, HistoryQuery query, Viewer viewer, ExportAbout about) {
            this.past = past;
            this.viewer = viewer;
            this.about = about;
            next = query;
        }

        void write(Context request, ExportFormat format) throws IOException {
            List<TrackPiece> first = page();
            if (format instanceof ExportFormat.Streamed streamed) {
                head(request, format);
                try {
                    all(first, streamed.begin(new Held(request.res().getOutputStream()), about));
                } catch (HistoryException | IOException e) {
                    LOG.warn("An export for {} broke off: {}", viewer.person(), e.toString());
                    cutOff(request);
                    return;
                }
            } else {
                beside(request, format, first);
            }
            LOG.info(
                    "{} exported {} points as {}, asked {}",
                    viewer.person(),
                    tally.points(),
                    format.name(),
                    about.asked());
        }

        private void head(Context request, ExportFormat format) {
            request.header("Cache-Control", "no-store");
            request.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + NAME.format(about.made()) + "." + format.name() + "\"");
            request.res().setContentType(format.mediaType());
        }

        private void beside(Context request, ExportFormat format, List<TrackPiece> first) throws IOException {
            Path folder = Files.createTempDirectory("trigpoint-export");
            Path file = folder.resolve("tracks." + format.name());
            try {
                all(first, format.begin(file, about));
                head(request, format);
                request.res().setContentLengthLong(Files.size(file));
                Files.copy(file, request.res().getOutputStream());
            } catch (IOException e) {
                if (!request.res().isCommitted()) {
                    throw Refusal.unavailable("The export could not be made: " + e.getMessage());
                }
                cutOff(request);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        }

        private void all(List<TrackPiece> first, ExportWriter begun) throws IOException {
            try (ExportWriter writer = begun) {
                for (List<TrackPiece> pieces = first; !pieces.isEmpty(); pieces = page()) {
                    for (TrackPiece piece : pieces) {
                        writer.write(piece);
                        tally.add(piece);
                    }
                }
                writer.finish(tally.summary());
            }
        }

        /** The next pieces; none when there are no more. */
        private List<TrackPiece> page() {
            HistoryQuery query = next;
            if (query == null) {
                return List.of();
            }
            List<TrackPiece> pieces = past.find(query, track -> Visible.visible(track, viewer));
            next = pieces.size() < PAGE
                    ? null
                    : query.withAfter(pieces.getLast().serial());
            return pieces;
        }

        private static void cutOff(Context request) {
            ServletContextRequest.getServletContextRequest(request.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }
}
