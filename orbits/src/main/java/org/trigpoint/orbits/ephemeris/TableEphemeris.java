package org.trigpoint.orbits.ephemeris;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.interpolation.HermiteInterpolator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import org.trigpoint.orbits.elements.StateTable;
import org.trigpoint.orbits.elements.StateTable.State;

/**
 * Where a satellite is by a table of states: through the four states about the time, positions and velocities, goes the polynomial of
 * degree 7 (Hermite), in the frame of the ground. No further from each other than half a radian of a circular orbit, states give places
 * between them to ten metres.
 *
 * <p>States of inertial frames are turned to TEME by Orekit's precession and nutation without corrections (some centimetres to metres), and
 * from there as {@link EarthRotation} says, to within what it says.
 */
public final class TableEphemeris implements Ephemeris {
    private static final double MU_M3_PER_S2 = 3.986004418e14;
    private static final double MOST_STEP_RAD = 0.5;
    private static final int POINTS = 4;

    private static final Frames FRAMES = Frames.of(OrekitTime.SCALES, () -> {
        throw new IllegalStateException("No ephemeris of the planets is asked for frames about the earth");
    });

    private final EarthState[] states;
    private final long startMicros;
    private final long stopMicros;

    private TableEphemeris(EarthState[] states, long startMicros, long stopMicros) {
        this.states = states;
        this.startMicros = startMicros;
        this.stopMicros = stopMicros;
    }

    public static TableEphemeris of(StateTable table) {
        List<State> states = table.states();
        EarthState[] onEarth = new EarthState[states.size()];
        for (int i = 0; i < onEarth.length; i++) {
            onEarth[i] = onEarth(states.get(i), table);
        }
        return new TableEphemeris(
                onEarth,
                Math.max(LeapSeconds.utcMicros(table.startMicros(), table.timeSystem()), onEarth[0].epochMicros()),
                Math.min(
                        LeapSeconds.utcMicros(table.stopMicros(), table.timeSystem()),
                        onEarth[onEarth.length - 1].epochMicros()));
    }

    private static EarthState onEarth(State state, StateTable table) {
        long epochMicros = LeapSeconds.utcMicros(state.atMicros(), table.timeSystem());
        Vector3D place = new Vector3D(state.xMeters(), state.yMeters(), state.zMeters());
        Vector3D velocity = new Vector3D(state.vxMps(), state.vyMps(), state.vzMps());
        PVCoordinates teme = new PVCoordinates(place, velocity);
        switch (table.frame()) {
            case ITRF -> {
                return new EarthState(
                        epochMicros,
                        state.xMeters(),
                        state.yMeters(),
                        state.zMeters(),
                        state.vxMps(),
                        state.vyMps(),
                        state.vzMps());
            }
            case TEME -> {}
            case TOD -> teme = toTeme(FRAMES.getTOD(IERSConventions.IERS_1996, true), epochMicros, teme);
            case EME2000 -> teme = toTeme(FRAMES.getEME2000(), epochMicros, teme);
            case GCRF -> teme = toTeme(FRAMES.getGCRF(), epochMicros, teme);
        }
        return EarthRotation.earthState(epochMicros, teme);
    }

    private static PVCoordinates toTeme(Frame from, long epochMicros, PVCoordinates state) {
        return from.getTransformTo(FRAMES.getTEME(), OrekitTime.date(epochMicros))
                .transformPVCoordinates(state);
    }

    @Override
    public Optional<EarthState> findState(long epochMicros) {
        if (epochMicros < startMicros || epochMicros > stopMicros) {
            return Optional.empty();
        }
        int after = firstAfter(epochMicros);
        EarthState before = states[after - 1];
        if (before.epochMicros() == epochMicros) {
            return Optional.of(before);
        }
        if (stepRad(before, states[after]) > MOST_STEP_RAD) {
            return Optional.empty();
        }
        return Optional.of(between(epochMicros, after));
    }

    /** The index of the first state behind a time that is not before the first state. */
    private int firstAfter(long epochMicros) {
        int low = 0;
        int high = states.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (states[middle].epochMicros() <= epochMicros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How far a circular orbit at the height of the lower state goes from one to the other. */
    private static double stepRad(EarthState one, EarthState next) {
        double radius = Math.min(radiusMeters(one), radiusMeters(next));
        double seconds = (next.epochMicros() - one.epochMicros()) / 1e6;
        return seconds * Math.sqrt(MU_M3_PER_S2 / (radius * radius * radius));
    }

    private static double radiusMeters(EarthState state) {
        return Math.sqrt(state.xMeters() * state.xMeters()
                + state.yMeters() * state.yMeters()
                + state.zMeters() * state.zMeters());
    }

    private EarthState between(long epochMicros, int after) {
        int first = Math.clamp(after - POINTS / 2, 0, Math.max(0, states.length - POINTS));
        int last = Math.min(states.length, first + POINTS);
        HermiteInterpolator interpolator = new HermiteInterpolator();
        for (EarthState each : Arrays.asList(states).subList(first, last)) {
            interpolator.addSamplePoint(
                    (each.epochMicros() - epochMicros) / 1e6,
                    new double[] {each.xMeters(), each.yMeters(), each.zMeters()},
                    new double[] {each.vxMps(), each.vyMps(), each.vzMps()});
        }
        double[][] state = interpolator.derivatives(0, 1);
        return new EarthState(
                epochMicros, state[0][0], state[0][1], state[0][2], state[1][0], state[1][1], state[1][2]);
    }
}
