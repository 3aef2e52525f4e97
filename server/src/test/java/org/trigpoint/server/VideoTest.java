package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.port.Videos;

/** What cameras of feeds see, to those who may see it. */
class VideoTest {
    private static final String PATH = "/api/feeds/uav-1/video";

    /** Two pieces, then nothing for a while, then the end. */
    private record Film(String codec, Marking marking) implements Videos.Video {
        @Override
        public Optional<String> findCodec() {
            return codec.isEmpty() ? Optional.empty() : Optional.of(codec);
        }

        @Override
        public Videos.Reel open() {
            return new Videos.Reel() {
                private int next;

                @Override
                public byte @Nullable [] next(Duration atMost) {
                    return switch (next++) {
                        case 0 -> "GAB".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                        case 1 -> "GCD".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                        case 2 -> new byte[0];
                        default -> null;
                    };
                }
            };
        }
    }

    private static Site open(String codec, Marking feed, Marking stream) {
        Site site = Site.open();
        site.feeds.audiences(new Audiences(List.of("own", "partners"), 0b11));
        site.feeds.opened(new SourceOpened(7, "uav-1", "klv:udp://:5004", "klv", Clock.ARRIVAL, feed, Map.of()));
        site.videos.put("uav-1", new Film(codec, stream));
        return site;
    }

    private static Marking only(String audience) {
        return new Marking(Marking.Tlp.RED, List.of(audience), "");
    }

    @Test
    void packetsAreSentAsTheyComeUntilTheStreamIsOver() {
        try (Site site = open("h264", Marking.CLEAR, only("own"))) {
            HttpResponse<String> answer = site.get(PATH);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp2t");
            assertThat(answer.body()).startsWith("GABGCDG\u001f").hasSize(3 + 3 + 188);
            assertThat(site.get("/api/feeds").body()).contains("\"video\":\"h264\"");
        }
    }

    @Test
    void whoMayNotSeeTheFeedOrItsStreamIsToldThatThereIsNone() {
        try (Site feed = open("h264", only("partners"), Marking.CLEAR);
                Site stream = open("h264", Marking.CLEAR, only("partners"))) {
            for (Site site : List.of(feed, stream)) {
                HttpResponse<String> answer = site.get(PATH);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("No feed named uav-1 has pictures");
            }
        }
    }

    @Test
    void aFeedWithoutPicturesSaysSo() {
        try (Site site = open("", Marking.CLEAR, Marking.CLEAR)) {
            assertThat(site.get(PATH).body()).contains("No pictures have come from uav-1 yet");
            assertThat(site.get("/api/feeds/other/video").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/feeds").body()).contains("\"video\":null");
        }
    }
}
