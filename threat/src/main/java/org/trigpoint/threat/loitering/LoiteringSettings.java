package org.trigpoint.threat.loitering;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record LoiteringSettings(
        double mostMps, double endMps, long leastMicros, double shoreMeters, double swingMeters, double leastScoreLog) {
    private static final double MICROS_PER_HOUR = 3_600e6;

    private static final RuleSetting MOST = new RuleSetting(
            "loitering.mostKnots", 2, 0.5, 6, "mean speed over an hour by positions, less than so many kn (GFW)");
    private static final RuleSetting END = new RuleSetting(
            "loitering.endKnots", 2.5, 0.5, 10, "mean speed over an hour at which it is over, kn (ours)");
    private static final RuleSetting HOURS =
            new RuleSetting("loitering.leastHours", 2, 1, 48, "how long at least, hours (GFW)");
    private static final RuleSetting SHORE =
            new RuleSetting("loitering.shoreMiles", 20, 0, 500, "least distance from the shore, nautical miles (GFW)");
    private static final RuleSetting SWING = new RuleSetting(
            "loitering.swingMeters", 500, 50, 5_000, "radius within which a ship may lie at anchor, metres (ours)");
    private static final RuleSetting SCORE = new RuleSetting(
            "loitering.leastScore", 0, -10, 10, "score above which it is told, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(MOST, END, HOURS, SHORE, SWING, SCORE);

    static LoiteringSettings of(RuleSettings set) {
        return new LoiteringSettings(
                Units.mpsFromKnots(MOST.in(set)),
                Units.mpsFromKnots(END.in(set)),
                (long) (HOURS.in(set) * MICROS_PER_HOUR),
                SHORE.in(set) * Units.METERS_PER_NAUTICAL_MILE,
                SWING.in(set),
                SCORE.in(set));
    }
}
