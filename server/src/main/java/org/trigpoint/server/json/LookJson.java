package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.Ellipse;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.model.lookahead.PlaceEllipse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which eyes look next: three figures each, and null for what is not known. */
public final class LookJson {
    private static final double MICROS_PER_SECOND = 1e6;

    private LookJson() {}

    /** Looks within a time, in order. */
    public static ObjectNode answer(
            long fromEpochMicros, long untilEpochMicros, List<Glimpse> glimpses, List<String> notes) {
        ObjectNode node = Json.object();
        node.put("from", Json.time(fromEpochMicros));
        node.put("until", Json.time(untilEpochMicros));
        ArrayNode told = node.putArray("notes");
        notes.forEach(told::add);
        ArrayNode looks = node.putArray("looks");
        glimpses.forEach(each -> looks.add(glimpse(each)));
        return node;
    }

    private static ObjectNode glimpse(Glimpse glimpse) {
        ObjectNode node = Json.object();
        node.putObject("eye")
                .put("carrier", glimpse.eye().carrier().name())
                .put("name", glimpse.eye().name())
                .put("instrument", glimpse.eye().instrument())
                .put("sense", glimpse.eye().sense().name())
                .put("operator", glimpse.eye().operator());
        node.put("from", Json.time(glimpse.fromEpochMicros()));
        node.put("until", Json.time(glimpse.untilEpochMicros()));
        node.put("best", Json.time(glimpse.bestEpochMicros()));
        rounded(node, "inViewProb", glimpse.inViewProb());
        ObjectNode acquisition = node.putObject("acquisition");
        acquisition.put("plan", glimpse.acquisition().plan().name());
        rounded(acquisition, "acquiredProb", glimpse.acquisition().acquiredProb());
        acquisition.put("source", glimpse.acquisition().source());
        ObjectNode detection = node.putObject("detection");
        rounded(detection, "detectedProb", glimpse.odds().detectedProb());
        rounded(detection, "sizeProb", glimpse.odds().sizeProb());
        rounded(detection, "seaProb", glimpse.odds().seaProb());
        rounded(detection, "clearProb", glimpse.odds().clearProb());
        rounded(detection, "lightProb", glimpse.odds().lightProb());
        rounded(node, "foundProb", glimpse.foundProb());
        ArrayNode missing = node.putArray("missing");
        glimpse.missing().forEach(missing::add);
        double late = glimpse.deliveredSeconds();
        node.put(
                "delivered",
                Double.isNaN(late)
                        ? null
                        : Json.time(glimpse.untilEpochMicros() + Math.round(late * MICROS_PER_SECOND)));
        rounded(node, "elementAgeSeconds", glimpse.agedSeconds());
        rounded(node, "errorSeconds", glimpse.errorSeconds());
        rounded(node, "resolutionMeters", glimpse.resolutionMeters());
        ArrayNode reach = node.putArray("reach");
        glimpse.reach().forEach(each -> position(each, reach.addArray()));
        glimpse.findEllipse()
                .ifPresentOrElse(each -> node.set("ellipse95", ellipse(each)), () -> node.putNull("ellipse95"));
        return node;
    }

    private static ObjectNode ellipse(PlaceEllipse place) {
        Ellipse ellipse = Ellipse.of(place.eeMeters2(), place.enMeters2(), place.nnMeters2(), 0.95);
        return Json.object()
                .put("latDeg", place.centre().latDeg())
                .put("lonDeg", place.centre().lonDeg())
                .put("semiMajorMeters", Math.round(ellipse.semiMajorMeters()))
                .put("semiMinorMeters", Math.round(ellipse.semiMinorMeters()))
                .put("bearingDeg", ellipse.bearingDeg());
    }

    private static void position(Position at, ArrayNode pair) {
        pair.add(Math.round(at.lonDeg() * 1e5) / 1e5).add(Math.round(at.latDeg() * 1e5) / 1e5);
    }

    private static void rounded(ObjectNode node, String name, double value) {
        Json.number(node, name, Double.isNaN(value) ? value : Math.round(value * 1e4) / 1e4);
    }
}
