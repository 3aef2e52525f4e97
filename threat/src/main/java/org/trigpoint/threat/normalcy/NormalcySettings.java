package org.trigpoint.threat.normalcy;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record NormalcySettings(
        double rareProb,
        double fewest,
        double leastMeters,
        int raises,
        int lowers,
        long halfLifeMicros,
        double leastScoreLog) {
    private static final double MICROS_PER_DAY = 86_400e6;

    private static final RuleSetting RARE = new RuleSetting(
            "normalcy.rare", 0.001, 1e-6, 0.1, "share of what passed there below which it is not normal (AisAbnormal)");
    private static final RuleSetting FEWEST = new RuleSetting(
            "normalcy.fewestPassages",
            1_000,
            50,
            1_000_000,
            "passages of a place that are learned before anything is told (AisAbnormal, its code's default)");
    private static final RuleSetting METERS =
            new RuleSetting("normalcy.leastMeters", 50, 0, 400, "shortest ship, metres (AisAbnormal)");
    private static final RuleSetting RAISES = new RuleSetting(
            "normalcy.abnormalLegs", 3, 1, 60, "minutes out of the normal in a row that raise it (AisAbnormal)");
    private static final RuleSetting LOWERS = new RuleSetting(
            "normalcy.normalLegs", 5, 1, 60, "minutes in the normal in a row that end it (AisAbnormal)");
    private static final RuleSetting HALF_LIFE = new RuleSetting(
            "normalcy.halfLifeDays", 180, 1, 3_650, "days after which what was learned counts half (ours)");
    private static final RuleSetting SCORE =
            new RuleSetting("normalcy.leastScore", 0, -10, 10, "score above which it is told, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(RARE, FEWEST, METERS, RAISES, LOWERS, HALF_LIFE, SCORE);

    static NormalcySettings of(RuleSettings set) {
        return new NormalcySettings(
                RARE.in(set),
                FEWEST.in(set),
                METERS.in(set),
                (int) Math.round(RAISES.in(set)),
                (int) Math.round(LOWERS.in(set)),
                (long) (HALF_LIFE.in(set) * MICROS_PER_DAY),
                SCORE.in(set));
    }
}
