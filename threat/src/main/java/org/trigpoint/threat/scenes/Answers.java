package org.trigpoint.threat.scenes;

import java.util.Locale;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;

/** Says what a thing in a scene is held to be. */
final class Answers {
    private Answers() {}

    static SceneAnswer of(SightMatch match, ScenesState state, SceneSettings settings, int audience) {
        Detection detection = match.detection();
        Heard.At heard = detection.sight() instanceof Sight.Place place
                ? state.heard.at(place.latDeg(), place.lonDeg(), detection.timeEpochMicros())
                : Heard.At.UNKNOWN;
        if (match.taken()) {
            return new SceneAnswer(audience, Verdict.MATCHED, match, heard.prob(), matched(match));
        }
        String other = detection.appearance().explained();
        if (other != null) {
            return new SceneAnswer(
                    audience, Verdict.NO_CRAFT, match, heard.prob(), "The sensor takes it for: " + other);
        }
        int scenes = state.standing.scenes(detection);
        if (scenes > 0) {
            return new SceneAnswer(
                    audience,
                    Verdict.NO_CRAFT,
                    match,
                    heard.prob(),
                    "It stands there: " + scenes + " scenes hours apart show it");
        }
        if (!heard.known()) {
            return new SceneAnswer(
                    audience, Verdict.UNKNOWN, match, Double.NaN, "Whether ships are heard there is not known");
        }
        if (heard.prob() < settings.leastHeardProb()) {
            return new SceneAnswer(
                    audience, Verdict.UNKNOWN, match, heard.prob(), "Ships are hardly heard there: " + percent(heard));
        }
        return new SceneAnswer(
                audience,
                Verdict.UNEXPLAINED,
                match,
                heard.prob(),
                (heard.around() ? "No track is there, and around there " : "No track is there, and ") + percent(heard));
    }

    private static String percent(Heard.At heard) {
        return String.format(
                Locale.ROOT, "%.0f %% of reports were heard (%d craft)", 100 * heard.prob(), heard.craft());
    }

    private static String matched(SightMatch match) {
        SightMatch.Candidate taken = match.candidates().getFirst();
        return String.format(
                Locale.ROOT,
                "%s likely this track: %.0f m from where it was (± %.0f m)%s",
                taken.likely(),
                taken.distanceMeters(),
                taken.sigmaMeters(),
                Math.abs(taken.shiftMeters()) >= 1
                        ? String.format(Locale.ROOT, ", after a shift of %.0f m along the flight", taken.shiftMeters())
                        : "");
    }
}
