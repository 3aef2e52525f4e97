package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.trigpoint.feeds.mavlink.fixtures.BuiltFrame;
import org.trigpoint.feeds.mavlink.fixtures.FeedRun;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.feeds.mavlink.fixtures.Pieces;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;

/**
 * Any bytes, as a stream and as the payload of any message: nothing is thrown, all is counted, and pieces make no difference. Run as
 * a search with {@code JAZZER_FUZZ=1}; otherwise the inputs beside this test in the resources are run.
 */
class MavlinkFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        MavlinkRun whole = MavlinkRun.of(bytes);
        assertThat(whole.counts().lines())
                .isEqualTo(whole.counts().messages() + whole.counts().rejected());
        assertThat(whole.messages()).hasSize((int) whole.counts().messages());
        for (int atOnce : new int[] {1, 7}) {
            assertThat(Pieces.frames(false, bytes, atOnce)).isEqualTo(Pieces.frames(false, bytes, bytes.length + 1));
            assertThat(Pieces.frames(true, bytes, atOnce)).isEqualTo(Pieces.frames(true, bytes, bytes.length + 1));
            assertThat(Pieces.records(bytes, atOnce)).isEqualTo(Pieces.records(bytes, bytes.length + 1));
        }
        for (int i = 0; i + 1 < Math.min(bytes.length, 8); i++) {
            payload(bytes, i);
        }
        feed(bytes);
    }

    /** As a feed: byte by byte with restarts between, and at once, the outcomes are the same; each raw message has one. */
    private static void feed(byte[] bytes) {
        FeedRun whole = FeedRun.file().take(bytes).end();
        assertThat(whole.lines()).isEqualTo(whole.journal().size());
        FeedRun cut = FeedRun.restarted(5);
        for (byte each : bytes) {
            cut.take(new byte[] {each});
        }
        assertThat(cut.end().outcomes()).isEqualTo(whole.outcomes());
        FeedRun.raw(bytes);
    }

    /** The bytes from here on as a message that the first two of them choose. */
    private static void payload(byte[] bytes, int at) {
        int choice = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
        MessageLayout layout =
                MessageTable.all().get(choice % MessageTable.all().size());
        byte[] payload = Arrays.copyOfRange(bytes, at + 1, Math.min(bytes.length, at + 256));
        MavlinkRun run = MavlinkRun.of(BuiltFrame.version2(layout, payload));
        assertThat(run.counts().messages()).isEqualTo(1);
        assertThat(run.messages().getFirst().get("messageId").asInt()).isEqualTo(layout.id());
    }
}
