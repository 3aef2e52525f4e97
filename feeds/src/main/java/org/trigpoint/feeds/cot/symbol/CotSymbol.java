package org.trigpoint.feeds.cot.symbol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose side and what kind of thing: what a type of an atom ({@code a-f-S-X-M}) and a symbol code of MIL-STD-2525D (20 digits)
 * both say. What one says more finely than {@link PlatformKind} does falls back to what it begins with. For display only.
 *
 * @param affiliation whose side
 * @param kind what kind of thing
 */
public record CotSymbol(Affiliation affiliation, PlatformKind kind) {
    private static final Pattern CODE = Pattern.compile("[0-9]{20}(?:[0-9]{10})?");

    /** The version of the code: MIL-STD-2525D. */
    private static final String VERSION = "10";

    private static final Map<String, PlatformKind> BY_FUNCTION = new HashMap<>();
    private static final Map<String, PlatformKind> BY_ENTITY = new HashMap<>();

    static {
        for (PlatformKind kind : PlatformKind.values()) {
            BY_FUNCTION.put(kind.function(), kind);
            BY_ENTITY.put(kind.symbolSet() + kind.entity(), kind);
        }
        // Sailing boats are pleasure craft too, for which a type has one function only.
        BY_ENTITY.put("30140400", PlatformKind.SEA_PLEASURE);
        // Civilians and their organisations: a type has no narrower function for them.
        BY_ENTITY.put("11000000", PlatformKind.GROUND);
        BY_ENTITY.put("20000000", PlatformKind.GROUND_INSTALLATION);
    }

    /** What a type means; empty when it is that of no thing, as of a task or a drawing. */
    public static Optional<CotSymbol> findByType(String type) {
        if (!type.equals("a") && !type.startsWith("a-")) {
            return Optional.empty();
        }
        char letter = type.length() > 2 ? type.charAt(2) : '.';
        boolean one = type.length() == 3 || (type.length() > 3 && type.charAt(3) == '-');
        Affiliation affiliation = one ? Affiliation.ofLetter(letter) : Affiliation.UNKNOWN;
        String function = one && type.length() > 4 ? type.substring(4) : "";
        return Optional.of(new CotSymbol(affiliation, kindOf(function)));
    }

    private static PlatformKind kindOf(String function) {
        String known = function;
        while (!BY_FUNCTION.containsKey(known)) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('-')));
        }
        return BY_FUNCTION.getOrDefault(known, PlatformKind.UNKNOWN);
    }

    /** What a symbol code means; empty when it is none: 20 digits, or 30 with the third set. */
    public static Optional<CotSymbol> findBySymbolCode(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Affiliation affiliation = Affiliation.ofIdentity(code.substring(2, 4));
        String set = code.substring(4, 6);
        String entity = code.substring(10, 16);
        for (int known = 6; known >= 0; known -= 2) {
            PlatformKind kind = BY_ENTITY.get(set + entity.substring(0, known) + "0".repeat(6 - known));
            if (kind != null) {
                return Optional.of(new CotSymbol(affiliation, kind));
            }
        }
        return Optional.of(new CotSymbol(affiliation, PlatformKind.UNKNOWN));
    }

    /** The type of an atom. */
    public String type() {
        return "a-" + affiliation.letter() + (kind.function().isEmpty() ? "" : "-" + kind.function());
    }

    /** The symbol code of MIL-STD-2525D: present, no headquarters, no echelon, no modifiers. */
    public String symbolCode() {
        return VERSION + affiliation.identity() + kind.symbolSet() + "0000" + kind.entity() + "0000";
    }
}
