package org.trigpoint.orbits.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.PlaceEllipse;

/**
 * Points of equal probability in the tangent plane at their middle.
 *
 * <p>Those of an ellipse are fixed points of the unit circle's normal distribution, mapped by the Cholesky factor of its covariance: radii at
 * the middle of {@value #POINTS} rings of equal probability, each turned by the golden angle from the one before (H. Vogel, Mathematical
 * Biosciences 44 (1979), 179–189), so that any straight cut through them holds its share to within 1 %.
 */
final class Spread {
    private static final int POINTS = 1_024;
    private static final double GOLDEN_RAD = Math.PI * (3 - Math.sqrt(5));
    private static final double NEAR_SIGMAS = 2;
    private static final double FAR_SIGMAS = 3.5;
    private static final double[] UNIT_X = new double[POINTS];
    private static final double[] UNIT_Y = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double radius = Math.sqrt(-2 * Math.log(1 - (i + 0.5) / POINTS));
            UNIT_X[i] = radius * Math.cos(i * GOLDEN_RAD);
            UNIT_Y[i] = radius * Math.sin(i * GOLDEN_RAD);
        }
    }

    private final Position centre;
    private final double[] eastMeters;
    private final double[] northMeters;
    private final double nearMeters;
    private final double farMeters;
    private final @Nullable PlaceEllipse ellipse;

    private Spread(
            Position centre,
            double[] eastMeters,
            double[] northMeters,
            double nearMeters,
            double farMeters,
            @Nullable PlaceEllipse ellipse) {
        this.centre = centre;
        this.eastMeters = eastMeters;
        this.northMeters = northMeters;
        this.nearMeters = nearMeters;
        this.farMeters = farMeters;
        this.ellipse = ellipse;
    }

    static Spread of(PlaceEllipse ellipse) {
        double[] east = new double[POINTS];
        double[] north = new double[POINTS];
        double first = Math.sqrt(ellipse.eeMeters2());
        double lower = first > 0 ? ellipse.enMeters2() / first : 0;
        double second = Math.sqrt(Math.max(0, ellipse.nnMeters2() - lower * lower));
        for (int i = 0; i < POINTS; i++) {
            east[i] = first * UNIT_X[i];
            north[i] = lower * UNIT_X[i] + second * UNIT_Y[i];
        }
        double major = ellipse.majorMeters();
        return new Spread(ellipse.centre(), east, north, NEAR_SIGMAS * major, FAR_SIGMAS * major, ellipse);
    }

    /** Of places, none farther from the middle than a distance. */
    static Spread of(Position centre, List<Position> places, double farMeters) {
        double[] east = new double[places.size()];
        double[] north = new double[places.size()];
        LocalFrame frame = LocalFrame.at(centre);
        for (int i = 0; i < east.length; i++) {
            LocalFrame.Offset offset = frame.offsetTo(places.get(i));
            east[i] = offset.eastMeters();
            north[i] = offset.northMeters();
        }
        return new Spread(centre, east, north, farMeters, farMeters, null);
    }

    /** Says of a place of the tangent plane whether it is within something. */
    @FunctionalInterface
    interface Within {
        boolean test(double eastMeters, double northMeters);
    }

    /** The share of the probability that is within something, 0 to 1. */
    double shareProb(Within within) {
        int count = 0;
        for (int i = 0; i < eastMeters.length; i++) {
            count += within.test(eastMeters[i], northMeters[i]) ? 1 : 0;
        }
        return (double) count / eastMeters.length;
    }

    Position centre() {
        return centre;
    }

    /** Most of it is nearer to the middle than this. */
    double nearMeters() {
        return nearMeters;
    }

    /** All of it that is worth a look is nearer to the middle than this. */
    double farMeters() {
        return farMeters;
    }

    @Nullable
    PlaceEllipse ellipse() {
        return ellipse;
    }
}
