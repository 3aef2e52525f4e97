package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Alias;
import org.trigpoint.simulation.world.Craft;

/** Two ships on one number, a number that is nobody's, an IMO number that is none, and changes of what never changes under way. */
final class IdentityTruth implements RuleTruth {
    /** Numbers that equipment comes with, or that people type in when they test. */
    private static final Set<Integer> DEFAULTS = Set.of(
            1, 111_111_111, 123_456_789, 987_654_321, 1_193_046, 999_999_999, 222_222_222, 333_333_333, 412_000_000);

    private static final int IMO_DIGITS = 1_000_000;
    private static final long STATIC_MICROS = 12 * Figures.MINUTE_MICROS;
    private static final int LEAST_INSTANTS = 60;

    @Override
    public String rule() {
        return "identity";
    }

    @Override
    public String event() {
        return "two ships send one number or one IMO number at a time, or a ship changes its name and call sign, its IMO number or its"
                + " MMSI while it is heard";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (Pair pair : Pair.of(world, Figures::isShip)) {
            Craft one = pair.one().craft();
            Craft other = pair.other().craft();
            if (one.mmsi() == other.mmsi()) {
                markShared("two ships on one number", world, pair, marks);
            } else if (one.imo() == other.imo() && isImo(one.imo())) {
                markShared("two ships on one IMO number", world, pair, marks);
            }
        }
        for (CraftTrace craft : world.crafts()) {
            if (Figures.isShip(craft)) {
                mark(world, craft, marks);
            }
        }
    }

    private static void markShared(String what, WorldTrace world, Pair pair, Marks marks) {
        List<Run> both = Run.of(
                world.instants(),
                instant -> pair.one().at(instant).isAudible()
                        && pair.other().at(instant).isAudible());
        for (Run run : both) {
            if (run.count() < LEAST_INSTANTS) {
                marks.either(
                        "one number shortly", run, pair.one().id(), pair.other().id());
            } else {
                marks.event(what, run, 0, pair.one().id(), pair.other().id());
            }
        }
        if (both.isEmpty()) {
            Run all = new Run(0, world.instants() - 1);
            marks.either(
                    "one number in turns", all, pair.one().id(), pair.other().id());
        }
    }

    private static void mark(WorldTrace world, CraftTrace craft, Marks marks) {
        List<Run> heard = Run.of(world.instants(), instant -> craft.at(instant).isAudible());
        if (heard.isEmpty()) {
            return;
        }
        Run all = new Run(heard.getFirst().from(), heard.getLast().to());
        Craft built = craft.craft();
        boolean wrong = false;
        if (DEFAULTS.contains(built.mmsi())) {
            wrong = true;
            marks.either("a default number", all, craft.id());
        }
        if (built.imo() != 0 && !isImo(built.imo())) {
            wrong = true;
            marks.either("wrong check digit", all, craft.id());
        }
        for (Alias alias : built.aliases()) {
            wrong = true;
            markChange(world, craft, alias, all, marks);
        }
        boolean shared = world.crafts().stream()
                .anyMatch(other -> other != craft && other.craft().mmsi() == built.mmsi());
        if (!wrong && !shared && all.count() >= LEAST_INSTANTS) {
            List<Integer> receivers = IntStream.range(
                            0, world.scenario().receivers().size())
                    .filter(receiver -> all.count(instant -> world.isHeard(craft.id(), receiver, instant)) > 0)
                    .boxed()
                    .toList();
            if (receivers.size() > 1) {
                marks.nearMiss("heard by several receivers", all, craft.id());
            }
        }
    }

    private static void markChange(WorldTrace world, CraftTrace craft, Alias alias, Run all, Marks marks) {
        int at = world.instantAt(world.startEpochMicros() + alias.fromMicros());
        if (!all.contains(at) || at == 0) {
            return;
        }
        Run run = new Run(at, Math.min(all.to(), at + Figures.instants(world, 4 * STATIC_MICROS)));
        boolean name =
                (alias.change().name().isPresent() && alias.change().callSign().isPresent())
                        || alias.change().imo().isPresent()
                        || alias.change().mmsi().isPresent();
        if (name) {
            marks.event("changed what it is", run, STATIC_MICROS, craft.id());
        } else {
            marks.either("changed its name, type or call sign alone", run, craft.id());
        }
    }

    /** Seven digits, the last of which is the last of the sum of the others, each by 7 to 2 (IMO A.1117(30)). */
    private static boolean isImo(int imo) {
        if (imo < IMO_DIGITS) {
            return false;
        }
        int sum = 0;
        int rest = imo / 10;
        for (int factor = 2; factor <= 7; factor++) {
            sum += rest % 10 * factor;
            rest /= 10;
        }
        return sum % 10 == imo % 10;
    }
}
