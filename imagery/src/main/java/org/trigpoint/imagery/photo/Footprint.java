package org.trigpoint.imagery.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * What of the ground a photo shows.
 *
 * @param corners around it, as seen from the camera clockwise from the upper left; empty when it shows no ground
 * @param clipped true where the photo shows more than that: the horizon, or ground beyond what is drawn or known
 */
public record Footprint(List<Position> corners, boolean clipped) {
    private static final int POINTS_PER_SIDE = 12;
    /** Farther away a pixel covers so much that an outline says nothing. */
    private static final double MOST_REACH_METERS = 20_000;
    /** sin(0.5°): flatter lines of sight are left out. */
    private static final double LEAST_DOWN = 0.008_726_5;

    public Footprint {
        corners = List.copyOf(corners);
    }

    /**
     * The footprint of an image of so many pixels: rays are cast from points along its border, as distortion bends it, after cutting off what
     * looks less than half a degree down or farther than 20 km on level ground.
     */
    public static Footprint of(Pose pose, Lens lens, int widthPixels, int heightPixels, Ground ground) {
        List<Vector> border = new ArrayList<>();
        boolean clipped = false;
        for (ImagePoint point : border(widthPixels, heightPixels)) {
            Optional<Lens.Direction> direction = lens.findDirection(point);
            if (direction.isPresent()) {
                border.add(pose.world(direction.get()));
            } else {
                clipped = true;
            }
        }
        double above = pose.position().heightMeters()
                - ground.heightMeters(pose.position().latDeg(), pose.position().lonDeg());
        double leastDown = Math.max(LEAST_DOWN, Math.min(0.5, Math.max(0, above) / MOST_REACH_METERS));
        List<Vector> down = clip(border, leastDown);
        clipped |= !down.equals(border);
        RayCaster caster = new RayCaster(ground);
        List<Position> corners = new ArrayList<>();
        for (Vector world : down) {
            if (caster.cast(pose.position(), world) instanceof RayCaster.Hit hit) {
                corners.add(hit.place());
            } else {
                clipped = true;
            }
        }
        return corners.size() < 3 ? new Footprint(List.of(), true) : new Footprint(corners, clipped);
    }

    private static List<ImagePoint> border(int width, int height) {
        List<ImagePoint> points = new ArrayList<>();
        for (int i = 0; i < POINTS_PER_SIDE; i++) {
            points.add(new ImagePoint((double) width * i / POINTS_PER_SIDE, 0));
        }
        for (int i = 0; i < POINTS_PER_SIDE; i++) {
            points.add(new ImagePoint(width, (double) height * i / POINTS_PER_SIDE));
        }
        for (int i = POINTS_PER_SIDE; i > 0; i--) {
            points.add(new ImagePoint((double) width * i / POINTS_PER_SIDE, height));
        }
        for (int i = POINTS_PER_SIDE; i > 0; i--) {
            points.add(new ImagePoint(0, (double) height * i / POINTS_PER_SIDE));
        }
        return points;
    }

    /** The part of a cone of directions that looks down at least so much: I. E. Sutherland and G. W. Hodgman, CACM 17 (1974), one plane. */
    private static List<Vector> clip(List<Vector> cone, double leastDown) {
        List<Vector> kept = new ArrayList<>();
        for (int i = 0; i < cone.size(); i++) {
            Vector from = cone.get(i);
            Vector to = cone.get((i + 1) % cone.size());
            boolean fromDown = from.z() >= leastDown;
            if (fromDown) {
                kept.add(from);
            }
            if (fromDown != to.z() >= leastDown) {
                kept.add(between(from, to, leastDown));
            }
        }
        return kept;
    }

    /** The direction between two others that looks down just so much: on the chord between them, drawn out to length 1. */
    private static Vector between(Vector from, Vector to, double leastDown) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            boolean like = mixed(from, to, middle).z() >= leastDown == from.z() >= leastDown;
            low = like ? middle : low;
            high = like ? high : middle;
        }
        return mixed(from, to, high);
    }

    private static Vector mixed(Vector from, Vector to, double share) {
        return new Vector(
                        from.x() + share * (to.x() - from.x()),
                        from.y() + share * (to.y() - from.y()),
                        from.z() + share * (to.z() - from.z()))
                .unit();
    }
}
