package org.trigpoint.feeds.klv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.Corner;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.feeds.klv.message.UasFrame;
import org.trigpoint.feeds.klv.message.UasPlatform;
import org.trigpoint.feeds.klv.message.UasSensor;
import org.trigpoint.model.observation.Gaze;

/** Where the sensor of a set looks. */
final class Gazes {
    private static final double CIRCLE_DEG = 360;

    private Gazes() {}

    /** Null when the set says nothing of it. */
    static @Nullable Gaze of(UasDatalink set) {
        UasFrame frame = set.frame();
        UasSensor sensor = set.sensor();
        double[] line = lineOfSight(set.platform(), sensor);
        List<Gaze.Point> corners = frame == null ? List.of() : corners(frame);
        Gaze.Point centre = frame == null ? null : point(frame.centerLatDeg(), frame.centerLonDeg());
        double slant = frame == null ? Double.NaN : frame.slantRangeMeters();
        boolean nothing = Double.isNaN(line[0]) && Double.isNaN(slant) && centre == null && corners.isEmpty();
        return nothing
                ? null
                : new Gaze(
                        line[0],
                        line[1],
                        sensor == null ? Double.NaN : sensor.horizontalFovDeg(),
                        sensor == null ? Double.NaN : sensor.verticalFovDeg(),
                        slant,
                        centre,
                        corners);
    }

    private static Gaze.@Nullable Point point(double latDeg, double lonDeg) {
        return Double.isNaN(latDeg) || Double.isNaN(lonDeg) ? null : new Gaze.Point(latDeg, lonDeg);
    }

    private static List<Gaze.Point> corners(UasFrame frame) {
        if (frame.corners().size() != Gaze.CORNERS) {
            return List.of();
        }
        List<Gaze.Point> points = new ArrayList<>();
        for (Corner corner : frame.corners()) {
            points.add(new Gaze.Point(corner.latDeg(), corner.lonDeg()));
        }
        return points;
    }

    /**
     * Azimuth from true north and elevation above the horizon, in degrees: the relative angles (items 18, 19), turned by roll, pitch
     * and heading of the platform (MISB ST 0601, items 5 to 7). NaN without heading or relative azimuth.
     */
    private static double[] lineOfSight(@Nullable UasPlatform platform, @Nullable UasSensor sensor) {
        if (platform == null || sensor == null) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double azimuthRad = Math.toRadians(sensor.relativeAzimuthDeg());
        double elevationRad = Math.toRadians(orLevel(sensor.relativeElevationDeg()));
        // Forward, right, down in the frame of the platform.
        double x = Math.cos(elevationRad) * Math.cos(azimuthRad);
        double y = Math.cos(elevationRad) * Math.sin(azimuthRad);
        double z = -Math.sin(elevationRad);
        double rollRad = Math.toRadians(orLevel(platform.rollDeg()));
        double y1 = y * Math.cos(rollRad) - z * Math.sin(rollRad);
        double z1 = y * Math.sin(rollRad) + z * Math.cos(rollRad);
        double pitchRad = Math.toRadians(orLevel(platform.pitchDeg()));
        double x2 = x * Math.cos(pitchRad) + z1 * Math.sin(pitchRad);
        double z2 = -x * Math.sin(pitchRad) + z1 * Math.cos(pitchRad);
        double azimuthDeg = platform.headingDeg() + Math.toDegrees(Math.atan2(y1, x2));
        double elevationDeg = Math.toDegrees(Math.asin(Math.clamp(-z2, -1, 1)));
        boolean said = !Double.isNaN(sensor.relativeElevationDeg());
        return new double[] {
            azimuthDeg - CIRCLE_DEG * Math.floor(azimuthDeg / CIRCLE_DEG), said ? elevationDeg : Double.NaN
        };
    }

    private static double orLevel(double angleDeg) {
        return Double.isNaN(angleDeg) ? 0 : angleDeg;
    }
}
