package org.trigpoint.server.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Feed;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.server.port.Videos;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Feeds as JSON. */
public final class FeedJson {
    private FeedJson() {}

    /**
     * All feeds: the body of {@code GET /api/feeds}.
     *
     * @param videos the pictures of feeds
     */
    public static ArrayNode all(List<Feed> feeds, Videos videos) {
        ArrayNode nodes = Json.array();
        for (Feed feed : feeds) {
            ObjectNode node = one(feed);
            node.put(
                    "video",
                    videos.find(feed.name()).flatMap(Videos.Video::findCodec).orElse(null));
            nodes.add(node);
        }
        return nodes;
    }

    private static ObjectNode one(Feed feed) {
        ObjectNode node = Json.object();
        node.put("source", feed.source());
        node.put("name", feed.name());
        node.put("uri", feed.uri());
        node.put("format", feed.format());
        node.put("state", feed.state().name().toLowerCase(Locale.ROOT));
        node.put("detail", feed.detail());
        node.put("received", feed.received());
        node.put("dropped", feed.dropped());
        node.put("accepted", feed.accepted());
        node.put("duplicate", feed.duplicate());
        node.put("rejected", feed.rejected());
        ObjectNode rejects = node.putObject("rejects");
        feed.rejects().forEach(rejects::put);
        node.put("perSecond", feed.perSecond());
        ArrayNode history = node.putArray("history");
        feed.history().forEach(history::add);
        node.put("lastArrival", Json.time(feed.lastArrivalEpochMicros()));
        node.put("licence", feed.marking().licence());
        node.put("tlp", feed.marking().tlp().name());
        ArrayNode releasable = node.putArray("releasableTo");
        feed.marking().releasableTo().forEach(releasable::add);
        node.set("heldBack", heldBack(feed.heldBack()));
        return node;
    }

    private static @Nullable ObjectNode heldBack(@Nullable HeldBack held) {
        return held == null
                ? null
                : Json.object()
                        .put("seconds", Math.round(held.heldSeconds()))
                        .put("waiting", held.waiting())
                        .put("dropped", held.dropped());
    }
}
