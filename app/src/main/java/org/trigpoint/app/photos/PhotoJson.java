package org.trigpoint.app.photos;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.Ellipse;
import org.trigpoint.imagery.photo.Footprint;
import org.trigpoint.imagery.photo.GroundFix;
import org.trigpoint.imagery.photo.PixelOutcome;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Located photos as JSON, and as GeoJSON (RFC 7946): a footprint and a point for each pixel. */
public final class PhotoJson {
    private PhotoJson() {}

    /** An object a photo, in an array. */
    public static String text(List<LocatedPhoto> photos) {
        ArrayNode all = Json.array();
        for (LocatedPhoto photo : photos) {
            ObjectNode node = all.addObject();
            about(photo, node);
            ArrayNode pixels = node.putArray("pixels");
            photo.pixels().forEach(each -> pixel(each, pixels.addObject()));
            photo.footprint().ifPresent(each -> {
                node.put("footprintClipped", each.clipped());
                ring(each, node.putArray("footprint"));
            });
            ArrayNode problems = node.putArray("problems");
            photo.problems().forEach(problems::add);
        }
        return Json.text(all) + "\n";
    }

    /** A FeatureCollection; photos that have no place have a feature without geometry, which says why. */
    public static String features(List<LocatedPhoto> photos) {
        ObjectNode document = Json.object().put("type", "FeatureCollection");
        ArrayNode features = document.putArray("features");
        for (LocatedPhoto photo : photos) {
            if (!photo.problems().isEmpty()) {
                ObjectNode properties =
                        feature(photo, "problem", features.addObject().put("type", "Feature"));
                photo.problems().forEach(properties.putArray("problems")::add);
            }
            photo.footprint().filter(each -> !each.corners().isEmpty()).ifPresent(each -> {
                ObjectNode feature = features.addObject().put("type", "Feature");
                ring(each, geometry(feature, "Polygon").addArray());
                feature(photo, "footprint", feature).put("clipped", each.clipped());
            });
            for (LocatedPhoto.Pixel each : photo.pixels()) {
                ObjectNode feature = features.addObject().put("type", "Feature");
                if (each.outcome() instanceof PixelOutcome.Located located) {
                    position(located.fix().position(), geometry(feature, "Point"));
                }
                pixel(each, feature(photo, "pixel", feature));
            }
        }
        return Json.text(document) + "\n";
    }

    private static ArrayNode geometry(ObjectNode feature, String type) {
        return feature.putObject("geometry").put("type", type).putArray("coordinates");
    }

    private static ObjectNode feature(LocatedPhoto photo, String what, ObjectNode feature) {
        if (!feature.has("geometry")) {
            feature.putNull("geometry");
        }
        ObjectNode properties = feature.putObject("properties").put("what", what);
        about(photo, properties);
        return properties;
    }

    private static void about(LocatedPhoto photo, ObjectNode node) {
        node.put("file", photo.file());
        photo.photo().ifPresent(each -> {
            node.put("taken", each.takenLocal());
            node.put("takenUtc", Json.time(each.takenEpochMicros()));
            node.put("camera", (each.make() + " " + each.model()).strip());
        });
        photo.pose().ifPresent(each -> {
            node.put("cameraLat", each.position().latDeg());
            node.put("cameraLon", each.position().lonDeg());
            node.put("cameraHeightMeters", each.position().heightMeters());
            node.put("yawDeg", each.attitude().yawDeg());
            node.put("pitchDeg", each.attitude().pitchDeg());
            node.put("rollDeg", each.attitude().rollDeg());
        });
        photo.laser().ifPresent(each -> {
            ObjectNode laser = node.putObject("laser");
            laser.put("laserMeters", each.laserMeters());
            laser.put("slantMeters", each.slantMeters());
            if (!Double.isNaN(each.apartMeters())) {
                laser.put("apartMeters", each.apartMeters());
                laser.put("withinEllipse", each.holds());
            }
        });
        ArrayNode notes = node.putArray("notes");
        photo.notes().forEach(notes::add);
    }

    private static void pixel(LocatedPhoto.Pixel pixel, ObjectNode node) {
        node.put("column", pixel.point().columnPixels());
        node.put("row", pixel.point().rowPixels());
        switch (pixel.outcome()) {
            case PixelOutcome.NotLocated not ->
                node.put("notLocated", not.reason().words());
            case PixelOutcome.Located located -> fix(located.fix(), node);
        }
    }

    private static void fix(GroundFix fix, ObjectNode node) {
        Ellipse ellipse = fix.ellipse95();
        node.put("lat", fix.position().latDeg());
        node.put("lon", fix.position().lonDeg());
        node.put("heightMeters", fix.position().heightMeters());
        node.put("slantMeters", fix.slantMeters());
        node.put("depressionDeg", fix.depressionDeg());
        node.put("ellipse95SemiMajorMeters", ellipse.semiMajorMeters());
        node.put("ellipse95SemiMinorMeters", ellipse.semiMinorMeters());
        node.put("ellipse95BearingDeg", ellipse.bearingDeg());
        node.put("ellipseHolds", fix.linear());
    }

    /** Counterclockwise and closed, as RFC 7946 has it: corners are clockwise as the camera sees them from above. */
    private static void ring(Footprint footprint, ArrayNode ring) {
        List<Position> corners = footprint.corners().reversed();
        corners.forEach(each -> position(each, ring.addArray()));
        if (!corners.isEmpty()) {
            position(corners.getFirst(), ring.addArray());
        }
    }

    private static void position(Position at, ArrayNode pair) {
        pair.add(Math.round(at.lonDeg() * 1e7) / 1e7).add(Math.round(at.latDeg() * 1e7) / 1e7);
    }
}
