package org.trigpoint.server.rest;

import org.trigpoint.geo.Box;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Drift;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.history.HistoryQuery;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which scenes have looked since a track was last known, where it may have been then, and whether it was found in them. */
final class LookedAt {
    private static final int MOST_SCENES = 50;
    private static final int MOST_ANSWERS = 1;
    private static final int RINGS = 8;
    private static final int DIRECTIONS = 24;
    private static final double LEAST_PROB = 0.01;
    private static final double AROUND_SIGMAS = 3;

    private final PictureAccess access;
    private final Ports ports;

    LookedAt(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /** The newest first; none where no history is kept. */
    ArrayNode since(Track track, double lengthMeters, long nowEpochMicros, Viewer viewer) {
        ArrayNode looked = Json.array();
        Estimate estimate = track.estimate();
        if (ports.findPast().isEmpty() || estimate == null || estimate.timeEpochMicros() > nowEpochMicros) {
            return looked;
        }
        Past past = ports.findPast().get();
        Drift drift = Drift.of(estimate, nowEpochMicros);
        PlaceEllipse widest = drift.at(nowEpochMicros).orElse(null);
        Box box = widest == null ? Box.EARTH : box(estimate, widest);
        HistoryQuery query = HistoryQuery.between(estimate.timeEpochMicros(), nowEpochMicros)
                .withBox(box)
                .withMost(MOST_SCENES);
        for (Scene scene : past.findScenes(query, each -> Visible.visible(each, viewer))) {
            Look look = scene.look();
            drift.at((look.fromEpochMicros() + look.untilEpochMicros()) / 2).ifPresent(ellipse -> {
                double covered = coveredProb(ellipse, look);
                if (covered >= LEAST_PROB) {
                    looked.add(told(track, look, covered, lengthMeters, viewer));
                }
            });
        }
        return looked;
    }

    private static Box box(Estimate estimate, PlaceEllipse widest) {
        Position there = widest.centre();
        double moved = Geodesic.between(Position.of(estimate.latDeg(), estimate.lonDeg()), there)
                .distanceMeters();
        return Box.around(there.latDeg(), there.lonDeg(), moved + AROUND_SIGMAS * widest.majorMeters());
    }

    /** By points of equal probability; the sector of what turns is none of a scene. */
    private static double coveredProb(PlaceEllipse ellipse, Look look) {
        if (!(look.area() instanceof Look.Polygon searched)) {
            return 0;
        }
        Polygon outline = new Polygon(searched.corners());
        int inside = 0;
        for (int ring = 0; ring < RINGS; ring++) {
            double sigmas = Math.sqrt(-2 * Math.log(1 - (ring + 0.5) / RINGS));
            for (int i = 0; i < DIRECTIONS; i++) {
                Position at = ellipse.at(sigmas, 2 * Math.PI * (i + ring % 2 * 0.5) / DIRECTIONS);
                inside += outline.contains(at.latDeg(), at.lonDeg()) ? 1 : 0;
            }
        }
        return (double) inside / (RINGS * DIRECTIONS);
    }

    private ObjectNode told(Track track, Look look, double coveredProb, double lengthMeters, Viewer viewer) {
        boolean found = !access.scenes()
                .newest(
                        viewer,
                        answer -> answer.match().detection().scene().equals(look.scene())
                                && answer.match().detection().sensor().equals(look.sensor())
                                && answer.match()
                                        .findTrack()
                                        .filter(track.id()::equals)
                                        .isPresent(),
                        MOST_ANSWERS)
                .isEmpty();
        ObjectNode node = Json.object();
        node.put("scene", look.scene());
        node.put("sensor", look.sensor());
        node.put("from", Json.time(look.fromEpochMicros()));
        node.put("until", Json.time(look.untilEpochMicros()));
        Json.number(node, "coveredProb", Math.round(coveredProb * 1e4) / 1e4);
        Json.number(node, "seenProb", look.seenProb(lengthMeters));
        node.put("found", found);
        return node;
    }
}
