package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.recording.Raw;

class LineFramerTest {
    private static final int CHUNK = 1 << 16;

    private static List<String> frame(InputStream in) throws IOException, InterruptedException {
        List<Raw> raws = new ArrayList<>();
        LineFramer framer = new LineFramer(CHUNK, raws::add);
        while (framer.readFrom(in)) {}
        framer.end();
        // Only now: a chunk that was written to again would show.
        return raws.stream().map(Raw::toString).toList();
    }

    private static List<String> frame(String text) throws IOException, InterruptedException {
        return frame(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void linesEndWithCrLfOrBoth() throws Exception {
        assertThat(frame("a\rb\nc\r\nd")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void blankLinesAreNoMessages() throws Exception {
        assertThat(frame("\r\n\n \t\r\n a \n")).containsExactly(" a ");
    }

    @Test
    void binaryBytesPass() throws Exception {
        assertThat(frame("\0\0\n\u00ff\u0080!\n")).containsExactly("\0\0", "\u00ff\u0080!");
    }

    @Test
    void aVeryLongLineIsCutOnceAndTheNextIsWhole() throws Exception {
        String line = "x".repeat(100_000);
        assertThat(frame("a\n" + line + "\nb\n")).containsExactly("a", "x".repeat(LineFramer.LONGEST_LINE), "b");
    }

    @Test
    void linesUpToTheLimitAreWhole() throws Exception {
        String whole = "y".repeat(LineFramer.LONGEST_LINE);
        assertThat(frame(whole + "\n" + whole + "z\nq")).containsExactly(whole, whole, "q");
    }

    @Test
    void aLongLineWithoutEndIsOneMessage() throws Exception {
        assertThat(frame("z".repeat(300_000))).containsExactly("z".repeat(LineFramer.LONGEST_LINE));
    }

    /** However the bytes arrive, the lines are those that a plain split gives. */
    @RepeatedTest(50)
    void readsInAnyPiecesGiveTheSameLines(RepetitionInfo repetition) throws Exception {
        long seed = Long.getLong("trigpoint.seed", repetition.getCurrentRepetition());
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int lines = random.nextInt(200);
        for (int i = 0; i < lines; i++) {
            int length = random.nextInt(20) == 0 ? random.nextInt(40_000) : random.nextInt(90);
            String line = line(random, length);
            text.append(line).append(random.nextBoolean() ? "\r\n" : "\n");
            if (!line.isBlank()) {
                expected.add(line.substring(0, Math.min(line.length(), LineFramer.LONGEST_LINE)));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(frame(new Dribble(bytes, random))).as("seed %d", seed).isEqualTo(expected);
    }

    private static String line(Random random, int length) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            line.append((char) (' ' + random.nextInt(90)));
        }
        return line.toString();
    }

    /** A stream that gives a few bytes at a time. */
    private static final class Dribble extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private int at;

        Dribble(byte[] bytes, Random random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int most = random.nextInt(10) == 0 ? 50_000 : 100;
            int count = Math.min(Math.min(1 + random.nextInt(most), length), bytes.length - at);
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
