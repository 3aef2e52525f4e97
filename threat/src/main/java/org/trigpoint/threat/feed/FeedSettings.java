package org.trigpoint.threat.feed;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, as a site has set them. */
record FeedSettings(
        double leastMissed,
        double leastCraft,
        double leastQuietMinutes,
        double quietTimes,
        double learnMinutes,
        double priorLog) {
    private static final RuleSetting MISSED = new RuleSetting(
            "feed.leastMissed", 20, 5, 10_000, "reports that it would have heard and did not, at least (ours)");
    private static final RuleSetting CRAFT = new RuleSetting(
            "feed.leastCraft", 3, 1, 1_000, "craft that it heard within the last minutes, at least (ours)");
    private static final RuleSetting QUIET =
            new RuleSetting("feed.leastQuietMinutes", 2, 1, 600, "minutes without any, at least (ours)");
    private static final RuleSetting TIMES = new RuleSetting(
            "feed.quietTimes", 3, 1, 100, "times the longest that it was quiet before, at least (ours)");
    private static final RuleSetting LEARN = new RuleSetting(
            "feed.learnMinutes", 15, 1, 10_000, "minutes for which it has been heard, before anything is said (ours)");
    private static final RuleSetting PRIOR =
            new RuleSetting("feed.priorLog", -1, -10, 5, "where the score begins, natural log-odds (ours)");

    /** All of them. */
    static final List<RuleSetting> ALL = List.of(MISSED, CRAFT, QUIET, TIMES, LEARN, PRIOR);

    static FeedSettings of(RuleSettings settings) {
        return new FeedSettings(
                MISSED.in(settings),
                CRAFT.in(settings),
                QUIET.in(settings),
                TIMES.in(settings),
                LEARN.in(settings),
                PRIOR.in(settings));
    }
}
