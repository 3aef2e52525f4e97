package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of {@link MeetingRule}, as they are set. */
final class MeetingSettings {
    private static final RuleSetting REST_KN =
            new RuleSetting("meeting.restKn", 2, 0.1, 5, "slower than this is at rest, kn (GFW encounters: 2)");
    private static final RuleSetting TOGETHER_KN = new RuleSetting(
            "meeting.togetherKn",
            7,
            2,
            20,
            "up to this two ships may be under way together, kn (ours: transfers under way)");
    private static final RuleSetting TURN_DEG = new RuleSetting(
            "meeting.courseDeg", 15, 1, 90, "courses that differ by no more are parallel, degrees (ours)");
    private static final RuleSetting CAME_KN = new RuleSetting(
            "meeting.cameKn", 3, 0.5, 20, "a ship that was faster than this came from under way, kn (ours)");
    private static final RuleSetting CAME_HOURS = new RuleSetting(
            "meeting.cameHours", 12, 1, 72, "for so long before, at least one was under way, hours (ours)");
    private static final RuleSetting AGE_MINUTES =
            new RuleSetting("meeting.ageMinutes", 5, 1, 60, "a position is carried on for no longer, minutes (ours)");
    private static final RuleSetting GAP_MINUTES = new RuleSetting(
            "meeting.gapMinutes",
            10,
            1,
            60,
            "longer than this apart or unheard does not count, minutes (GFW resamples by 10)");
    private static final RuleSetting MERGE_HOURS =
            new RuleSetting("meeting.mergeHours", 4, 0, 24, "runs less than this apart are one, hours (GFW: 4)");
    private static final RuleSetting LEAST_SCORE = new RuleSetting(
            "meeting.leastScore",
            0,
            -10,
            10,
            "raised when the score is above this, log-odds (0: more likely than not)");
    private static final RuleSetting AGAIN_MINUTES =
            new RuleSetting("meeting.againMinutes", 10, 1, 240, "said again so often while it lasts, minutes (ours)");
    private static final RuleSetting WORTH_HOURS =
            new RuleSetting("meeting.worthHours", 12, 1, 240, "worth a look for so long after, hours (ours)");
    private static final RuleSetting SILENT_MINUTES = new RuleSetting(
            "meeting.oneSided.silentMinutes", 10, 5, 120, "one of the two is silent for so long, minutes (ours)");
    private static final RuleSetting PASS_METERS = new RuleSetting(
            "meeting.oneSided.passMeters", 1_500, 50, 10_000, "its way led past the other so near, m (ours)");
    private static final RuleSetting WAY_HOURS =
            new RuleSetting("meeting.oneSided.wayHours", 3, 0.1, 12, "and within so many hours (ours)");
    private static final RuleSetting WAY_KN = new RuleSetting(
            "meeting.oneSided.wayKn", 10, 2, 30, "at this speed, if it was slower when it was heard last, kn (ours)");
    private static final RuleSetting ONE_SIDED_LOG = new RuleSetting(
            "meeting.oneSided.weightLog",
            -1,
            -20,
            0,
            "weight of it that one of the two was not heard, log-odds (ours)");

    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
    /** Half the lengths of two very large ships: centres are so much farther apart than hulls. */
    private static final double HULLS_METERS = 400;

    final double restMps;
    final double togetherMps;
    final double courseDeg;
    final double cameMps;
    final long cameMicros;
    final long ageMicros;
    final long gapMicros;
    final long mergeMicros;
    final double leastScoreLog;
    final long againMicros;
    final long worthMicros;
    final long silentMinutes;
    final double passMeters;
    final long wayMicros;
    final double wayMps;
    final double oneSidedLog;
    /** As far apart as two positions may be that are looked at. */
    final double reachMeters;

    private final double[] within = new double[PairType.values().length];
    private final long[] rest = new long[within.length];
    private final long[] together = new long[within.length];
    private final double[] prior = new double[within.length];

    private MeetingSettings(RuleSettings set) {
        restMps = Units.mpsFromKnots(REST_KN.in(set));
        togetherMps = Units.mpsFromKnots(TOGETHER_KN.in(set));
        courseDeg = TURN_DEG.in(set);
        cameMps = Units.mpsFromKnots(CAME_KN.in(set));
        cameMicros = (long) (CAME_HOURS.in(set) * MICROS_PER_HOUR);
        ageMicros = (long) (AGE_MINUTES.in(set) * MICROS_PER_MINUTE);
        gapMicros = (long) (GAP_MINUTES.in(set) * MICROS_PER_MINUTE);
        mergeMicros = (long) (MERGE_HOURS.in(set) * MICROS_PER_HOUR);
        leastScoreLog = LEAST_SCORE.in(set);
        againMicros = (long) (AGAIN_MINUTES.in(set) * MICROS_PER_MINUTE);
        worthMicros = (long) (WORTH_HOURS.in(set) * MICROS_PER_HOUR);
        silentMinutes = (long) SILENT_MINUTES.in(set);
        passMeters = PASS_METERS.in(set);
        wayMicros = (long) (WAY_HOURS.in(set) * MICROS_PER_HOUR);
        wayMps = Units.mpsFromKnots(WAY_KN.in(set));
        oneSidedLog = ONE_SIDED_LOG.in(set);
        double widest = 0;
        for (PairType type : PairType.values()) {
            int i = type.ordinal();
            within[i] = ofType(type, 0).in(set);
            rest[i] = (long) (ofType(type, 1).in(set) * MICROS_PER_MINUTE);
            together[i] = (long) (ofType(type, 2).in(set) * MICROS_PER_MINUTE);
            prior[i] = ofType(type, 3).in(set);
            widest = Math.max(widest, within[i]);
        }
        reachMeters = widest + HULLS_METERS;
    }

    static MeetingSettings of(RuleSettings set) {
        return new MeetingSettings(set);
    }

    double withinMeters(PairType type) {
        return within[type.ordinal()];
    }

    /** How long a pair is together before it is judged: at rest, or under way. */
    long leastMicros(PairType type, boolean underWay) {
        return underWay ? together[type.ordinal()] : rest[type.ordinal()];
    }

    double priorLog(PairType type) {
        return prior[type.ordinal()];
    }

    /** All that may be set. */
    static List<RuleSetting> all() {
        List<RuleSetting> all = new ArrayList<>(List.of(
                REST_KN,
                TOGETHER_KN,
                TURN_DEG,
                CAME_KN,
                CAME_HOURS,
                AGE_MINUTES,
                GAP_MINUTES,
                MERGE_HOURS,
                LEAST_SCORE,
                AGAIN_MINUTES,
                WORTH_HOURS,
                SILENT_MINUTES,
                PASS_METERS,
                WAY_HOURS,
                WAY_KN,
                ONE_SIDED_LOG));
        for (PairType type : PairType.values()) {
            for (int i = 0; i < 4; i++) {
                all.add(ofType(type, i));
            }
        }
        return all;
    }

    private static RuleSetting ofType(PairType type, int which) {
        String name = "meeting." + type.key;
        return switch (which) {
            case 0 ->
                new RuleSetting(name + ".withinMeters", type.withinMeters, 1, 2_000, type.text + ": between hulls, m");
            case 1 ->
                new RuleSetting(name + ".restMinutes", type.restMinutes, 1, 1_440, type.text + ": at rest, minutes");
            case 2 ->
                new RuleSetting(
                        name + ".togetherMinutes",
                        type.togetherMinutes,
                        1,
                        1_440,
                        type.text + ": under way together, minutes");
            default ->
                new RuleSetting(
                        name + ".priorLog", type.priorLog, -20, 20, type.text + ": where the score begins, log-odds");
        };
    }
}
