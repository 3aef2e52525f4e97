package org.trigpoint.threat.ashore;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record AshoreSettings(
        double leastMps, double mostMps, long observedMicros, double horizonSeconds, double leastScoreLog) {
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double MICROS_PER_MINUTE = 60e6;

    private static final RuleSetting LEAST =
            new RuleSetting("drifting-ashore.leastKnots", 0.5, 0.1, 3, "slowest drift, kn (ours)");
    private static final RuleSetting MOST =
            new RuleSetting("drifting-ashore.mostKnots", 5, 1, 10, "fastest drift, kn (ours)");
    private static final RuleSetting MINUTES = new RuleSetting(
            "drifting-ashore.observedMinutes", 10, 3, 50, "how long the drift is observed, minutes (ours)");
    private static final RuleSetting HOURS =
            new RuleSetting("drifting-ashore.mostHours", 3, 0.25, 24, "time left at most, hours (ours)");
    private static final RuleSetting SCORE = new RuleSetting(
            "drifting-ashore.leastScore", 0, -10, 10, "score above which it is told, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(LEAST, MOST, MINUTES, HOURS, SCORE);

    static AshoreSettings of(RuleSettings set) {
        return new AshoreSettings(
                Units.mpsFromKnots(LEAST.in(set)),
                Units.mpsFromKnots(MOST.in(set)),
                (long) (MINUTES.in(set) * MICROS_PER_MINUTE),
                HOURS.in(set) * SECONDS_PER_HOUR,
                SCORE.in(set));
    }
}
