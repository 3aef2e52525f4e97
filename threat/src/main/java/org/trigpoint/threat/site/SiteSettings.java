package org.trigpoint.threat.site;

import java.util.List;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rules about watched sites, as a station has set them. */
record SiteSettings(
        double heatConfidenceProb,
        double heatChanceProb,
        int heatLeastDays,
        double countConfidenceProb,
        double countChanceProb,
        int countLeastScenes,
        double changeConfidenceProb,
        double changeLeastMeters,
        double priorLog) {
    private static final RuleSetting HEAT_CONFIDENCE = new RuleSetting(
            "site.heatConfidence",
            0.3,
            0,
            1,
            "confidence of a thermal anomaly, at least: where low ends (MODIS Collection 6 Active Fire user's guide)");
    private static final RuleSetting HEAT_CHANCE = new RuleSetting(
            "site.heatChance",
            0.02,
            1e-9,
            0.5,
            "probability that the history brings so many anomalies in half a day, at most: 30 days without any and then one are 0.016 (ours)");
    private static final RuleSetting HEAT_DAYS =
            new RuleSetting("site.heatLeastDays", 7, 1, 30, "days of history, at least (ours)");
    private static final RuleSetting COUNT_CONFIDENCE = new RuleSetting(
            "site.countConfidence",
            0.5,
            0,
            1,
            "confidence of what counts as a thing, at least, where one is said (ours)");
    private static final RuleSetting COUNT_CHANCE = new RuleSetting(
            "site.countChance",
            0.001,
            1e-9,
            0.5,
            "probability that the history brings so many things, or so few, at most: about three sigmas (ours)");
    private static final RuleSetting COUNT_SCENES =
            new RuleSetting("site.countLeastScenes", 8, 2, 60, "earlier scenes of the same sensor, at least (ours)");
    private static final RuleSetting CHANGE_CONFIDENCE = new RuleSetting(
            "site.changeConfidence",
            0.99,
            0,
            1,
            "one less the probability that a scene without change has an area so sure, at least (ours)");
    private static final RuleSetting CHANGE_METERS = new RuleSetting(
            "site.changeLeastMeters", 30, 0, 10_000, "metres across, at least: three pixels of Sentinel-2 (ours)");
    private static final RuleSetting PRIOR =
            new RuleSetting("site.priorLog", -1, -10, 5, "where the score begins, natural log-odds (ours)");

    /** All of them. */
    static final List<RuleSetting> ALL = List.of(
            HEAT_CONFIDENCE,
            HEAT_CHANCE,
            HEAT_DAYS,
            COUNT_CONFIDENCE,
            COUNT_CHANCE,
            COUNT_SCENES,
            CHANGE_CONFIDENCE,
            CHANGE_METERS,
            PRIOR);

    static SiteSettings of(RuleSettings settings) {
        return new SiteSettings(
                HEAT_CONFIDENCE.in(settings),
                HEAT_CHANCE.in(settings),
                (int) HEAT_DAYS.in(settings),
                COUNT_CONFIDENCE.in(settings),
                COUNT_CHANCE.in(settings),
                (int) COUNT_SCENES.in(settings),
                CHANGE_CONFIDENCE.in(settings),
                CHANGE_METERS.in(settings),
                PRIOR.in(settings));
    }
}
