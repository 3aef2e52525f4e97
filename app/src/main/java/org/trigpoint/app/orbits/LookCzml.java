package org.trigpoint.app.orbits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.model.lookahead.Eye;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks as CZML: what each eye can look at while it can, the satellites around those times, and where the thing may be, as its ellipse of
 * 95 % hour by hour.
 */
final class LookCzml {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long AROUND_MICROS = 300_000_000;
    private static final long SAMPLE_MICROS = 30_000_000;
    private static final int MOST_LOOKS = 2_000;
    private static final int CORNERS = 48;
    private static final double SIGMAS_95 = Math.sqrt(-2 * Math.log(0.05));
    private static final int[] REACH = {0, 160, 255, 70};
    private static final int[] THING = {255, 200, 0, 60};

    private final LookAnswer answer;
    private final ArrayNode packets = Json.array();

    private LookCzml(LookAnswer answer) {
        this.answer = answer;
    }

    static String text(LookAnswer answer) {
        if (answer.glimpses().size() > MOST_LOOKS) {
            throw new IllegalArgumentException("CZML of " + answer.glimpses().size()
                    + " looks would be too large for a viewer; " + MOST_LOOKS + " at most: --hours narrows it");
        }
        LookCzml czml = new LookCzml(answer);
        czml.document();
        answer.question().moving().ifPresent(czml::thing);
        answer.glimpses().forEach(czml::look);
        czml.paths();
        return Json.text(czml.packets) + "\n";
    }

    private static String interval(long from, long until) {
        return Words.iso(from) + "/" + Words.iso(until);
    }

    private void document() {
        Span span = answer.question().span();
        ObjectNode packet = packets.addObject();
        packet.put("id", "document").put("name", answer.question().name()).put("version", "1.0");
        packet.putObject("clock")
                .put("interval", interval(span.fromEpochMicros(), span.untilEpochMicros()))
                .put("currentTime", Words.iso(span.fromEpochMicros()))
                .put("multiplier", 60);
    }

    private void thing(EllipseOverTime moving) {
        Span span = answer.question().span();
        for (long at = span.fromEpochMicros(); at < span.untilEpochMicros(); at += HOUR_MICROS) {
            Optional<PlaceEllipse> ellipse = moving.at(at);
            if (ellipse.isPresent()) {
                List<Position> ring = new ArrayList<>();
                for (int i = 0; i < CORNERS; i++) {
                    ring.add(ellipse.get().at(SIGMAS_95, 2 * Math.PI * i / CORNERS));
                }
                polygon("thing-" + packets.size(), answer.question().name(), at, at + HOUR_MICROS, ring, THING);
            }
        }
    }

    private void look(Glimpse glimpse) {
        if (!glimpse.reach().isEmpty()) {
            polygon(
                    "look-" + packets.size(),
                    glimpse.eye().name() + ", " + glimpse.eye().instrument() + ": "
                            + Math.round(glimpse.inViewProb() * 100) + " % in view",
                    glimpse.fromEpochMicros() - AROUND_MICROS,
                    glimpse.untilEpochMicros() + AROUND_MICROS,
                    glimpse.reach(),
                    REACH);
        }
    }

    private void polygon(String id, String name, long from, long until, List<Position> ring, int[] colour) {
        ObjectNode packet = packets.addObject();
        packet.put("id", id).put("name", name).put("availability", interval(from, until));
        ObjectNode polygon = packet.putObject("polygon");
        ArrayNode degrees = polygon.putObject("positions").putArray("cartographicDegrees");
        ring.forEach(corner -> degrees.add(corner.lonDeg()).add(corner.latDeg()).add(0));
        ArrayNode rgba = polygon.putObject("material")
                .putObject("solidColor")
                .putObject("color")
                .putArray("rgba");
        for (int part : colour) {
            rgba.add(part);
        }
    }

    /** Each satellite around each of its looks once, however many instruments look. */
    private void paths() {
        for (Satellite satellite : answer.question().eyes().satellites()) {
            Set<Long> told = new HashSet<>();
            for (Glimpse each : answer.glimpses()) {
                boolean its = each.eye().carrier() == Eye.Carrier.SATELLITE
                        && each.eye().name().equals(satellite.name());
                if (its && told.add(each.bestEpochMicros() / AROUND_MICROS)) {
                    path(satellite, each);
                }
            }
        }
    }

    private void path(Satellite satellite, Glimpse glimpse) {
        long from = glimpse.fromEpochMicros() - AROUND_MICROS;
        long until = glimpse.untilEpochMicros() + AROUND_MICROS;
        ObjectNode packet = packets.addObject();
        packet.put("id", "satellite-" + satellite.elements().catalogNumber() + "-" + packets.size())
                .put("name", satellite.name())
                .put("availability", interval(from, until));
        ObjectNode position = packet.putObject("position");
        position.put("referenceFrame", "FIXED")
                .put("epoch", Words.iso(from))
                .put("interpolationAlgorithm", "LAGRANGE")
                .put("interpolationDegree", 5);
        ArrayNode samples = position.putArray("cartesian");
        var ephemeris = satellite.ephemeris();
        for (long at = from; at <= until + SAMPLE_MICROS; at += SAMPLE_MICROS) {
            double seconds = (at - from) / 1e6;
            ephemeris
                    .findState(at)
                    .ifPresent(state -> samples.add(seconds)
                            .add(Math.round(state.xMeters()))
                            .add(Math.round(state.yMeters()))
                            .add(Math.round(state.zMeters())));
        }
        packet.putObject("point").put("pixelSize", 6);
        packet.putObject("label").put("text", satellite.name()).put("font", "11pt sans-serif");
        packet.putObject("path").put("leadTime", 600).put("trailTime", 600).put("width", 1);
    }
}
