package org.trigpoint.orbits.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.access.SwathPolygon;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sun;
import org.trigpoint.orbits.pass.Approach;
import org.trigpoint.orbits.pass.Curve;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.sight.Sighting;
import org.trigpoint.orbits.sight.Site;
import org.trigpoint.orbits.sight.SubPoint;

/**
 * Finds when an instrument can look at where something may be, and what share of the probability lies there; by one thread.
 *
 * <p>{@link Approach} tells when the satellite can be over the horizon of any of it. There the instant is found at which the middle is abeam:
 * for it the points of the {@link Spread} are laid over what the view sweeps before and after.
 */
final class OverpassFinder {
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long DRAWN_MICROS = 40_000_000;
    private static final long MARGIN_MICROS = 15_000_000;
    private static final long TURN_STEP_MICROS = 2_000_000;
    private static final long MOST_TURN_MICROS = 600_000_000;
    /** A smaller share is none. */
    private static final double LEAST_PROB = 0.005;
    /** Slower than any imaging satellite's shadow on the ground. */
    private static final double GROUND_MPS = 6_000;
    /** At a flatter angle nothing is resolved. */
    private static final double LEAST_COSINE = 0.1;

    private final Ephemeris ephemeris;
    private final Instrument instrument;
    private final Whereabouts where;

    OverpassFinder(Ephemeris ephemeris, Instrument instrument, Whereabouts where) {
        this.ephemeris = ephemeris;
        this.instrument = instrument;
        this.where = where;
    }

    List<Overpass> find(long fromEpochMicros, long untilEpochMicros) {
        List<Overpass> found = new ArrayList<>();
        long from = -1;
        long until = fromEpochMicros;
        double farMeters = 0;
        for (long at = fromEpochMicros; at <= untilEpochMicros; at = next(at, untilEpochMicros)) {
            Optional<Spread> spread = where.at(at);
            if (spread.isPresent()) {
                from = from < 0 ? at : from;
                until = at;
                farMeters = Math.max(farMeters, spread.get().farMeters());
            }
        }
        if (from < 0 || instrument.view() instanceof View.Horizon) {
            return found;
        }
        Place middle = place(from, until);
        double reachRad = Math.min(Math.PI / 2, farMeters / Wgs84.B_METERS);
        Approach approach = new Approach(ephemeris, middle, leastElevationDeg(), reachRad);
        Curve closing = new Curve(
                ephemeris, state -> middle.movingAt(state.epochMicros()).closing(state), _ -> 0);
        for (Approach.Interval interval : approach.intervals(from, until)) {
            Curve.Sample before = null;
            for (Curve.Sample sample : approach.samples(interval)) {
                Curve.Sample now = closing.again(sample);
                if (before != null && before.valueRatio() < 0 && now.valueRatio() >= 0 && before.state() != null) {
                    EarthState abeam = closing.crossing(before, now).state();
                    if (abeam != null) {
                        add(abeam, found);
                    }
                }
                before = now;
            }
        }
        return found;
    }

    /** By hours, and the end. */
    private static long next(long at, long until) {
        return at == until ? until + 1 : Math.min(at + HOUR_MICROS, until);
    }

    private Place place(long from, long until) {
        return epochMicros -> Site.of(where.centre(Math.clamp(epochMicros, from, until))
                .orElseThrow(() -> new IllegalStateException("Nothing is said of where it is at " + epochMicros)));
    }

    private double leastElevationDeg() {
        return instrument.view() instanceof View.SideLooking side ? 90 - side.farDeg() : 0;
    }

    private void add(EarthState abeam, List<Overpass> to) {
        long at = abeam.epochMicros();
        Optional<Spread> known = where.at(at);
        if (known.isEmpty()) {
            return;
        }
        Spread spread = known.get();
        double sunDeg = Sun.elevationDeg(spread.centre(), at);
        if (!instrument.sees(sunDeg)) {
            return;
        }
        Site middle = Site.of(spread.centre());
        Sighting best = Sighting.of(middle, abeam);
        long around = Math.round(spread.farMeters() / GROUND_MPS * 1e6) + MARGIN_MICROS;
        List<Ground> swept = new ArrayList<>();
        for (Side side : sides()) {
            Ground.swept(ephemeris, instrument.view(), side, at - around, at + around, spread.centre())
                    .ifPresent(swept::add);
        }
        double inViewProb =
                spread.shareProb((east, north) -> swept.stream().anyMatch(ground -> ground.test(east, north)));
        if (inViewProb < LEAST_PROB) {
            return;
        }
        long near = Math.round(spread.nearMeters() / GROUND_MPS * 1e6);
        long drawn = Math.max(DRAWN_MICROS, around);
        to.add(new Overpass(
                at - Math.max(near, turned(middle, at, -TURN_STEP_MICROS)),
                at + Math.max(near, turned(middle, at, TURN_STEP_MICROS)),
                best,
                spread,
                swept,
                inViewProb,
                sunDeg,
                resolutionMeters(best, abeam),
                SwathPolygon.over(ephemeris, instrument.view(), drawnSide(best), at - drawn, at + drawn)));
    }

    private List<Side> sides() {
        return instrument.view() instanceof View.SideLooking beam
                ? beam.only().map(List::of).orElse(List.of(Side.LEFT, Side.RIGHT))
                : List.of(Side.LEFT);
    }

    private Side drawnSide(Sighting best) {
        return instrument.view() instanceof View.SideLooking beam ? beam.only().orElse(best.side()) : best.side();
    }

    /** How long what turns can keep the middle in view, before or after it is abeam. */
    private long turned(Site middle, long at, long step) {
        long time = 0;
        if (instrument.view() instanceof View.Agile agile) {
            while (Math.abs(time) < MOST_TURN_MICROS && reaches(agile, middle, at + time + step)) {
                time += step;
            }
        }
        return Math.abs(time);
    }

    private boolean reaches(View.Agile agile, Site middle, long at) {
        return ephemeris
                .findState(at)
                .map(state -> Sighting.of(middle, state))
                .filter(sighting -> sighting.elevationDeg() > 0 && sighting.offNadirDeg() <= agile.offNadirDeg())
                .isPresent();
    }

    /** The finest of a camera, stretched by range and slant; of radars that of the publisher. */
    private double resolutionMeters(Sighting best, EarthState state) {
        double finest = instrument.resolutionMeters();
        if (instrument.kind() == Kind.SAR) {
            return finest;
        }
        Position below = SubPoint.of(state);
        double cosine = Math.max(LEAST_COSINE, Math.cos(Math.toRadians(best.incidenceDeg())));
        return finest * best.rangeMeters() / below.heightMeters() / cosine;
    }
}
