package org.trigpoint.orbits.pass;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Sighting;

/**
 * Finds when a satellite is above an elevation at a place; by one thread.
 *
 * <p>{@link Approach} leaves out where it cannot be. Elsewhere the signs of elevation and its rate at both ends of a step tell whether it
 * rises, sets, or does both or neither around an extremum between; {@link Curve} finds each to half a millisecond.
 */
public final class PassFinder {
    private static final double APART_RAD = 0.002;
    private static final double MOST_APART_SECONDS = 5;

    private final Curve curve;
    private final Place place;
    private final List<Pass> passes = new ArrayList<>();
    private Curve.@Nullable Sample rise;
    private Curve.@Nullable Sample highest;
    private boolean risen;

    private PassFinder(Ephemeris ephemeris, Place place, double minElevationDeg) {
        this.place = place;
        double least = Math.sin(Math.toRadians(minElevationDeg));
        curve = new Curve(
                ephemeris,
                state -> place.at(state.epochMicros()).sinElevation(state) - least,
                state -> place.movingAt(state.epochMicros()).sinElevationPerSecond(state));
    }

    /**
     * All passes within a time, in order.
     *
     * @param minElevationDeg −5 to below 90, over the horizontal plane
     */
    public static List<Pass> find(
            Ephemeris ephemeris, Place place, double minElevationDeg, long fromEpochMicros, long untilEpochMicros) {
        Approach approach = new Approach(ephemeris, place, minElevationDeg, 0);
        PassFinder finder = new PassFinder(ephemeris, place, minElevationDeg);
        Curve.Sample[] last = new Curve.Sample[1];
        approach.walk(finder.curve, fromEpochMicros, untilEpochMicros, (from, to, unseen) -> {
            if (from.epochMicros() == fromEpochMicros && isUp(from)) {
                finder.risen = true;
                finder.rise(from);
            }
            if (!unseen) {
                finder.step(from, to);
            }
            last[0] = to;
        });
        if (last[0] != null && finder.rise != null) {
            finder.set(last[0], true);
        }
        return List.copyOf(finder.passes);
    }

    private static boolean isUp(Curve.Sample sample) {
        return sample.valueRatio() >= 0;
    }

    private void step(Curve.Sample from, Curve.Sample to) {
        boolean turnsDown = from.ratePerSecond() > 0 && to.ratePerSecond() < 0;
        boolean dips = from.ratePerSecond() < 0 && to.ratePerSecond() > 0 && isUp(from) && isUp(to);
        if (turnsDown || dips) {
            Curve.Sample extremum = vertex(curve.extremum(from, to), from, to);
            cross(from, extremum);
            cross(extremum, to);
        } else {
            cross(from, to);
        }
    }

    /** By neighbours that are seen a tenth of a degree away, or are five seconds away, and not beyond a step. */
    private Curve.Sample vertex(Curve.Sample extremum, Curve.Sample from, Curve.Sample to) {
        if (extremum.state() == null || !isUp(extremum)) {
            return extremum;
        }
        Sighting sighting = sighting(extremum);
        EarthState state = extremum.state();
        double mps = Math.hypot(Math.hypot(state.vxMps(), state.vyMps()), state.vzMps());
        long apart = Math.round(Math.min(MOST_APART_SECONDS, APART_RAD * sighting.rangeMeters() / mps) * 1e6);
        Curve.Sample vertex = curve.vertex(extremum, apart);
        boolean within = vertex.epochMicros() > from.epochMicros() && vertex.epochMicros() < to.epochMicros();
        return within ? vertex : extremum;
    }

    /** Between the two the elevation only grows, or only falls, or at least crosses once at most. */
    private void cross(Curve.Sample from, Curve.Sample to) {
        if (!isUp(from) && isUp(to)) {
            rise(curve.crossing(from, to));
        }
        if (isUp(from) && !isUp(to)) {
            set(curve.crossing(from, to), false);
        } else if (isUp(to)) {
            keepHighest(to);
        }
    }

    private void rise(Curve.Sample at) {
        rise = at;
        highest = at;
    }

    private void keepHighest(Curve.Sample at) {
        if (highest == null || at.valueRatio() > highest.valueRatio()) {
            highest = at;
        }
    }

    private void set(Curve.Sample at, boolean staying) {
        keepHighest(at);
        if (rise != null && highest != null) {
            passes.add(new Pass(sighting(rise), sighting(highest), sighting(at), risen, staying));
        }
        rise = null;
        highest = null;
        risen = false;
    }

    private Sighting sighting(Curve.Sample at) {
        EarthState state = at.state();
        if (state == null) {
            throw new IllegalStateException("A satellite is above the horizon without a state at " + at.epochMicros());
        }
        return Sighting.of(place.at(at.epochMicros()), state);
    }
}
