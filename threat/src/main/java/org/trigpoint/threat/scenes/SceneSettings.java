package org.trigpoint.threat.scenes;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rules about scenes, as a site has set them. */
record SceneSettings(
        double leastMeters,
        double leastHeardProb,
        double leastConfidenceProb,
        double mostAlerts,
        double priorLog,
        double unseenProb,
        double unseenPriorLog,
        double unseenShoreMeters) {
    private static final RuleSetting METERS = new RuleSetting(
            "unexplained.leastMeters",
            45,
            1,
            500,
            "metres of length, at least: about 300 gross tons, from where on ships must send (SOLAS V/19; the length is ours)");
    private static final RuleSetting HEARD = new RuleSetting(
            "unexplained.leastHeardProb",
            0.5,
            0,
            1,
            "probability that a report from there is heard, at least: less is unknown, not unexplained (ours)");
    private static final RuleSetting CONFIDENCE = new RuleSetting(
            "unexplained.leastConfidence",
            0.7,
            0,
            1,
            "confidence of the detector, at least: as the presence score of GFW");
    private static final RuleSetting MOST = new RuleSetting(
            "unexplained.mostAlerts",
            20,
            1,
            1_000,
            "alerts of one scene in one cell of 5.6°, at most: the longest first (ours)");
    private static final RuleSetting PRIOR =
            new RuleSetting("unexplained.priorLog", -0.5, -10, 5, "where the score begins, natural log-odds (ours)");
    private static final RuleSetting UNSEEN = new RuleSetting(
            "unseen.leastProb", 0.95, 0.5, 1, "probability that the scene would show the ship, at least (ours)");
    private static final RuleSetting UNSEEN_PRIOR =
            new RuleSetting("unseen.priorLog", -2, -10, 5, "where the score begins, natural log-odds (ours)");

    private static final RuleSetting UNSEEN_SHORE = new RuleSetting(
            "unseen.leastShoreMeters",
            3_000,
            0,
            50_000,
            "metres from the shore, at least: nearer, detectors leave water out (ours)");

    /** All of them. */
    static final List<RuleSetting> ALL =
            List.of(METERS, HEARD, CONFIDENCE, MOST, PRIOR, UNSEEN, UNSEEN_PRIOR, UNSEEN_SHORE);

    static SceneSettings of(RuleSettings settings) {
        return new SceneSettings(
                METERS.in(settings),
                HEARD.in(settings),
                CONFIDENCE.in(settings),
                MOST.in(settings),
                PRIOR.in(settings),
                UNSEEN.in(settings),
                UNSEEN_PRIOR.in(settings),
                UNSEEN_SHORE.in(settings));
    }
}
