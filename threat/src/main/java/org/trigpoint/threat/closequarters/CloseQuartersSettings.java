package org.trigpoint.threat.closequarters;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.Leg;

/** The numbers of {@link CloseQuartersRule}, as they are set. */
final class CloseQuartersSettings {
    private static final RuleSetting TCPA_MINUTES = new RuleSetting(
            "close-quarters.tcpaMinutes", 10, 1, 30, "looked ahead for so long, minutes (AisAbnormal: 10)");
    private static final RuleSetting RAISE_MINUTES = new RuleSetting(
            "close-quarters.raiseMinutes",
            4,
            0.5,
            30,
            "not raised before the closest approach is so near, minutes (ours)");
    private static final RuleSetting LEAST_KN =
            new RuleSetting("close-quarters.leastKn", 5, 0, 30, "at least one is as fast, kn (AisAbnormal: 5)");
    private static final RuleSetting UNDER_WAY_KN =
            new RuleSetting("close-quarters.underWayKn", 2, 0, 10, "both are as fast, kn (ours: under way)");
    private static final RuleSetting AGE_SECONDS = new RuleSetting(
            "close-quarters.ageSeconds",
            60,
            5,
            300,
            "the other's position is not older than this and than ageReports allows, seconds (ours)");
    private static final RuleSetting AGE_REPORTS = new RuleSetting(
            "close-quarters.ageReports",
            2,
            0,
            10,
            "so many of its reporting intervals the older position may be older still (ours)");
    private static final RuleSetting LENGTHS = new RuleSetting(
            "close-quarters.lengths", 2, 0.5, 20, "length of the ellipse about a ship over its own (AisAbnormal: 2.0)");
    private static final RuleSetting BEAMS = new RuleSetting(
            "close-quarters.beams", 3, 0.5, 50, "breadth of the ellipse over the ship's beam (AisAbnormal: 3.0)");
    private static final RuleSetting NARROW = new RuleSetting(
            "close-quarters.narrowFactor",
            0.5,
            0.1,
            1,
            "ellipses are so much smaller in ports, anchorages, lanes and busy waters (ours)");
    private static final RuleSetting BUSY_SHIPS = new RuleSetting(
            "close-quarters.busyShips", 6, 1, 100, "so many other ships within 3 km make waters busy (ours)");
    private static final RuleSetting HELD_LOOKS = new RuleSetting(
            "close-quarters.heldLooks",
            2,
            1,
            10,
            "foreseen in so many looks in a row, about one a minute of each (ours)");
    private static final RuleSetting LEAST_SCORE = new RuleSetting(
            "close-quarters.leastScore",
            0,
            -10,
            10,
            "raised when the score is above this, log-odds (0: more likely than not)");
    private static final RuleSetting PASSED_FACTOR = new RuleSetting(
            "close-quarters.passedFactor", 3, 1, 20, "taken back when they passed at more than so many limits (ours)");
    private static final RuleSetting WORTH_HOURS =
            new RuleSetting("close-quarters.worthHours", 2, 0.1, 48, "worth a look for so long after, hours (ours)");

    final double tcpaSeconds;
    final double raiseSeconds;
    final double leastMps;
    final double underWayMps;
    final long ageMicros;
    final double ageReports;
    final double lengthFactor;
    final double beamFactor;
    final double narrowRatio;
    final int busyShips;
    final int heldLooks;
    final double leastScoreLog;
    final double passedRatio;
    final long worthMicros;

    private CloseQuartersSettings(RuleSettings set) {
        tcpaSeconds = 60 * TCPA_MINUTES.in(set);
        raiseSeconds = 60 * RAISE_MINUTES.in(set);
        leastMps = Units.mpsFromKnots(LEAST_KN.in(set));
        underWayMps = Units.mpsFromKnots(UNDER_WAY_KN.in(set));
        ageMicros = (long) (1e6 * AGE_SECONDS.in(set));
        ageReports = AGE_REPORTS.in(set);
        lengthFactor = LENGTHS.in(set);
        beamFactor = BEAMS.in(set);
        narrowRatio = NARROW.in(set);
        busyShips = (int) BUSY_SHIPS.in(set);
        heldLooks = (int) HELD_LOOKS.in(set);
        leastScoreLog = LEAST_SCORE.in(set);
        passedRatio = PASSED_FACTOR.in(set);
        worthMicros = (long) (3_600e6 * WORTH_HOURS.in(set));
    }

    /** Ships farther apart than this are not too close, however they lie. */
    double widestMeters(Leg one, Leg other) {
        return Math.max(lengthFactor, beamFactor)
                * (CloseQuartersEvidence.lengthMeters(one) + CloseQuartersEvidence.lengthMeters(other))
                / 2;
    }

    static CloseQuartersSettings of(RuleSettings set) {
        return new CloseQuartersSettings(set);
    }

    /** All that may be set. */
    static List<RuleSetting> all() {
        return List.of(
                TCPA_MINUTES,
                RAISE_MINUTES,
                LEAST_KN,
                UNDER_WAY_KN,
                AGE_SECONDS,
                AGE_REPORTS,
                LENGTHS,
                BEAMS,
                NARROW,
                BUSY_SHIPS,
                HELD_LOOKS,
                LEAST_SCORE,
                PASSED_FACTOR,
                WORTH_HOURS);
    }
}
