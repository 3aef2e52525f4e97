package org.trigpoint.threat.scenes;

import java.util.List;
import java.util.Locale;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.threat.rules.AlertDraft;

/** What alerts about scenes say, with what speaks for and against them. */
final class SceneText {
    private static final int VERSION = 1;
    private static final long WORTH_MICROS = 24 * 3_600_000_000L;
    private static final double LEAST_RADIUS_METERS = 500;
    private static final double HEARD_LOG = 2;
    private static final double CONFIDENCE_LOG = 1;
    private static final double LONG_METERS = 100;
    private static final double LONG_LOG = 1;
    private static final double CANDIDATE_LOG = -2;
    private static final double UNCONFIRMED_LOG = -0.5;
    private static final double UNSEEN_LOG = 3;
    private static final double ONE_SCENE_LOG = -0.5;

    private SceneText() {}

    static AlertContent unexplained(SceneAnswer answer, SceneSettings settings) {
        Detection detection = answer.match().detection();
        Sight.Place place = (Sight.Place) detection.sight();
        List<Stamp> shows = List.of(detection.stamp());
        double sigma = Math.sqrt(Math.max(place.eeMeters2(), place.nnMeters2()));
        AlertDraft draft = AlertDraft.of(ScenesStep.UNEXPLAINED, VERSION)
                .from(detection.marking())
                .headline(String.format(
                        Locale.ROOT,
                        "%s shows %s that no track explains, where ships are heard",
                        detection.sensor(),
                        thing(detection)))
                .at(place.latDeg(), place.lonDeg(), Math.max(LEAST_RADIUS_METERS, 3 * sigma))
                .during(
                        detection.timeEpochMicros(),
                        detection.timeEpochMicros(),
                        detection.timeEpochMicros() + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(settings.priorLog())
                .pro(answer.reason(), HEARD_LOG * answer.heardProb(), shows);
        if (detection.appearance().hasConfidence()) {
            draft.pro(
                    String.format(
                            Locale.ROOT,
                            "The detector is sure of it by %.0f %%",
                            100 * detection.appearance().confidenceProb()),
                    CONFIDENCE_LOG * detection.appearance().confidenceProb(),
                    shows);
        } else {
            draft.con("The detector does not say how sure it is of it", UNCONFIRMED_LOG, shows);
        }
        if (detection.lengthMeters() >= LONG_METERS) {
            draft.pro("So long a ship has to send (SOLAS V/19)", LONG_LOG, shows);
        }
        for (SightMatch.Candidate each : answer.match().candidates()) {
            draft.with(Evidence.of(
                            false,
                            String.format(
                                    Locale.ROOT,
                                    "A track may have been there, by %s: %.1f km off",
                                    each.likely(),
                                    each.distanceMeters() / 1_000),
                            CANDIDATE_LOG * each.matchProb(),
                            shows)
                    .within("candidates")
                    .shownBy(List.of(each.track())));
        }
        draft.con("One image alone shows it", ONE_SCENE_LOG, shows);
        return draft.content();
    }

    private static String thing(Detection detection) {
        return detection.hasLength()
                ? String.format(Locale.ROOT, "a ship %.0f m long", detection.lengthMeters())
                : "a ship";
    }

    static AlertContent unseen(Unseen unseen, SceneSettings settings) {
        double odds = -StrictMath.log(Math.max(1e-3, 1 - unseen.seenProb()));
        return AlertDraft.of(ScenesStep.UNSEEN, VERSION)
                .about(unseen.track(), unseen.marking(), false)
                .headline(unseen.sensor() + " does not show a ship where it says that it is")
                .at(unseen.latDeg(), unseen.lonDeg(), LEAST_RADIUS_METERS)
                .during(unseen.timeEpochMicros(), unseen.timeEpochMicros(), unseen.timeEpochMicros() + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(settings.unseenPriorLog())
                .pro(
                        String.format(
                                Locale.ROOT,
                                "The image would show it with %.0f %%, and it reported shortly before and after",
                                100 * unseen.seenProb()),
                        Math.min(UNSEEN_LOG, odds),
                        List.of(unseen.look()))
                .con("One image alone does not show it", ONE_SCENE_LOG, List.of(unseen.look()))
                .content();
    }
}
