package org.trigpoint.threat.reception;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.Waters;

/**
 * Whether those who heard a craft before a silence still hear the craft around it: of each hearer, how much of what it was used to hear of
 * them it hears now, minute by minute.
 *
 * <p>Comparable are craft within {@link #NEAR_METERS}: of class A and B for one of class A, of class B alone for one of class B, which
 * sends with less power. A nearer one counts for more, one that is heard much better for less: it is nearer to the antenna. What a
 * craft was used to is its own record of the half hour before the silence.
 */
public final class NowCast {
    /** As far as craft are comparable. */
    public static final double NEAR_METERS = 25_000;

    /** Within this much of it a neighbour counts, twice over: by those around, and by those close to it where there are enough. */
    private static final double[] SCALE_METERS = {20_000, 7_000};

    /** Craft that fall silent within so many minutes of each other have perhaps one cause. */
    private static final int TOGETHER_SLOTS = 5;

    /** Craft of which less than this was heard before tell nothing. */
    private static final double LEAST_RATIO = 0.2;
    /** So much of a craft is needed to know anything. */
    private static final double LEAST_WEIGHT = 1;
    /** A missing craft's worth of doubt. */
    private static final double DOUBT = 0.5;

    /** One that speaks for the silent craft. */
    public record Neighbour(Craft craft, Hearing hearing, double aroundRatio, double closeRatio, boolean impaired) {
        private double weight(int scale) {
            return scale == 0 ? aroundRatio : closeRatio;
        }
    }

    private final List<Ear> ears;
    private final List<Neighbour> neighbours;
    private final Hearing own;
    private final long begin;
    /** What is used to be heard of the neighbours, by ear, for each scale. */
    private final double[][] used;

    /** When it heard each of the neighbours, by ear; null where it never did. */
    private final @Nullable Slots[][] heardBy;

    private NowCast(Hearing own, long begin, List<Neighbour> neighbours) {
        this.own = own;
        this.begin = begin;
        this.neighbours = neighbours;
        ears = own.ears;
        used = new double[ears.size()][SCALE_METERS.length];
        heardBy = new Slots[ears.size()][neighbours.size()];
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < neighbours.size(); j++) {
                Neighbour each = neighbours.get(j);
                Ear its = ear(each.hearing(), ears.get(i));
                if (its != null) {
                    double share = each.hearing().shareRatio(its.slots, begin);
                    used[i][0] += each.aroundRatio() * share;
                    used[i][1] += each.closeRatio() * share;
                    heardBy[i][j] = its.slots;
                }
            }
        }
    }

    /**
     * Looks around a craft.
     *
     * @param own its record
     * @param begin the slot in which it was heard last
     */
    public static NowCast around(
            Craft craft, Hearing own, long begin, double latDeg, double lonDeg, Waters waters, Reception reception) {
        LocalFrame frame = LocalFrame.at(latDeg, lonDeg);
        double share = own.shareRatio(own.any, begin);
        List<Neighbour> neighbours = new ArrayList<>();
        waters.forEachNear(latDeg, lonDeg, NEAR_METERS, other -> {
            Leg leg = other.last();
            Hearing its = reception.find(leg.track());
            if (other == craft || its == null || !Reception.counts(leg) || !isComparable(craft.last(), leg)) {
                return;
            }
            double shareThen = its.shareRatio(its.any, begin);
            if (shareThen < LEAST_RATIO || its.recordSlots(begin) < Hearing.RECORD_SLOTS / 3) {
                return;
            }
            LocalFrame.Offset offset = frame.offsetTo(leg.latDeg(), leg.lonDeg());
            double squared = offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters();
            double alike = Math.clamp(1 - 2 * (shareThen - share), 0, 1);
            neighbours.add(
                    new Neighbour(other, its, alike * weight(squared, 0), alike * weight(squared, 1), isImpaired(leg)));
        });
        return new NowCast(own, begin, neighbours);
    }

    private static final double STILL_HEARS_RATIO = 0.5;
    private static final double DEAF_RATIO = 0.3;
    private static final double LOST_RATIO = 0.3;
    private static final double OTHERS_HEAR_RATIO = 0.9;

    private static double weight(double squaredMeters, int scale) {
        return StrictMath.exp(-squaredMeters / (SCALE_METERS[scale] * SCALE_METERS[scale]));
    }

    private static boolean isComparable(Leg silent, Leg other) {
        return !silent.transponder().isClassB() || other.transponder().isClassB();
    }

    private static boolean isImpaired(Leg leg) {
        return switch (leg.integrity().source()) {
            case OPERATING, NO_TIME_STAMP -> false;
            case MANUAL, DEAD_RECKONING, INOPERATIVE -> true;
        };
    }

    private static @Nullable Ear ear(Hearing hearing, Ear like) {
        for (Ear ear : hearing.ears) {
            if (ear.by.equals(like.by)) {
                return ear;
            }
        }
        return null;
    }

    /** Those who speak for it, by id. */
    public List<Neighbour> neighbours() {
        return neighbours;
    }

    /**
     * How much of what it was used to hear of the neighbours the hearer of this number hears in a slot, 0 to 1; 0 too when that is not
     * known.
     */
    private double hearsRatio(int ear, long slot) {
        if (used[ear][0] < LEAST_WEIGHT) {
            return 0;
        }
        double around = hearsRatio(ear, slot, 0);
        return used[ear][1] < LEAST_WEIGHT ? around : Math.min(around, hearsRatio(ear, slot, 1));
    }

    private double hearsRatio(int ear, long slot, int scale) {
        double heard = 0;
        for (int j = 0; j < neighbours.size(); j++) {
            Slots its = heardBy[ear][j];
            heard += its != null && its.has(slot) ? neighbours.get(j).weight(scale) : 0;
        }
        return Math.min(1, heard / (used[ear][scale] + DOUBT));
    }

    /** Neighbours that fell silent in the same minutes as the craft, and are silent still. */
    public List<Neighbour> together(long end) {
        return neighbours.stream()
                .filter(each -> Math.abs(each.hearing().any.newest() - begin) <= TOGETHER_SLOTS
                        && each.hearing().any.newest() < end - TOGETHER_SLOTS)
                .toList();
    }

    /**
     * True when one who heard the craft hears nothing of its neighbours any more, and the others did not hear it nearly always before: then
     * too little is known of how they hear it alone.
     *
     * @param end last slot of the silence
     */
    public boolean hasLostItsHearer(long end) {
        int record = own.recordSlots(begin);
        long heardByOthers = 0;
        double lost = 0;
        for (int i = 0; i < ears.size(); i++) {
            double hears = 0;
            for (long slot = begin + 1; slot <= end; slot++) {
                hears += hearsRatio(i, slot);
            }
            hears /= Math.max(1, end - begin);
            if (hears >= STILL_HEARS_RATIO) {
                heardByOthers |= ears.get(i).slots.upTo(begin);
            } else if (hears < DEAF_RATIO) {
                lost = Math.max(lost, own.shareRatio(ears.get(i).slots, begin));
            }
        }
        if (lost < LOST_RATIO || record <= 0) {
            return false;
        }
        long mask = record >= Long.SIZE ? -1 : (1L << record) - 1;
        return Long.bitCount(heardByOthers & mask) < OTHERS_HEAR_RATIO * record;
    }

    /**
     * The probability that the craft would have been heard in a slot, had it sent as before: the share of its own record that the
     * hearers would have heard, each as well as it hears now. The lower of its last half hour and its last ten minutes: who was fading
     * is not held to what was before.
     */
    public double heardProb(long slot) {
        double[] hears = new double[ears.size()];
        boolean anyone = false;
        for (int i = 0; i < hears.length; i++) {
            hears[i] = hearsRatio(i, slot);
            anyone |= hears[i] > 0;
        }
        if (!anyone) {
            return 0;
        }
        int record = own.recordSlots(begin);
        return Math.min(heardProb(hears, record), heardProb(hears, Math.min(record, Hearing.RECORD_SLOTS / 3)));
    }

    private double heardProb(double[] hears, int record) {
        double sum = 0;
        for (int back = 0; back < record; back++) {
            double missed = 1;
            for (int i = 0; i < hears.length; i++) {
                if (ears.get(i).slots.has(begin - back)) {
                    missed *= 1 - hears[i];
                }
            }
            sum += 1 - missed;
        }
        return sum / (record + 1);
    }
}
