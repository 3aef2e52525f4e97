package org.trigpoint.orbits.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sun;
import org.trigpoint.orbits.pass.Approach;
import org.trigpoint.orbits.pass.Curve;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Sighting;

/**
 * Finds when an instrument can see an aim; by one thread.
 *
 * <p>{@link Approach} tells when the satellite can be over the horizon of any of its points. Within, each point is asked by itself. A line that
 * moves along with the satellite, be it a swath or the beam of a radar, passes over a point where range neither grows nor shrinks; what turns
 * and what listens see it as long as {@link Reach} says. Light is asked for at the best instant.
 */
public final class AccessFinder {
    /** Points seen less than this apart are seen on one passage. */
    private static final long APART_MICROS = 300_000_000;

    private final Ephemeris ephemeris;
    private final Instrument instrument;
    private final Aim aim;
    private final Reach reach;

    private AccessFinder(Ephemeris ephemeris, Instrument instrument, Aim aim) {
        this.ephemeris = ephemeris;
        this.instrument = instrument;
        this.aim = aim;
        this.reach = new Reach(instrument.view());
    }

    /** All times in which it can see any part of the aim, in order. */
    public static List<Access> find(
            Ephemeris ephemeris, Instrument instrument, Aim aim, long fromEpochMicros, long untilEpochMicros) {
        AccessFinder finder = new AccessFinder(ephemeris, instrument, aim);
        List<Access> found = new ArrayList<>();
        for (Approach.Interval interval : finder.intervals(fromEpochMicros, untilEpochMicros)) {
            List<Curve.Sample> samples = finder.samples(interval);
            List<PointAccess> seen = finder.seen(samples);
            seen.sort(Comparator.comparingLong(PointAccess::beginEpochMicros));
            int begin = 0;
            for (int i = 1; i <= seen.size(); i++) {
                if (i == seen.size() || isApart(seen.subList(begin, i), seen.get(i))) {
                    found.add(finder.joined(seen.subList(begin, i), samples));
                    begin = i;
                }
            }
        }
        return List.copyOf(found);
    }

    /** The same for each point of the aim, in no order. */
    public static List<PointAccess> findEach(
            Ephemeris ephemeris, Instrument instrument, Aim aim, long fromEpochMicros, long untilEpochMicros) {
        AccessFinder finder = new AccessFinder(ephemeris, instrument, aim);
        List<PointAccess> found = new ArrayList<>();
        for (Approach.Interval interval : finder.intervals(fromEpochMicros, untilEpochMicros)) {
            found.addAll(finder.seen(finder.samples(interval)));
        }
        return List.copyOf(found);
    }

    private List<Approach.Interval> intervals(long fromEpochMicros, long untilEpochMicros) {
        return new Approach(ephemeris, aim.centre(), reach.leastElevationDeg(), aim.reachRad())
                .intervals(aim.from(fromEpochMicros), aim.until(untilEpochMicros));
    }

    private List<Curve.Sample> samples(Approach.Interval interval) {
        return new Approach(ephemeris, aim.centre(), reach.leastElevationDeg(), aim.reachRad()).samples(interval);
    }

    private List<PointAccess> seen(List<Curve.Sample> samples) {
        List<PointAccess> seen = new ArrayList<>();
        for (int i = 0; i < aim.points().size(); i++) {
            seen(aim.points().get(i).place(), i, samples, seen);
        }
        return seen;
    }

    private void seen(Place place, int point, List<Curve.Sample> samples, List<PointAccess> to) {
        Curve closing = new Curve(
                ephemeris, state -> place.movingAt(state.epochMicros()).closing(state), _ -> 0);
        Curve margin = new Curve(ephemeris, state -> reach.margin(place.at(state.epochMicros()), state), _ -> 0);
        List<Curve.Sample> marks = new ArrayList<>();
        Curve.Sample before = null;
        for (Curve.Sample sample : samples) {
            Curve.Sample now = closing.again(sample);
            if (before != null && before.valueRatio() < 0 && now.valueRatio() >= 0 && before.state() != null) {
                Curve.Sample nearest = margin.again(closing.crossing(before, now));
                if (reach.isAbeam()) {
                    if (nearest.valueRatio() >= 0) {
                        add(place, point, nearest, nearest, nearest, to);
                    }
                } else {
                    marks.add(nearest);
                }
            }
            if (!reach.isAbeam()) {
                marks.add(margin.again(sample));
            }
            before = now;
        }
        marks.sort(Comparator.comparingLong(Curve.Sample::epochMicros));
        runs(place, point, margin, marks, to);
    }

    /** Times in which the margin is not below 0. */
    private void runs(Place place, int point, Curve margin, List<Curve.Sample> marks, List<PointAccess> to) {
        Curve.Sample begin = null;
        Curve.Sample best = null;
        for (int i = 0; i < marks.size(); i++) {
            Curve.Sample at = marks.get(i);
            if (at.valueRatio() >= 0) {
                if (begin == null) {
                    begin = i == 0 ? at : margin.crossing(marks.get(i - 1), at);
                }
                best = best == null || at.valueRatio() > best.valueRatio() ? at : best;
            }
            boolean ends = at.valueRatio() < 0 || i == marks.size() - 1;
            if (ends && begin != null && best != null) {
                Curve.Sample end = at.valueRatio() < 0 ? margin.crossing(marks.get(i - 1), at) : at;
                add(place, point, begin, best, end, to);
                begin = null;
                best = null;
            }
        }
    }

    private void add(
            Place place, int point, Curve.Sample begin, Curve.Sample best, Curve.Sample end, List<PointAccess> to) {
        if (best.state() == null) {
            return;
        }
        double sunDeg = Sun.elevationDeg(place.at(best.epochMicros()).position(), best.epochMicros());
        if (instrument.sees(sunDeg)) {
            Sighting sighting = Sighting.of(place.at(best.epochMicros()), best.state());
            to.add(new PointAccess(point, begin.epochMicros(), end.epochMicros(), sighting, sunDeg));
        }
    }

    private static boolean isApart(List<PointAccess> before, PointAccess next) {
        long last = before.stream().mapToLong(PointAccess::endEpochMicros).max().orElseThrow();
        return next.beginEpochMicros() - last > APART_MICROS;
    }

    private Access joined(List<PointAccess> seen, List<Curve.Sample> samples) {
        PointAccess best = seen.stream()
                .min(Comparator.comparingDouble(each -> each.best().incidenceDeg()))
                .orElseThrow();
        double covered = seen.stream()
                .mapToInt(PointAccess::point)
                .distinct()
                .mapToDouble(point -> aim.points().get(point).weightRatio())
                .sum();
        OutlineSearch outline = new OutlineSearch(aim, position -> findPoint(position, seen, samples));
        return new Access(outline.begin(seen), outline.end(seen), best.best(), best.sunDeg(), Math.min(1, covered));
    }

    /** How a point is seen on the passage on which others are; null when it is not. */
    private @Nullable PointAccess findPoint(Position position, List<PointAccess> seen, List<Curve.Sample> samples) {
        List<PointAccess> found = new ArrayList<>();
        seen(Place.of(position), -1, samples, found);
        return found.stream()
                .filter(each -> !isApart(seen, each) && !isApart(List.of(each), seen.getFirst()))
                .findFirst()
                .orElse(null);
    }
}
