package org.trigpoint.server.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.RejectedLine;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.EvidenceSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Raw messages by stamp, as people read them: text and the hash of the bytes, made when shown. */
final class EvidenceReader {
    private final EvidenceSource source;
    private final FeedBook feeds;

    EvidenceReader(EvidenceSource source, FeedBook feeds) {
        this.source = source;
        this.feeds = feeds;
    }

    /**
     * The messages of these stamps, in their order, a part before the one that it belongs to; one not kept has no text. One of a
     * source that this viewer may not see (any more) is left out.
     */
    ObjectNode read(List<Stamp> stamps, Viewer viewer) {
        ObjectNode node = Json.object();
        ArrayNode messages = node.putArray("messages");
        for (Stamp stamp : stamps) {
            if (!feeds.sees(stamp.source(), viewer)) {
                continue;
            }
            List<Message<Recorded>> parts = source.parts(stamp);
            if (parts.isEmpty()) {
                messages.add(message(stamp, null, viewer));
            }
            parts.forEach(part -> messages.add(message(part.stamp(), part.body(), viewer)));
        }
        return node;
    }

    private ObjectNode message(Stamp stamp, @Nullable Recorded body, Viewer viewer) {
        ObjectNode message = Json.object();
        message.put("stamp", stamp.toString());
        message.put("source", stamp.source());
        message.put("sourceName", feeds.name(stamp.source(), viewer));
        message.put(
                "arrival",
                Instant.EPOCH
                        .plus(stamp.arrivalEpochMicros(), ChronoUnit.MICROS)
                        .toString());
        message.put("text", body == null ? null : body.toString());
        message.put("sha256", body instanceof Raw raw ? raw.sha256Hex() : null);
        return message;
    }

    /** Rejected lines; their text only for those who look after feeds, since it may hold what is hidden. */
    ArrayNode rejects(List<RejectedLine> lines, boolean withText) {
        ArrayNode nodes = Json.array();
        for (RejectedLine line : lines) {
            Recorded body = withText ? find(line.stamp()) : null;
            ObjectNode node = Json.object();
            node.put("stamp", line.stamp().toString());
            node.put("code", line.code());
            node.put("offsetBytes", line.offsetBytes());
            node.put("text", body == null ? null : body.toString());
            nodes.add(node);
        }
        return nodes;
    }

    private @Nullable Recorded find(Stamp stamp) {
        Optional<Message<Recorded>> found = source.find(stamp);
        return found.map(Message::body).orElse(null);
    }
}
