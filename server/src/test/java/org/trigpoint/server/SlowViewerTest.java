package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.RawSocket;
import org.trigpoint.server.fixtures.Site;

/** A viewer that does not read costs the others nothing, and is cut off. */
class SlowViewerTest {
    private static final int SHIPS = 4_000;
    private static final String FRAMES = "trigpoint_live_frames_total";
    private static final String VIEW =
            "{\"op\":\"view\",\"seq\":1,\"west\":-10,\"south\":40,\"east\":10,\"north\":60,\"zoom\":8}";

    @Test
    void aBrowserThatNeverReadsIsCutOffAndOthersGoOn() throws IOException, InterruptedException {
        try (Site site = Site.open(settings -> settings.withStall(Duration.ofMillis(500)), 2 * SHIPS);
                RawSocket mute = new RawSocket(site.port);
                LiveClient reader = site.live()) {
            mute.send(VIEW);
            reader.look(1, -10, 40, 10, 60, 8);
            long revision = 0;
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (stalled(site) == 0) {
                assertThat(System.nanoTime()).as("not cut off in time").isLessThan(deadline);
                applyAll(site, ++revision);
                Thread.sleep(20);
            }
            applyAll(site, ++revision);
            long last = revision;
            reader.await(map -> map.tracks.size() == SHIPS
                    && map.tracks.values().stream()
                            .allMatch(track -> track.epochMillis()
                                    == (TrackSamples.START_EPOCH_MICROS + last * 1_000_000) / 1_000.0));
            assertThat(mute.drain())
                    .as("what the socket had taken, then its end")
                    .isLessThan(20_000_000);
            assertThat(site.get("/metrics").body()).contains("trigpoint_viewers 1.0");
        }
    }

    @Test
    void nothingIsMadeForAViewerWhoseLastFrameHasNotGone() throws IOException, InterruptedException {
        try (Site site = Site.withMostTracks(2 * SHIPS);
                RawSocket paused = new RawSocket(site.port)) {
            paused.send(VIEW);
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            long frames = -1;
            for (long revision = 1; count(site, FRAMES) != frames || frames < 5; revision++) {
                assertThat(System.nanoTime()).as("frames go on and on").isLessThan(deadline);
                frames = count(site, FRAMES);
                applyAll(site, revision);
                Thread.sleep(300);
            }
            applyAll(site, 1_000_000);
            Thread.sleep(500);
            assertThat(count(site, FRAMES)).isEqualTo(frames);
        }
    }

    @Test
    void framesAreNotDeflated() throws IOException {
        try (Site site = Site.open();
                RawSocket socket = new RawSocket(site.port)) {
            assertThat(socket.answer()).contains(" 101 ").doesNotContain("permessage-deflate");
        }
    }

    private static void applyAll(Site site, long revision) {
        for (int i = 0; i < SHIPS; i++) {
            site.apply(TrackSamples.ship(i).revision(revision).at(50 + i * 0.0001, revision % 1_000 * 0.0001));
        }
    }

    private static long stalled(Site site) {
        return count(site, "trigpoint_live_stalled_total");
    }

    private static long count(Site site, String metric) {
        return site.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
