package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.ImagingKind;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.SatelliteJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Satellites;

/** The endpoints about satellites that make images: which are known, where they pass, when they can see a place. */
final class SatelliteEndpoints {
    private static final int USUAL_MINUTES = 30;
    private static final int MOST_MINUTES_OF_ALL = 60;
    private static final int MOST_MINUTES = 180;
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 72;
    private static final double MOST_AREA_DEG = 20;

    private final PictureAccess access;
    private final Satellites satellites;

    SatelliteEndpoints(PictureAccess access, Satellites satellites) {
        this.access = access;
        this.satellites = satellites;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/satellites", this::known),
                Endpoint.get("/api/satellites/paths", this::tracks),
                Endpoint.get("/api/satellites/{number}/path", this::path),
                Endpoint.get("/api/passes", this::passes));
    }

    private void known(Context request, Session session) {
        Answers.ifChanged(
                request,
                "application/json",
                SatelliteJson.known(satellites.known(), HistoryEndpoint.nowEpochMicros(access)));
    }

    private void tracks(Context request, Session session) {
        int minutes = Parameters.upTo(request, "minutes", USUAL_MINUTES, MOST_MINUTES_OF_ALL);
        Answers.json(request, SatelliteJson.tracks(satellites.tracks(from(request), minutes)));
    }

    private void path(Context request, Session session) {
        String number = request.pathParam("number");
        String instrument = request.queryParam("instrument");
        int minutes = Parameters.upTo(request, "minutes", USUAL_MINUTES, MOST_MINUTES);
        long from = from(request);
        if (!number.matches("\\d{1,9}")) {
            throw Refusal.badRequest("A satellite is named by its catalogue number, not " + number);
        }
        Answers.json(
                request,
                SatelliteJson.path(satellites
                        .findPath(Integer.parseInt(number), instrument == null ? "" : instrument, from, minutes)
                        .orElseThrow(() -> Refusal.notFound("No satellite " + number
                                + (instrument == null ? "" : " with an instrument \"" + instrument + "\"")
                                + " is known here; GET /api/satellites lists them"))));
    }

    private void passes(Context request, Session session) {
        Satellites.Question question = new Satellites.Question(
                aim(request),
                from(request),
                Parameters.upTo(request, "hours", USUAL_HOURS, MOST_HOURS),
                kinds(request.queryParam("kinds")),
                Parameters.flag(request, "unlit"));
        try {
            Answers.json(request, SatelliteJson.windows(satellites.windows(question), satellites.known()));
        } catch (IllegalStateException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
    }

    /** To the minute, so that who asks again gets the same answer. */
    private long from(Context request) {
        long minute = 60_000_000L;
        long from = Parameters.epochMicros(request, "from", HistoryEndpoint.nowEpochMicros(access));
        return Math.floorDiv(from, minute) * minute;
    }

    private static Satellites.Aim aim(Context request) {
        if (request.queryParam("bbox") != null) {
            Box box = Parameters.box(request, "bbox");
            boolean holdsSome = box.northDeg() > box.southDeg() && box.widthDeg() > 0;
            if (!holdsSome || box.widthDeg() > MOST_AREA_DEG || box.northDeg() - box.southDeg() > MOST_AREA_DEG) {
                throw Refusal.badRequest("bbox must be more than nothing and at most " + (int) MOST_AREA_DEG
                        + " degrees wide and high; lat and lon ask about a point");
            }
            return new Satellites.Aim.Area(box);
        }
        Double latDeg = Parameters.find(request, "lat", Double::parseDouble);
        Double lonDeg = Parameters.find(request, "lon", Double::parseDouble);
        if (latDeg == null || lonDeg == null) {
            throw Refusal.badRequest("lat and lon in degrees, or bbox, say what is to be seen");
        }
        if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 360)) {
            throw Refusal.badRequest("lat must be -90 to 90 and lon -180 to 180, not " + latDeg + " and " + lonDeg);
        }
        return new Satellites.Aim.Point(Position.of(latDeg, lonDeg));
    }

    private static Set<ImagingKind> kinds(@Nullable String text) {
        if (text == null) {
            return EnumSet.allOf(ImagingKind.class);
        }
        Set<ImagingKind> kinds = EnumSet.noneOf(ImagingKind.class);
        for (String each : text.split(",", -1)) {
            try {
                kinds.add(ImagingKind.valueOf(each.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Refusal.badRequest("kinds must be of optical, sar, thermal and nightlight, not " + each);
            }
        }
        return kinds;
    }
}
