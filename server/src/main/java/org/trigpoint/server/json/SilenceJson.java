package org.trigpoint.server.json;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import tools.jackson.databind.node.ObjectNode;

/** Silences as JSON. */
public final class SilenceJson {
    private SilenceJson() {}

    /** @param tracks finds what the viewer may see of a track as it is now */
    public static ObjectNode silence(Silence silence, Function<TrackId, Optional<Track>> tracks) {
        SilenceContent content = silence.content();
        ObjectNode node = Json.object();
        node.put("id", silence.began().toString());
        node.put("rule", content.rule().isEmpty() ? null : content.rule());
        node.set("subject", content.findSubject().map(id -> subject(id, tracks)).orElse(null));
        node.set("area", area(content));
        node.put("reason", content.reason());
        node.put("person", silence.person());
        node.put("began", Json.time(silence.began().arrivalEpochMicros()));
        node.put("until", Json.time(content.untilEpochMicros()));
        node.put("over", silence.over());
        node.put("endedBy", silence.endedBy().isEmpty() ? null : silence.endedBy());
        node.put("alerts", silence.alerts());
        node.put("known", Json.time(silence.knownEpochMicros()));
        return node;
    }

    private static ObjectNode subject(TrackId id, Function<TrackId, Optional<Track>> tracks) {
        return Json.object()
                .put("id", id.toString())
                .put("name", tracks.apply(id).flatMap(Track::findName).orElse(null));
    }

    private static @Nullable ObjectNode area(SilenceContent content) {
        if (content.area() == null) {
            return null;
        }
        ObjectNode node = Json.object().put("name", content.areaName().isEmpty() ? null : content.areaName());
        ShapeJson.put(content.area(), node.putObject("geometry"), node);
        return node;
    }
}
