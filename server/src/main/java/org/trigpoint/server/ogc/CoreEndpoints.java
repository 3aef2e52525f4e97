package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the OGC APIs have in common: the landing page, what is conformed to, the definition, the collections. */
final class CoreEndpoints {
    /** Conformance classes; of Moving Features none, since its classes ask for writing too. */
    static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset");

    private static final String DEFINITION = "/openapi-ogc.json";

    private final String title;
    private final Collections collections;

    CoreEndpoints(String title, Collections collections) {
        this.title = title;
        this.collections = collections;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(OgcRequest.ROOT, this::landing),
                Endpoint.get(OgcRequest.ROOT + "/conformance", this::conformance),
                Endpoint.get(OgcRequest.ROOT + "/api", this::definition),
                Endpoint.get(OgcRequest.ROOT + "/collections", this::collections),
                Endpoint.get(OgcRequest.ROOT + "/collections/{collectionId}", this::collection));
    }

    private void landing(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        ObjectNode node = Json.object();
        node.put("title", title);
        node.put(
                "description",
                "The live picture and where tracks were, as OGC API Features, Tiles and Moving Features");
        new Links()
                .add("self", Links.JSON, request.url(""), "This page")
                .add("service-desc", Links.OPEN_API, request.url("/api"), "What can be asked, as OpenAPI 3.0")
                .add("conformance", Links.JSON, request.url("/conformance"), "Conformance classes")
                .add("data", Links.JSON, request.url("/collections"), "Collections")
                .add(Links.TILE_SETS, Links.JSON, request.url("/tiles"), "Vector tiles of all collections")
                .add(Links.TILING_SCHEMES, Links.JSON, request.url("/tileMatrixSets"), "Tile matrix sets")
                .into(node);
        Answers.json(context, node);
    }

    private void conformance(Context context, Session session) {
        new OgcRequest(context, session);
        ObjectNode node = Json.object();
        ArrayNode classes = node.putArray("conformsTo");
        CONFORMS_TO.forEach(classes::add);
        Answers.json(context, node);
    }

    /** The contract as it is written, with where this server is. */
    private void definition(Context context, Session session) throws IOException {
        OgcRequest request = new OgcRequest(context, session);
        try (InputStream stream = CoreEndpoints.class.getResourceAsStream(DEFINITION)) {
            if (stream == null) {
                throw Refusal.notFound("The definition is not part of this build");
            }
            ObjectNode node =
                    (ObjectNode) Json.read(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            node.putArray("servers").addObject().put("url", request.url(""));
            Answers.json(context, node);
            context.contentType(Links.OPEN_API);
        }
    }

    private void collections(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        ObjectNode node = Json.object();
        new Links()
                .add("self", Links.JSON, request.url("/collections"), "This list")
                .into(node);
        node.set("crs", Crs.uris());
        ArrayNode list = node.putArray("collections");
        collections.all().forEach(collection -> list.add(describe(collection, request)));
        Answers.json(context, node);
    }

    private void collection(Context context, Session session) {
        OgcCollection collection = collections.of(context);
        Answers.json(context, describe(collection, new OgcRequest(context, session)));
    }

    private static ObjectNode describe(OgcCollection collection, OgcRequest request) {
        ObjectNode node = Json.object();
        node.put("id", collection.id());
        node.put("title", collection.title());
        node.put("description", collection.description());
        node.put("itemType", collection.moves() ? "movingfeature" : "feature");
        ObjectNode extent = node.putObject("extent");
        ObjectNode spatial = extent.putObject("spatial");
        spatial.putArray("bbox").addArray().add(-180).add(-90).add(180).add(90);
        spatial.put("crs", Crs.CRS84.uri());
        ObjectNode temporal = extent.putObject("temporal");
        ArrayNode interval = temporal.putArray("interval").addArray();
        collection.timeExtent().forEach(end -> {
            if (end.equals("..")) {
                interval.addNull();
            } else {
                interval.add(end);
            }
        });
        node.set("crs", Crs.uris());
        node.put("storageCrs", Crs.CRS84.uri());
        String here = "/collections/" + collection.id();
        Links links = new Links()
                .add("self", Links.JSON, request.url(here), "This collection")
                .add("items", Links.GEO_JSON, request.url(here + "/items"), collection.title());
        if (collection.tiles().isPresent()) {
            links.add(
                    Links.TILE_SETS,
                    Links.JSON,
                    request.url(here + "/tiles"),
                    collection.title() + ", as vector tiles");
        }
        links.into(node);
        return node;
    }
}
