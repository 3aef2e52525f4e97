package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.JsonNode;

class HistoryEndpointTest {
    private static final int PLEASURE = 37;

    static TrackPiece piece(Track track) {
        return new TrackPiece(
                7,
                PastTrack.of(track),
                false,
                List.of(
                        new HistoryPoint(1_000_000, 2_000_000, 50.5, -1, 3, 4, 10),
                        new HistoryPoint(11_000_000, 12_000_000, 50.6, -1.1, 3, 4, 10)));
    }

    private static HistoryQuery asked(Site site) {
        return Objects.requireNonNull(site.kept.asked);
    }

    @Test
    void piecesAreToldWithBothTimes() {
        try (Site site = Site.open()) {
            site.kept.pieces.add(piece(TrackSamples.ship(1).build()));
            HttpResponse<String> answer = site.get("/api/history?bbox=-2,50,0,51&from=1970-01-01T00:00:00Z"
                    + "&until=1970-01-01T00:01:00Z&knownBy=1970-01-01T00:02:00.5Z");
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode feature = Json.read(answer.body()).path("features").path(0);
            assertThat(feature.path("geometry").toString())
                    .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[-1.0,50.5],[-1.1,50.6]]}");
            assertThat(feature.path("properties").path("times").toString()).isEqualTo("[1000,11000]");
            assertThat(feature.path("properties").path("known").toString()).isEqualTo("[2000,12000]");
            assertThat(asked(site))
                    .isEqualTo(HistoryQuery.between(0, 60_000_000)
                            .withBox(new Box(-2, 50, 0, 51))
                            .withKnownBy(120_500_000)
                            .withMost(1_001));
        }
    }

    @Test
    void withoutTimesItIsTheLastHourOfAllThatIsKnown() {
        try (Site site = Site.open()) {
            site.access.advance(7_200_000_000L);
            site.get("/api/history?track=" + TrackSamples.id(1) + "&limit=5");
            assertThat(asked(site))
                    .isEqualTo(HistoryQuery.between(3_600_000_000L, 7_200_000_000L)
                            .withTrack(TrackSamples.id(1))
                            .withMost(6));
        }
    }

    @Test
    void itIsAskedByPolygonAndIdentityAndPage() {
        try (Site site = Site.open()) {
            site.access.advance(7_200_000_000L);
            for (String polygon : List.of("-2,50,0,50,-1,51", "POLYGON%20((-2%2050,0%2050,-1%2051,-2%2050))")) {
                site.get("/api/history?polygon=" + polygon + "&identity=235000001&after=1780293600000000");
                assertThat(asked(site))
                        .isEqualTo(HistoryQuery.between(3_600_000_000L, 7_200_000_000L)
                                .withPolygon(Polygon.parse("-2,50,0,50,-1,51"))
                                .withIdentity(Identity.mmsi(235_000_001))
                                .withAfter(1_780_293_600_000_000L)
                                .withMost(1_001));
            }
            site.kept.pieces.add(piece(TrackSamples.ship(1).build()));
            site.kept.pieces.add(piece(TrackSamples.ship(2).build()));
            JsonNode answer = Json.read(site.get("/api/history?limit=1").body());
            assertThat(answer.path("next").asLong()).isEqualTo(7);
            assertThat(answer.path("features").path(0).path("id").asLong()).isEqualTo(7);
            assertThat(Json.read(site.get("/api/history").body()).path("next").isNull())
                    .isTrue();
        }
    }

    @Test
    void whatIsHiddenIsNotTold() {
        try (Site site = Site.open()) {
            site.kept.pieces.add(piece(TrackSamples.ship(1).shipType(PLEASURE).build()));
            site.kept.pieces.add(piece(TrackSamples.ship(2).build()));
            site.kept.pieces.add(piece(TrackSamples.ship(3).build()));
            JsonNode answer = Json.read(site.get("/api/history?limit=1").body());
            assertThat(answer.path("features")).hasSize(1);
            assertThat(answer.path("more").asBoolean()).isTrue();
            assertThat(answer.toString()).contains(TrackSamples.id(2).toString());
            assertThat(site.get("/api/history").body())
                    .doesNotContain(TrackSamples.id(1).toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday | from must be a time",
                "until=2026-13-01T00:00:00Z | until must be a time",
                "from=%2B1000000000-12-31T23:59:59Z | from must be a time",
                "from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z | until must not be before from",
                "bbox=1,2,3 | bbox must be",
                "track=7 | Not a track id",
                "polygon=1,2,3 | not 3 numbers",
                "polygon=0,0,1,0,1,x | Number 6 of a polygon",
                "identity=12 | An identity is the nine digits of an MMSI",
                "after=-1 | after is the next of an answer",
                "limit=1000000000 | limit must be 1 to 10000",
                "limit=0 | limit must be 1 to 10000"
            })
    void whatIsNoQuestionIsRefused(String question, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get("/api/history?" + question);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
        }
    }

    @Test
    void aHistoryThatCannotBeAskedSaysWhy() {
        try (Site site = Site.open()) {
            site.kept.trouble = new HistoryException("it was written by a later program");
            HttpResponse<String> answer = site.get("/api/history");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("later program");
        }
    }
}
