package org.trigpoint.model.interference;

import org.trigpoint.flow.Key;
import org.trigpoint.geo.Cell;

/**
 * How many of the aircraft in one cell had lost the worth of their positions, as it was known at a time. What an audience is told of later
 * replaces it. Each aircraft counts once.
 *
 * @param audience number of the audience in whose picture it is
 * @param cell of the grid of {@link Cell} at {@link #LEVEL}
 * @param level by the share of the bad
 * @param aircraft that say what their positions are worth, and were good before or are
 * @param bad of them, those that fell from good, or to no position
 * @param uncounted others: of version 0, those that do not say it, and those that never were good
 * @param fromEpochMicros beginning of the time that is counted
 * @param knownEpochMicros its end: when it was known
 */
public record Interference(
        int audience,
        long cell,
        Level level,
        int aircraft,
        int bad,
        int uncounted,
        long fromEpochMicros,
        long knownEpochMicros) {
    /** Rows of 0.35° of latitude, 39 km. */
    public static final int LEVEL = 9;

    /** Ordinals are stored: add at the end only. */
    public enum Level {
        /** No aircraft was heard there. */
        NONE,
        /** Too few to tell. */
        FEW,
        LOW,
        MEDIUM,
        HIGH
    }

    public Interference {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("Interference is of audience 0 to 3, not " + audience);
        }
        if (Cell.level(cell) != LEVEL) {
            throw new IllegalArgumentException(
                    "Interference is of cells of level " + LEVEL + ", not " + Cell.level(cell));
        }
        if (bad < 0 || bad > aircraft || uncounted < 0) {
            throw new IllegalArgumentException(
                    bad + " of " + aircraft + " aircraft, and " + uncounted + " uncounted, make no sample");
        }
    }

    /** The share of the bad, less one: a single one may have a fault of its own (as gpsjam.org counts). 0 of none. */
    public static double shareRatio(int bad, int aircraft) {
        return aircraft == 0 ? 0 : (double) Math.max(0, bad - 1) / aircraft;
    }

    /** True when it says the same, whenever it was known. */
    public boolean saysAs(Interference other) {
        return cell == other.cell
                && level == other.level
                && aircraft == other.aircraft
                && bad == other.bad
                && uncounted == other.uncounted;
    }
}
