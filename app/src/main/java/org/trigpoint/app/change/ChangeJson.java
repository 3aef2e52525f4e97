package org.trigpoint.app.change;

import org.trigpoint.geo.Position;
import org.trigpoint.imagery.change.Change;
import org.trigpoint.imagery.change.ChangeReport;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as GeoJSON (RFC 7946), an area a change, and as an object of JSON with what it rests on. */
public final class ChangeJson {
    private ChangeJson() {}

    /** A FeatureCollection. */
    public static String features(ChangeReport report) {
        return Json.text(collection(report)) + "\n";
    }

    /** What the comparison rests on, with the FeatureCollection under {@code changes}. */
    public static String text(ChangeReport report) {
        ObjectNode node = Json.object();
        node.put("comparedPixels", report.comparedCount());
        node.put("comparedRatio", report.comparedRatio());
        node.putObject("shift")
                .put("columnsPixels", report.shift().columnsPixels())
                .put("rowsPixels", report.shift().rowsPixels())
                .put("windows", report.shift().windowCount());
        node.put("gain", report.gainRatio());
        node.put("offset", report.offsetNumber());
        node.put("thresholdSigmas", report.thresholdSigmaRatio());
        node.put("falsePixelsExpected", report.falseCount());
        node.put("looks", report.looksCount());
        node.set("changes", collection(report));
        return Json.text(node) + "\n";
    }

    private static ObjectNode collection(ChangeReport report) {
        ObjectNode document = Json.object().put("type", "FeatureCollection");
        ArrayNode features = document.putArray("features");
        for (Change change : report.changes()) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            ArrayNode ring = feature.putObject("geometry")
                    .put("type", "Polygon")
                    .putArray("coordinates")
                    .addArray();
            // Outlines are clockwise in the image, and RFC 7946 has them counterclockwise.
            change.outline().reversed().forEach(each -> position(each, ring.addArray()));
            position(change.outline().getLast(), ring.addArray());
            feature.putObject("properties")
                    .put("change", change.isBrighter() ? "brighter" : "darker")
                    .put("areaMeters2", Math.round(change.areaMeters2()))
                    .put("pixels", change.pixelCount())
                    .put(change.inDb() ? "meanDb" : "meanChange", change.meanNumber())
                    .put("peakSigmas", change.peakSigmaRatio())
                    .put("falseProb", change.falseProb());
        }
        return document;
    }

    private static void position(Position at, ArrayNode pair) {
        pair.add(Math.round(at.lonDeg() * 1e7) / 1e7).add(Math.round(at.latDeg() * 1e7) / 1e7);
    }
}
