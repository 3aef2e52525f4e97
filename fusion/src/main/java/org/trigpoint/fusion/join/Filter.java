package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.fusion.updater.KalmanUpdater;
import org.trigpoint.fusion.updater.Measurement;
import org.trigpoint.geo.motion.MovingEstimate;

/**
 * A nearly-constant-velocity Kalman filter: an estimate, its time, and what it does with measurements, a pure function of the two.
 *
 * <p>A measurement outside the gate does not move the estimate; two in a row begin it anew at the second, for then it is the
 * estimate that is wrong. A silence longer than {@value #ANEW_AFTER_SECONDS} s begins it anew too.
 *
 * <p>Bytes: i64 time, u8 misses in a row, f64 × 14: latDeg, lonDeg, eastMps, northMps, covariance as in Covariance4.
 */
final class Filter extends MovingEstimate {
    /** The time of a filter that has not begun. */
    static final long NOT_BEGUN = Long.MIN_VALUE;

    /** Chi-square with two degrees of freedom exceeds this once in 268,000. */
    static final double GATE_RATIO = 25;

    private static final double ANEW_AFTER_SECONDS = 3_600;
    private static final int MISSES_TO_BEGIN_ANEW = 2;
    private static final double FIXED_INTENSITY = 1e-4;
    private static final double AIRCRAFT_INTENSITY = 1;

    long timeEpochMicros = NOT_BEGUN;
    private int misses;

    boolean hasBegun() {
        return timeEpochMicros != NOT_BEGUN;
    }

    void copy(Filter other) {
        super.copy(other);
        timeEpochMicros = other.timeEpochMicros;
        misses = other.misses;
    }

    /** Takes a measurement that is not older than the estimate; false when it lay outside the gate. */
    boolean apply(Measurement measured) {
        double silentSeconds = hasBegun() ? (measured.timeEpochMicros() - timeEpochMicros) / 1e6 : Double.MAX_VALUE;
        timeEpochMicros = measured.timeEpochMicros();
        if (silentSeconds > ANEW_AFTER_SECONDS || !predict(silentSeconds, measured.intensityMps2PerSecond())) {
            begin(measured);
            return true;
        }
        if (KalmanUpdater.update(this, measured, GATE_RATIO)) {
            misses = 0;
            return true;
        }
        if (++misses >= MISSES_TO_BEGIN_ANEW) {
            begin(measured);
        }
        return false;
    }

    private void begin(Measurement measured) {
        misses = 0;
        double r = measured.eeMeters2();
        if (measured.hasVelocity()) {
            place(measured.latDeg(), measured.lonDeg(), measured.eastMps(), measured.northMps());
            spread(r, 0, r, 0, 0, 0, 0, measured.veveMps2(), measured.vevnMps2(), measured.vnvnMps2());
        } else {
            place(measured.latDeg(), measured.lonDeg(), 0, 0);
            double v = measured.hasVelocityBound()
                    ? measured.veveMps2()
                    : unknownVelocityMps2(measured.intensityMps2PerSecond());
            spread(r, measured.enMeters2(), measured.nnMeters2(), 0, 0, 0, 0, v, 0, v);
        }
    }

    /** What is believed of a velocity that nobody told: nearly none of what is fixed, 5 m/s of ships, 50 of aircraft. */
    private static double unknownVelocityMps2(double intensity) {
        if (intensity < FIXED_INTENSITY) {
            return 1e-4;
        }
        return intensity > AIRCRAFT_INTENSITY ? 2_500 : 25;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(timeEpochMicros);
        out.writeByte(misses);
        out.writeDouble(latDeg());
        out.writeDouble(lonDeg());
        out.writeDouble(eastMps());
        out.writeDouble(northMps());
        out.writeDouble(eeMeters2());
        out.writeDouble(enMeters2());
        out.writeDouble(nnMeters2());
        out.writeDouble(eveMeters2PerSecond());
        out.writeDouble(evnMeters2PerSecond());
        out.writeDouble(nveMeters2PerSecond());
        out.writeDouble(nvnMeters2PerSecond());
        out.writeDouble(veveMps2());
        out.writeDouble(vevnMps2());
        out.writeDouble(vnvnMps2());
    }

    void read(DataInput in) throws IOException {
        timeEpochMicros = in.readLong();
        misses = in.readUnsignedByte();
        place(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        spread(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }
}
