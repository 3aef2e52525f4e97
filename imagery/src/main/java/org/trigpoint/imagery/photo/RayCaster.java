package org.trigpoint.imagery.photo;

import org.trigpoint.geo.Position;

/**
 * Follows a ray until it meets the ground.
 *
 * <p>Steps are a third of the height above the ground, at least half the spacing of the heights and at most ten times that plus the height:
 * ground that rises at most two metres in one, as all that a model of elevation holds but cliffs, is never stepped through, and a nearer slope is met
 * before one behind it. Between the last point above the ground and the first below it the place is found by bisection, to a millimetre. The
 * ray is straight: refraction bends it by 0.07 m in a kilometre.
 */
final class RayCaster {
    /** Beyond it a photo shows nothing that could be named. */
    static final double MOST_METERS = 100_000;

    private static final double LEAST_STEP_METERS = 0.25;
    private static final int MOST_STEPS = 100_000;
    private static final double ENOUGH_METERS = 0.001;

    private final Ground ground;

    RayCaster(Ground ground) {
        this.ground = ground;
    }

    /** What became of a ray. */
    sealed interface Ending permits Hit, Miss {}

    /**
     * It met the ground.
     *
     * @param place where
     * @param slantMeters how far from the camera
     */
    record Hit(Position place, double slantMeters) implements Ending {}

    /** It did not. */
    enum Miss implements Ending {
        /** It goes into the sky, or meets the ground beyond 100 km. */
        SKY,
        /** It comes to where no heights are known. */
        UNKNOWN_GROUND,
        /** It begins below the ground. */
        BELOW_GROUND
    }

    /**
     * Follows one.
     *
     * @param world its direction north, east, down, of length 1
     */
    Ending cast(Position from, Vector world) {
        Vector start = Earth.point(from);
        Vector direction = Earth.direction(from, world.x(), world.y(), world.z());
        double least = Math.max(LEAST_STEP_METERS, ground.spacingMeters() / 2);
        double above = above(from);
        if (Double.isNaN(above)) {
            return Miss.UNKNOWN_GROUND;
        }
        if (above <= 0) {
            return Miss.BELOW_GROUND;
        }
        double along = 0;
        for (int i = 0; i < MOST_STEPS && along < MOST_METERS; i++) {
            double next = along + Math.clamp(above / 3, least, 10 * least + above);
            above = above(Earth.position(start.plus(direction, next)));
            if (Double.isNaN(above)) {
                return Miss.UNKNOWN_GROUND;
            }
            if (above <= 0) {
                return bisect(start, direction, along, next);
            }
            along = next;
        }
        return Miss.SKY;
    }

    private Hit bisect(Vector start, Vector direction, double aboveAlong, double belowAlong) {
        double near = aboveAlong;
        double far = belowAlong;
        while (far - near > ENOUGH_METERS) {
            double middle = (near + far) / 2;
            if (above(Earth.position(start.plus(direction, middle))) > 0) {
                near = middle;
            } else {
                far = middle;
            }
        }
        double slant = (near + far) / 2;
        return new Hit(Earth.position(start.plus(direction, slant)), slant);
    }

    private double above(Position point) {
        return point.heightMeters() - ground.heightMeters(point.latDeg(), point.lonDeg());
    }
}
