package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.picture.fixtures.TrackSamples;
import tools.jackson.databind.JsonNode;

/** OGC API Moving Features, what of it reads. */
class MovingFeaturesTest {
    private static final String FEATURE = "/collections/moving/items/" + TrackSamples.id(OgcSite.FIRST_MMSI + 2);

    @SuppressWarnings("NullAway.Init")
    private static OgcSite site;

    @BeforeAll
    static void open() {
        site = new OgcSite();
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
    }

    private static JsonNode geometry(String query) {
        return site.json(FEATURE + "/tgsequence" + query).path("geometrySequence");
    }

    @Test
    void aFeatureLeadsToItsWay() {
        JsonNode feature = site.json(FEATURE);
        assertThat(feature.path("properties").path("name").asString()).isEqualTo("SHIP 2");
        assertThat(feature.path("time")).hasSize(2);
        assertThat(site.follow(OgcSite.link(feature, "tgsequence")).statusCode())
                .isEqualTo(200);
        assertThat(site.follow(OgcSite.link(feature, "tproperties")).statusCode())
                .isEqualTo(200);
        JsonNode way = geometry("").path(0);
        assertThat(way.path("type").asString()).isEqualTo("MovingPoint");
        assertThat(way.path("interpolation").asString()).isEqualTo("Linear");
        assertThat(way.path("datetimes")).hasSize(OgcSite.MINUTES);
        assertThat(way.path("coordinates")).hasSize(OgcSite.MINUTES);
        assertThat(way.path("datetimes").path(0).asString()).isEqualTo("2026-01-01T00:01:00Z");
        assertThat(way.path("coordinates").path(0).path(0).asDouble()).isCloseTo(-1.975, within(1e-7));
    }

    @Test
    void leavesLieBetweenPoints() {
        JsonNode way =
                geometry("?leaf=2026-01-01T00:01:30Z,2026-01-01T00:02:00Z").path(0);
        assertThat(way.path("interpolation").asString()).isEqualTo("Discrete");
        assertThat(way.path("coordinates").path(0).path(0).asDouble()).isCloseTo(-1.9725, within(1e-7));
        assertThat(way.path("coordinates").path(1).path(0).asDouble()).isCloseTo(-1.97, within(1e-7));
        assertThat(geometry("?leaf=2025-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aPartEndsWhereItsTimeDoes() {
        String interval = "?datetime=2026-01-01T00:02:15Z/2026-01-01T00:02:45Z";
        assertThat(geometry(interval).path(0).path("datetimes")).as("whole").hasSize(OgcSite.MINUTES);
        JsonNode part = geometry(interval + "&subTrajectory=true").path(0);
        assertThat(part.path("datetimes").toString()).isEqualTo("[\"2026-01-01T00:02:15Z\",\"2026-01-01T00:02:45Z\"]");
        assertThat(part.path("coordinates").path(0).path(0).asDouble()).isCloseTo(-1.96875, within(1e-7));
        assertThat(geometry("?datetime=2026-01-02T00:00:00Z/..")).isEmpty();
        assertThat(geometry("?knownBy=2025-01-02T00:00:00Z")).isEmpty();
        assertThat(geometry("?bbox=10,10,11,11")).isEmpty();
    }

    @Test
    void propertiesHaveValues() {
        JsonNode list = site.json(FEATURE + "/tproperties").path("temporalProperties");
        assertThat(list).extracting(each -> each.path("name").asString()).containsExactly("speed", "course", "sigma");
        for (JsonNode property : list) {
            JsonNode whole =
                    site.json(FEATURE + "/tproperties/" + property.path("name").asString());
            JsonNode values = whole.path("valueSequence").path(0);
            assertThat(values.path("values")).hasSize(OgcSite.MINUTES);
            assertThat(values.path("datetimes")).hasSize(OgcSite.MINUTES);
            assertThat(whole.path("form")).isEqualTo(property.path("form"));
        }
        JsonNode speed = site.json(FEATURE + "/tproperties/speed")
                .path("valueSequence")
                .path(0)
                .path("values");
        assertThat(speed.path(0).asDouble()).isCloseTo(5, within(0.01));
        JsonNode group = site.json(FEATURE
                        + "/tproperties?subTemporalValue=true&datetime=2026-01-01T00:02:15Z/2026-01-01T00:03:15Z")
                .path("temporalProperties")
                .path(0);
        assertThat(group.path("datetimes")).hasSize(3);
        assertThat(group.path("course").path("values").path(1).asDouble()).isCloseTo(90, within(0.01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tgsequence?leaf=x | leaf must be a time",
                "tgsequence?leaf=2026-01-01T00:02:00Z,2026-01-01T00:02:00Z | must be after the one before",
                "tgsequence?subTrajectory=true | needs datetime with two ends",
                "tgsequence?subTrajectory=true&datetime=2026-01-01T00:02:00Z/.. | needs datetime with two ends",
                "tgsequence?subTrajectory=maybe | must be true or false",
                "tgsequence?subTrajectory=true&leaf=2026-01-01T00:02:00Z&datetime=../.. | not both",
                "tproperties?leaf=2026-01-01T00:02:00Z | There is no parameter leaf here"
            })
    void whatIsNoQuestionIsRefused(String question, String message) {
        var answer = site.get(FEATURE + "/" + question);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void whatDoesNotMoveOrIsHiddenIsNotThere() {
        for (String path : List.of(
                "/collections/tracks/items/" + TrackSamples.id(OgcSite.FIRST_MMSI) + "/tgsequence",
                "/collections/moving/items/" + TrackSamples.id(OgcSite.YACHT) + "/tgsequence",
                "/collections/moving/items/" + TrackSamples.id(OgcSite.YACHT),
                "/collections/moving/items/none/tproperties",
                FEATURE + "/tproperties/mass")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
