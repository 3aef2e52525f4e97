package org.trigpoint.threat.skies;

import java.util.Optional;
import org.trigpoint.flow.Board;
import org.trigpoint.model.recording.SourceOpened;

/**
 * How far a receiver can hear what flies at a height: 4.12 (√h₁ + √h₂) km with heights in metres, over an earth of four thirds of its radius,
 * as a standard atmosphere bends waves (Recommendation ITU-R P.834).
 */
final class Horizon {
    private static final double METERS_PER_ROOT = 4_120;
    /** Antennas on hills stand higher; the margin is for them. */
    private static final double ANTENNA_METERS = 50;

    private static final double HIGHEST_METERS = 15_000;

    private Horizon() {}

    static double meters(double altitudeMeters) {
        double altitude = Double.isNaN(altitudeMeters) ? HIGHEST_METERS : Math.max(0, altitudeMeters);
        return METERS_PER_ROOT * (Math.sqrt(altitude) + Math.sqrt(ANTENNA_METERS));
    }

    /** How far beyond what its receiver can hear a position lies; empty when it is not, or nobody said where the receiver stands. */
    static Optional<Doubt> beyond(AirTrust state, SkySettings set, Board board) {
        return board.find(SourceOpened.slot(state.source), SourceOpened.class).flatMap(source -> {
            double latDeg = degrees(source, "lat", 90);
            double lonDeg = degrees(source, "lon", 180);
            if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
                return Optional.empty();
            }
            double beyond = AirTrust.meters(latDeg, lonDeg, state.latDeg, state.lonDeg) - meters(state.altitudeMeters);
            return beyond > set.horizonMeters ? Optional.of(new Doubt(Doubt.Kind.HORIZON, beyond)) : Optional.empty();
        });
    }

    private static double degrees(SourceOpened source, String option, double mostDeg) {
        String text = source.options().get(option);
        if (text == null) {
            return Double.NaN;
        }
        try {
            double degrees = Double.parseDouble(text);
            return Math.abs(degrees) <= mostDeg ? degrees : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
