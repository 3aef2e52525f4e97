package org.trigpoint.threat.stop;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record StopSettings(
        double fastMps,
        double stoppedMps,
        long withinMicros,
        long keptMicros,
        double longMeters,
        double leastScoreLog) {
    private static final double MICROS_PER_SECOND = 1e6;

    private static final RuleSetting FAST =
            new RuleSetting("sudden-stop.fastKnots", 7, 3, 40, "speed before, more than so many kn (AisAbnormal)");
    private static final RuleSetting STOPPED =
            new RuleSetting("sudden-stop.stoppedKnots", 1, 0.2, 3, "speed after, less than so many kn (AisAbnormal)");
    private static final RuleSetting WITHIN =
            new RuleSetting("sudden-stop.withinSeconds", 30, 5, 120, "between the two at most, seconds (AisAbnormal)");
    private static final RuleSetting KEPT = new RuleSetting(
            "sudden-stop.keptSeconds", 60, 20, 600, "how long it then lies still at least, seconds (AisAbnormal)");
    private static final RuleSetting LONG = new RuleSetting(
            "sudden-stop.longMeters", 50, 20, 400, "from this length on ships of other types count, metres (ours)");
    private static final RuleSetting SCORE = new RuleSetting(
            "sudden-stop.leastScore", 0, -10, 10, "score above which it is told, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(FAST, STOPPED, WITHIN, KEPT, LONG, SCORE);

    static StopSettings of(RuleSettings set) {
        return new StopSettings(
                Units.mpsFromKnots(FAST.in(set)),
                Units.mpsFromKnots(STOPPED.in(set)),
                (long) (WITHIN.in(set) * MICROS_PER_SECOND),
                (long) (KEPT.in(set) * MICROS_PER_SECOND),
                LONG.in(set),
                SCORE.in(set));
    }
}
