package org.trigpoint.threat.reception;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.Waters;

/** Tells of reception in a cell of the sea what is other than it was told: at most every {@value #EVERY_SLOTS} minutes. */
final class CoverageMap {
    static final int EVERY_SLOTS = 5;

    /** Rows of 0.35° of latitude: as far as craft speak for each other now. */
    private static final int NOW_LEVEL = 9;

    private static final int FORGET_SLOTS = 2 * 24 * 60;
    private static final int LEAST_CRAFT = 3;
    private static final double BLIND_RATIO = 0.2;
    private static final double STEP = 0.05;

    /** What was told last, by cell. */
    final TreeMap<Long, Coverage> told = new TreeMap<>();

    /** Where craft were heard, and none is now; until one is again. */
    final TreeSet<Long> deaf = new TreeSet<>();

    /** The places in one cell of the map. */
    private static final class Sum {
        final double[] heard = new double[2];
        final double[] due = new double[2];
        long since = Long.MAX_VALUE;
        long craft;
        long lost;

        void add(Place place, int of) {
            heard[of] += place.heard;
            due[of] += place.due;
            since = Math.min(since, place.sinceSlot);
            craft |= place.craftBits();
            lost |= place.lost | place.lostBefore;
        }

        double prob(int of) {
            return due[of] >= 1 ? Math.round(heard[of] / due[of] / STEP) * STEP : Double.NaN;
        }
    }

    /** Craft around a place: how many reports a minute were usual and came, in minutes. */
    private static final class Now {
        double usual;
        double heard;
        int craft;
    }

    void tell(Waters waters, Reception reception, long nowSlot, int audience, long leastSlots, Consumer<Object> emit) {
        hear(waters, reception, nowSlot);
        TreeMap<Long, Sum> sums = new TreeMap<>();
        sum(reception.places.ofClassA, 0, waters, nowSlot, sums);
        sum(reception.places.ofClassB, 1, waters, nowSlot, sums);
        for (Map.Entry<Long, Sum> each : sums.entrySet()) {
            say(coverage(each.getKey(), each.getValue(), nowSlot, audience, leastSlots), emit);
        }
        for (Iterator<Long> cells = told.keySet().iterator(); cells.hasNext(); ) {
            long cell = cells.next();
            if (sums.containsKey(cell)) {
                continue;
            }
            cells.remove();
            emit.accept(new Coverage(
                    audience, cell, Coverage.State.UNKNOWN, Double.NaN, Double.NaN, 0, nowSlot * Slots.MICROS));
        }
    }

    private void say(Coverage coverage, Consumer<Object> emit) {
        Coverage before = told.get(coverage.cell());
        boolean nothing = before == null && coverage.state() == Coverage.State.UNKNOWN;
        if (!nothing && (before == null || !before.saysAs(coverage))) {
            told.put(coverage.cell(), coverage);
            emit.accept(coverage);
        }
    }

    private Coverage coverage(long cell, Sum sum, long nowSlot, int audience, long leastSlots) {
        int craft = Long.bitCount(sum.craft);
        int lost = Long.bitCount(sum.lost & ~sum.craft);
        Box box = Cell.box(cell);
        boolean isDeaf = deaf.contains(Cell.at(NOW_LEVEL, middle(box), box.westDeg() + box.widthDeg() / 2));
        Coverage.State state = Coverage.State.LEARNING;
        if (isDeaf || (lost >= LEAST_CRAFT && lost > craft)) {
            state = Coverage.State.BLIND;
        } else if (craft == 0) {
            state = Coverage.State.UNKNOWN;
        } else if (nowSlot - leastSlots >= sum.since && craft >= LEAST_CRAFT) {
            state = Coverage.State.KNOWN;
        }
        return new Coverage(
                audience,
                cell,
                state,
                isDeaf ? 0 : sum.prob(0),
                isDeaf ? 0 : sum.prob(1),
                craft,
                nowSlot * Slots.MICROS);
    }

    private static double middle(Box box) {
        return (box.southDeg() + box.northDeg()) / 2;
    }

    private static void sum(Map<Long, Place> places, int of, Waters waters, long nowSlot, Map<Long, Sum> sums) {
        places.values().removeIf(place -> place.lastSlot < nowSlot - FORGET_SLOTS);
        places.forEach((cell, place) -> {
            Box box = Cell.box(cell);
            double latDeg = middle(box);
            double lonDeg = box.westDeg() + box.widthDeg() / 2;
            if (waters.holds(latDeg, lonDeg)) {
                sums.computeIfAbsent(Cell.at(Coverage.LEVEL, latDeg, lonDeg), each -> new Sum())
                        .add(place, of);
            }
        });
    }

    /** Finds out where nothing is heard now of craft that were. */
    private void hear(Waters waters, Reception reception, long nowSlot) {
        TreeMap<Long, Now> regions = new TreeMap<>();
        for (Craft craft : waters.crafts()) {
            Leg leg = craft.last();
            Hearing hearing = reception.hearings.get(leg.track());
            if (hearing == null || hearing.ears.isEmpty()) {
                continue;
            }
            long end = nowSlot - 3 - reception.delayMicros(hearing) / Slots.MICROS;
            double usual = hearing.shareRatio(hearing.any, end - EVERY_SLOTS) * EVERY_SLOTS;
            int heard = hearing.any.count(end, EVERY_SLOTS);
            if (usual > 0 || heard > 0) {
                Now now = regions.computeIfAbsent(Cell.at(NOW_LEVEL, leg.latDeg(), leg.lonDeg()), each -> new Now());
                now.usual += usual;
                now.heard += heard;
                now.craft += usual >= 1 ? 1 : 0;
            }
        }
        regions.forEach((cell, now) -> {
            if (now.craft >= LEAST_CRAFT && now.heard < BLIND_RATIO * now.usual) {
                deaf.add(cell);
            } else if (now.heard > 0) {
                deaf.remove(cell);
            }
        });
    }
}
