package org.trigpoint.feeds.firms;

import java.util.Locale;

/**
 * The confidence of a row as a probability. MODIS gives percent, VIIRS one of three words; these are the middles of the classes that MODIS has
 * under the same words, below 30, to below 80, and from 80 percent on (L. Giglio et al., MODIS Collection 6 Active Fire Product User's Guide,
 * Table 4).
 */
final class Confidence {
    private static final double LOW_PROB = 0.15;
    private static final double NOMINAL_PROB = 0.55;
    private static final double HIGH_PROB = 0.9;
    private static final int MOST_PERCENT = 100;

    private Confidence() {}

    /** NaN when it says none. */
    static double prob(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "l", "low" -> LOW_PROB;
            case "n", "nominal" -> NOMINAL_PROB;
            case "h", "high" -> HIGH_PROB;
            default -> ofPercent(text);
        };
    }

    private static double ofPercent(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Double.NaN;
        }
        int percent = Integer.parseInt(text);
        return percent <= MOST_PERCENT ? percent / (double) MOST_PERCENT : Double.NaN;
    }
}
