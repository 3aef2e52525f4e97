package org.trigpoint.feeds.detections;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/** A polygon as OGC Simple Features writes it: {@code POLYGON ((lon lat, lon lat, ...))}, without holes. */
final class WktPolygon {
    /** Nothing in it repeats within a repetition, so that no text makes it slow. */
    private static final Pattern POLYGON =
            Pattern.compile("POLYGON\\s*(?:Z\\s*)?\\(\\s*\\(([^()]*)\\)\\s*\\)", Pattern.CASE_INSENSITIVE);

    private WktPolygon() {}

    /** Its corners; null when it is none. */
    static @Nullable List<Position> corners(String text) {
        Matcher matcher = POLYGON.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        Corners corners = new Corners();
        for (String place : matcher.group(1).split(",", -1)) {
            String[] numbers = place.strip().split("\\s+", -1);
            if (numbers.length < 2 || numbers.length > 3) {
                return null;
            }
            corners.add(PlainNumber.parse(numbers[0]), PlainNumber.parse(numbers[1]));
        }
        return corners.closed();
    }
}
