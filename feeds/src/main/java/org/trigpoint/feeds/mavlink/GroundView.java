package org.trigpoint.feeds.mavlink;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Gaze;

/**
 * Where a camera that is turned so looks, and what it sees of flat ground below it: the pinhole camera. A ray that does not go down by
 * a degree, or goes farther than 20 km, meets no ground here: relief and the curve of the earth would be larger than what is told.
 */
final class GroundView {
    /** Sine of one degree. */
    private static final double LEAST_DOWN = 0.01745;

    private static final double FARTHEST_METERS = 20_000;

    /** Right and under, from the upper left corner clockwise. */
    private static final int[][] CORNERS = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};

    private GroundView() {}

    /** Where a ray meets the ground, and how far that is. */
    private record Meeting(Gaze.Point point, double meters) {}

    /**
     * @param camera how it is turned: x along its line of sight, y to the right of the image, z down
     * @param horizontalFieldDeg full angle across, NaN when not known
     * @param verticalFieldDeg full angle up and down, NaN when not known
     * @param latDeg where the camera is, NaN when not known
     * @param lonDeg idem
     * @param heightMeters of the camera above the ground, NaN when not known
     */
    static Gaze of(
            Rotation camera,
            double horizontalFieldDeg,
            double verticalFieldDeg,
            double latDeg,
            double lonDeg,
            double heightMeters) {
        Rotation.Direction sight = camera.outward(1, 0, 0);
        double levelMeters = Math.sqrt(sight.north() * sight.north() + sight.east() * sight.east());
        boolean above = heightMeters > 0 && !Double.isNaN(latDeg) && !Double.isNaN(lonDeg);
        LocalFrame frame = above ? LocalFrame.at(latDeg, lonDeg) : null;
        Meeting centre = meet(sight, frame, heightMeters);
        return new Gaze(
                Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(sight.east(), sight.north()))),
                StrictMath.toDegrees(StrictMath.atan2(-sight.down(), levelMeters)),
                horizontalFieldDeg,
                verticalFieldDeg,
                centre == null ? Double.NaN : centre.meters(),
                centre == null ? null : centre.point(),
                corners(camera, horizontalFieldDeg, verticalFieldDeg, frame, heightMeters));
    }

    /** All four, or none when one of them is not on the ground. */
    private static List<Gaze.Point> corners(
            Rotation camera, double acrossDeg, double upDownDeg, @Nullable LocalFrame frame, double heightMeters) {
        List<Gaze.Point> corners = new ArrayList<>();
        if (!isField(acrossDeg) || !isField(upDownDeg)) {
            return corners;
        }
        double right = StrictMath.tan(StrictMath.toRadians(acrossDeg) / 2);
        double under = StrictMath.tan(StrictMath.toRadians(upDownDeg) / 2);
        for (int[] corner : CORNERS) {
            Meeting meeting = meet(camera.outward(1, corner[0] * right, corner[1] * under), frame, heightMeters);
            if (meeting == null) {
                return List.of();
            }
            corners.add(meeting.point());
        }
        return corners;
    }

    private static boolean isField(double deg) {
        return deg > 0 && deg < 180;
    }

    private static @Nullable Meeting meet(Rotation.Direction ray, @Nullable LocalFrame frame, double heightMeters) {
        double length = ray.length();
        if (frame == null || !(ray.down() >= LEAST_DOWN * length)) {
            return null;
        }
        double times = heightMeters / ray.down();
        double meters = times * length;
        if (!(meters <= FARTHEST_METERS)) {
            return null;
        }
        Position at = frame.positionAt(times * ray.east(), times * ray.north());
        return new Meeting(new Gaze.Point(at.latDeg(), at.lonDeg()), meters);
    }
}
