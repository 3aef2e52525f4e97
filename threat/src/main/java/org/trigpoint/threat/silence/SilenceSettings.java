package org.trigpoint.threat.silence;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, as a site has set them. */
record SilenceSettings(
        double mostProb,
        double leastMinutes,
        double leastExpected,
        int leastNeighbours,
        double leastShareRatio,
        double leastSpeedKn,
        double shoreMeters,
        double learnMinutes,
        int learnCraft,
        double mostImpairedRatio,
        int mostTogether,
        double leastPassHours,
        int leastPassReports,
        double passShoreNm,
        boolean leisure,
        double priorLog) {
    private static final RuleSetting MOST_PROB = new RuleSetting(
            "silence.mostProb",
            0.001,
            1e-9,
            0.1,
            "probability of this silence, had the ship sent as before, below which it is told (design)");
    private static final RuleSetting LEAST_MINUTES = new RuleSetting(
            "silence.leastMinutes", 10, 5, 60, "minutes of silence in which others were heard, at least (design)");
    private static final RuleSetting LEAST_EXPECTED = new RuleSetting(
            "silence.leastExpected", 20, 5, 1_000, "reports that were due by M.1371 in them, at least (design)");
    private static final RuleSetting LEAST_NEIGHBOURS = new RuleSetting(
            "silence.leastNeighbours", 3, 2, 50, "comparable craft within 25 km that speak for it, at least (ours)");
    private static final RuleSetting LEAST_SHARE = new RuleSetting(
            "silence.leastShareRatio",
            0.3,
            0.1,
            1,
            "share of the minutes before the silence in which it was heard, at least: less is the edge of reception (ours)");
    private static final RuleSetting LEAST_SPEED = new RuleSetting(
            "silence.leastSpeedKn",
            3,
            0,
            15,
            "speed in knots that it made last, at least: slower ones may have come to rest and switched off (M.1371: 3 kn)");
    private static final RuleSetting SHORE = new RuleSetting(
            "silence.shoreMeters",
            1_852,
            0,
            50_000,
            "metres to the shore, where it is expected to be, below which its silence does not count (ours, 1 nm)");
    private static final RuleSetting LEARN_MINUTES = new RuleSetting(
            "silence.learnMinutes",
            60,
            60,
            100_000,
            "minutes since craft were heard first around a place, for reception there to be known (design)");
    private static final RuleSetting LEARN_CRAFT = new RuleSetting(
            "silence.learnCraft", 3, 1, 40, "other craft heard around a place, for it to be known (ours)");
    private static final RuleSetting MOST_IMPAIRED = new RuleSetting(
            "silence.mostImpairedRatio",
            0.3,
            0,
            1,
            "share of the neighbours, two at least, that say their positioning does not work, from which on nothing is told (ours)");
    private static final RuleSetting MOST_TOGETHER = new RuleSetting(
            "silence.mostTogether",
            2,
            0,
            50,
            "neighbours that fell silent within five minutes of it, at most: more have one cause (ours)");
    private static final RuleSetting PASS_HOURS = new RuleSetting(
            "silence.leastPassHours",
            12,
            6,
            20,
            "hours of silence of a ship that is heard in passes only, at least (Global Fishing Watch: 12 h)");
    private static final RuleSetting PASS_REPORTS = new RuleSetting(
            "silence.leastPassReports",
            14,
            7,
            1_000,
            "reports of it in the 12 h before, and as many to be expected since, at least (Global Fishing Watch: 14)");
    private static final RuleSetting PASS_SHORE = new RuleSetting(
            "silence.passShoreNm", 50, 0, 1_000, "nautical miles to the shore, at least (Global Fishing Watch: 50 nm)");
    private static final RuleSetting LEISURE = new RuleSetting(
            "silence.leisure", 0, 0, 1, "1 to tell of pleasure craft and of class B of unknown type too (privacy: 0)");
    private static final RuleSetting PRIOR =
            new RuleSetting("silence.priorLog", -2, -10, 5, "where the score begins, natural log-odds (ours)");

    static final List<RuleSetting> ALL = List.of(
            MOST_PROB,
            LEAST_MINUTES,
            LEAST_EXPECTED,
            LEAST_NEIGHBOURS,
            LEAST_SHARE,
            LEAST_SPEED,
            SHORE,
            LEARN_MINUTES,
            LEARN_CRAFT,
            MOST_IMPAIRED,
            MOST_TOGETHER,
            PASS_HOURS,
            PASS_REPORTS,
            PASS_SHORE,
            LEISURE,
            PRIOR);

    static SilenceSettings of(RuleSettings settings) {
        return new SilenceSettings(
                MOST_PROB.in(settings),
                LEAST_MINUTES.in(settings),
                LEAST_EXPECTED.in(settings),
                (int) LEAST_NEIGHBOURS.in(settings),
                LEAST_SHARE.in(settings),
                LEAST_SPEED.in(settings),
                SHORE.in(settings),
                LEARN_MINUTES.in(settings),
                (int) LEARN_CRAFT.in(settings),
                MOST_IMPAIRED.in(settings),
                (int) MOST_TOGETHER.in(settings),
                PASS_HOURS.in(settings),
                (int) PASS_REPORTS.in(settings),
                PASS_SHORE.in(settings),
                LEISURE.in(settings) >= 0.5,
                PRIOR.in(settings));
    }
}
