package org.trigpoint.threat.cluster;

import java.util.List;
import org.trigpoint.flow.Out;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule {@code cluster}, as they are set. */
public final class ClusterSettings {
    private static final RuleSetting SHIPS = new RuleSetting(
            "cluster.ships", 3, 2, 100, "so many ships at least (ours; SeaSpoofFinder asks for several)");
    private static final RuleSetting MINUTES = new RuleSetting(
            "cluster.minutes", 20, 1, 240, "their jumps lie within so long of each other, minutes (ours)");
    private static final RuleSetting FROM_KM = new RuleSetting(
            "cluster.fromKm", 30, 1, 500, "the places before lie within so much of each other, km (ours)");
    private static final RuleSetting TO_KM =
            new RuleSetting("cluster.toKm", 10, 1, 500, "the places after lie within so much of each other, km (ours)");
    private static final RuleSetting LEAST_KM =
            new RuleSetting("cluster.leastKm", 10, 1, 1_000, "a jump is so much farther than a ship sails, km (ours)");
    private static final RuleSetting FASTEST_KN =
            new RuleSetting("cluster.fastestKn", 60, 20, 500, "no ship sails faster, kn (Velocity: 80)");
    private static final RuleSetting GAP_MINUTES = new RuleSetting(
            "cluster.gapMinutes", 15, 1, 240, "after a longer silence it is a gap, not a jump, minutes (ours)");
    private static final RuleSetting LEAST_SCORE = new RuleSetting(
            "cluster.leastScore",
            0,
            -10,
            10,
            "raised when the score is above this, log-odds (0: more likely than not)");
    private static final RuleSetting WORTH_HOURS =
            new RuleSetting("cluster.worthHours", 12, 1, 240, "worth a look for so long after, hours (ours)");

    private static final long MICROS_PER_MINUTE = 60_000_000;

    final int ships;
    final long withinMicros;
    final double fromMeters;
    final double toMeters;
    final double leastMeters;
    final double fastestMps;
    final long gapMicros;
    final double leastScoreLog;
    final long worthMicros;

    private ClusterSettings(RuleSettings set) {
        ships = (int) SHIPS.in(set);
        withinMicros = (long) (MINUTES.in(set) * MICROS_PER_MINUTE);
        fromMeters = 1_000 * FROM_KM.in(set);
        toMeters = 1_000 * TO_KM.in(set);
        leastMeters = 1_000 * LEAST_KM.in(set);
        fastestMps = Units.mpsFromKnots(FASTEST_KN.in(set));
        gapMicros = (long) (GAP_MINUTES.in(set) * MICROS_PER_MINUTE);
        leastScoreLog = LEAST_SCORE.in(set);
        worthMicros = (long) (WORTH_HOURS.in(set) * 60 * MICROS_PER_MINUTE);
    }

    /** Those in force. */
    static ClusterSettings of(Out<?> out) {
        return RuleSettings.of(out.board()).derive(ClusterSettings.class, ClusterSettings::new);
    }

    /** All that may be set. */
    public static List<RuleSetting> all() {
        return List.of(SHIPS, MINUTES, FROM_KM, TO_KM, LEAST_KM, FASTEST_KN, GAP_MINUTES, LEAST_SCORE, WORTH_HOURS);
    }
}
