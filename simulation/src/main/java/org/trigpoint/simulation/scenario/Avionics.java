package org.trigpoint.simulation.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * What aircraft of a fleet say of themselves by ADS-B, version 2 (RTCA DO-260B).
 *
 * @param addressFrom 24 bits of the first, the others count up; empty for drawn ones
 * @param callSign at most eight characters, {@code #} standing for the number of the craft; empty for invented ones
 * @param category of the emitter, such as A3; empty for the one that fits the craft
 * @param squawk Mode A code, four octal digits as they are read; empty for a drawn one
 * @param nacp navigation accuracy category of position, 1 to 11
 * @param nic navigation integrity category, 0 to 11
 * @param codes when something else is set
 */
public record Avionics(
        OptionalInt addressFrom,
        String callSign,
        String category,
        OptionalInt squawk,
        int nacp,
        int nic,
        List<CodeSpell> codes) {
    public Avionics {
        codes = List.copyOf(codes);
    }
}
