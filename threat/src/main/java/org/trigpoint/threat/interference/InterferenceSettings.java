package org.trigpoint.threat.interference;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of {@link InterferenceRule}, as they are set. */
final class InterferenceSettings {
    private static final RuleSetting SHIPS =
            new RuleSetting("interference.ships", 3, 2, 1_000, "so many ships at least (aircraft: Velocity, OnAir 3)");
    private static final RuleSetting SHARE = new RuleSetting(
            "interference.share",
            0.3,
            0.01,
            1,
            "more than this of the comparable ships there (aircraft: ShadowBroker, OnAir 0.3)");
    private static final RuleSetting ONSET_MINUTES = new RuleSetting(
            "interference.onsetMinutes",
            10,
            1,
            120,
            "that many lost them within so long of each other, minutes (ours)");
    private static final RuleSetting SPAN_KM =
            new RuleSetting("interference.spanKm", 25, 1, 200, "no farther from the next one affected, km (ours)");
    private static final RuleSetting GOOD_LEGS = new RuleSetting(
            "interference.goodLegs",
            3,
            1,
            100,
            "a ship is comparable after so many good legs, about a minute each (ours)");
    private static final RuleSetting STEADY_LEGS = new RuleSetting(
            "interference.steadyLegs",
            10,
            1,
            1_000,
            "the loss of a flag counts that stood in so many legs in a row (ours)");
    private static final RuleSetting HEARD_MINUTES =
            new RuleSetting("interference.heardMinutes", 10, 1, 120, "heard within so long, minutes (ours)");
    private static final RuleSetting LEAST_SCORE = new RuleSetting(
            "interference.leastScore",
            0,
            -10,
            10,
            "raised when the score is above this, log-odds (0: more likely than not)");
    private static final RuleSetting AGAIN_MINUTES = new RuleSetting(
            "interference.againMinutes", 10, 1, 240, "said again so often while it lasts, minutes (ours)");
    private static final RuleSetting OVER_MINUTES =
            new RuleSetting("interference.overMinutes", 15, 1, 240, "over when not found for so long, minutes (ours)");
    private static final RuleSetting WORTH_HOURS =
            new RuleSetting("interference.worthHours", 6, 0.1, 240, "worth a look for so long after, hours (ours)");

    private static final long MICROS_PER_MINUTE = 60_000_000;

    final int ships;
    final double shareRatio;
    final long onsetMicros;
    final double spanMeters;
    final int goodLegs;
    final int steadyLegs;
    final long heardMicros;
    final double leastScoreLog;
    final long againMicros;
    final long overMicros;
    final long worthMicros;

    private InterferenceSettings(RuleSettings set) {
        ships = (int) SHIPS.in(set);
        shareRatio = SHARE.in(set);
        onsetMicros = (long) (ONSET_MINUTES.in(set) * MICROS_PER_MINUTE);
        spanMeters = 1_000 * SPAN_KM.in(set);
        goodLegs = (int) GOOD_LEGS.in(set);
        steadyLegs = (int) STEADY_LEGS.in(set);
        heardMicros = (long) (HEARD_MINUTES.in(set) * MICROS_PER_MINUTE);
        leastScoreLog = LEAST_SCORE.in(set);
        againMicros = (long) (AGAIN_MINUTES.in(set) * MICROS_PER_MINUTE);
        overMicros = (long) (OVER_MINUTES.in(set) * MICROS_PER_MINUTE);
        worthMicros = (long) (WORTH_HOURS.in(set) * 60 * MICROS_PER_MINUTE);
    }

    static InterferenceSettings of(RuleSettings set) {
        return new InterferenceSettings(set);
    }

    /** All that may be set. */
    static List<RuleSetting> all() {
        return List.of(
                SHIPS,
                SHARE,
                ONSET_MINUTES,
                SPAN_KM,
                GOOD_LEGS,
                STEADY_LEGS,
                HEARD_MINUTES,
                LEAST_SCORE,
                AGAIN_MINUTES,
                OVER_MINUTES,
                WORTH_HOURS);
    }
}
