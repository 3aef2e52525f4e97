package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.MapModel;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackMoment;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.JsonNode;

/** Pictures of the past over HTTP: the frames of the map, and how two of them differ. */
class PictureEndpointsTest {
    private static final long SECOND = 1_000_000;
    private static final int PLEASURE = 37;
    private static final String AT_100 = "at=1970-01-01T00:01:40Z";

    private static HistoryPoint point(long second, long knownSecond, double lonDeg) {
        return new HistoryPoint(second * SECOND, knownSecond * SECOND, 50.5, lonDeg, 0, 0, 10);
    }

    /** One that lies still at its last known place, and by what came later had gone a degree to the west. */
    static TrackMoment moved(Track track) {
        return new TrackMoment(PastTrack.of(track), point(90, 1_000, -2), point(110, 1_000, -2), point(10, 11, -1));
    }

    private static MapModel frame(Site site, String question) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + site.port + "/api/picture?" + question);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
            MapModel map = new MapModel();
            map.take(ByteBuffer.wrap(answer.body()));
            return map;
        }
    }

    @Test
    void oneMomentHasTwoPictures() throws Exception {
        try (Site site = Site.open()) {
            site.kept.moments.add(moved(TrackSamples.ship(1).build()));
            MapModel was = frame(site, AT_100);
            MapModel known = frame(site, AT_100 + "&asKnown=true&bbox=-3,50,0,51&zoom=9");
            assertThat(was.clockEpochMillis).isEqualTo(100_000);
            assertThat(was.tracks.firstEntry().getValue().lonE7()).isEqualTo(-20_000_000);
            assertThat(was.tracks.firstEntry().getValue().epochMillis()).isEqualTo(100_000);
            assertThat(known.tracks.firstEntry().getValue().lonE7()).isEqualTo(-10_000_000);
            assertThat(known.tracks.firstEntry().getValue().epochMillis()).isEqualTo(10_000);
            assertThat(known.labels.firstEntry().getValue().name()).isEqualTo("SAMPLE");
            assertThat(frame(site, AT_100 + "&bbox=-1.5,50,0,51").tracks).isEmpty();
        }
    }

    @Test
    void whatIsHiddenIsCountedAndNotToldAndWhatIsManyIsCells() throws Exception {
        try (Site site = Site.withMostTracks(2)) {
            site.kept.moments.add(moved(TrackSamples.ship(1).shipType(PLEASURE).build()));
            site.kept.moments.add(moved(TrackSamples.ship(2).build()));
            MapModel map = frame(site, AT_100);
            assertThat(map.tracks).hasSize(1);
            assertThat(map.withheld).isEqualTo(1);
            assertThat(site.get("/api/picture/difference?" + AT_100).body())
                    .contains(TrackSamples.id(2).toString())
                    .doesNotContain(TrackSamples.id(1).toString());
            site.kept.moments.add(moved(TrackSamples.ship(3).build()));
            site.kept.moments.add(moved(TrackSamples.ship(4).build()));
            MapModel cells = frame(site, AT_100);
            assertThat(cells.aggregated).isTrue();
            assertThat(cells.inWindow).isEqualTo(3);
        }
    }

    @Test
    void theDifferenceNamesTheReportsThatCameLateAndTheirSource() {
        try (Site site = Site.open()) {
            Track track = TrackSamples.ship(1).build();
            site.kept.moments.add(moved(track));
            site.kept.pieces.add(new TrackPiece(
                    1,
                    PastTrack.of(track),
                    false,
                    List.of(point(10, 11, -1), point(90, 2_490, -2), point(110, 2_490, -2))));
            site.kept.moments.add(new TrackMoment(
                    PastTrack.of(TrackSamples.ship(2).build()), point(90, 2_490, 0), point(110, 2_490, 0), null));
            JsonNode answer =
                    Json.read(site.get("/api/picture/difference?" + AT_100).body());
            assertThat(answer.path("asItWas").asInt()).isEqualTo(2);
            assertThat(answer.path("asKnown").asInt()).isEqualTo(1);
            assertThat(answer.path("differ").asInt()).isEqualTo(2);
            assertThat(answer.path("notKnown").asInt()).isEqualTo(1);
            assertThat(answer.path("tracks").path(0).path("known").isNull()).isTrue();
            JsonNode moved = answer.path("tracks").path(1);
            assertThat(moved.path("meters").asDouble()).isBetween(70_000.0, 72_000.0);
            assertThat(moved.path("late").path("reports").asInt()).isEqualTo(2);
            assertThat(moved.path("why").asString())
                    .isEqualTo("2 reports of 00:01 became known at 00:41, up to 40 minutes late.");
            assertThat(Json.read(site.get("/api/picture/difference?limit=1&" + AT_100)
                                    .body())
                            .path("tracks"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=1,2,3,4 | needs at",
                "at=noon | at must be a time",
                "at=2999-01-01T00:00:00Z | in the future",
                "at=1970-01-01T00:01:40Z&bbox=1,2,3 | bbox must be",
                "at=1970-01-01T00:01:40Z&zoom=far | zoom must be 0 to 24",
                "at=1970-01-01T00:01:40Z&asKnown=perhaps | asKnown must be true or false"
            })
    void whatIsNoQuestionIsRefused(String question, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get("/api/picture?" + question);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
        }
    }

    @Test
    void beforeTheHistoryThereIsNoPictureAndWithinItAnEmptyOne() throws Exception {
        try (Site site = Site.open()) {
            assertThat(site.get("/api/picture?" + AT_100).statusCode()).isEqualTo(404);
            assertThat(site.get("/api/history/extent").body()).isEqualTo("{\"from\":null,\"until\":null}");
            site.kept.extent = new HistoryExtent(200 * SECOND, 300 * SECOND);
            HttpResponse<String> before = site.get("/api/picture?" + AT_100);
            assertThat(before.statusCode()).isEqualTo(404);
            assertThat(before.body()).contains("begins at 1970-01-01T00:03:20Z");
            assertThat(frame(site, "at=1970-01-01T00:04:00Z").tracks).isEmpty();
            assertThat(site.get("/api/history/extent").body()).isEqualTo("{\"from\":200000,\"until\":300000}");
        }
    }

    @Test
    void aHistoryThatCannotBeAskedSaysWhyAndAReplayWhatToDo() {
        try (Site site = Site.open()) {
            site.kept.trouble = new HistoryException("it was written by a later program");
            for (String path : List.of("/api/picture?", "/api/picture/difference?", "/api/history/extent?")) {
                HttpResponse<String> answer = site.get(path + AT_100);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("later program");
            }
        }
        try (Site site = Site.withoutPast()) {
            HttpResponse<String> answer = site.get("/api/picture?" + AT_100);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("POST /api/replay with seek");
        }
    }
}
