package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.server.ogc.OgcSite.stream;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** OGC API Features part 2: a check for each test of the official suite, by its name. */
final class CrsChecks {
    private static final String ITEMS = "/collections/tracks/items";
    private static final String MERCATOR = Crs.EPSG3857.uri();

    private CrsChecks() {}

    static void addTo(Map<String, Consumer<OgcSite>> checks) {
        checks.put(
                "CrsRequirementClassPrecondition.verifyConformanceClass",
                site -> assertThat(site.json("/conformance").toString())
                        .contains("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
        addDiscovery(checks);
        addFeatures(checks, "FeaturesCrsParameter", "verifyFeaturesCrsParameter", site -> ITEMS + "?limit=5");
        addFeatures(
                checks, "FeatureCrsParameter", "verifyFeatureCrsParameter", site -> ITEMS + "/" + first(site) + "?");
        checks.put(
                "BBoxCrsParameterDefault.verifyBboxCrsParameterDefault",
                site -> assertThat(ids(site, "?bbox=-1.9,50.21,-1.5,51.11"))
                        .isNotEmpty()
                        .isEqualTo(ids(site, "?bbox=-1.9,50.21,-1.5,51.11&bbox-crs=" + Crs.CRS84.uri())));
        checks.put(
                "BBoxCrsParameter.verifyBboxCrsParameterWithDefaultCrs",
                site -> assertThat(ids(site, "?bbox=50.21,-1.9,51.11,-1.5&bbox-crs=" + Crs.EPSG4326.uri()))
                        .isNotEmpty()
                        .isEqualTo(ids(site, "?bbox=-1.9,50.21,-1.5,51.11")));
        // The corners by the formulas of IOGP 373-7-2: x = a λ, y = a ln tan(π/4 + φ/2).
        checks.put(
                "BBoxCrsParameter.verifyBboxCrsParameter",
                site -> assertThat(ids(
                                site,
                                "?bbox=" + x(-1.9) + "," + y(50.21) + "," + x(-1.5) + "," + y(51.11) + "&bbox-crs="
                                        + MERCATOR))
                        .isNotEmpty()
                        .isEqualTo(ids(site, "?bbox=-1.9,50.21,-1.5,51.11")));
        checks.put(
                "BBoxCrsParameterInvalid.verifyBboxCrsParameterInvalid",
                site -> assertThat(site.get(ITEMS + "?bbox=1,2,3,4&bbox-crs=http://www.opengis.net/def/crs/0/0/none")
                                .statusCode())
                        .isEqualTo(400));
    }

    private static double x(double lonDeg) {
        return 6_378_137 * Math.toRadians(lonDeg);
    }

    private static double y(double latDeg) {
        return 6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latDeg) / 2));
    }

    private static void addDiscovery(Map<String, Consumer<OgcSite>> checks) {
        Consumer<OgcSite> uris = site -> everyDescription(site, one -> {
            assertThat(one.path("crs")).isNotEmpty();
            one.path("crs").forEach(uri -> assertThat(uri.asString()).startsWith("http://www.opengis.net/def/crs/"));
        });
        Consumer<OgcSite> storage = site -> everyDescription(
                site,
                one -> assertThat(one.path("storageCrs").asString()).startsWith("http://www.opengis.net/def/crs/"));
        Consumer<OgcSite> stored = site -> everyDescription(
                site, one -> assertThat(stream(one.path("crs"))).contains(one.path("storageCrs")));
        Consumer<OgcSite> usual = site -> everyDescription(
                site, one -> assertThat(one.path("crs").toString()).contains(Crs.CRS84.uri()));
        checks.put("DiscoveryCollectionsCrsUri.verifyCollectionsCollectionCrsIdentifierOfCrsProperty", uris);
        checks.put("DiscoveryCollectionsCrsUri.verifyCollectionsCollectionCrsIdentifierOfStorageCrs", storage);
        checks.put("DiscoveryCollectionsCrsUri.verifyCollectionsCrsIdentifierOfStorageCrs", storage);
        checks.put(
                "DiscoveryCollectionsCrsUri.verifyCollectionsCrsIdentifierOfCrsProperty",
                site -> site.json("/collections")
                        .path("crs")
                        .forEach(uri -> assertThat(uri.asString()).startsWith("http://www.opengis.net/def/crs/")));
        checks.put("DiscoveryCollectionCrsUri.verifyCollectionCrsIdentifierOfCrsProperty", uris);
        checks.put("DiscoveryCollectionCrsUri.verifyCollectionCrsIdentifierOfStorageCrsProperty", storage);
        checks.put(
                "DiscoveryCollectionsStorageCrs.verifyCollectionsPathCollectionCrsPropertyContainsStorageCrs", stored);
        checks.put("DiscoveryCollectionStorageCrs.verifyCollectionCrsIdentifierOfCrsProperty", stored);
        checks.put(
                "DiscoveryCollectionsDefaultCrs.verifyCollectionsPathCollectionCrsPropertyContainsDefaultCrs", usual);
        checks.put("DiscoveryCollectionDefaultCrs.verifyCollectionCrsIdentifierOfCrsProperty", usual);
    }

    /** In the list and by itself. */
    private static void everyDescription(OgcSite site, Consumer<JsonNode> check) {
        site.json("/collections").path("collections").forEach(one -> {
            check.accept(one);
            check.accept(site.json("/collections/" + one.path("id").asString()));
        });
    }

    private static void addFeatures(
            Map<String, Consumer<OgcSite>> checks,
            String name,
            String method,
            java.util.function.Function<OgcSite, String> path) {
        checks.put(name + "." + method, site -> {
            for (Crs crs : Crs.values()) {
                HttpResponse<String> answer = site.get(path.apply(site) + "&crs=" + crs.uri());
                assertThat(answer.headers().firstValue("Content-Crs")).hasValue("<" + crs.uri() + ">");
            }
        });
        checks.put(name + "Default." + method + "Default", site -> {
            HttpResponse<String> answer = site.get(path.apply(site));
            assertThat(answer.headers().firstValue("Content-Crs")).hasValue("<" + Crs.CRS84.uri() + ">");
        });
        checks.put(
                name + "Invalid." + method + "Invalid",
                site -> assertThat(site.get(path.apply(site) + "&crs=http://www.opengis.net/def/crs/0/0/none")
                                .statusCode())
                        .isEqualTo(400));
        checks.put(name + "Transform." + method + "TransformWithoutCrsParameter", site -> {
            JsonNode plain = point(site, path.apply(site));
            assertThat(plain.path(0).asDouble()).isBetween(-2.0, -1.0);
        });
        checks.put(name + "Transform." + method + "TransformWithCrsParameter", site -> {
            JsonNode plain = point(site, path.apply(site));
            JsonNode metres = point(site, path.apply(site) + "&crs=" + MERCATOR);
            JsonNode degrees = point(site, path.apply(site) + "&crs=" + Crs.EPSG4326.uri());
            assertThat(metres.path(0).asDouble()).isCloseTo(x(plain.path(0).asDouble()), within(0.01));
            assertThat(metres.path(1).asDouble()).isCloseTo(y(plain.path(1).asDouble()), within(0.01));
            assertThat(degrees.path(0)).isEqualTo(plain.path(1));
            assertThat(degrees.path(1)).isEqualTo(plain.path(0));
        });
    }

    private static JsonNode point(OgcSite site, String path) {
        JsonNode answer = Json.read(site.get(path).body());
        JsonNode feature = answer.has("features") ? answer.path("features").path(0) : answer;
        return feature.path("geometry").path("coordinates");
    }

    private static String first(OgcSite site) {
        return FeatureChecks.items(site, "tracks", "")
                .path("features")
                .path(0)
                .path("id")
                .asString();
    }

    private static List<String> ids(OgcSite site, String query) {
        return stream(FeatureChecks.items(site, "tracks", query).path("features"))
                .map(feature -> feature.path("id").asString())
                .toList();
    }
}
