package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.fixtures.BuiltFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrames;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;

/** Where frames begin and end in a stream. */
class FramerTest {
    private static final byte[] HEARTBEAT = BuiltFrame.version1(MessageTable.find(0), new byte[9]);
    private static final byte[] MISSION = BuiltFrame.version2(MessageTable.find(42), new byte[] {3});

    private final List<String> seen = new ArrayList<>();
    private final MavlinkFrames out = new MavlinkFrames() {
        @Override
        public void frame(long timeEpochMicros, byte[] array, int offset, int length) {
            seen.add("frame " + (timeEpochMicros == NO_TIME ? "" : timeEpochMicros + " ") + length);
        }

        @Override
        public void fault(MavlinkFault fault, long position, long bytes) {
            seen.add(fault.code() + " at=" + position + " bytes=" + bytes);
        }
    };

    private List<String> framed(boolean timed, byte[]... pieces) {
        seen.clear();
        MavlinkFramer framer = new MavlinkFramer(timed, out);
        byte[] stream = joined(pieces);
        framer.take(stream, 0, stream.length);
        framer.end();
        List<String> whole = List.copyOf(seen);
        seen.clear();
        MavlinkFramer slow = new MavlinkFramer(timed, out);
        for (int i = 0; i < stream.length; i++) {
            slow.take(stream, i, 1);
        }
        slow.end();
        assertThat(seen).as("byte by byte").isEqualTo(whole);
        return whole;
    }

    private static byte[] joined(byte[]... pieces) {
        int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        byte[] stream = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, stream, at, piece.length);
            at += piece.length;
        }
        return stream;
    }

    @Test
    void framesOfBothVersionsStandBehindEachOther() {
        assertThat(framed(false, HEARTBEAT, MISSION, HEARTBEAT)).containsExactly("frame 17", "frame 13", "frame 17");
        assertThat(framed(false)).isEmpty();
    }

    @Test
    void bytesBetweenFramesAreOneFault() {
        byte[] junk = {1, 2, 3};
        assertThat(framed(false, junk, HEARTBEAT, junk, junk, MISSION, junk))
                .containsExactly(
                        "junk at=0 bytes=3", "frame 17", "junk at=20 bytes=6", "frame 13", "junk at=39 bytes=3");
    }

    @Test
    void aFrameIsFoundThatABrokenOneSeemsToHold() {
        byte[] longer = HEARTBEAT.clone();
        longer[1] = (byte) 200;
        assertThat(framed(false, longer, MISSION, HEARTBEAT))
                .containsExactly("truncated at=0 bytes=17", "frame 13", "frame 17");
        byte[][] many = Collections.nCopies(20, MISSION).toArray(byte[][]::new);
        assertThat(framed(false, joined(longer, joined(many)))).hasSize(21).startsWith("crc at=0 bytes=17", "frame 13");
    }

    @Test
    void whatIsCutOffAtTheEndIsAFault() {
        assertThat(framed(false, HEARTBEAT, Arrays.copyOf(MISSION, 12)))
                .containsExactly("frame 17", "truncated at=17 bytes=12");
        assertThat(framed(true, new byte[5])).containsExactly("truncated at=0 bytes=5");
    }

    @Test
    void eachFrameOfALogStandsBehindItsTime() {
        byte[] time = {0, 0, 0, 0, 0, 0, 1, 2};
        assertThat(framed(true, time, HEARTBEAT, time, MISSION)).containsExactly("frame 258 17", "frame 258 13");
        assertThat(framed(true, time, HEARTBEAT, MISSION, time, MISSION))
                .containsExactly("frame 258 17", "junk at=25 bytes=13", "frame 258 13");
    }

    @Test
    void anUnknownMessageIsTakenOnlyWhereAFrameIsDue() {
        byte[] unknown =
                BuiltFrame.version2(new MessageLayout(50_000, "X", List.of(), 4, 4, 77), new byte[] {1, 2, 3, 4});
        assertThat(framed(false, unknown, HEARTBEAT, unknown)).containsExactly("frame 16", "frame 17", "frame 16");
        assertThat(framed(false, new byte[1], unknown, HEARTBEAT)).containsExactly("junk at=0 bytes=17", "frame 17");
    }
}
