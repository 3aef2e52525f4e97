package org.trigpoint.orbits.pass;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Site;

/**
 * Steps over time that pass over no moment at which a satellite can be seen from near a place.
 *
 * <p>Let ψ be the angle at the middle of the earth between place and satellite. It changes by no more than ω in a second, and the satellite is
 * above the horizon of the place only where ψ ≤ ψv; {@link OrbitBounds} has both from any one state. So from a state with ψ &gt; ψv nothing is
 * missed for (ψ − ψv) / ω, and between two states whose distances from ψv add up to more than ω times the time between them the satellite
 * is not seen. Elsewhere a step is so short that the satellite turns by {@value #STEP_DEG}° at most, between which the elevation has one
 * extremum at most. A satellite in a low orbit takes some 150 steps a day.
 */
public final class Approach {
    private static final double STEP_DEG = 8;
    private static final long GONE_STEP_MICROS = 300_000_000;

    private final Ephemeris ephemeris;
    private final Place place;
    private final double minElevationRad;
    private final double reachRad;

    /**
     * Of all places that are no farther than some angle at the middle of the earth from one.
     *
     * @param minElevationDeg −5 to below 90
     * @param reachRad 0 for the place alone
     */
    public Approach(Ephemeris ephemeris, Place place, double minElevationDeg, double reachRad) {
        if (!(minElevationDeg >= -5 && minElevationDeg < 90)) {
            throw new IllegalArgumentException("An elevation of " + minElevationDeg + "° is not within -5 to below 90");
        }
        this.ephemeris = ephemeris;
        this.place = place;
        this.minElevationRad = Math.toRadians(minElevationDeg);
        this.reachRad = reachRad;
    }

    /** A time, both ends included. */
    public record Interval(long fromEpochMicros, long untilEpochMicros) {}

    /** What takes the steps. */
    interface Visitor {
        /**
         * A step.
         *
         * @param unseen true when the satellite is surely not seen within
         */
        void step(Curve.Sample from, Curve.Sample to, boolean unseen);
    }

    /** Times within which alone the satellite can be seen, in order; each somewhat longer than that. */
    public List<Interval> intervals(long fromEpochMicros, long untilEpochMicros) {
        List<Interval> found = new ArrayList<>();
        Curve states = new Curve(ephemeris, _ -> 0, _ -> 0);
        walk(states, fromEpochMicros, untilEpochMicros, (from, to, unseen) -> {
            if (!unseen) {
                boolean goesOn = !found.isEmpty() && found.getLast().untilEpochMicros() == from.epochMicros();
                long begin = goesOn ? found.removeLast().fromEpochMicros() : from.epochMicros();
                found.add(new Interval(begin, to.epochMicros()));
            }
        });
        return found;
    }

    /** States within an interval, its ends included, in steps within which a satellite turns by no more than {@value #STEP_DEG}°. */
    public List<Curve.Sample> samples(Interval interval) {
        List<Curve.Sample> samples = new ArrayList<>();
        Curve states = new Curve(ephemeris, _ -> 0, _ -> 0);
        walk(states, interval.fromEpochMicros(), interval.untilEpochMicros(), (from, to, unseen) -> {
            if (samples.isEmpty()) {
                samples.add(from);
            }
            samples.add(to);
        });
        return samples;
    }

    void walk(Curve curve, long fromEpochMicros, long untilEpochMicros, Visitor visitor) {
        Curve.Sample from = curve.at(fromEpochMicros);
        Gap gap = gap(from);
        while (from.epochMicros() < untilEpochMicros) {
            Curve.Sample to = curve.at(Math.min(from.epochMicros() + gap.stepMicros(), untilEpochMicros));
            Gap next = gap(to);
            double turnRad =
                    Math.max(gap.radPerSecond(), next.radPerSecond()) * (to.epochMicros() - from.epochMicros()) / 1e6;
            visitor.step(from, to, gap.angleRad() + next.angleRad() > turnRad);
            from = to;
            gap = next;
        }
    }

    /**
     * How far a satellite is from where it can be seen.
     *
     * @param angleRad ψ − ψv, below 0 where it may be seen
     * @param radPerSecond ω
     */
    private record Gap(double angleRad, double radPerSecond, long stepMicros) {}

    private Gap gap(Curve.Sample sample) {
        EarthState state = sample.state();
        if (state == null) {
            return new Gap(0, 0, GONE_STEP_MICROS);
        }
        Site site = place.at(state.epochMicros());
        OrbitBounds bounds = OrbitBounds.of(state);
        double angle = site.centralAngleRad(state) - bounds.visibleRad(minElevationRad, site.radiusMeters()) - reachRad;
        double step = Math.max(bounds.timeSeconds(Math.toRadians(STEP_DEG)), angle / bounds.mostRadPerSecond());
        // Beyond half a day the bounds are not those of this state any more.
        return new Gap(angle, bounds.mostRadPerSecond(), Math.min(Math.round(step * 1e6), 43_200_000_000L));
    }
}
