package org.trigpoint.threat.corridor;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * Numbers of the rules over cables and pipelines.
 *
 * @param slowerRatio how much slower than its own expectation a ship must be
 * @param mostSlowerRatio slower than by this it stops or loiters
 * @param stopKn fastest of a ship that stays over a corridor
 * @param dragMicros for how long
 * @param leastKn slowest speed of a ship under way
 * @param mostKn fastest speed at which an anchor is taken to stay on the ground
 * @param stopMicros how long a ship must stay over a corridor
 * @param scoreOdds least score at which an alert is raised, natural log-odds
 */
record CorridorSettings(
        double slowerRatio,
        double mostSlowerRatio,
        double stopKn,
        long dragMicros,
        double leastKn,
        double mostKn,
        long stopMicros,
        double scoreOdds) {
    private static final RuleSetting SLOWER = new RuleSetting(
            "cable-drag.slowerRatio", 0.15, 0.05, 0.9, "part by which it is slower than its own expectation (ours)");
    private static final RuleSetting MOST_SLOWER = new RuleSetting(
            "cable-drag.mostSlowerRatio",
            0.7,
            0.1,
            1,
            "part by which a ship that is slower stops or loiters: not under way with an anchor down (ours)");
    private static final RuleSetting STOP_KN = new RuleSetting(
            "cable-stop.mostKn", 3, 0.5, 6, "knots below which a ship stops or loiters over the corridor (ours)");
    private static final RuleSetting DRAG_MINUTES =
            new RuleSetting("cable-drag.leastMinutes", 10, 2, 600, "minutes for which it is slower (ours)");
    private static final RuleSetting LEAST_KN = new RuleSetting(
            "cable-drag.leastKn", 2, 0.5, 10, "knots below which it has stopped, not slowed down (ours)");
    private static final RuleSetting MOST_KN = new RuleSetting(
            "cable-drag.mostKn",
            12,
            4,
            30,
            "knots above which no anchor stays on the ground (ours; known cases 6 to 11)");
    private static final RuleSetting STOP_MINUTES =
            new RuleSetting("cable-stop.leastMinutes", 15, 2, 1_440, "minutes that it stays over the corridor (ours)");
    private static final RuleSetting SCORE = new RuleSetting(
            "cable.leastScoreLog", 0, -10, 10, "natural log-odds from which an alert is raised: 0 is as likely as not");

    static final List<RuleSetting> ALL =
            List.of(SLOWER, MOST_SLOWER, STOP_KN, DRAG_MINUTES, LEAST_KN, MOST_KN, STOP_MINUTES, SCORE);

    private static final double MICROS_PER_MINUTE = 60e6;

    static CorridorSettings of(RuleSettings settings) {
        return settings.derive(
                CorridorSettings.class,
                set -> new CorridorSettings(
                        SLOWER.in(set),
                        MOST_SLOWER.in(set),
                        STOP_KN.in(set),
                        (long) (DRAG_MINUTES.in(set) * MICROS_PER_MINUTE),
                        LEAST_KN.in(set),
                        MOST_KN.in(set),
                        (long) (STOP_MINUTES.in(set) * MICROS_PER_MINUTE),
                        SCORE.in(set)));
    }
}
