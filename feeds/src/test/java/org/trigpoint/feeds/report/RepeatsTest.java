package org.trigpoint.feeds.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.model.observation.Rejected;

class RepeatsTest {
    private static boolean isRepeat(Repeats repeats, String line) {
        byte[] bytes = ("ab" + line + "c").getBytes(StandardCharsets.US_ASCII);
        return repeats.isRepeat(bytes, 2, bytes.length - 3);
    }

    private static byte[] bytes(Repeats repeats) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        repeats.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Repeats read(byte[] bytes) throws IOException {
        Repeats repeats = new Repeats();
        repeats.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        return repeats;
    }

    /** Against a set and a queue, far beyond what is kept, and through bytes on the way. */
    @Test
    void theLastLinesAreKnownAndNoOthers() throws IOException {
        Random random = new Random(1);
        Repeats repeats = new Repeats();
        Set<Integer> known = new HashSet<>();
        ArrayDeque<Integer> order = new ArrayDeque<>();
        for (int i = 0; i < 3 * Repeats.MOST; i++) {
            int line = random.nextInt(2 * Repeats.MOST);
            assertThat(isRepeat(repeats, "line " + line))
                    .as("line %d, the %dth", line, i)
                    .isEqualTo(!known.add(line));
            if (known.size() > order.size()) {
                order.add(line);
            }
            if (known.size() > Repeats.MOST) {
                known.remove(order.remove());
            }
            if (i % 150_000 == 10) {
                repeats = read(bytes(repeats));
            }
        }
        assertThat(known).hasSize(Repeats.MOST);
        assertThat(bytes(repeats)).hasSizeBetween(Repeats.MOST * Long.BYTES, Repeats.MOST * Long.BYTES + 4);
    }

    @Test
    void bytesThatAreNoneAreRefused() throws IOException {
        Repeats repeats = new Repeats();
        isRepeat(repeats, "one");
        isRepeat(repeats, "two");
        byte[] whole = bytes(repeats);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
        byte[] twice = whole.clone();
        int first = twice.length - 2 * Long.BYTES;
        System.arraycopy(twice, first, twice, first + Long.BYTES, Long.BYTES);
        assertThatThrownBy(() -> read(twice)).isInstanceOf(IOException.class).hasMessageContaining("Line 1");
    }

    /** A scan of a hundred thousand with its look, sent twice. */
    @Test
    void aScanThatIsSentTwiceIsRefusedTheSecondTime() {
        DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), Map.of());
        int count = 100_000;
        for (int time = 0; time < 2; time++) {
            for (int i = 0; i < count; i++) {
                run.line(
                        "{\"time\":\"2026-06-01T06:00:02.5Z\",\"sensor\":\"r\",\"scene\":\"1\",\"lat\":50,\"lon\":-1.%06d,\"sigmaMeters\":20}"
                                .formatted(i));
            }
            run.line(
                    "{\"type\":\"look\",\"sensor\":\"r\",\"scene\":\"1\",\"from\":\"2026-06-01T06:00:00Z\",\"until\":\"2026-06-01T06:00:03Z\","
                            + "\"area\":{\"type\":\"Sector\",\"lat\":50,\"lon\":-1,\"nearMeters\":100,\"farMeters\":40000,\"fromDeg\":0,"
                            + "\"sweepDeg\":360},\"seen\":0.9,\"falsePerKm2\":0.001}");
            run.snapshot();
        }
        assertThat(run.outcomes().subList(0, count + 1)).noneMatch(Rejected.class::isInstance);
        assertThat(run.outcomes().subList(count + 1, 2 * count + 2))
                .allMatch(outcome ->
                        outcome instanceof Rejected rejected && rejected.code().equals("repeat"));
        assertThat(run.outcomeLines()).isEqualTo(run.sentLines());
    }
}
