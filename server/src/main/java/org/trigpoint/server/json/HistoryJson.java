package org.trigpoint.server.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where tracks were, as GeoJSON: a feature a piece, with what is known of each point beside its coordinates. */
public final class HistoryJson {
    private static final long MICROS_PER_MILLI = 1_000;
    private static final double CENTI = 100;
    private static final double DECI = 10;

    private HistoryJson() {}

    /** @param more true when others follow the last one */
    public static ObjectNode collection(List<TrackPiece> pieces, boolean more) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("more", more);
        node.put("next", more ? pieces.getLast().serial() : null);
        ArrayNode features = node.putArray("features");
        pieces.forEach(piece -> features.add(feature(piece)));
        return node;
    }

    /** From when until when there is any, in epoch milliseconds; null when there is none. */
    public static ObjectNode extent(@Nullable HistoryExtent extent) {
        ObjectNode node = Json.object();
        node.put("from", extent == null ? null : (Long) (extent.fromEpochMicros() / MICROS_PER_MILLI));
        node.put("until", extent == null ? null : (Long) (extent.untilEpochMicros() / MICROS_PER_MILLI));
        return node;
    }

    private static ObjectNode feature(TrackPiece piece) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", piece.serial());
        putGeometry(piece.points(), node.putObject("geometry"));
        ObjectNode properties = node.putObject("properties");
        PastTrack track = piece.track();
        properties.put("track", track.id().toString());
        properties.put("name", track.name());
        properties.put(
                "identity",
                track.identity() == Identity.NONE
                        ? null
                        : Identity.unpack(track.identity()).text());
        properties.put("platform", track.platform().name());
        properties.put("late", piece.late());
        properties.put("tlp", track.marking().tlp().name());
        properties.put("licence", track.marking().licence());
        ArrayNode times = properties.putArray("times");
        ArrayNode known = properties.putArray("known");
        ArrayNode east = properties.putArray("eastMps");
        ArrayNode north = properties.putArray("northMps");
        ArrayNode sigma = properties.putArray("sigmaMeters");
        for (HistoryPoint point : piece.points()) {
            times.add(point.timeEpochMicros() / MICROS_PER_MILLI);
            known.add(point.knownEpochMicros() / MICROS_PER_MILLI);
            east.add(Math.round(point.eastMps() * CENTI) / CENTI);
            north.add(Math.round(point.northMps() * CENTI) / CENTI);
            sigma.add(Math.round(point.sigmaMeters() * DECI) / DECI);
        }
        return node;
    }

    private static void putGeometry(List<HistoryPoint> points, ObjectNode geometry) {
        boolean lone = points.size() == 1;
        geometry.put("type", lone ? "Point" : "LineString");
        ArrayNode coordinates = geometry.putArray("coordinates");
        for (HistoryPoint point : points) {
            ArrayNode pair = lone ? coordinates : coordinates.addArray();
            pair.add(point.lonDeg()).add(point.latDeg());
        }
    }
}
