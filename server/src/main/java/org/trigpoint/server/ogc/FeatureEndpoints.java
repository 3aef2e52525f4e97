package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API Features, part 1 (17-069r4) and part 2 (18-058r1): the features of each collection. */
final class FeatureEndpoints {
    private static final List<String> OF_ALL = List.of("bbox", "bbox-crs", "crs", "datetime", "limit", "after");

    private final Collections collections;

    FeatureEndpoints(Collections collections) {
        this.collections = collections;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(OgcRequest.ROOT + "/collections/{collectionId}/items", this::items),
                Endpoint.get(OgcRequest.ROOT + "/collections/{collectionId}/items/{featureId}", this::item));
    }

    private void items(Context context, Session session) {
        OgcCollection collection = collections.of(context);
        List<String> known = new ArrayList<>(OF_ALL);
        known.addAll(collection.filters());
        if (collection.tellsWhatWasKnown()) {
            known.add("knownBy");
        }
        OgcRequest request = new OgcRequest(context, session, known);
        Crs crs = Crs.parse("crs", request.get("crs"));
        FeaturePage page = collection.find(query(request, collection), request.viewer());
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        ArrayNode features = node.putArray("features");
        for (ObjectNode feature : page.features()) {
            crs.write(feature);
            features.add(feature);
        }
        node.put("numberReturned", page.features().size());
        page.matched().ifPresent(matched -> node.put("numberMatched", matched));
        node.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        Links links = new Links()
                .add("self", Links.GEO_JSON, request.self(), "This page")
                .add("collection", Links.JSON, request.url("/collections/" + collection.id()), collection.title());
        String next = page.next();
        if (next != null) {
            links.add("next", Links.GEO_JSON, request.selfWith("after", next), "The next page");
        }
        links.into(node);
        answer(context, crs, node);
    }

    private static FeatureQuery query(OgcRequest request, OgcCollection collection) {
        Map<String, String> properties = new HashMap<>();
        for (String name : collection.filters()) {
            request.find(name).ifPresent(value -> properties.put(name, value));
        }
        return new FeatureQuery(
                Crs.parse("bbox-crs", request.get("bbox-crs")).box(request.get("bbox")),
                Times.parse(request.get("datetime")),
                request.knownByEpochMicros(),
                properties,
                request.get("after"),
                request.limit());
    }

    private void item(Context context, Session session) {
        OgcCollection collection = collections.of(context);
        OgcRequest request = new OgcRequest(context, session, List.of("crs"));
        Crs crs = Crs.parse("crs", request.get("crs"));
        String id = context.pathParam("featureId");
        ObjectNode feature = collection
                .findFeature(id, request.viewer())
                .orElseThrow(() -> Refusal.notFound("There is no feature " + id + " in " + collection.id()));
        crs.write(feature);
        String path = "/collections/" + collection.id();
        Links links = new Links()
                .add("self", Links.GEO_JSON, request.self(), "This feature")
                .add("collection", Links.JSON, request.url(path), collection.title());
        if (collection.moves()) {
            String moving = request.url(path + "/items/" + OgcRequest.encoded(id));
            links.add("tgsequence", Links.JSON, moving + "/tgsequence", "Where it was, when");
            links.add("tproperties", Links.JSON, moving + "/tproperties", "How it moved, when");
        }
        links.into(feature);
        answer(context, crs, feature);
    }

    private static void answer(Context context, Crs crs, ObjectNode node) {
        context.header("Content-Crs", "<" + crs.uri() + ">");
        Answers.geoJson(context, node);
    }
}
