package org.trigpoint.server.ogc;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OGC API Tiles 1.0 (20-057): vector tiles of each collection that has them, and of all together. */
final class TileEndpoints {
    private static final List<String> TIMED = List.of("datetime", "knownBy");
    private static final String SET = "/{tileMatrixSetId}";
    private static final String TILE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final String OF_ALL = "/tiles";
    private static final String OF_ONE = "/collections/{collectionId}/tiles";

    private final Collections collections;

    TileEndpoints(Collections collections) {
        this.collections = collections;
    }

    List<Endpoint> endpoints() {
        String root = OgcRequest.ROOT;
        return List.of(
                Endpoint.get(root + "/tileMatrixSets", this::matrixSets),
                Endpoint.get(root + "/tileMatrixSets/{tileMatrixSetId}", this::matrixSet),
                Endpoint.get(root + OF_ALL, this::list),
                Endpoint.get(root + OF_ALL + SET, this::set),
                Endpoint.get(root + OF_ALL + TILE, this::tile),
                Endpoint.get(root + OF_ONE, this::list),
                Endpoint.get(root + OF_ONE + SET, this::set),
                Endpoint.get(root + OF_ONE + TILE, this::tile));
    }

    private void matrixSets(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        ObjectNode node = Json.object();
        ObjectNode set = node.putArray("tileMatrixSets").addObject();
        set.put("id", TileMatrices.ID);
        set.put("uri", TileMatrices.URI);
        set.put("crs", Crs.EPSG3857.uri());
        new Links()
                .add("self", Links.JSON, request.url("/tileMatrixSets/" + TileMatrices.ID), TileMatrices.ID)
                .into(set);
        new Links()
                .add("self", Links.JSON, request.url("/tileMatrixSets"), "This list")
                .into(node);
        Answers.json(context, node);
    }

    private void matrixSet(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        TileMatrices.check(context.pathParam("tileMatrixSetId"));
        ObjectNode node = TileMatrices.json();
        new Links().add("self", Links.JSON, request.self(), "This set").into(node);
        Answers.json(context, node);
    }

    /** What a path has tiles of: one collection, or all that have any. */
    private record Shown(String path, String title, List<OgcTiles> tiles) {
        boolean timed() {
            return tiles.stream().anyMatch(OgcTiles::timed);
        }
    }

    private Shown shown(Context context) {
        if (!context.pathParamMap().containsKey("collectionId")) {
            return new Shown(
                    OF_ALL,
                    "All collections",
                    collections.all().stream()
                            .flatMap(collection -> collection.tiles().stream())
                            .toList());
        }
        OgcCollection collection = collections.of(context);
        OgcTiles tiles =
                collection.tiles().orElseThrow(() -> Refusal.notFound("There are no tiles of " + collection.id()));
        return new Shown("/collections/" + collection.id() + "/tiles", collection.title(), List.of(tiles));
    }

    private void list(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        Shown shown = shown(context);
        ObjectNode node = Json.object();
        ObjectNode set = node.putArray("tilesets").addObject();
        summary(set, shown);
        links(shown, request).into(set);
        new Links()
                .add("self", Links.JSON, request.url(shown.path()), "This list")
                .into(node);
        Answers.json(context, node);
    }

    private static void summary(ObjectNode set, Shown shown) {
        set.put("title", shown.title());
        set.put("dataType", "vector");
        set.put("crs", Crs.EPSG3857.uri());
        set.put("tileMatrixSetURI", TileMatrices.URI);
    }

    private static Links links(Shown shown, OgcRequest request) {
        String set = request.url(shown.path() + "/" + TileMatrices.ID);
        return new Links()
                .add("self", Links.JSON, set, shown.title())
                .add(
                        Links.TILING_SCHEME,
                        Links.JSON,
                        request.url("/tileMatrixSets/" + TileMatrices.ID),
                        TileMatrices.ID)
                .addTemplate(
                        "item", Links.VECTOR_TILE, set + "/{tileMatrix}/{tileRow}/{tileCol}", "Mapbox vector tiles");
    }

    private void set(Context context, Session session) {
        OgcRequest request = new OgcRequest(context, session);
        TileMatrices.check(context.pathParam("tileMatrixSetId"));
        Shown shown = shown(context);
        ObjectNode node = Json.object();
        summary(node, shown);
        ArrayNode layers = node.putArray("layers");
        for (OgcTiles tiles : shown.tiles()) {
            OgcTiles.Layer layer = tiles.layer();
            ObjectNode one = layers.addObject();
            one.put("id", layer.name());
            one.put("title", layer.title());
            one.put("dataType", "vector");
            one.put("geometryDimension", layer.dimension());
            ObjectNode properties =
                    one.putObject("propertiesSchema").put("type", "object").putObject("properties");
            layer.attributes()
                    .forEach(attribute -> properties.putObject(attribute.name()).put("type", attribute.type()));
        }
        links(shown, request).into(node);
        Answers.json(context, node);
    }

    private void tile(Context context, Session session) {
        Shown shown = shown(context);
        OgcRequest request = new OgcRequest(context, session, shown.timed() ? TIMED : List.of());
        TileMatrices.check(context.pathParam("tileMatrixSetId"));
        TileNumber tile = TileMatrices.tile(
                context.pathParam("tileMatrix"), context.pathParam("tileRow"), context.pathParam("tileCol"));
        Times times = Times.parse(request.get("datetime"));
        long knownBy = request.knownByEpochMicros();
        context.header("Cache-Control", "private, max-age=1");
        context.header("Vary", "Authorization, Cookie");
        Optional<String> version =
                shown.tiles().size() == 1 ? shown.tiles().getFirst().version(request.viewer()) : Optional.empty();
        if (version.isPresent() && isKnown(context, version.get())) {
            return;
        }
        byte[] bytes = bytes(shown, tile, times, knownBy, request);
        if (version.isEmpty() && isKnown(context, checksum(bytes))) {
            return;
        }
        context.contentType(Links.VECTOR_TILE);
        context.status(bytes.length == 0 ? 204 : 200);
        context.result(bytes);
    }

    private static byte[] bytes(Shown shown, TileNumber tile, Times times, long knownBy, OgcRequest request) {
        if (shown.tiles().size() == 1) {
            return shown.tiles().getFirst().tile(tile, times, knownBy, request.viewer());
        }
        // Layers one after another are a tile.
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        shown.tiles().forEach(tiles -> all.writeBytes(tiles.tile(tile, times, knownBy, request.viewer())));
        return all.toByteArray();
    }

    /** Tells the version; true when the asker has it, and is told so. */
    private static boolean isKnown(Context context, String version) {
        String tag = "\"" + version + "\"";
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return true;
        }
        return false;
    }

    private static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return bytes.length + "-" + Long.toHexString(checksum.getValue());
    }
}
