package org.trigpoint.app.detect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.SceneLook;
import org.trigpoint.imagery.detect.SceneSearch;
import org.trigpoint.imagery.detect.Suspicion;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search found, as text.
 *
 * @param sensor name of what took the image
 * @param scene name of the image
 * @param time when it was taken
 * @param search what was found
 * @param chips hashes of pictures of it, of those that have one
 * @param view how a radar flew and looked; null when that is not known, or it is none
 */
public record DetectionOutput(
        String sensor,
        String scene,
        Instant time,
        SceneSearch search,
        Map<SceneDetection, String> chips,
        @Nullable RadarView view) {
    public DetectionOutput {
        chips = Map.copyOf(chips);
    }

    /** How it is written. */
    public enum Format {
        TABLE,
        GEOJSON,
        /** Lines of the feed of that name; what is suspected to be no ship says what explains it. */
        DETECTIONS
    }

    public String text(Format format) {
        return switch (format) {
            case TABLE -> table();
            case GEOJSON -> geoJson();
            case DETECTIONS -> lines();
        };
    }

    private String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-11s %-12s %7s %6s %5s %7s %10s  %s%n",
                "lat",
                "lon",
                "length",
                "width",
                "axis",
                "peak",
                "confidence",
                "suspicion"));
        for (SceneDetection each : search.detections()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-11.5f %-12.5f %5.0f m %4.0f m %5s %7s %10.3f  %s%n",
                    each.position().latDeg(),
                    each.position().lonDeg(),
                    each.lengthMeters(),
                    each.widthMeters(),
                    Double.isNaN(each.orientationDeg())
                            ? "-"
                            : String.format(Locale.ROOT, "%.0f°", each.orientationDeg()),
                    Double.isNaN(each.peakDb()) ? "-" : String.format(Locale.ROOT, "%.1f dB", each.peakDb()),
                    each.confidenceProb(),
                    each.suspicion() == Suspicion.NONE
                            ? ""
                            : each.suspicion().name().toLowerCase(Locale.ROOT)));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "%d found in %.1f km² of water of %s%n",
                        search.detections().size(),
                        search.look().searchedMeters2() / 1e6,
                        scene))
                .toString();
    }

    private String lines() {
        String found = search.detections().stream()
                .map(each -> Json.text(detection(each)) + "\n")
                .collect(Collectors.joining());
        return found + Json.text(look()) + "\n";
    }

    private ObjectNode detection(SceneDetection each) {
        ObjectNode line = Json.object();
        line.put("type", "detection").put("time", time.toString());
        line.put("sensor", sensor).put("scene", scene);
        line.put("lat", each.position().latDeg()).put("lon", each.position().lonDeg());
        line.putArray("covarianceMeters2")
                .add(each.eastMeters2())
                .add(each.eastNorthMeters2())
                .add(each.northMeters2());
        line.put("lengthMeters", each.lengthMeters()).put("kind", "ship");
        line.put("confidence", each.confidenceProb());
        if (chips.containsKey(each)) {
            line.put("chip", chips.get(each));
        }
        if (each.suspicion() != Suspicion.NONE) {
            line.put(
                    "explained",
                    each.suspicion().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return line;
    }

    private ObjectNode look() {
        SceneLook look = search.look();
        ObjectNode line = Json.object();
        line.put("type", "look").put("sensor", sensor).put("scene", scene);
        line.put("from", time.toString()).put("until", time.toString());
        ObjectNode area = line.putObject("area").put("type", "Polygon");
        ArrayNode ring = area.putArray("coordinates").addArray();
        look.outline().forEach(corner -> point(ring.addArray(), corner));
        point(ring.addArray(), look.outline().getFirst());
        ArrayNode seen = line.putArray("seen");
        look.seen().forEach(each -> seen.addArray().add(each.lengthMeters()).add(each.seenProb()));
        if (view != null) {
            line.put("flightDeg", view.flightDeg()).put("lookDeg", view.lookDeg());
            line.put("shiftSeconds", view.shiftSeconds());
        }
        return line.put("falsePerKm2", look.falsePerKm2());
    }

    private String geoJson() {
        ObjectNode collection = Json.object().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (SceneDetection each : search.detections()) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
            point(geometry.putArray("coordinates"), each.position());
            ObjectNode properties = detection(each);
            properties.remove(List.of("lat", "lon"));
            properties.put("widthMeters", each.widthMeters());
            Json.number(properties, "orientationDeg", each.orientationDeg());
            properties.put("suspicion", each.suspicion().name().toLowerCase(Locale.ROOT));
            feature.set("properties", properties);
        }
        return Json.text(collection) + "\n";
    }

    private static void point(ArrayNode to, Position place) {
        to.add(place.lonDeg()).add(place.latDeg());
    }
}
