package org.trigpoint.threat.airsilence;

import java.util.List;
import org.trigpoint.flow.Board;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * The numbers of the rule as they are set.
 *
 * @param leastMeters lower aircraft land, or go behind hills
 * @param leastPassed so many aircraft must have been about there at such a height
 * @param mostRatio of which no more than this part was heard last there
 * @param leastOthers so many others must be heard on by whom heard it
 */
record SilenceSettings(double leastMeters, double leastPassed, double mostRatio, int leastOthers) {
    private static final RuleSetting LEAST_METERS = new RuleSetting(
            "air-silence.leastMeters", 1_500, 0, 20_000, "Lower aircraft land or go behind hills, metres (ours)");
    private static final RuleSetting LEAST_PASSED = new RuleSetting(
            "air-silence.leastPassed",
            12,
            5,
            10_000,
            "So many aircraft must have been about there at such a height before (ours)");
    private static final RuleSetting MOST_PERCENT =
            new RuleSetting("air-silence.mostPercent", 8, 1, 50, "No more of them were heard last there, % (ours)");
    private static final RuleSetting LEAST_OTHERS = new RuleSetting(
            "air-silence.leastOthers", 2, 1, 100, "So many others go on being heard by whom heard it (ours)");

    static final List<RuleSetting> ALL = List.of(LEAST_METERS, LEAST_PASSED, MOST_PERCENT, LEAST_OTHERS);

    static SilenceSettings of(Board board) {
        return RuleSettings.of(board).derive(SilenceSettings.class, SilenceSettings::of);
    }

    private static SilenceSettings of(RuleSettings set) {
        return new SilenceSettings(
                LEAST_METERS.in(set), LEAST_PASSED.in(set), MOST_PERCENT.in(set) / 100, (int) LEAST_OTHERS.in(set));
    }
}
