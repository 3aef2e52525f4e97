package org.trigpoint.fusion.segment;

import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * How far from its predicted place one and the same thing may be.
 *
 * <p>The way a thing can stray grows with the time since it was last seen, though for long times not in proportion, as it does
 * not sail straight ahead for ever: a time t counts as t / (1 + sqrt(t / 4 h)). To it comes a margin for errors of positions and
 * clocks. The idea of a discrepancy measured against such an allowance is that of the segmenting of AIS tracks published by
 * Global Fishing Watch (D. Kroodsma and others, Tracking the global footprint of fisheries, Science 359, 2018, supplement).
 *
 * @param straySpeedMps how fast it may leave the predicted track
 * @param marginMeters what errors of position and time may add
 */
record Allowance(double straySpeedMps, double marginMeters) {
    /** A segment that was silent for longer than this is closed: two days and a half. */
    static final long LONGEST_GAP_MICROS = 60L * 3_600 * 1_000_000;

    private static final double MPS_PER_KNOT = 1852 / 3600.0;
    private static final double MILE_METERS = 1852;
    private static final double SHIP_MPS = 20 * MPS_PER_KNOT;
    private static final double AIRCRAFT_MPS = 250 * MPS_PER_KNOT;
    private static final double JET_MPS = 600 * MPS_PER_KNOT;
    /** A car, or a train. */
    private static final double LAND_MPS = 80;

    /** A floating aid that has broken loose. */
    private static final double ADRIFT_MPS = 2 * MPS_PER_KNOT;

    private static final double UTMOST = 1.25;
    private static final double STRAIGHT_SECONDS = 4 * 3_600;
    /** Gaps shorter than this are alike when segments compete: a quarter of an hour. */
    private static final double ALIKE_SECONDS = 900;
    /** The strays that are usual are a quarter of those allowed. */
    private static final double USUAL_PART = 4;

    /** The allowance for a report of this platform. */
    static Allowance of(Header header, Fix fix) {
        double marginMeters = MILE_METERS * marginMiles(header, fix.integrity().source());
        return new Allowance(straySpeedMps(header), marginMeters);
    }

    private static double straySpeedMps(Header header) {
        if (header.platform() == Platform.SAR_AIRCRAFT || header.transponder() == Transponder.AIS_SAR_AIRCRAFT) {
            return AIRCRAFT_MPS;
        }
        if (header.platform().flies()) {
            return JET_MPS;
        }
        if (header.platform().domain() == Platform.Domain.LAND
                && !header.platform().isFixed()) {
            return LAND_MPS;
        }
        if (header.platform() == Platform.COAST_STATION) {
            return 0;
        }
        return header.platform().isFixed() ? ADRIFT_MPS : SHIP_MPS;
    }

    /** A mile; two when the time is that of arrival or of a file; ten when the position comes from no receiver. */
    private static double marginMiles(Header header, PositioningState source) {
        if (source == PositioningState.MANUAL || source == PositioningState.DEAD_RECKONING) {
            return 10;
        }
        return switch (header.timeBasis()) {
            case REPORTED_SECOND, RECEIVER -> 1;
            case ARRIVAL, COUNTER, FILE, UNDATED -> 2;
        };
    }

    /** A time as it counts for straying. */
    private static double strayingSeconds(double seconds) {
        return seconds / (1 + Math.sqrt(seconds / STRAIGHT_SECONDS));
    }

    /** True when a thing may be so far from its predicted place after such a gap. */
    boolean allows(double discrepancyMeters, double gapSeconds) {
        return discrepancyMeters <= straySpeedMps * strayingSeconds(gapSeconds) + marginMeters;
    }

    /** True when it is possible at all: for a number that only one thing is known to use, however long it was away. */
    boolean allowsAtAll(double discrepancyMeters, double gapSeconds) {
        return discrepancyMeters <= UTMOST * straySpeedMps * gapSeconds + marginMeters;
    }

    /** How well a report fits a segment, to be compared with other segments: the nearer and the more recent, the better. */
    double fit(double discrepancyMeters, double gapSeconds) {
        double wide = Math.max(marginMeters, straySpeedMps * hypot(strayingSeconds(gapSeconds), ALIKE_SECONDS));
        double part = USUAL_PART * discrepancyMeters / wide;
        return StrictMath.exp(-part * part) / hypot(gapSeconds, ALIKE_SECONDS);
    }

    private static double hypot(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
