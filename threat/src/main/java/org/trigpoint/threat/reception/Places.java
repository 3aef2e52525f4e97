package org.trigpoint.threat.reception;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.CellMap;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/** Where craft are heard, in cells of some 5 km, those of class A and those of class B apart. */
public final class Places {
    /** Level of the grid of {@link Cell}: rows of 0.044° of latitude. */
    public static final int LEVEL = 12;

    /** So far ahead of a craft it must be heard too: about a cell. */
    public static final double AHEAD_METERS = 5_000;

    /** One who heard less than this of a place is not missed there. */
    private static final double LEAST_GONE_RATIO = 0.2;
    /** Where less than this is left of what was heard, a place is not known any more. */
    private static final double LEAST_LEFT_RATIO = 0.5;

    private static final int MOST = 1 << 16;
    private static final int LOST_CRAFT = 3;
    private static final int[][] OPPOSITES = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

    /** By cell of class A. */
    final CellMap<Place> ofClassA = new CellMap<>();

    /** By cell of class B. */
    final CellMap<Place> ofClassB = new CellMap<>();

    /** What is known of reception at one place. */
    public record Known(Coverage.State state, double heardRatio, int craft) {}

    private CellMap<Place> of(boolean classB) {
        return classB ? ofClassB : ofClassA;
    }

    void take(Leg leg, long nowSlot) {
        Place place = place(leg.latDeg(), leg.lonDeg(), leg.transponder().isClassB());
        if (place != null) {
            place.hears(leg, nowSlot);
        }
    }

    void loses(TrackId track, double latDeg, double lonDeg, boolean classB, long nowSlot) {
        Place place = place(latDeg, lonDeg, classB);
        if (place != null) {
            place.loses(track, nowSlot);
        }
    }

    private @Nullable Place place(double latDeg, double lonDeg, boolean classB) {
        CellMap<Place> all = of(classB);
        long cell = Cell.at(LEVEL, latDeg, lonDeg);
        Place place = all.find(cell);
        if (place == null && all.size() < MOST) {
            place = new Place();
            all.put(cell, place);
        }
        return place;
    }

    /**
     * What is known of a place, but for what a craft itself has taught of it.
     *
     * @param nowSlot minute that is asked about
     * @param leastSlots minutes since it was heard first around there, for it to be known
     * @param leastCraft other craft that were heard around there, for it to be known
     * @param listens whether one who heard them there hears anything now
     */
    Known at(
            double latDeg,
            double lonDeg,
            boolean classB,
            TrackId but,
            long nowSlot,
            long leastSlots,
            int leastCraft,
            Predicate<Hearer> listens) {
        CellMap<Place> all = of(classB);
        Box box = Cell.box(Cell.at(LEVEL, latDeg, lonDeg));
        double height = box.northDeg() - box.southDeg();
        double width = Angles.wrapLonDeg(box.eastDeg() - box.westDeg());
        long own = Place.bit(but);
        long bits = 0;
        long since = Long.MAX_VALUE;
        Sum sum = new Sum(listens);
        boolean[] there = new boolean[9];
        for (int i = 0; i < 9; i++) {
            double lat = Math.clamp(latDeg + (i / 3 - 1) * height, -90, 90);
            Place place = all.find(Cell.at(LEVEL, lat, lonDeg + (i % 3 - 1) * width));
            if (place != null) {
                there[i] = (place.craftBits() & ~own) != 0;
                bits |= place.craftBits() & ~own;
                since = Math.min(since, place.sinceSlot);
                sum.add(place);
            }
        }
        int craft = Long.bitCount(bits);
        Coverage.State state =
                state(all.find(Cell.at(LEVEL, latDeg, lonDeg)), there, since, craft, nowSlot, leastSlots, leastCraft);
        boolean isHole = state == Coverage.State.KNOWN && sum.leftRatio() < LEAST_LEFT_RATIO;
        return new Known(isHole ? Coverage.State.UNKNOWN : state, sum.heardRatio(), craft);
    }

    /** Of places, what is heard by whom. */
    private static final class Sum {
        private final Predicate<Hearer> listens;
        private final TreeMap<Hearer, Double> by = new TreeMap<>();
        private double heard;
        private double due;

        Sum(Predicate<Hearer> listens) {
            this.listens = listens;
        }

        void add(Place place) {
            heard += place.heard;
            due += place.due;
            place.by.forEach((hearer, reports) -> by.merge(hearer, reports, Double::sum));
        }

        /** How much is left of what was heard: all of it while none who heard much of it is gone, else what one of the others heard. */
        double leftRatio() {
            double gone = 0;
            double left = 0;
            for (Map.Entry<Hearer, Double> each : by.entrySet()) {
                if (listens.test(each.getKey())) {
                    left = Math.max(left, each.getValue());
                } else {
                    gone = Math.max(gone, each.getValue());
                }
            }
            return heard <= 0 || gone < LEAST_GONE_RATIO * heard ? 1 : Math.min(1, left / heard);
        }

        double heardRatio() {
            return due > 0 ? leftRatio() * heard / due : Double.NaN;
        }
    }

    private static Coverage.State state(
            @Nullable Place own,
            boolean[] there,
            long since,
            int craft,
            long nowSlot,
            long leastSlots,
            int leastCraft) {
        if (own != null && own.lostCraft() >= LOST_CRAFT && own.lostCraft() > Long.bitCount(own.craftBits())) {
            return Coverage.State.BLIND;
        }
        if (!isWithin(there)) {
            return Coverage.State.UNKNOWN;
        }
        return since != Long.MAX_VALUE && nowSlot - since >= leastSlots && craft >= leastCraft
                ? Coverage.State.KNOWN
                : Coverage.State.LEARNING;
    }

    /** True when craft were heard in the cell itself, or on two sides of it: what lies between is no edge. */
    private static boolean isWithin(boolean[] there) {
        if (there[4]) {
            return true;
        }
        for (int[] side : OPPOSITES) {
            if (there[4 + 3 * side[0] + side[1]] && there[4 - 3 * side[0] - side[1]]) {
                return true;
            }
        }
        return false;
    }
}
