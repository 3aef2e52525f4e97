package org.trigpoint.threat.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/** Who hears a craft, and how regularly: its own record of the last two hours, by its own time. */
public final class Hearing {
    /** Minutes that a craft's record before a silence goes back. */
    public static final int RECORD_SLOTS = 30;

    /** What takes so long to come is heard in passes, not live. */
    static final long PASS_MICROS = 30 * Slots.MICROS;

    private static final int MOST_EARS = 8;
    private static final double FADES_MICROS = 30 * 60e6;

    /** By who hears. */
    final List<Ear> ears = new ArrayList<>(1);

    /** What came in passes; null while nothing did. */
    @Nullable
    Hours passes;

    /** By anyone. */
    final Slots any = new Slots();

    /** First slot in which it was heard. */
    long firstSlot = Long.MAX_VALUE;

    double firstLatDeg;
    double firstLonDeg;

    /** Reports that were due, fading over half an hour. */
    double due;

    /** What fades has faded to this time. */
    long fadedEpochMicros = Long.MIN_VALUE;

    /** Who hears it. */
    public List<Ear> ears() {
        return java.util.Collections.unmodifiableList(ears);
    }

    /** Where it was heard first, and in which minute. */
    public Position first() {
        return Position.of(firstLatDeg, firstLonDeg);
    }

    /** The minute in which it was heard first; Long.MAX_VALUE when it never was. */
    public long firstSlot() {
        return firstSlot;
    }

    /** What came in passes, by satellites or in batches; null when nothing did. */
    public @Nullable Hours passes() {
        return passes;
    }

    /** In which minutes anyone heard it. */
    public Slots any() {
        return any;
    }

    /** @param satellites true for hearers that come by in passes: they show that it was heard, not who should hear it now */
    void take(Leg leg, Predicate<Hearer> satellites) {
        if (!leg.late()) {
            fade(leg.untilEpochMicros());
            due += leg.expectedCount();
        }
        long last = Slots.at(leg.untilEpochMicros());
        int slots = Math.clamp(last - Slots.at(leg.fromEpochMicros()), 1, 8);
        if (last < firstSlot) {
            firstSlot = last;
            firstLatDeg = leg.latDeg();
            firstLonDeg = leg.lonDeg();
        }
        for (Leg.Heard heard : leg.heard()) {
            boolean satellite = satellites.test(heard.by());
            Ear ear = satellite ? null : ear(heard.by());
            if (satellite || heard.delayMicros() >= PASS_MICROS) {
                passes = passes == null ? new Hours() : passes;
                passes.take(leg.untilEpochMicros(), heard.reports(), heard.delayMicros());
            }
            // Fewer reports than minutes: which of them is not known but for the newest.
            for (int i = Math.min(slots, heard.reports()) - 1; i >= 0; i--) {
                any.mark(last - i);
                if (ear != null) {
                    ear.slots.mark(last - i);
                }
            }
            if (ear != null && !leg.late() && leg.expectedCount() > 0) {
                ear.reports += heard.reports();
            }
        }
    }

    private @Nullable Ear ear(Hearer by) {
        Ear oldest = null;
        for (Ear ear : ears) {
            if (ear.by.equals(by)) {
                return ear;
            }
            oldest = oldest == null || ear.slots.newest < oldest.slots.newest ? ear : oldest;
        }
        if (oldest != null && ears.size() == MOST_EARS) {
            if (any.newest - oldest.slots.newest <= RECORD_SLOTS) {
                return null;
            }
            ears.remove(oldest);
        }
        Ear ear = new Ear(by);
        ears.add(ear);
        ears.sort((a, b) -> a.by.compareTo(b.by));
        return ear;
    }

    private void fade(long epochMicros) {
        if (fadedEpochMicros != Long.MIN_VALUE && epochMicros > fadedEpochMicros) {
            double left = StrictMath.exp(-(epochMicros - fadedEpochMicros) / FADES_MICROS);
            due *= left;
            ears.forEach(ear -> ear.reports *= left);
        }
        fadedEpochMicros = Math.max(fadedEpochMicros, epochMicros);
    }

    /** Minutes of its record up to a slot, {@value #RECORD_SLOTS} at most; 0 or less when it was not heard by then. */
    public int recordSlots(long slot) {
        return firstSlot == Long.MAX_VALUE ? 0 : Math.clamp(slot - firstSlot + 1, -1, RECORD_SLOTS);
    }

    /** In how much of its record up to a slot a hearer heard it, 0 to 1. */
    public double shareRatio(Slots slots, long slot) {
        int record = recordSlots(slot);
        return record <= 0 ? 0 : (double) slots.count(slot, record) / record;
    }

    /** How many of its reports that hearer hears, 0 to 1. */
    public double reportRatio(Ear ear) {
        return due <= 0 ? 0 : Math.min(1, ear.reports / due);
    }

    /** The longest that nobody heard it within the 64 minutes up to a slot, in minutes. */
    public int longestQuiet(long slot) {
        long heard = any.upTo(slot);
        int slots = Math.clamp(slot - firstSlot + 1, 0, 64);
        int longest = 0;
        int quiet = 0;
        for (int i = 0; i < slots; i++) {
            quiet = (heard >>> i & 1) != 0 ? 0 : quiet + 1;
            longest = Math.max(longest, quiet);
        }
        return longest;
    }
}
