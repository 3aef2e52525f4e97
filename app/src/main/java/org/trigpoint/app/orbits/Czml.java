package org.trigpoint.app.orbits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.coverage.Cell;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as CZML (github.com/AnalyticalGraphicsInc/czml-writer, CZML Guide), for Cesium and what reads the same: satellites with sampled
 * positions in the frame that turns with the earth, what they can reach while they can, and the target.
 */
final class Czml {
    private static final long SAMPLE_MICROS = 60_000_000;
    private static final long AROUND_MICROS = 20_000_000;
    private static final int MOST_SATELLITES = 500;
    private static final double GREEN_GAP_SECONDS = 6 * 3_600;

    private final Span span;
    private final ArrayNode packets = Json.array();

    private Czml(Span span) {
        this.span = span;
    }

    static String text(OrbitAnswer answer) {
        Czml czml = new Czml(answer.question().span());
        czml.document(answer.question().target().name());
        czml.target(answer.question().target());
        Set<Satellite> shown = new LinkedHashSet<>();
        switch (answer) {
            case OrbitAnswer.Passes passes -> passes.rows().forEach(row -> shown.add(row.satellite()));
            case OrbitAnswer.Accesses accesses -> accesses.rows().forEach(row -> shown.add(row.satellite()));
            case OrbitAnswer.Coverage coverage -> coverage.cells().forEach(czml::cell);
        }
        if (shown.size() > MOST_SATELLITES) {
            throw new IllegalArgumentException(
                    "CZML of " + shown.size() + " satellites would be too large for a viewer; " + MOST_SATELLITES
                            + " at most: --sats or --hours narrows it");
        }
        shown.forEach(czml::satellite);
        if (answer instanceof OrbitAnswer.Accesses accesses) {
            accesses.rows().forEach(czml::swath);
        }
        return Json.text(czml.packets) + "\n";
    }

    private String interval(long from, long until) {
        return Words.iso(from) + "/" + Words.iso(until);
    }

    private void document(String name) {
        ObjectNode packet = packets.addObject();
        packet.put("id", "document").put("name", name).put("version", "1.0");
        packet.putObject("clock")
                .put("interval", interval(span.fromEpochMicros(), span.untilEpochMicros()))
                .put("currentTime", Words.iso(span.fromEpochMicros()))
                .put("multiplier", 60);
    }

    private void target(Target target) {
        if (target.isPoint()) {
            point("target", target.name(), target.place(), 255, 200, 0);
        }
        int number = 0;
        for (Polygon area : target.areas()) {
            ObjectNode packet = packets.addObject();
            packet.put("id", "target-" + ++number).put("name", target.name());
            polygon(area.corners(), 255, 200, 0, packet);
        }
    }

    private void point(String id, String name, Position at, int red, int green, int blue) {
        ObjectNode packet = packets.addObject();
        packet.put("id", id).put("name", name);
        packet.putObject("position")
                .putArray("cartographicDegrees")
                .add(at.lonDeg())
                .add(at.latDeg())
                .add(0);
        ObjectNode point = packet.putObject("point");
        point.put("pixelSize", 10);
        colour(point.putObject("color"), red, green, blue, 255);
    }

    private static void polygon(List<Position> corners, int red, int green, int blue, ObjectNode packet) {
        ObjectNode polygon = packet.putObject("polygon");
        ArrayNode degrees = polygon.putObject("positions").putArray("cartographicDegrees");
        corners.forEach(
                corner -> degrees.add(corner.lonDeg()).add(corner.latDeg()).add(0));
        colour(polygon.putObject("material").putObject("solidColor").putObject("color"), red, green, blue, 70);
    }

    private static void colour(ObjectNode to, int red, int green, int blue, int alpha) {
        to.putArray("rgba").add(red).add(green).add(blue).add(alpha);
    }

    private void satellite(Satellite satellite) {
        ObjectNode packet = packets.addObject();
        packet.put("id", "satellite-" + satellite.elements().catalogNumber())
                .put("name", satellite.name())
                .put("availability", interval(span.fromEpochMicros(), span.untilEpochMicros()));
        ObjectNode position = packet.putObject("position");
        position.put("referenceFrame", "FIXED")
                .put("epoch", Words.iso(span.fromEpochMicros()))
                .put("interpolationAlgorithm", "LAGRANGE")
                .put("interpolationDegree", 5);
        ArrayNode samples = position.putArray("cartesian");
        Ephemeris ephemeris = satellite.ephemeris();
        for (long at = span.fromEpochMicros(); at <= span.untilEpochMicros() + SAMPLE_MICROS; at += SAMPLE_MICROS) {
            double seconds = (at - span.fromEpochMicros()) / 1e6;
            ephemeris
                    .findState(at)
                    .ifPresent(state -> samples.add(seconds)
                            .add(Math.round(state.xMeters()))
                            .add(Math.round(state.yMeters()))
                            .add(Math.round(state.zMeters())));
        }
        packet.putObject("point").put("pixelSize", 6);
        packet.putObject("label").put("text", satellite.name()).put("font", "11pt sans-serif");
        packet.putObject("path").put("leadTime", 1_500).put("trailTime", 1_500).put("width", 1);
    }

    private void swath(AccessRow row) {
        List<Position> ring = row.swath();
        if (ring.isEmpty()) {
            return;
        }
        ObjectNode packet = packets.addObject();
        packet.put("id", "swath-" + packets.size())
                .put("name", row.satellite().name() + ", " + row.instrument().name())
                .put("parent", "satellite-" + row.satellite().elements().catalogNumber())
                .put(
                        "availability",
                        interval(
                                row.access().beginEpochMicros() - AROUND_MICROS,
                                row.access().endEpochMicros() + AROUND_MICROS));
        polygon(ring, 0, 160, 255, packet);
    }

    private void cell(Cell cell) {
        boolean often = cell.maxGapSeconds() <= GREEN_GAP_SECONDS;
        String name = cell.accessCount() + " accesses, longest gap " + Words.duration(cell.maxGapSeconds());
        point("cell-" + packets.size(), name, cell.centre(), often ? 0 : 220, often ? 170 : 60, 60);
    }
}
