package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what craft in the air say of themselves. */
final class AviationReader {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final Pattern SQUAWK = Pattern.compile("[0-7]{4}");
    private static final Pattern CATEGORY = Pattern.compile("[A-D][0-7]");
    private static final Pattern CALL_SIGN = Pattern.compile("[A-Z0-9# ]{1,8}");
    private static final int HEX = 16;
    private static final int USUAL_NACP = 9;
    private static final int MOST_USUAL_NIC = 8;

    private final List<Problem> problems;

    AviationReader(List<Problem> problems) {
        this.problems = problems;
    }

    Avionics avionics(MappingFields ship) {
        int nacp = ship.whole("nacp", USUAL_NACP, 1, 11);
        return new Avionics(
                address(ship),
                word(ship, "callSign", CALL_SIGN, "a call sign has 1 to 8 letters and digits, # for the number"),
                word(ship, "category", CATEGORY, "a category is a letter, A to D, and a digit, 0 to 7"),
                squawk(ship),
                nacp,
                ship.whole("nic", Math.min(MOST_USUAL_NIC, nacp), 0, 11),
                codes(ship));
    }

    private static OptionalInt address(MappingFields ship) {
        String text = word(ship, "address", ADDRESS, "an address has six hexadecimal digits");
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text, HEX));
    }

    private static OptionalInt squawk(MappingFields fields) {
        String text = word(fields, "squawk", SQUAWK, "a squawk has four digits, 0 to 7");
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /** A text that is as it should be; empty when there is none, or when it is told that it is not. */
    private static String word(MappingFields fields, String name, Pattern pattern, String problem) {
        if (!fields.has(name)) {
            return "";
        }
        String text = fields.text(name).toUpperCase(Locale.ROOT);
        if (!pattern.matcher(text).matches()) {
            fields.problemAt(name, problem);
            return "";
        }
        return text;
    }

    private List<CodeSpell> codes(MappingFields ship) {
        List<CodeSpell> codes = new ArrayList<>();
        for (Node node : ship.items("codes")) {
            MappingFields fields = MappingFields.of(node, "a code", problems);
            Spell spell = ScenarioReader.spellIn(fields);
            OptionalInt squawk = squawk(fields);
            Emergency usual = Emergency.of(squawk.orElse(0));
            Emergency emergency = fields.choice("emergency", Emergency.values(), Emergency::text, usual);
            if (squawk.isEmpty() && emergency == Emergency.NONE) {
                fields.problemHere("a code has 'squawk', 'emergency' or both");
            }
            codes.add(new CodeSpell(spell, squawk, emergency));
            fields.done();
        }
        return codes;
    }

    Telemetry telemetry(MappingFields ship) {
        int systemFrom = ship.whole("system", 1, 1, 255);
        if (!ship.has("fence")) {
            return new Telemetry(systemFrom, Optional.empty());
        }
        MappingFields fence = ship.fields("fence", "a fence");
        MappingFields.Point at = fence.point("at");
        Fence read = new Fence(
                at.latDeg(),
                at.lonDeg(),
                fence.number("radiusMeters", 20, 100_000),
                fence.number("mostMeters", 120, 1, 10_000));
        fence.done();
        return new Telemetry(systemFrom, Optional.of(read));
    }
}
