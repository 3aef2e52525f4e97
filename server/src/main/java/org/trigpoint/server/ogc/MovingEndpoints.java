package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.MovingJson;
import org.trigpoint.server.json.MovingJson.Property;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import org.trigpoint.server.rest.Parameters;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API Moving Features 1.0 (22-003r3), what of it reads: where a feature was when, and how it moved. */
final class MovingEndpoints {
    private static final String FEATURE = OgcRequest.ROOT + "/collections/{collectionId}/items/{featureId}";
    private static final List<String> GEOMETRY =
            List.of("bbox", "datetime", "leaf", "subTrajectory", "knownBy", "limit", "after");
    private static final List<String> PROPERTIES = List.of("datetime", "subTemporalValue", "knownBy", "limit", "after");
    private static final List<String> PROPERTY =
            List.of("datetime", "leaf", "subTemporalValue", "knownBy", "limit", "after");
    private static final int MOST_LEAVES = 1_000;

    private final Collections collections;

    MovingEndpoints(Collections collections) {
        this.collections = collections;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(FEATURE + "/tgsequence", this::geometry),
                Endpoint.get(FEATURE + "/tproperties", this::properties),
                Endpoint.get(FEATURE + "/tproperties/{tPropertyName}", this::property));
    }

    private void geometry(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session, GEOMETRY);
        Pieces pieces = pieces(request, "subTrajectory");
        ObjectNode node = Json.object();
        node.put("type", "TemporalGeometrySequence");
        ArrayNode sequence = node.putArray("geometrySequence");
        for (Part part : pieces.parts()) {
            sequence.add(MovingJson.movingPoint(part.serial(), part.points(), pieces.linear()));
        }
        MovingJson.systems(node);
        answer(request, node, pieces);
    }

    private void properties(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session, PROPERTIES);
        Pieces pieces = pieces(request, "subTemporalValue");
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("temporalProperties");
        if (flag(request, "subTemporalValue")) {
            pieces.parts().forEach(part -> all.add(MovingJson.group(part.points())));
            answer(request, node, pieces);
            return;
        }
        Arrays.stream(Property.values()).forEach(property -> all.add(MovingJson.property(property)));
        answer(request, node, new Pieces(List.of(), true, null, Property.values().length));
    }

    private void property(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session, PROPERTY);
        String name = context.pathParam("tPropertyName");
        Property property = Arrays.stream(Property.values())
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no property " + name));
        Pieces pieces = pieces(request, "subTemporalValue");
        ObjectNode node = MovingJson.property(property);
        ArrayNode sequence = node.putArray("valueSequence");
        for (Part part : pieces.parts()) {
            sequence.add(MovingJson.values(property, part.points(), pieces.linear()));
        }
        answer(request, node, pieces);
    }

    /** Some of a piece. */
    private record Part(long serial, List<HistoryPoint> points) {}

    /** @param next where the next page begins, null when this is the last */
    private record Pieces(
            List<Part> parts, boolean linear, @Nullable String next, int returned) {}

    private Pieces pieces(OgcRequest request, String cuts) {
        Times times = Times.parse(request.get("datetime"));
        List<Long> leaves = leaves(request.get("leaf"));
        boolean cut = flag(request, cuts);
        if (cut && !leaves.isEmpty()) {
            throw Refusal.badRequest("Either leaf or " + cuts + ", not both");
        }
        if (cut && !times.bounded()) {
            throw Refusal.badRequest(
                    cuts + " needs datetime with two ends, as 2026-06-01T06:00:00Z/2026-06-01T07:00:00Z");
        }
        Times asked = leaves.isEmpty()
                ? times
                : new Times(
                        Math.max(times.fromEpochMicros(), leaves.getFirst()),
                        Math.min(times.untilEpochMicros(), leaves.getLast()));
        if (asked.untilEpochMicros() < asked.fromEpochMicros()) {
            return new Pieces(List.of(), false, null, 0);
        }
        List<TrackPiece> found = find(request, asked);
        boolean more = found.size() > request.limit();
        List<TrackPiece> page = more ? found.subList(0, request.limit()) : found;
        List<Part> parts = new ArrayList<>();
        for (TrackPiece piece : page) {
            Passage passage = new Passage(piece.points());
            List<HistoryPoint> points =
                    cut ? passage.within(times) : leaves.isEmpty() ? piece.points() : passage.at(leaves);
            if (!points.isEmpty()) {
                parts.add(new Part(piece.serial(), points));
            }
        }
        String next = more ? Long.toString(page.getLast().serial()) : null;
        return new Pieces(parts, leaves.isEmpty(), next, parts.size());
    }

    private List<TrackPiece> find(OgcRequest request, Times times) {
        String id = request.context().pathParam("featureId");
        OgcCollection collection = collections.of(request.context());
        if (!(collection instanceof MovingCollection moving)) {
            throw Refusal.notFound("Features of " + collection.id() + " do not move");
        }
        PastTrack track = moving.findTrack(id, request.viewer())
                .orElseThrow(() -> Refusal.notFound("There is no feature " + id + " in " + collection.id()));
        HistoryQuery query = PastTimes.query(times, request.knownByEpochMicros())
                .withBox(Crs.CRS84.box(request.get("bbox")))
                .withTrack(track.id())
                .withAfter(
                        request.find("after").map(HistoryCollection::position).orElse(0L))
                .withWhole()
                .withMost(request.limit() + 1);
        return moving.past().find(query, each -> Visible.visible(each, request.viewer()));
    }

    private static List<Long> leaves(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String[] parts = text.split(",", -1);
        if (parts.length > MOST_LEAVES) {
            throw Refusal.badRequest("leaf is at most " + MOST_LEAVES + " times, not " + parts.length);
        }
        List<Long> leaves = new ArrayList<>();
        for (String part : parts) {
            long leaf = Parameters.epochMicros("leaf", part);
            if (!leaves.isEmpty() && leaf <= leaves.getLast()) {
                throw Refusal.badRequest("Each time of leaf must be after the one before, unlike " + part);
            }
            leaves.add(leaf);
        }
        return leaves;
    }

    private static boolean flag(OgcRequest request, String name) {
        return switch (request.find(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest(name + " must be true or false");
        };
    }

    private static void answer(OgcRequest request, ObjectNode node, Pieces pieces) {
        node.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        node.put("numberReturned", pieces.returned());
        Links links = new Links().add("self", Links.JSON, request.self(), "This page");
        String next = pieces.next();
        if (next != null) {
            links.add("next", Links.JSON, request.selfWith("after", next), "The next page");
        }
        links.into(node);
        Answers.json(request.context(), node);
    }
}
