package org.trigpoint.model.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the camera of a craft looks. What was not said is NaN, null or empty.
 *
 * @param azimuthDeg of the line of sight, clockwise from true north, 0 to 360
 * @param elevationDeg of the line of sight above the horizon, −90 to 90
 * @param horizontalFieldDeg field of view across
 * @param verticalFieldDeg field of view up and down
 * @param slantRangeMeters along the line of sight to the ground
 * @param centre where the line of sight meets the ground; null when not said
 * @param corners of the image on the ground, in order around it, from the upper left one clockwise; four, or empty when not said
 */
public record Gaze(
        double azimuthDeg,
        double elevationDeg,
        double horizontalFieldDeg,
        double verticalFieldDeg,
        double slantRangeMeters,
        @Nullable Point centre,
        List<Point> corners) {
    /** Of the corners of an image. */
    public static final int CORNERS = 4;

    /**
     * On the ground.
     *
     * @param latDeg latitude, −90 to 90
     * @param lonDeg longitude, −180 to 180
     */
    public record Point(double latDeg, double lonDeg) {}

    public Gaze {
        corners = List.copyOf(corners);
        if (!corners.isEmpty() && corners.size() != CORNERS) {
            throw new IllegalArgumentException("An image has four corners, not " + corners.size());
        }
    }

    public Optional<Point> findCentre() {
        return Optional.ofNullable(centre);
    }
}
