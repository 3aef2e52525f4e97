package org.trigpoint.simulation.world;

import java.util.HashSet;
import java.util.Set;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.CodeSpell;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Kind;

/** What aircraft say of themselves, where a scenario leaves it open: no two drawn addresses are the same. */
final class Transponders {
    private static final int FIRST_ADDRESS = 0x400000;
    private static final int ADDRESSES = 0x3C000;
    private static final int LETTERS = 4;
    private static final double LIGHT_METERS = 12;
    private static final double SMALL_METERS = 20;
    private static final double LARGE_METERS = 50;

    private final long seed;
    private final Set<Integer> taken = new HashSet<>();

    Transponders(long seed) {
        this.seed = seed;
    }

    /** That of one craft, the times of its codes drawn by the chances of all its spells. */
    Transponder of(Fleet fleet, String id, int number, double lengthMeters, Draws spans) {
        Draws draws = Draws.of(seed, id, "transponder");
        int address = fleet.avionics().addressFrom().isPresent()
                ? fleet.avionics().addressFrom().getAsInt() + number - 1
                : free(draws);
        int squawk = 1_000 * (1 + draws.below(6)) + 100 * draws.below(8) + 10 * draws.below(8) + draws.below(8);
        String category = fleet.avionics().category();
        return new Transponder(
                address,
                category.isEmpty() ? category(fleet.kind(), lengthMeters) : category,
                fleet.avionics().squawk().orElse(squawk),
                fleet.avionics().nacp(),
                fleet.avionics().nic(),
                fleet.avionics().codes().stream().map(code -> code(code, spans)).toList());
    }

    private static CodeSpan code(CodeSpell code, Draws spans) {
        return new CodeSpan(
                code.spell().at(spans::nextRatio), code.squawk().orElse(Transponder.AS_BEFORE), code.emergency());
    }

    private int free(Draws draws) {
        int at = draws.below(ADDRESSES);
        while (!taken.add(FIRST_ADDRESS + at)) {
            at = (at + 1) % ADDRESSES;
        }
        return FIRST_ADDRESS + at;
    }

    /** At most eight letters and digits: like a registration of the block that addresses are drawn from. */
    String callSign(Fleet fleet, String id, int number) {
        String given = fleet.avionics().callSign();
        if (!given.isEmpty()) {
            return given.replace("#", Integer.toString(number));
        }
        Draws draws = Draws.of(seed, id, "call sign");
        StringBuilder sign = new StringBuilder("G");
        for (int i = 0; i < LETTERS; i++) {
            sign.append((char) ('A' + draws.below(26)));
        }
        return sign.toString();
    }

    /** RTCA DO-260B, table 2-20, by length where it goes by mass there. */
    private static String category(Kind kind, double lengthMeters) {
        if (kind == Kind.DRONE) {
            return "B6";
        }
        if (kind == Kind.ROTORCRAFT) {
            return "A7";
        }
        if (lengthMeters < LIGHT_METERS) {
            return "A1";
        }
        if (lengthMeters < SMALL_METERS) {
            return "A2";
        }
        return lengthMeters < LARGE_METERS ? "A3" : "A5";
    }
}
