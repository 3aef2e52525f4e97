package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.RawSocket;
import org.trigpoint.server.fixtures.Site;

/** A viewer that does not read costs the others nothing, and is cut off. */
class SlowViewerTest {
    private static final String RECEIVE_BUFFER = "jdk.httpclient.receiveBufferSize";
    private static final int SHIPS = 4_000;
    /** So many that some of their frames fit what the system holds for a viewer. */
    private static final int FEW_SHIPS = 400;

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
    void aBrowserThatReadsNothingOfAQuietPictureIsCutOffInTime() throws IOException, InterruptedException {
        Duration stall = Duration.ofSeconds(1);
        try (Site site = Site.open(settings -> settings.withStall(stall));
                LiveClient reader = site.live();
                RawSocket mute = new RawSocket(site.port)) {
            long began = System.nanoTime();
            while (stalled(site) == 0) {
                Thread.sleep(10);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(stall.multipliedBy(3));
            }
            assertThat(mute.drain()).as("less than any buffer holds").isLessThan(4_096);
            // One that reads and has nothing to say stays.
            Thread.sleep(stall.multipliedBy(3));
            assertThat(count(site, "trigpoint_viewers")).isEqualTo(1);
            reader.send("{\"op\":\"ping\",\"t\":5}");
            reader.awaitText("pong");
        }
    }

    @Test
    void aBrowserThatReadsSlowlyStays() throws InterruptedException {
        try (Site site = Site.open(settings -> settings.withStall(Duration.ofSeconds(2)), 2 * SHIPS);
                HttpClient http = HttpClient.newHttpClient()) {
            // A system may hold megabytes of what is on its way, seconds of what is read here.
            System.setProperty(RECEIVE_BUFFER, "65536");
            Sipper sipper = new Sipper();
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + site.port + "/api/live"), sipper)
                    .join();
            System.clearProperty(RECEIVE_BUFFER);
            try {
                socket.sendText(VIEW, true).join();
                long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
                for (long revision = 1; System.nanoTime() < end; revision++) {
                    applyAll(site, revision);
                    Thread.sleep(50);
                }
                assertThat(sipper.bytes.get()).as("bytes read").isBetween(500_000L, 5_000_000L);
                assertThat(stalled(site)).isZero();
                assertThat(count(site, "trigpoint_viewers")).isEqualTo(1);
            } finally {
                // Else the client waits for it for ever.
                socket.abort();
            }
        }
    }

    /** Takes what comes in small sips: some hundred kilobytes a second, of megabytes that there are. */
    private static final class Sipper implements WebSocket.Listener {
        private final AtomicLong bytes = new AtomicLong();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            bytes.addAndGet(data.remaining());
            CompletableFuture.delayedExecutor(40, TimeUnit.MILLISECONDS).execute(() -> socket.request(1));
            return null;
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
                apply(site, FEW_SHIPS, revision);
                Thread.sleep(300);
            }
            assertThat(frames).as("frames of 20 kB that buffers hold").isLessThan(60);
            apply(site, FEW_SHIPS, 1_000_000);
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
        apply(site, SHIPS, revision);
    }

    private static void apply(Site site, int ships, long revision) {
        for (int i = 0; i < ships; i++) {
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
