package org.trigpoint.server.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Features as OGC API Features tells them: GeoJSON with flat properties, so that programs make a column of each. */
public final class OgcJson {
    private OgcJson() {}

    /** A track that has a place, as a point. */
    public static ObjectNode track(Track track) {
        Estimate estimate = track.findEstimate().orElseThrow();
        ObjectNode node = feature(track.id().toString());
        node.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(estimate.lonDeg())
                .add(estimate.latDeg());
        ObjectNode properties = node.putObject("properties");
        who(properties, track.name(), track.identity(), track.platform());
        properties.put("status", track.status().name());
        properties.put("navigationStatus", track.navigationStatus().name());
        properties.put("shipType", track.shipType());
        properties.put("time", Json.time(estimate.timeEpochMicros()));
        Json.number(properties, "speedMps", track.motion().speedMps());
        Json.number(properties, "courseDeg", track.motion().courseDeg());
        Json.number(properties, "headingDeg", track.motion().headingDeg());
        Json.number(
                properties,
                "sigmaEastMeters",
                rounded(Math.sqrt(estimate.covariance().eeMeters2())));
        Json.number(
                properties,
                "sigmaNorthMeters",
                rounded(Math.sqrt(estimate.covariance().nnMeters2())));
        marking(properties, track.marking());
        return node;
    }

    /** A piece of a track's past, as a line, or a point where there is one alone. */
    public static ObjectNode piece(TrackPiece piece) {
        ObjectNode node = feature(Long.toString(piece.serial()));
        List<HistoryPoint> points = piece.points();
        boolean lone = points.size() == 1;
        ObjectNode geometry = node.putObject("geometry");
        geometry.put("type", lone ? "Point" : "LineString");
        ArrayNode coordinates = geometry.putArray("coordinates");
        for (HistoryPoint point : points) {
            (lone ? coordinates : coordinates.addArray()).add(point.lonDeg()).add(point.latDeg());
        }
        PastTrack track = piece.track();
        ObjectNode properties = node.putObject("properties");
        properties.put("track", track.id().toString());
        who(properties, track.name(), track.identity(), track.platform());
        properties.put("late", piece.late());
        properties.put("points", points.size());
        properties.put("from", Json.time(points.getFirst().timeEpochMicros()));
        properties.put("until", Json.time(points.getLast().timeEpochMicros()));
        properties.put(
                "known",
                Json.time(points.stream()
                        .mapToLong(HistoryPoint::knownEpochMicros)
                        .max()
                        .orElseThrow()));
        marking(properties, track.marking());
        return node;
    }

    /** A feature without geometry and properties as yet. */
    public static ObjectNode feature(String id) {
        return Json.object().put("type", "Feature").put("id", id);
    }

    /** Who it is. */
    public static void who(ObjectNode properties, @Nullable String name, long packedIdentity, Platform platform) {
        Identity identity = Identity.unpack(packedIdentity);
        properties.put("name", name);
        properties.put("mmsi", identity.scheme() == Identity.Scheme.MMSI ? identity.text() : null);
        properties.put("icao", identity.scheme() == Identity.Scheme.ICAO ? identity.text() : null);
        properties.put("platform", platform.name());
    }

    /** Who may see it, and under whose licence it stands. */
    public static void marking(ObjectNode properties, Marking marking) {
        properties.put("tlp", marking.tlp().name());
        properties.put("releasableTo", String.join(" ", marking.releasableTo()));
        properties.put("licence", marking.licence());
    }

    /** A time as ISO 8601 UTC, null for one that is not dated. */
    public static @Nullable String time(long epochMicros) {
        return Json.time(epochMicros);
    }

    private static double rounded(double meters) {
        return Math.rint(meters * 10) / 10;
    }
}
