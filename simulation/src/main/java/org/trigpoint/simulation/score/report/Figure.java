package org.trigpoint.simulation.score.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.trigpoint.simulation.score.Score;

/**
 * One number of a score, in the unit in which people read it.
 *
 * @param group under which heading it stands
 * @param key names it in JSON
 * @param label names it for people
 * @param unit symbol, empty for counts and shares
 * @param digits behind the point
 * @param meaning one sentence
 * @param of takes it from a score; NaN when the score has none
 */
record Figure(
        String group, String key, String label, String unit, int digits, String meaning, ToDoubleFunction<Score> of) {
    static final String ABSENT = "–";

    String text(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : ABSENT;
    }

    /** The mean of several runs: of whole numbers it has a part behind the point. */
    String meanText(double value, int runs) {
        int places = runs > 1 && digits == 0 ? 1 : digits;
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + places + "f", value) : ABSENT;
    }
}
