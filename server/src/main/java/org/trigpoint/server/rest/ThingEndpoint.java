package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.ThingJson;
import org.trigpoint.server.live.PictureAccess;

/** Tells what things in scenes are held to be. */
final class ThingEndpoint {
    private final PictureAccess access;

    ThingEndpoint(PictureAccess access) {
        this.access = access;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/things", this::things);
    }

    private void things(Context request, Session session) {
        Box box = request.queryParam("bbox") == null ? Box.EARTH : Parameters.box(request, "bbox");
        int limit = Parameters.limit(request);
        Viewer viewer = session.viewer();
        List<SceneAnswer> found = access.scenes().newest(viewer, asked(request, box), limit + 1);
        boolean more = found.size() > limit;
        Predicate<TrackId> mayName = track -> access.read(picture ->
                picture.find(track).map(each -> Visible.visible(each, viewer)).orElse(true));
        Answers.ifChanged(
                request,
                "application/geo+json",
                ThingJson.collection(more ? found.subList(0, limit) : found, mayName, more));
    }

    private static Predicate<SceneAnswer> asked(Context request, Box box) {
        String sensor = request.queryParam("sensor");
        String scene = request.queryParam("scene");
        SceneAnswer.Verdict verdict = Parameters.find(request, "verdict", ThingEndpoint::verdict);
        return answer -> is(sensor, answer.match().detection().sensor())
                && is(scene, answer.match().detection().scene())
                && (verdict == null || verdict == answer.verdict())
                && (!(answer.match().detection().sight() instanceof Sight.Place place)
                        || box.contains(place.latDeg(), place.lonDeg()));
    }

    private static boolean is(@Nullable String asked, String told) {
        return asked == null || asked.equals(told);
    }

    private static SceneAnswer.Verdict verdict(String text) {
        try {
            return SceneAnswer.Verdict.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a verdict is MATCHED, UNEXPLAINED, UNKNOWN or NO_CRAFT, not " + text, e);
        }
    }
}
