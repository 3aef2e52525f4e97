package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.HistoryJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/** The endpoint that tells where tracks were: as it was, or as it was known at a time. */
final class HistoryEndpoint {
    private static final long USUALLY_MICROS = 3_600_000_000L;
    private static final int MICROS_PER_MILLI = 1_000;

    private final PictureAccess access;
    private final Ports ports;

    HistoryEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/history", this::history);
    }

    private void history(Context request, Session session) {
        Past past = past(ports);
        int limit = Parameters.limit(request);
        HistoryQuery query = query(request, limit);
        Viewer viewer = session.viewer();
        List<TrackPiece> pieces = past.find(query, track -> Visible.visible(track, viewer));
        boolean more = pieces.size() > limit;
        Answers.geoJson(request, HistoryJson.collection(more ? pieces.subList(0, limit) : pieces, more));
    }

    /** The past of this site; refused where none is kept. */
    static Past past(Ports ports) {
        return ports.findPast()
                .orElseThrow(() -> Refusal.notFound("Nothing is kept here: a replay has the recording itself, "
                        + "and goes to a time by POST /api/replay with seek"));
    }

    /** One piece more than is asked for, to know whether there are. */
    private HistoryQuery query(Context request, int limit) {
        long until = Parameters.epochMicros(request, "until", nowEpochMicros(access));
        return asked(request, until - USUALLY_MICROS, until)
                .withAfter(after(request.queryParam("after")))
                .withMost(limit + 1);
    }

    /**
     * What a request asks of the past, wherever it is asked.
     *
     * @param fromEpochMicros unless it says from
     * @param untilEpochMicros unless it says until
     */
    static HistoryQuery asked(Context request, long fromEpochMicros, long untilEpochMicros) {
        long first = Parameters.epochMicros(request, "from", fromEpochMicros);
        long last = Parameters.epochMicros(request, "until", untilEpochMicros);
        if (last < first) {
            throw Refusal.badRequest("until must not be before from, which is " + EpochMicros.instant(first));
        }
        Identity identity = Parameters.find(request, "identity", Identity::parse);
        return HistoryQuery.between(first, last)
                .withBox(Parameters.box(request, "bbox"))
                .withPolygon(Parameters.find(request, "polygon", Polygon::parse))
                .withKnownBy(Parameters.epochMicros(request, "knownBy", Long.MAX_VALUE))
                .withTrack(Parameters.find(request, "track", TrackId::parse))
                .withIdentity(identity == null ? Identity.NONE : identity.packed());
    }

    /** The time of the picture, else of the wall. */
    static long nowEpochMicros(PictureAccess access) {
        double millis = access.clockEpochMillis();
        return Double.isNaN(millis) ? EpochMicros.of(Instant.now()) : (long) (millis * MICROS_PER_MILLI);
    }

    private static long after(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,18}")) {
            throw Refusal.badRequest("after is the next of an answer, a number, not " + text);
        }
        return Long.parseLong(text);
    }
}
