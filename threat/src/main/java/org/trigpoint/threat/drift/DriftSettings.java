package org.trigpoint.threat.drift;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record DriftSettings(
        double leastMps,
        double mostMps,
        double offBowDeg,
        long leastMicros,
        double leastMeters,
        long headlessMicros,
        double leastScoreLog) {
    private static final double MICROS_PER_MINUTE = 60e6;

    private static final RuleSetting LEAST =
            new RuleSetting("drift.leastKnots", 1, 0.1, 5, "slowest speed over ground, kn (AisAbnormal)");
    private static final RuleSetting MOST =
            new RuleSetting("drift.mostKnots", 5, 1, 15, "fastest speed over ground, kn (AisAbnormal)");
    private static final RuleSetting OFF_BOW = new RuleSetting(
            "drift.offBowDegrees", 45, 20, 120, "least angle between course and heading, degrees (AisAbnormal)");
    private static final RuleSetting MINUTES =
            new RuleSetting("drift.leastMinutes", 10, 2, 240, "how long at least, minutes (AisAbnormal)");
    private static final RuleSetting METERS =
            new RuleSetting("drift.leastMeters", 500, 100, 20_000, "how far at least, straight, metres (AisAbnormal)");
    private static final RuleSetting HEADLESS = new RuleSetting(
            "drift.headlessMinutes", 20, 5, 240, "how long at least where no heading is known, minutes (ours)");
    private static final RuleSetting SCORE =
            new RuleSetting("drift.leastScore", 0, -10, 10, "score above which it is told, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(LEAST, MOST, OFF_BOW, MINUTES, METERS, HEADLESS, SCORE);

    static DriftSettings of(RuleSettings set) {
        return new DriftSettings(
                Units.mpsFromKnots(LEAST.in(set)),
                Units.mpsFromKnots(MOST.in(set)),
                OFF_BOW.in(set),
                (long) (MINUTES.in(set) * MICROS_PER_MINUTE),
                METERS.in(set),
                (long) (HEADLESS.in(set) * MICROS_PER_MINUTE),
                SCORE.in(set));
    }
}
