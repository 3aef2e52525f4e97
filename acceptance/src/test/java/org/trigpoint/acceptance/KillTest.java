package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.NumberedSender;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;

/** SIGKILL at random moments under load: nothing but the last second is missing, and nothing is repeated. */
class KillTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final double PER_SECOND = 5_000;
    private static final long LONGEST_LOSS_NANOS = 1_000_000_000;
    private static final Pattern NUMBER = Pattern.compile("\\\\n:(\\d+)\\*");

    @TempDir
    private Path folder;

    @Test
    void threeKillsLoseNoMoreThanASecondAndRepeatNothing() throws IOException {
        killAndCompare(3, 11);
    }

    @Test
    @Tag("full")
    void twentyKillsLoseNoMoreThanASecondAndRepeatNothing() throws IOException {
        killAndCompare(20, 12);
    }

    private void killAndCompare(int kills, long seed) throws IOException {
        System.out.println("Kills at random moments, seed " + seed);
        Random random = new Random(seed);
        List<String> lines =
                Files.readAllLines(Recordings.file("ais/derived/solent-20160112.nmea"), StandardCharsets.ISO_8859_1);
        List<String> sentences =
                lines.stream().map(line -> line.substring(line.indexOf('!'))).toList();
        Path data = folder.resolve("data");
        Path tracks = folder.resolve("live.ndjson");
        List<Long> killedAt = new ArrayList<>();
        try (NumberedSender sender = new NumberedSender(sentences, PER_SECOND)) {
            for (int i = 0; i < kills; i++) {
                try (Program program = start(sender, data, tracks)) {
                    awaitConnection(sender, i + 1);
                    Program.pause(300 + random.nextInt(2_200));
                    killedAt.add(System.nanoTime());
                    program.kill();
                }
            }
            try (Program program = start(sender, data, tracks)) {
                awaitConnection(sender, kills + 1);
                Program.pause(1_000);
                assertThat(program.stop()).isZero();
            }
            assertGapless(sender.connections(), numbers(data.resolve("journal")), killedAt);
        }
        Path replayed = folder.resolve("replayed.ndjson");
        try (Program program = Program.startForMuch(
                folder,
                "replay",
                data.resolve("journal").toString(),
                "--speed",
                "max",
                "--exit",
                "--tracks",
                replayed.toString(),
                "--purpose",
                "test")) {
            assertThat(program.awaitEnd(LONG))
                    .as(String.join("\n", program.output()))
                    .isZero();
        }
        assertThat(Files.readString(tracks)).isEqualTo(Files.readString(replayed));
    }

    private Program start(NumberedSender sender, Path data, Path tracks) {
        return Program.startForMuch(
                folder,
                "run",
                "--feed",
                "ais:tcp://127.0.0.1:" + sender.port(),
                "--data",
                data.toString(),
                "--snapshot-every",
                "1",
                "--tracks",
                tracks.toString(),
                "--purpose",
                "test",
                "--listen",
                "127.0.0.1:0");
    }

    private static void awaitConnection(NumberedSender sender, int count) {
        for (int i = 0; i < 3_000 && sender.connections().size() < count; i++) {
            Program.pause(20);
        }
        assertThat(sender.connections()).hasSizeGreaterThanOrEqualTo(count);
    }

    /** Of each connection the journal holds the first so many sentences, up to a second before the kill at least. */
    private static void assertGapless(
            List<NumberedSender.Connection> connections, List<Long> numbers, List<Long> killedAt) {
        assertThat(numbers).doesNotHaveDuplicates();
        TreeSet<Long> kept = new TreeSet<>(numbers);
        for (int i = 0; i < killedAt.size(); i++) {
            NumberedSender.Connection connection = connections.get(i);
            long next = connection.first();
            while (kept.remove(next)) {
                next++;
            }
            int firstMissing = (int) (next - connection.first());
            if (firstMissing < connection.sentAtNanos().size()) {
                assertThat(killedAt.get(i) - connection.sentAtNanos().get(firstMissing))
                        .as("age of the first sentence that connection " + i + " lost")
                        .isLessThanOrEqualTo(LONGEST_LOSS_NANOS);
            }
        }
        NumberedSender.Connection last = connections.get(killedAt.size());
        for (long next = last.first(); kept.remove(next); next++) {
            assertThat(next).isGreaterThanOrEqualTo(last.first());
        }
        assertThat(kept).as("sentences beyond a gap").isEmpty();
    }

    private static List<Long> numbers(Path journal) throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            for (Optional<JournalBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().messages().forEach(message -> {
                    if (message.body() instanceof Raw raw) {
                        Matcher number = NUMBER.matcher(raw.toString());
                        if (number.find()) {
                            numbers.add(Long.parseLong(number.group(1)));
                        }
                    }
                });
            }
            assertThat(reader.damages()).isEmpty();
        }
        return numbers;
    }
}
