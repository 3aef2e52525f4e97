package org.trigpoint.feeds.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A geometry of GeoJSON (RFC 7946, section 3.1), all but collections.
 *
 * @param kind its type: {@code Point}, {@code Polygon}, …
 * @param places its positions in their order, those of all lines and rings one after the other; at least one
 */
public record Geometry(String kind, List<Place> places) {
    public Geometry {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("A " + kind + " has places");
        }
    }

    /** The place of a point; null of anything else. */
    public @Nullable Place point() {
        return kind.equals("Point") ? places.getFirst() : null;
    }

    /** True when all its places are on earth. */
    public boolean isOnEarth() {
        return places.stream().allMatch(Place::isOnEarth);
    }

    /** The geometry that a value is; null when it is none. A feature is its geometry. */
    public static @Nullable Geometry of(@Nullable Json value) {
        if (!(value instanceof Json.Members object) || !(object.value("type") instanceof Json.Text type)) {
            return null;
        }
        String kind = type.text();
        if (kind.equals("Feature") && object.value("geometry") instanceof Json.Members inner) {
            return isFeature(inner) ? null : of(inner);
        }
        List<Place> places = new ArrayList<>();
        Json coordinates = object.value("coordinates");
        boolean right = coordinates != null && collect(coordinates, depthOf(kind), places);
        return right && !places.isEmpty() ? new Geometry(kind, places) : null;
    }

    private static boolean isFeature(Json.Members object) {
        return object.value("type") instanceof Json.Text kind && kind.text().equals("Feature");
    }

    /** How many arrays lie around a position; −1 of what is no geometry. */
    private static int depthOf(String kind) {
        return switch (kind) {
            case "Point" -> 0;
            case "MultiPoint", "LineString" -> 1;
            case "Polygon", "MultiLineString" -> 2;
            case "MultiPolygon" -> 3;
            default -> -1;
        };
    }

    private static boolean collect(Json value, int depth, List<Place> places) {
        if (!(value instanceof Json.Items array) || depth < 0) {
            return false;
        }
        if (depth == 0) {
            Place place = place(array.items());
            return place != null && places.add(place);
        }
        return array.items().stream().allMatch(item -> collect(item, depth - 1, places));
    }

    private static @Nullable Place place(List<Json> position) {
        double lonDeg = number(position, 0);
        double latDeg = number(position, 1);
        boolean right = Double.isFinite(lonDeg) && Double.isFinite(latDeg);
        return right ? new Place(latDeg, lonDeg, number(position, 2)) : null;
    }

    private static double number(List<Json> position, int index) {
        return index < position.size() && position.get(index) instanceof Json.Numeral number
                ? number.nearestNumber()
                : Double.NaN;
    }
}
