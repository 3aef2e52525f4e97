package org.trigpoint.geo.motion;

import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/**
 * A point that moves over ground at constant speed along a great circle.
 *
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param eastMps velocity east
 * @param northMps velocity north
 */
public record Mover(double latDeg, double lonDeg, double eastMps, double northMps) {
    /** Beyond this the tangent plane is left for Karney's geodesics. */
    private static final double PLANE_METERS = 500_000;

    /** A point that stands. */
    public static Mover standingAt(double latDeg, double lonDeg) {
        return new Mover(latDeg, lonDeg, 0, 0);
    }

    /** Where it is after a time, negative for before; within 1 m of the geodesic to 100 km, exact beyond 500 km. */
    public Position positionAfter(double timeSeconds) {
        double eastMeters = eastMps * timeSeconds;
        double northMeters = northMps * timeSeconds;
        double square = eastMeters * eastMeters + northMeters * northMeters;
        if (square > PLANE_METERS * PLANE_METERS) {
            double bearingDeg = StrictMath.toDegrees(StrictMath.atan2(eastMeters, northMeters));
            return Geodesic.from(Position.of(latDeg, lonDeg), bearingDeg, Math.sqrt(square));
        }
        double shortening = MovingEstimate.planeRatio(square);
        return LocalFrame.at(latDeg, lonDeg).positionAt(eastMeters * shortening, northMeters * shortening);
    }

    /** The same mover after a time: its velocity turned by the convergence of meridians on the way. */
    public Mover after(double timeSeconds) {
        Position there = positionAfter(timeSeconds);
        LocalFrame.Turn turn = LocalFrame.at(latDeg, lonDeg).turnTo(there.latDeg(), there.lonDeg());
        return new Mover(there.latDeg(), there.lonDeg(), turn.east(eastMps, northMps), turn.north(eastMps, northMps));
    }

    public double speedMps() {
        return Math.sqrt(eastMps * eastMps + northMps * northMps);
    }
}
