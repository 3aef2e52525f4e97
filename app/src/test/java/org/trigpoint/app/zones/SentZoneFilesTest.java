package org.trigpoint.app.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.server.port.ZoneFiles;

/** Files as they are sent from the map. */
class SentZoneFilesTest {
    private static final ZoneFiles.Meaning MEANING =
            new ZoneFiles.Meaning(ZoneCategory.CABLE, "source: A, 2026-11-01", "a-", 250, null);

    private static ZoneFiles.Read read(String text, boolean kml) {
        return new SentZoneFiles().read(text.getBytes(StandardCharsets.UTF_8), kml, MEANING);
    }

    @Test
    void kmlAndGeoJsonBecomeTheSameZones() {
        ZoneFiles.Read kml = read("""
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document>
                 <Placemark><name>Nord</name><LineString><coordinates>11,57,0 12,58,0</coordinates></LineString></Placemark>
                 <Placemark><name>Buoy</name><Point><coordinates>11,57</coordinates></Point></Placemark>
                </Document></kml>""", true);
        ZoneFiles.Read json = read("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"name":"Nord"},"geometry":{"type":"LineString","coordinates":[[11,57],[12,58]]}},
                 {"type":"Feature","properties":{"name":"Buoy"},"geometry":{"type":"Point","coordinates":[11,57]}}]}""", false);
        assertThat(kml.zones()).containsOnlyKeys("a-nord");
        assertThat(kml.zones().get("a-nord"))
                .hasToString(String.valueOf(json.zones().get("a-nord")));
        assertThat(json.zones()
                        .get("a-nord")
                        .path("properties")
                        .path("halfWidthMeters")
                        .asDouble())
                .isEqualTo(250);
        assertThat(json.bad()).isEqualTo(kml.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.number()).isEqualTo(2);
            assertThat(bad.reason()).contains("a point is a zone with a radius, and none is given");
        });
    }

    @Test
    void whatIsNoFileSaysWhere() {
        assertThatThrownBy(() -> read("{\"type\":", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file, line 1, column");
        assertThatThrownBy(() -> read("<kml><Document>", true)).hasMessageStartingWith("The file, line 1, column");
        assertThatThrownBy(() -> read("<html/>", true)).hasMessage("The file: its first element is not kml");
    }
}
