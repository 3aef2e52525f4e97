package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Aircraft near each other whose positions fell from good, and those that they are compared with. Each aircraft counts once.
 *
 * @param bad by identity, the sample that told of the fall
 * @param good that stayed good in the circle
 * @param uncounted in the circle that say nothing that can be compared, or never were good
 * @param circle about the places of the bad
 * @param newestEpochMicros arrival of the newest of their bad samples
 * @param ring comparable aircraft around the circle, that were not in it
 * @param ringBad the bad of these
 */
record Fallen(
        List<Sample> bad,
        List<Sample> good,
        int uncounted,
        Circle circle,
        long newestEpochMicros,
        int ring,
        int ringBad) {
    private static final double MARGIN_METERS = 10_000;

    /** In the order of their places in the cell. */
    static List<Fallen> find(long sinceEpochMicros, SkyState state, SkySettings set) {
        List<Circle.Spot<Mark>> spots = new ArrayList<>();
        for (SkyState.Flyer flyer : state.flyers.values()) {
            for (Mark mark : flyer.marks.values()) {
                Sample bad = mark.bad(sinceEpochMicros);
                if (bad != null) {
                    spots.add(new Circle.Spot<>(bad.latDeg(), bad.lonDeg(), mark));
                }
            }
        }
        List<Fallen> all = new ArrayList<>();
        for (List<Circle.Spot<Mark>> group : Circle.groups(spots, set.spanMeters)) {
            TreeMap<Long, Sample> bad = new TreeMap<>();
            long newest = Sample.NEVER;
            for (Circle.Spot<Mark> each : group) {
                Sample sample = java.util.Objects.requireNonNull(each.of().bad);
                bad.merge(sample.identity(), sample, (a, b) -> a.sinceEpochMicros() <= b.sinceEpochMicros() ? a : b);
                newest = Math.max(newest, each.of().badEpochMicros);
            }
            if (bad.size() >= set.aircraft) {
                all.add(compared(bad, Circle.about(group, MARGIN_METERS), newest, sinceEpochMicros, state, set));
            }
        }
        return all;
    }

    private static Fallen compared(
            TreeMap<Long, Sample> bad,
            Circle circle,
            long newestEpochMicros,
            long sinceEpochMicros,
            SkyState state,
            SkySettings set) {
        List<Sample> good = new ArrayList<>();
        int uncounted = 0;
        int ring = 0;
        int ringBad = 0;
        Circle around = new Circle(circle.latDeg(), circle.lonDeg(), circle.radiusMeters() + set.ringMeters);
        for (var each : state.flyers.entrySet()) {
            SkyState.Flyer flyer = each.getValue();
            if (bad.containsKey(each.getKey())) {
                continue;
            }
            Presence in = Presence.of(flyer, circle, sinceEpochMicros);
            if (in.comparable()) {
                good.add(flyer.last);
                continue;
            }
            uncounted += in.there() ? 1 : 0;
            Presence near = Presence.of(flyer, around, sinceEpochMicros);
            ring += near.comparable() ? 1 : 0;
            ringBad += near.bad() ? 1 : 0;
        }
        return new Fallen(List.copyOf(bad.values()), good, uncounted, circle, newestEpochMicros, ring, ringBad);
    }

    int comparable() {
        return bad.size() + good.size();
    }

    /** What an aircraft did in a circle since a time. */
    private record Presence(boolean there, boolean comparable, boolean bad) {
        static Presence of(SkyState.Flyer flyer, Circle circle, long sinceEpochMicros) {
            boolean there = false;
            boolean comparable = false;
            boolean bad = false;
            for (Mark mark : flyer.marks.values()) {
                if (mark.newestEpochMicros() > sinceEpochMicros
                        && circle.meters(mark.latDeg, mark.lonDeg) <= circle.radiusMeters()) {
                    there = true;
                    comparable |= mark.isComparable(sinceEpochMicros);
                    bad |= mark.bad(sinceEpochMicros) != null;
                }
            }
            return new Presence(there, comparable, bad);
        }
    }
}
