package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.ogc.OgcSite.link;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trigpoint.geo.tile.fixtures.TileReader;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** OGC API Tiles: a check for each test of the official suite, by its name. */
final class TileChecks {
    private static final String SET = "/tiles/" + TileMatrices.ID;
    private static final List<String> TILED = List.of("", "/collections/tracks", "/collections/history");

    private TileChecks() {}

    static void addTo(Map<String, Consumer<OgcSite>> checks) {
        checks.put("MandatoryCore.verifyMinimalConformance", TileChecks::tilesAreThere);
        checks.put("MandatoryCore.validateSuccessfulTilesExecution", TileChecks::tilesHoldWhatIsThere);
        checks.put("MandatoryCore.verifyErrorResponses", TileChecks::errors);
        checks.put("Tile.validateTilesAreAvailable", TileChecks::tilesAreThere);
        checks.put("Tile.validateSuccessfulTilesExecutionFollowingLinks", TileChecks::followLinks);
        checks.put("Tile.validateTilesErrorConditions", TileChecks::errors);
        definition(checks, "Matrix", "tileMatrix");
        definition(checks, "Row", "tileRow");
        definition(checks, "Col", "tileCol");
        checks.put(
                "Conformance.validateConformanceOperationAndResponse",
                site -> assertThat(site.json("/conformance").path("conformsTo").toString())
                        .contains("tiles-1/1.0/conf/core", "tiles-1/1.0/conf/mvt", "tiles-1/1.0/conf/tileset"));
        checks.put("ApiDefinition.apiDefinitionOperationIdValidation", TileChecks::operationIds);
        checks.put("ApiDefinition.apiDefinitionValidation", site -> OpenApi.check(site.api()));
        checks.put("TilesetLlinks.validateTilesetsListResponse", TileChecks::tileSets);
        checks.put(
                "LandingPage.landingPageRetrieval",
                site -> assertThat(site.follow(link(site.json(""), Links.TILE_SETS))
                                .statusCode())
                        .isEqualTo(200));
        checks.put("GeospatialDataResource.geospatialResourceTilesetsLinksCheck", site -> {
            for (String collection : List.of("tracks", "history")) {
                assertThat(link(site.json("/collections/" + collection), Links.TILE_SETS))
                        .endsWith("/collections/" + collection + "/tiles");
            }
            assertThat(site.get("/collections/moving/tiles").statusCode()).isEqualTo(404);
        });
        checks.put("GeospatialDataResource.geospatialResourceTilesetsRetrieval", site -> {
            for (String collection : List.of("tracks", "history")) {
                HttpResponse<byte[]> answer =
                        site.follow(link(site.json("/collections/" + collection), Links.TILE_SETS));
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        });
    }

    private static void definition(Map<String, Consumer<OgcSite>> checks, String name, String parameter) {
        checks.put("Tile.validateTile" + name + "DefinitionIsAvailable", site -> {
            for (String prefix : List.of("", "/collections/{collectionId}")) {
                String path = prefix + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
                JsonNode defined = OpenApi.parameter(site.api(), path, parameter);
                assertThat(defined.path("in").asString()).isEqualTo("path");
                assertThat(defined.path("required").asBoolean(false)).isTrue();
            }
        });
    }

    private static void tilesAreThere(OgcSite site) {
        for (String of : TILED) {
            HttpResponse<byte[]> answer = site.bytes(of + SET + "/0/0/0");
            assertThat(answer.statusCode()).as(of).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(Links.VECTOR_TILE);
        }
    }

    private static void tilesHoldWhatIsThere(OgcSite site) {
        for (int zoom = 0; zoom <= 3; zoom++) {
            List<TileReader.Feature> tracks = new ArrayList<>();
            for (int row = 0; row < 1 << zoom; row++) {
                for (int column = 0; column < 1 << zoom; column++) {
                    HttpResponse<byte[]> answer =
                            site.bytes("/collections/tracks" + SET + "/" + zoom + "/" + row + "/" + column);
                    assertThat(answer.statusCode()).isEqualTo(answer.body().length == 0 ? 204 : 200);
                    TileReader.read(answer.body()).forEach(layer -> tracks.addAll(layer.features()));
                }
            }
            assertThat(tracks)
                    .extracting(feature -> feature.attributes().get("id"))
                    .hasSize(OgcSite.SHIPS)
                    .doesNotHaveDuplicates();
        }
        List<TileReader.Layer> both = TileReader.read(site.bytes(SET + "/0/0/0").body());
        assertThat(both).extracting(TileReader.Layer::name).containsExactly("tracks", "history");
        assertThat(both.get(1).features()).hasSize(OgcSite.SHIPS);
        String earlier = "/collections/history" + SET + "/0/0/0?datetime=../2025-12-31T00:00:00Z";
        assertThat(site.bytes(earlier).statusCode()).isEqualTo(204);
        String unknown = "/collections/history" + SET + "/0/0/0?knownBy=2025-12-31T00:00:00Z";
        assertThat(site.bytes(unknown).statusCode()).isEqualTo(204);
    }

    private static void errors(OgcSite site) {
        for (String of : TILED) {
            for (String tile :
                    List.of("/0/1/0", "/0/0/1", "/25/0/0", "/3/8/0", "/1/0/99999999999", "/-1/0/0", "/a/b/c")) {
                assertThat(site.get(of + SET + tile).statusCode()).as(of + tile).isIn(400, 404);
            }
            assertThat(site.get(of + "/tiles/None/0/0/0").statusCode()).isEqualTo(404);
            assertThat(site.bytes(of + SET + "/5/0/0").statusCode())
                    .as("nothing there")
                    .isEqualTo(204);
            assertThat(site.get(of + SET + "/0/0/0?unknown=1").statusCode()).isEqualTo(400);
        }
        assertThat(site.get("/collections/tracks" + SET + "/0/0/0?datetime=..").statusCode())
                .as("the live picture has one time")
                .isEqualTo(400);
    }

    private static void followLinks(OgcSite site) {
        for (String of : TILED) {
            JsonNode list = site.json(of + "/tiles");
            JsonNode set = read(site, link(list.path("tilesets").path(0), "self"));
            String item = link(set, "item");
            assertThat(item).contains("{tileMatrix}", "{tileRow}", "{tileCol}");
            String first =
                    item.replace("{tileMatrix}", "0").replace("{tileRow}", "0").replace("{tileCol}", "0");
            HttpResponse<byte[]> answer = site.follow(first);
            assertThat(answer.statusCode()).isEqualTo(200);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=1");
            assertThat(site.follow(first, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(site.follow(first, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    private static JsonNode read(OgcSite site, String href) {
        return Json.read(new String(site.follow(href).body(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void operationIds(OgcSite site) {
        List<String> ids = new ArrayList<>();
        site.api()
                .path("paths")
                .forEach(path -> ids.add(path.path("get").path("operationId").asString()));
        for (String ending : List.of(
                ".dataset.vector.getTileSetsList",
                ".dataset.vector.getTileSet",
                ".dataset.vector.getTile",
                ".collection.vector.getTileSetsList",
                ".collection.vector.getTileSet",
                ".collection.vector.getTile",
                ".getTileMatrixSetsList",
                ".getTileMatrixSet")) {
            assertThat(ids).anyMatch(id -> id.endsWith(ending));
        }
    }

    private static void tileSets(OgcSite site) {
        for (String of : TILED) {
            JsonNode list = site.json(of + "/tiles").path("tilesets");
            assertThat(list).isNotEmpty();
            for (JsonNode one : list) {
                assertThat(one.path("dataType").asString()).isEqualTo("vector");
                assertThat(one.path("crs").asString()).isEqualTo(Crs.EPSG3857.uri());
                assertThat(one.path("tileMatrixSetURI").asString()).isEqualTo(TileMatrices.URI);
                JsonNode whole = read(site, link(one, "self"));
                assertThat(whole.path("layers")).isNotEmpty();
                JsonNode matrices = read(site, link(one, Links.TILING_SCHEME)).path("tileMatrices");
                assertThat(matrices).hasSize(25);
                assertThat(matrices.path(0).path("scaleDenominator").asDouble())
                        .isCloseTo(559_082_264.0287178, org.assertj.core.api.Assertions.within(0.01));
            }
        }
    }
}
