package org.trigpoint.threat.reception;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/** How well craft of one class are heard in one place, learned from those that were there; what is a day old counts half. */
public final class Place {
    private static final double HALVES_SLOTS = 24 * 60;
    private static final int MOST_HEARERS = 64;
    private static final long DAY_SLOTS = 24 * 60;

    double heard;
    double due;
    /** Reports of them that each heard. */
    final TreeMap<Hearer, Double> by = new TreeMap<>();
    /** First minute of arrival in which a craft was heard here. */
    long sinceSlot = Long.MAX_VALUE;
    /** Last one. */
    long lastSlot = Long.MIN_VALUE;

    /** Craft that were heard here, and those that fell silent on the way into it: by a bit each, of this day and of the one before. */
    long craft;

    long craftBefore;
    long lost;
    long lostBefore;
    long daySlot = Long.MIN_VALUE;

    private void pass(long slot) {
        if (lastSlot != Long.MIN_VALUE && slot > lastSlot) {
            double left = StrictMath.pow(0.5, (slot - lastSlot) / HALVES_SLOTS);
            heard *= left;
            due *= left;
            by.replaceAll((hearer, reports) -> reports * left);
        }
        lastSlot = Math.max(lastSlot, slot);
        if (daySlot == Long.MIN_VALUE || slot - daySlot >= 2 * DAY_SLOTS) {
            craft = 0;
            lost = 0;
        }
        if (daySlot == Long.MIN_VALUE || slot - daySlot >= DAY_SLOTS) {
            daySlot = slot;
            craftBefore = craft;
            lostBefore = lost;
            craft = 0;
            lost = 0;
        }
    }

    void hears(Leg leg, long slot) {
        pass(slot);
        sinceSlot = Math.min(sinceSlot, slot);
        craft |= bit(leg.track());
        int most = 0;
        for (Leg.Heard each : leg.heard()) {
            most = Math.max(most, each.reports());
            if (by.size() < MOST_HEARERS || by.containsKey(each.by())) {
                by.merge(each.by(), Math.min(each.reports(), leg.expectedCount()), Double::sum);
            }
        }
        heard += Math.min(most, leg.expectedCount());
        due += leg.expectedCount();
    }

    void loses(TrackId track, long slot) {
        pass(slot);
        lost |= bit(track);
    }

    static long bit(TrackId track) {
        long mixed = (track.high() * 31 + track.low()) * 0x9E3779B97F4A7C15L;
        return 1L << (mixed >>> 58);
    }

    /** Craft that were heard here within a day or two, by a bit each: two may share one. */
    long craftBits() {
        return craft | craftBefore;
    }

    int lostCraft() {
        return Long.bitCount((lost | lostBefore) & ~craftBits());
    }
}
