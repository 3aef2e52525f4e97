package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.server.ogc.OgcSite.link;
import static org.trigpoint.server.ogc.OgcSite.stream;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** OGC API Features part 1: a check for each test of the official suite, by its name. */
final class FeatureChecks {
    private static final String BBOX = "?bbox=-1.9,50.2,-1.5,51.1";
    private static final String LIMIT = "?limit=3";

    private FeatureChecks() {}

    static void addTo(Map<String, Consumer<OgcSite>> checks) {
        addRoot(checks);
        addCollections(checks);
        addItems(checks);
        addParameters(checks);
        checks.put("Feature.featureOperation", site -> each(site, FeatureChecks::oneIsFound));
        checks.put("Feature.validateFeatureResponse", site -> each(site, FeatureChecks::oneIsAFeature));
    }

    private static void addRoot(Map<String, Consumer<OgcSite>> checks) {
        checks.put("GeneralHttp.http", site -> {
            HttpResponse<byte[]> answer = site.bytes("");
            assertThat(answer.version()).isIn((Object[]) java.net.http.HttpClient.Version.values());
            assertThat(site.get("/none").statusCode()).isEqualTo(404);
            assertThat(site.site.post("/ogc/collections", "{}").statusCode()).isIn(404, 405);
        });
        checks.put("LandingPage.landingPageRetrieval", site -> {
            assertThat(site.bytes("").statusCode()).isEqualTo(200);
            assertThat(OgcSite.link(site.json(""), Links.TILE_SETS)).endsWith("/ogc/tiles");
            assertThat(site.follow(OgcSite.link(site.json(""), Links.TILE_SETS)).statusCode())
                    .isEqualTo(200);
        });
        checks.put("LandingPage.landingPageValidation", site -> {
            for (String rel : List.of("service-desc", "conformance", "data", "self")) {
                assertThat(site.follow(link(site.json(""), rel)).statusCode())
                        .as(rel)
                        .isEqualTo(200);
            }
        });
        checks.put("ApiDefinition.openapiDocumentRetrieval", site -> {
            HttpResponse<byte[]> answer = site.follow(link(site.json(""), "service-desc"));
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/vnd.oai.openapi+json;version=3.0");
        });
        checks.put("ApiDefinition.apiDefinitionValidation", site -> OpenApi.check(site.api()));
        checks.put(
                "Conformance.validateConformanceOperationAndResponse",
                site -> assertThat(site.json("/conformance").path("conformsTo").toString())
                        .contains(
                                "features-1/1.0/conf/core", "features-1/1.0/conf/oas30", "features-1/1.0/conf/geojson")
                        .contains("tiles-1/1.0/conf/core", "tiles-1/1.0/conf/mvt", "tiles-1/1.0/conf/tileset"));
    }

    private static void addCollections(Map<String, Consumer<OgcSite>> checks) {
        String prefix = "FeatureCollections.validateFeatureCollectionsMetadataOperation";
        checks.put(prefix, site -> assertThat(site.collections()).contains("tracks", "history", "moving"));
        checks.put(prefix + "Response_Links", site -> {
            JsonNode all = site.json("/collections");
            assertThat(site.follow(link(all, "self")).statusCode()).isEqualTo(200);
            all.path("collections")
                    .forEach(one -> assertThat(link(one, "items")).endsWith("/items"));
        });
        checks.put(
                prefix + "Response_Items",
                site -> site.json("/collections")
                        .path("collections")
                        .forEach(one -> assertThat(
                                        site.follow(link(one, "items")).statusCode())
                                .isEqualTo(200)));
        checks.put(
                prefix + "Response_CrsProperty",
                site -> site.json("/collections")
                        .path("collections")
                        .forEach(one ->
                                assertThat(one.path("crs").get(0).asString()).isEqualTo(Crs.CRS84.uri())));
        checks.put(
                prefix + "Response_Content",
                site -> site.json("/collections").path("collections").forEach(one -> {
                    JsonNode alone = site.json("/collections/" + one.path("id").asString());
                    assertThat(alone).isEqualTo(one);
                }));
        checks.put(
                "FeatureCollection.validateFeatureCollectionMetadataOperation",
                site -> each(
                        site,
                        (at, id) -> assertThat(
                                        at.json("/collections/" + id).path("id").asString())
                                .isEqualTo(id)));
        checks.put("FeatureCollection.validateFeatureCollectionMetadataResponse", site -> {
            each(site, (at, id) -> {
                JsonNode one = at.json("/collections/" + id);
                assertThat(one.path("title").asString()).isNotBlank();
                assertThat(one.path("extent").path("spatial").path("bbox").get(0))
                        .hasSize(4);
                assertThat(one.path("extent").path("temporal").path("interval").get(0))
                        .hasSize(2);
                assertThat(at.follow(link(one, "self")).statusCode()).isEqualTo(200);
            });
            assertThat(site.get("/collections/none").statusCode()).isEqualTo(404);
        });
    }

    private static void addItems(Map<String, Consumer<OgcSite>> checks) {
        addItems(checks, "Features.validateFeatures", "Response", "Operation", "");
        addItems(checks, "FeaturesLimit.validateFeaturesWithLimit", "Response", "Operation", LIMIT);
        addItems(checks, "FeaturesBBox.validateFeaturesWithBoundingBox", "Response", "Operation", BBOX);
        checks.put("FeaturesLimit.validateFeaturesResponse_NumberReturned", site -> numberReturned(site, LIMIT));
        checks.remove("FeaturesLimit.validateFeaturesWithLimitResponse_NumberReturned");
        checks.put("FeaturesBBox.validateFeaturesResponse_NumberReturned", site -> numberReturned(site, BBOX));
        checks.remove("FeaturesBBox.validateFeaturesWithBoundingBoxResponse_NumberReturned");
        checks.put("FeaturesBBox.validateFeaturesResponse_GeometryInCRS84", site -> inCrs84(site, BBOX));
        checks.remove("FeaturesBBox.validateFeaturesWithBoundingBoxResponse_GeometryInCRS84");
        checks.put("FeaturesLimit.validateFeaturesWithLimitResponse", FeatureChecks::limits);
        checks.put("FeaturesBBox.validateFeaturesWithBoundingBoxResponse", FeatureChecks::boxes);
    }

    private static void addItems(
            Map<String, Consumer<OgcSite>> checks, String prefix, String response, String operation, String query) {
        String begin = prefix + response + "_";
        checks.put(prefix + operation, site -> each(site, (at, id) -> items(at, id, query)));
        checks.put(
                begin + "TypeProperty",
                site -> each(
                        site,
                        (at, id) -> assertThat(items(at, id, query).path("type").asString())
                                .isEqualTo("FeatureCollection")));
        checks.put(
                begin + "FeaturesProperty",
                site -> each(
                        site,
                        (at, id) -> assertThat(items(at, id, query).path("features"))
                                .isNotEmpty()
                                .allSatisfy(feature -> assertThat(
                                                feature.path("type").asString())
                                        .isEqualTo("Feature"))));
        checks.put(
                begin + "Links",
                site -> each(site, (at, id) -> {
                    JsonNode page = items(at, id, query);
                    assertThat(at.follow(link(page, "self")).statusCode()).isEqualTo(200);
                    page.path("links")
                            .forEach(one ->
                                    assertThat(one.path("type").asString()).isNotBlank());
                }));
        checks.put(
                begin + "TimeStamp",
                site -> each(
                        site,
                        (at, id) -> assertThat(Instant.parse(
                                        items(at, id, query).path("timeStamp").asString()))
                                .isBetween(
                                        Instant.now().minusSeconds(60),
                                        Instant.now().plusSeconds(1))));
        checks.put(begin + "NumberMatched", site -> {
            JsonNode page = items(site, "tracks", query);
            JsonNode all = items(site, "tracks", query.equals(LIMIT) ? "?limit=10000" : query);
            assertThat(page.path("numberMatched").asInt())
                    .isEqualTo(all.path("features").size());
        });
        checks.put(begin + "NumberReturned", site -> numberReturned(site, query));
        checks.put(begin + "GeometryInCRS84", site -> inCrs84(site, query));
    }

    private static void numberReturned(OgcSite site, String query) {
        each(site, (at, id) -> {
            JsonNode page = items(at, id, query);
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
        });
    }

    private static void inCrs84(OgcSite site, String query) {
        for (String id : List.of("tracks", "history")) {
            HttpResponse<String> answer = site.get("/collections/" + id + "/items" + query);
            assertThat(answer.headers().firstValue("Content-Crs")).hasValue("<" + Crs.CRS84.uri() + ">");
            JsonNode geometry = items(site, id, query).path("features").path(0).path("geometry");
            JsonNode point = geometry.path("coordinates");
            while (point.path(0).isArray()) {
                point = point.path(0);
            }
            assertThat(point.path(0).asDouble()).as("longitude").isBetween(-2.0, -1.0);
            assertThat(point.path(1).asDouble()).as("latitude").isBetween(50.0, 52.0);
        }
    }

    /** All pages together are all, and each once. */
    private static void limits(OgcSite site) {
        for (String id : OgcSite.FILLED) {
            assertThat(items(site, id, LIMIT).path("features")).hasSize(3);
            List<String> paged = new java.util.ArrayList<>();
            String next = "http://127.0.0.1:" + site.site.port + "/ogc/collections/" + id + "/items" + LIMIT;
            while (next != null) {
                JsonNode page = org.trigpoint.server.json.Json.read(
                        new String(site.follow(next).body(), java.nio.charset.StandardCharsets.UTF_8));
                assertThat(page.path("features").size()).isBetween(1, 3);
                stream(page.path("features"))
                        .forEach(feature -> paged.add(feature.path("id").asString()));
                next = page.path("links").toString().contains("\"next\"") ? link(page, "next") : null;
            }
            assertThat(paged).hasSize(OgcSite.SHIPS).doesNotHaveDuplicates();
        }
        JsonNode whole = items(site, "tracks", "?limit=" + "9".repeat(30));
        assertThat(whole.path("features")).hasSize(OgcSite.SHIPS);
    }

    private static void boxes(OgcSite site) {
        for (String id : List.of("tracks", "history")) {
            List<String> all = mmsis(items(site, id, "?limit=1000"));
            assertThat(all).as("hidden craft are not told").hasSize(OgcSite.SHIPS);
            List<String> found = mmsis(items(site, id, "?bbox=-1.9,50.2,-1.5,51.1&limit=1000"));
            assertThat(found).isNotEmpty().hasSizeLessThan(OgcSite.SHIPS).allMatch(mmsi -> {
                long number = Long.parseLong(mmsi) - OgcSite.FIRST_MMSI;
                return number >= 4 && number <= 22;
            });
            assertThat(mmsis(items(site, id, "?bbox=-1.9,50.2,-50,-1.5,51.1,9000&limit=1000")))
                    .isEqualTo(found);
            assertThat(mmsis(items(site, id, "?bbox=170,40,-170,60"))).containsExactly("235000039");
            assertThat(items(site, id, "?bbox=10,10,11,11").path("features")).isEmpty();
        }
    }

    private static List<String> mmsis(JsonNode page) {
        return stream(page.path("features"))
                .map(feature -> feature.path("properties").path("mmsi").asString())
                .sorted()
                .toList();
    }

    private static void addParameters(Map<String, Consumer<OgcSite>> checks) {
        checks.put("FeaturesLimit.limitParameterDefinition", site -> {
            JsonNode schema = OpenApi.parameter(site.api(), "limit").path("schema");
            assertThat(schema.path("type").asString()).isEqualTo("integer");
            assertThat(schema.path("minimum").asInt()).isEqualTo(1);
            assertThat(schema.path("maximum").asInt()).isEqualTo(10_000);
            assertThat(items(site, "tracks", "").path("features").size())
                    .isLessThanOrEqualTo(schema.path("default").asInt());
        });
        checks.put("FeaturesBBox.boundingBoxParameterDefinition", site -> {
            JsonNode bbox = OpenApi.parameter(site.api(), "bbox");
            assertThat(bbox.path("style").asString()).isEqualTo("form");
            assertThat(bbox.path("explode").asBoolean(true)).isFalse();
            assertThat(bbox.path("schema").path("items").path("type").asString())
                    .isEqualTo("number");
        });
        checks.put("FeaturesTime.timeParameterDefinition", site -> {
            assertThat(OpenApi.parameter(site.api(), "datetime")
                            .path("schema")
                            .path("type")
                            .asString())
                    .isEqualTo("string");
            String items = "?limit=1000&datetime=";
            assertThat(items(site, "history", items + "2026-01-01T00:05:30Z").path("features"))
                    .as("an instant between two points")
                    .hasSize(OgcSite.SHIPS);
            assertThat(items(site, "history", items + "../2025-12-31T23:00:00Z").path("features"))
                    .isEmpty();
            assertThat(items(site, "tracks", items + "2026-01-01T00:30:00Z/").path("features"))
                    .hasSize(OgcSite.SHIPS);
            assertThat(items(site, "tracks", items + "/2026-01-01T00:29:00%2B00:00")
                            .path("features"))
                    .isEmpty();
        });
        checks.put("FeaturesErrorConditions.validateFeaturesOperation_QueryParamInvalid", site -> {
            for (String query : List.of(
                    "limit=0",
                    "limit=-1",
                    "limit=abc",
                    "limit=",
                    "limit=1.5",
                    "bbox=1,2,3",
                    "bbox=a,b,c,d",
                    "bbox=1,2,3,NaN",
                    "bbox=0,51,1,50",
                    "datetime=yesterday",
                    "datetime=2026-01-02T00:00:00Z/2026-01-01T00:00:00Z",
                    "crs=EPSG:4326",
                    "mmsi=abc",
                    "platform=bicycle",
                    "after=x",
                    "limit=1&limit=2",
                    "f=xml")) {
                each(site, (at, id) -> {
                    HttpResponse<String> answer = at.get("/collections/" + id + "/items?" + query);
                    assertThat(answer.statusCode()).as(id + " " + query).isEqualTo(400);
                    assertThat(answer.body()).contains("\"error\"");
                });
            }
        });
        checks.put("FeaturesErrorConditions.validateFeaturesOperation_QueryParamUnknown", site -> {
            each(
                    site,
                    (at, id) -> assertThat(at.get("/collections/" + id + "/items?unknownQueryParameter=1")
                                    .statusCode())
                            .isEqualTo(400));
            assertThat(site.get("/collections/tracks/items?knownBy=2026-01-01T00:00:00Z")
                            .body())
                    .contains("There is no parameter knownBy here");
        });
    }

    private static void oneIsFound(OgcSite site, String collection) {
        JsonNode first = items(site, collection, LIMIT).path("features").path(0);
        String path = "/collections/" + collection + "/items/";
        assertThat(site.json(path + first.path("id").asString()).path("properties"))
                .isEqualTo(first.path("properties"));
        for (String none : List.of("1", "none", "9".repeat(40), "0123456789abcdef0123456789abcdef")) {
            assertThat(site.get(path + none).statusCode()).as(none).isEqualTo(404);
        }
    }

    private static void oneIsAFeature(OgcSite site, String collection) {
        JsonNode first = items(site, collection, LIMIT).path("features").path(0);
        JsonNode feature = site.json(
                "/collections/" + collection + "/items/" + first.path("id").asString());
        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.has("geometry")).isTrue();
        assertThat(feature.path("properties").propertyNames()).contains("tlp", "licence", "releasableTo");
        assertThat(site.follow(link(feature, "self")).statusCode()).isEqualTo(200);
        assertThat(site.follow(link(feature, "collection")).statusCode()).isEqualTo(200);
    }

    static JsonNode items(OgcSite site, String collection, String query) {
        return site.json("/collections/" + collection + "/items" + query);
    }

    private static void each(OgcSite site, BiConsumer<OgcSite, String> check) {
        OgcSite.FILLED.forEach(id -> check.accept(site, id));
    }
}
