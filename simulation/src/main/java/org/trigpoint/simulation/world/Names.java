package org.trigpoint.simulation.world;

import java.util.List;
import org.trigpoint.simulation.chance.Draws;

/** Names, call signs and IMO numbers that nobody has. */
final class Names {
    private static final List<String> FIRST = List.of(
            "AMBER",
            "BRIGHT",
            "COPPER",
            "DISTANT",
            "EASTERN",
            "FAIR",
            "GREY",
            "HARBOUR",
            "IRON",
            "JADE",
            "KINDLY",
            "LATE",
            "MERRY",
            "NORTHERN",
            "OPEN",
            "PALE",
            "QUIET",
            "RUSTY",
            "SILVER",
            "TIDAL",
            "UPPER",
            "VELVET",
            "WINTER",
            "YOUNG");
    private static final List<String> SECOND = List.of(
            "ANVIL",
            "BITTERN",
            "CORMORANT",
            "DUNLIN",
            "EIDER",
            "FULMAR",
            "GANNET",
            "HERON",
            "IBIS",
            "JUNIPER",
            "KESTREL",
            "LANTERN",
            "MARIGOLD",
            "NUTMEG",
            "OSPREY",
            "PLOVER",
            "QUILL",
            "RAZORBILL",
            "SANDPIPER",
            "TURNSTONE",
            "URCHIN",
            "VENTURE",
            "WHIMBREL",
            "YARROW");
    private static final int FICTIVE_IMO = 200_000;
    private static final int FICTIVE_IMO_COUNT = 90_000;

    private Names() {}

    /** Up to 20 characters of six-bit ASCII. */
    static String ship(Draws draws, int number) {
        String name = FIRST.get(draws.below(FIRST.size())) + " " + SECOND.get(draws.below(SECOND.size()));
        return number > FIRST.size() * SECOND.size() / 8 ? name + " " + number % 100 : name;
    }

    /** A letter or two of the country, then four that are drawn. */
    static String callSign(int mmsi, Draws draws) {
        StringBuilder sign = new StringBuilder(prefix(mmsi / 1_000_000));
        while (sign.length() < 5) {
            sign.append((char) ('A' + draws.below(26)));
        }
        return sign.append((char) ('0' + draws.below(10))).toString();
    }

    private static String prefix(int countryDigits) {
        return switch (countryDigits) {
            case 211, 218 -> "D";
            case 219, 220 -> "OX";
            case 226, 227, 228 -> "F";
            case 230 -> "OJ";
            case 232, 233, 234, 235 -> "2";
            case 244, 245, 246 -> "P";
            case 257, 258, 259 -> "L";
            case 265, 266 -> "S";
            case 538 -> "V7";
            case 636 -> "A8";
            default -> "X";
        };
    }

    /** Seven digits that begin with 2, which no register has given out, the last one a right check digit (IMO A.1117(30)). */
    static int imo(String id) {
        int body = FICTIVE_IMO + (int) Long.remainderUnsigned(Draws.mix(Draws.hash(id)), FICTIVE_IMO_COUNT);
        int sum = 0;
        int rest = body;
        for (int factor = 2; factor <= 7; factor++) {
            sum += rest % 10 * factor;
            rest /= 10;
        }
        return body * 10 + sum % 10;
    }
}
