package org.trigpoint.simulation.world;

import java.util.List;
import org.trigpoint.simulation.scenario.Emergency;

/**
 * What an aircraft says of itself by ADS-B, beside its call sign.
 *
 * @param address 24 bits
 * @param category of the emitter, such as A3
 * @param squawk Mode A code, four octal digits as they are read
 * @param nacp navigation accuracy category of position, 1 to 11
 * @param nic navigation integrity category, 0 to 11
 * @param codes when something else is set, the later ones over the earlier
 */
public record Transponder(int address, String category, int squawk, int nacp, int nic, List<CodeSpan> codes) {
    /** That of a craft without one. */
    public static final Transponder NONE = new Transponder(0, "A0", 0, 9, 8, List.of());

    /** Stands for the Mode A code of all other times. */
    public static final int AS_BEFORE = -1;

    public Transponder {
        codes = List.copyOf(codes);
    }

    /** The same with the codes of another. */
    Transponder withCodes(Transponder other) {
        return new Transponder(address, category, squawk, nacp, nic, other.codes);
    }

    /** Mode A code at a time, as it is read. */
    public int squawkAt(long sinceStartMicros) {
        int set = squawk;
        for (CodeSpan code : codes) {
            if (code.squawk() != AS_BEFORE && code.span().contains(sinceStartMicros)) {
                set = code.squawk();
            }
        }
        return set;
    }

    /** What it says that is wrong, at a time. */
    public Emergency emergencyAt(long sinceStartMicros) {
        Emergency said = Emergency.of(squawk);
        for (CodeSpan code : codes) {
            if (code.span().contains(sinceStartMicros)) {
                said = code.emergency();
            }
        }
        return said;
    }

    /** True when the Mode A code was changed at most so long before a time. */
    public boolean hasChanged(long sinceStartMicros, long withinMicros) {
        for (CodeSpan code : codes) {
            long from = code.span().from().toNanos() / 1_000;
            long to = code.span().to().toNanos() / 1_000;
            if (isWithin(sinceStartMicros - from, withinMicros) || isWithin(sinceStartMicros - to, withinMicros)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(long micros, long mostMicros) {
        return micros >= 0 && micros < mostMicros;
    }
}
