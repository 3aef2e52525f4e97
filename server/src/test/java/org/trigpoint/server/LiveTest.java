package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.RawSocket;
import org.trigpoint.server.fixtures.Site;

/** The live stream as a map sees it. */
class LiveTest {
    @Test
    void helloThenResyncThenDeltas() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            assertThat(client.awaitText("\"hello\""))
                    .contains("\"person\":\"local\"", "\"lifted\":false", "\"mode\":\"live\"");
            site.apply(
                    TrackSamples.ship(1).at(50, 1).name("ONE"),
                    TrackSamples.ship(2).at(10, 10));
            client.look(7, 0, 49, 2, 51, 9);
            client.await(map -> map.tracks.size() == 1 && map.view == 7);
            assertThat(client.map.labels.firstEntry().getValue().name()).isEqualTo("ONE");
            site.apply(TrackSamples.ship(1).revision(2).at(50.001, 1.001).name("ONE"));
            client.await(map -> map.tracks.firstEntry().getValue().latE7() == 500_010_000);
            assertThat(client.map.resyncs).isEqualTo(1);
            site.apply(TrackSamples.ship(1).revision(3).status(Track.Status.ENDED));
            client.await(map -> map.tracks.isEmpty());
        }
    }

    @Test
    void noCookieComesWithIt() throws Exception {
        try (Site site = Site.open();
                RawSocket socket = new RawSocket(site.port)) {
            assertThat(socket.answer()).contains("101").doesNotContainIgnoringCase("set-cookie");
        }
    }

    @Test
    void clockAndFeedsComeEverySecond() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            site.access.advance(1_500_000);
            client.awaitText("\"epochMillis\":1500.0");
            client.awaitText("\"op\":\"feeds\"");
        }
    }

    @Test
    void anUndatedPictureHasNoClock() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            assertThat(client.awaitText("\"clock\"")).contains("\"epochMillis\":null");
            client.look(1, -180, -90, 180, 90, 3);
            client.await(map -> map.frames == 1);
            assertThat(client.map.clockEpochMillis).isNaN();
        }
    }

    @Test
    void selectedTrackIsToldAtEachChange() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            site.apply(TrackSamples.ship(1));
            client.send("{\"op\":\"select\",\"track\":\"" + TrackSamples.id(1) + "\"}");
            client.awaitText("\"revision\":1,");
            site.apply(TrackSamples.ship(1).revision(2));
            client.awaitText("\"revision\":2,");
            client.send("{\"op\":\"select\",\"track\":\"" + TrackSamples.id(99) + "\"}");
            client.awaitText("\"track\":null");
        }
    }

    @Test
    void wrongRequestsAreAnsweredAndTheStreamGoesOn() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            client.send("nonsense");
            client.awaitText("Not JSON");
            client.send("{\"op\":\"dance\"}");
            client.awaitText("must be view, select or ping");
            client.send("{\"op\":\"view\",\"seq\":1,\"west\":0,\"south\":10,\"east\":1,\"north\":5,\"zoom\":3}");
            client.awaitText("must not be above north");
            client.send("{\"op\":\"view\",\"seq\":1}");
            client.awaitText("view needs the number");
            client.send("{\"op\":\"select\",\"track\":\"x\"}");
            client.awaitText("Not a track id");
            client.send("{\"op\":\"ping\",\"t\":12}");
            assertThat(client.awaitText("\"pong\"")).contains("\"t\":12");
        }
    }

    @Test
    void aWindowOverTheAntimeridianShowsBothSides() {
        try (Site site = Site.open();
                LiveClient client = site.live()) {
            site.apply(
                    TrackSamples.ship(1).at(0, 179.9),
                    TrackSamples.ship(2).at(0, -179.9),
                    TrackSamples.ship(3).at(0, -180),
                    TrackSamples.ship(4).at(0, 0));
            client.look(1, 179, -1, -179, 1, 8);
            client.await(map -> map.tracks.size() == 3);
            client.look(2, 179, -1, 181, 1, 8);
            client.await(map -> map.view == 2 && map.tracks.size() == 3);
            site.apply(TrackSamples.ship(1).revision(2).at(0, -179.95));
            client.await(map -> map.tracks.values().stream().allMatch(track -> track.lonE7() < 0));
            assertThat(client.map.resyncs).isEqualTo(2);
        }
    }

    @Test
    void tooManyTracksComeAsCells() {
        try (Site site = Site.withMostTracks(10);
                LiveClient client = site.live()) {
            for (int i = 0; i < 40; i++) {
                site.apply(TrackSamples.ship(i).at(50 + i % 2, i % 4));
            }
            client.look(1, -10, 40, 10, 60, 7);
            client.await(map -> map.aggregated && map.inWindow == 40);
            assertThat(client.map.cells).hasSize(4).allSatisfy(cell -> {
                assertThat(cell.count()).isEqualTo(10);
                assertThat(cell.moving()).isEqualTo(10);
            });
            client.look(2, 1.5, 50.5, 2.5, 51.5, 10);
            client.await(map -> map.view == 2);
            assertThat(client.map.inWindow).isZero();
            assertThat(client.map.aggregated).isFalse();
        }
    }

    @Test
    void aNewConnectionBeginsWithAResyncInTheSameRun() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1));
            String run;
            int handle;
            try (LiveClient client = site.live()) {
                run = client.awaitText("\"hello\"").replaceAll(".*\"run\":\"([^\"]*)\".*", "$1");
                client.look(1, -180, -90, 180, 90, 4);
                client.await(map -> map.tracks.size() == 1);
                handle = client.map.tracks.firstKey();
            }
            try (LiveClient client = site.live()) {
                assertThat(client.awaitText("\"hello\"")).contains(run);
                client.look(1, -180, -90, 180, 90, 4);
                client.await(map -> map.tracks.size() == 1);
                assertThat(client.map.resyncs).isEqualTo(1);
                assertThat(client.map.tracks.firstKey()).isEqualTo(handle);
            }
        }
    }

    @Test
    void aPurposeLiftsTheHidingOfAnOpenStream() {
        try (Site site = Site.open()) {
            String cookie = site.cookie();
            try (LiveClient client = site.live("Cookie", cookie)) {
                site.apply(TrackSamples.ship(1).shipType(37), TrackSamples.ship(2));
                client.look(1, -180, -90, 180, 90, 4);
                client.await(map -> map.tracks.size() == 1 && map.withheld == 1);
                site.post("/api/purpose", "{\"purpose\":\"search and rescue\"}", "Cookie", cookie);
                client.await(map -> map.tracks.size() == 2 && map.withheld == 0);
                client.awaitText("\"lifted\":true");
                site.post("/api/purpose", "{\"purpose\":null}", "Cookie", cookie);
                client.await(map -> map.tracks.size() == 1);
            }
        }
    }

    @Test
    void pagesOfOtherSitesAreTurnedAway() {
        try (Site site = Site.open()) {
            assertThatThrownBy(() -> site.live("Origin", "https://elsewhere.example"))
                    .hasStackTraceContaining("403");
            try (LiveClient client = LiveClient.connect(site.port, Map.of("Origin", "http://127.0.0.1:" + site.port))) {
                client.awaitText("\"hello\"");
            }
        }
    }

    @Test
    void stoppingTellsViewers() {
        Site site = Site.open();
        try (LiveClient client = site.live()) {
            client.awaitText("\"hello\"");
            site.close();
            assertThat(client.awaitClose()).isEqualTo(1001);
        }
    }
}
