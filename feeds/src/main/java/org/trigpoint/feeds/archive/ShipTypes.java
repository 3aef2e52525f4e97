package org.trigpoint.feeds.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.table.DecimalNumber;

/** Types of ship as the archives write them, as the numbers of ITU-R M.1371 (message 5). */
final class ShipTypes {
    private static final int MOST = 255;

    /** Words of the Danish archive, letters and digits only. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("wig", 20),
            Map.entry("fishing", 30),
            Map.entry("towing", 31),
            Map.entry("towinglongwide", 32),
            Map.entry("dredging", 33),
            Map.entry("diving", 34),
            Map.entry("military", 35),
            Map.entry("sailing", 36),
            Map.entry("pleasure", 37),
            Map.entry("hsc", 40),
            Map.entry("pilot", 50),
            Map.entry("sar", 51),
            Map.entry("tug", 52),
            Map.entry("porttender", 53),
            Map.entry("antipollution", 54),
            Map.entry("lawenforcement", 55),
            Map.entry("spare1", 56),
            Map.entry("spare2", 57),
            Map.entry("medical", 58),
            Map.entry("notpartytoconflict", 59),
            Map.entry("passenger", 60),
            Map.entry("cargo", 70),
            Map.entry("tanker", 80),
            Map.entry("other", 90));

    /** Codes of the United States' registry, which MarineCadastre used beside those of AIS until 2017. */
    private static final Map<Integer, Integer> REGISTRY = Map.ofEntries(
            Map.entry(1001, 30),
            Map.entry(1002, 30),
            Map.entry(1003, 70),
            Map.entry(1004, 70),
            Map.entry(1012, 60),
            Map.entry(1013, 60),
            Map.entry(1014, 60),
            Map.entry(1017, 80),
            Map.entry(1019, 37),
            Map.entry(1024, 80),
            Map.entry(1025, 31));

    private ShipTypes() {}

    /**
     * The number of a type, 0 for none.
     *
     * @param type a number or a word
     * @param cargo of the Danish archive, where it says the last digit; a number says nothing more
     */
    static int of(String type, String cargo) {
        if (type.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(type.charAt(0))) {
            double number =
                    DecimalNumber.parse(type.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, type.length());
            return number <= MOST ? (int) number : REGISTRY.getOrDefault((int) number, 0);
        }
        @Nullable Integer first = WORDS.get(AisCsvColumns.plain(type));
        if (first == null) {
            return 0;
        }
        boolean hasCategory = first % 10 == 0 && first != 30 && first != 50;
        return hasCategory ? first + category(AisCsvColumns.plain(cargo)) : first;
    }

    private static int category(String cargo) {
        return switch (cargo) {
            case "categoryx" -> 1;
            case "categoryy" -> 2;
            case "categoryz" -> 3;
            case "categoryos" -> 4;
            default -> 0;
        };
    }
}
