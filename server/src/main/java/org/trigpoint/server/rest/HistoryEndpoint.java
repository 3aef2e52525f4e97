package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/** The endpoint that tells where tracks were: as it was, or as it was known at a time. */
final class HistoryEndpoint {
    private static final Duration USUALLY = Duration.ofHours(1);
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

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
        Past past = ports.findPast()
                .orElseThrow(() -> Refusal.notFound("Nothing is kept here: a replay has the recording itself"));
        int limit = TrackEndpoints.limit(request.queryParam("limit"));
        HistoryQuery query = query(request, limit);
        Viewer viewer = session.viewer();
        List<TrackPiece> pieces;
        try {
            pieces = past.find(query, track -> Visible.visible(track, viewer));
        } catch (HistoryException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
        boolean more = pieces.size() > limit;
        Answers.geoJson(request, HistoryJson.collection(more ? pieces.subList(0, limit) : pieces, more));
    }

    /** One piece more than is asked for, to know whether there are. */
    private HistoryQuery query(Context request, int limit) {
        Instant until = instant(request, "until");
        Instant last = until == null ? now(access) : until;
        return asked(request, micros(last.minus(USUALLY)), micros(last))
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
        Instant until = instant(request, "until");
        Instant from = instant(request, "from");
        Instant knownBy = instant(request, "knownBy");
        long first = from == null ? fromEpochMicros : micros(from);
        long last = until == null ? untilEpochMicros : micros(until);
        if (last < first) {
            throw Refusal.badRequest("until must not be before from, which is " + time(first));
        }
        return HistoryQuery.between(first, last)
                .withBox(TrackEndpoints.box(request.queryParam("bbox")))
                .withPolygon(parse(request.queryParam("polygon"), Polygon::parse))
                .withKnownBy(knownBy == null ? Long.MAX_VALUE : micros(knownBy))
                .withTrack(parse(request.queryParam("track"), TrackId::parse))
                .withIdentity(identity(request.queryParam("identity")));
    }

    /** The time of the picture, else of the wall. */
    static Instant now(PictureAccess access) {
        double millis = access.clockEpochMillis();
        return Double.isNaN(millis) ? Instant.now() : Instant.ofEpochMilli((long) millis);
    }

    /** A parameter that is a time, null when it is not there. */
    static @Nullable Instant instant(Context request, String name) {
        String text = request.queryParam(name);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (Math.abs(instant.getEpochSecond()) > Long.MAX_VALUE / MICROS_PER_SECOND / 2) {
                throw new DateTimeException("beyond all time");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " must be a time as 2026-06-01T06:00:00Z, not " + text);
        }
    }

    static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
    }

    static Instant time(long epochMicros) {
        return Instant.ofEpochSecond(0, epochMicros * NANOS_PER_MICRO);
    }

    private static long identity(@Nullable String text) {
        Identity identity = parse(text, Identity::parse);
        return identity == null ? Identity.NONE : identity.packed();
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

    private static <T> @Nullable T parse(@Nullable String text, Function<String, T> parser) {
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
