package org.trigpoint.imagery.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;

/** Small items, good and bad: what is wrong is told with its path. */
class StacReaderTest {
    private static final String ITEM = """
            {"type": "Feature", "stac_version": "1.0.0", "id": "one",
             "geometry": {"type": "Polygon", "coordinates": [[[179, 1], [181, 1], [181, 2], [179, 2], [179, 1]]]},
             "bbox": [179, 1, -179, 2],
             "properties": {"datetime": "2026-06-01T06:00:00Z", "gsd": 10, "proj:epsg": 32601,
              "sar:polarizations": ["VV"], "sat:relative_orbit": 21, "view:off_nadir": 3.5},
             "links": [], "assets": {"a": {"href": "./a.tif", "eo:bands": [{"name": "B1"}], "roles": ["data"]}}}
            """;

    private static StacItem item(String json) throws StacException {
        return StacReader.item(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anItemIsRead() throws StacException {
        StacItem item = item(ITEM);
        assertThat(item.times()).isEqualTo(StacTimes.at(EpochMicros.parse("2026-06-01T06:00:00Z")));
        assertThat(item.areas().getFirst().rings().getFirst())
                .contains(Position.of(1, -179))
                .hasSize(4);
        assertThat(item.properties().projection().code()).isEqualTo("EPSG:32601");
        assertThat(item.properties().sat().relativeOrbit()).isEqualTo(21);
        assertThat(item.properties().view().offNadirDeg()).isEqualTo(3.5);
        assertThat(item.assets().getFirst().bands()).containsExactly(new StacBand("B1", "", Map.of()));
    }

    @Test
    void aRangeOfTimesKeepsTheNominalOne() throws StacException {
        StacItem item = item(ITEM.replace(
                "\"datetime\": \"2026-06-01T06:00:00Z\"",
                "\"datetime\": \"2026-06-01T06:00:05Z\", \"start_datetime\": \"2026-06-01T06:00:00Z\","
                        + "\"end_datetime\": \"2026-06-01T06:00:10Z\""));
        assertThat(item.times().untilEpochMicros() - item.times().fromEpochMicros())
                .isEqualTo(10_000_000);
        assertThat(StacReader.item(StacWriter.json(item)).times()).isEqualTo(item.times());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "Feature"               | "type": "Collection"            | $.type: must be Feature for an item, not Collection
            "1.0.0"                         | "0.9.0"                         | $.stac_version: is 0.9.0; versions 1.0 and 1.1 are read
            "id": "one"                     | "id": 1                         | $.id: must be a text, not 1
            "datetime": "2026-06-01T06:00:00Z" | "datetime": null             | $.properties.datetime: is missing, and there are no start_datetime and end_datetime in its place
            2026-06-01T06:00:00Z            | yesterday                       | $.properties.datetime: a time is written as 2026-06-01T06:00:00Z, not as yesterday
            "gsd": 10                       | "gsd": "ten"                    | $.properties.gsd: must be a number, not "ten"
            "type": "Polygon"               | "type": "Point"                 | $.geometry.type: must be Polygon or MultiPolygon, the ground that an image shows, not Point
            [181, 1]                        | [181, 91]                       | $.geometry.coordinates[0][1][1]: must be a latitude in degrees, not 91.0
            [179, 1, -179, 2]               | [179, 1, -179]                  | $.bbox: must have four or six numbers, not 3
            "href": "./a.tif"               | "title": "x"                    | $.assets.a.href: is missing
            "assets": {                     | "assetz": {                     | $.assets: is missing
            "sat:relative_orbit": 21        | "sat:relative_orbit": 2.5       | $.properties.sat:relative_orbit: must be a whole number, not 2.5
            "links": []                     | "links": [{"rel": "self"}]      | $.links[0].href: is missing
            """)
    void whatIsWrongIsToldWithItsPath(String good, String bad, String message) {
        assertThat(ITEM).contains(good);
        assertThatExceptionOfType(StacException.class)
                .isThrownBy(() -> item(ITEM.replace(good, bad)))
                .withMessage(message);
    }

    @Test
    void noJsonIsToldWithItsLine() {
        assertThatExceptionOfType(StacException.class)
                .isThrownBy(() -> item("{\n\"type\": }"))
                .withMessageStartingWith("$: is no JSON at line 2, column");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a/item.json, ./b.tif, file:/a/b.tif",
        "file:///a/item.json, ../c d.tif, file:/c%20d.tif",
        "https://example.org/x/item.json, b.tif, https://example.org/x/b.tif",
        "https://example.org/x/item.json, https://other.org/c.tif, https://other.org/c.tif"
    })
    void hrefsAreResolvedAgainstTheItem(String document, String href, String expected) throws StacException {
        assertThat(StacHref.resolve(URI.create(document), href, "$.assets.a.href"))
                .hasToString(expected);
    }

    @Test
    void whatIsReadOverAnotherSchemeIsRefused() {
        assertThatExceptionOfType(StacException.class)
                .isThrownBy(() -> StacHref.resolve(URI.create("s3://bucket/item.json"), "./b.tif", "$.assets.a.href"))
                .withMessageStartingWith("$.assets.a.href: ./b.tif is read over s3");
    }

    @Test
    void noMutationOfAnItemThrowsAnythingElse() {
        Random random = new Random(20261128);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = ITEM.getBytes(StandardCharsets.UTF_8);
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean() ? "{}[]\",:0123456789.-eE".charAt(random.nextInt(21)) : random.nextInt());
            }
            try {
                StacItem item = StacReader.item(bytes);
                assertThat(StacReader.item(StacWriter.json(item)).id()).isEqualTo(item.id());
                read++;
            } catch (StacException e) {
                assertThat(e.path()).startsWith("$");
            }
        }
        assertThat(read).isBetween(1_000, 19_000);
    }
}
