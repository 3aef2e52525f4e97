package org.trigpoint.model.lookahead;

import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;

/** Where something is over time, as far as it is known: an ellipse that moves and grows. By one thread at a time. */
@FunctionalInterface
public interface EllipseOverTime {
    /** Where it is at an instant; empty when nothing is said of then. */
    Optional<PlaceEllipse> at(long epochMicros);

    /**
     * Of what goes on as it is, by the nearly-constant-velocity model. Nothing is said of before the estimate, nor of where it would be more
     * than {@link MovingEstimate#REACH_METERS} away.
     *
     * @param estimate at its time; it is copied
     * @param intensityMps2PerSecond of the white-noise acceleration, m²/s³
     */
    static EllipseOverTime of(MovingEstimate estimate, long estimatedEpochMicros, double intensityMps2PerSecond) {
        MovingEstimate start = new MovingEstimate();
        start.copy(estimate);
        return epochMicros -> {
            MovingEstimate then = new MovingEstimate();
            then.copy(start);
            double timeSeconds = (epochMicros - estimatedEpochMicros) / 1e6;
            if (timeSeconds < 0 || !then.predict(timeSeconds, intensityMps2PerSecond)) {
                return Optional.empty();
            }
            return Optional.of(new PlaceEllipse(
                    Position.of(then.latDeg(), then.lonDeg()), then.eeMeters2(), then.enMeters2(), then.nnMeters2()));
        };
    }
}
