package org.trigpoint.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.fixtures.Recordings;

class JournalDamageTest {
    private static final JournalSettings SETTINGS =
            JournalSettings.DEFAULT.withSegments(20_000, Duration.ofDays(1)).withBlockBytes(2_000);

    @TempDir
    Path root;

    private final Recordings recording = new Recordings(23);

    /** A journal in {@code root/whole}, with so many appends of 20 messages, the last of 6. */
    private List<Message<Recorded>> write(int appends) throws IOException {
        List<Message<Recorded>> all = new ArrayList<>();
        try (Journal journal = Journal.open(root.resolve("whole"), SETTINGS, InstantSource.system())) {
            for (int i = 0; i < appends; i++) {
                List<Message<Recorded>> batch = recording.next(i == appends - 1 ? 6 : 20);
                all.addAll(batch);
                journal.append(batch, Long.MIN_VALUE);
            }
        }
        return all;
    }

    private Path copy() throws IOException {
        Path copy = root.resolve("copy");
        Files.createDirectories(copy);
        try (Stream<Path> old = Files.list(copy)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(root.resolve("whole"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private record Block(long offset, BlockHeader header) {}

    private static List<Block> blocks(Path segment) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (SegmentWalk walk = new SegmentWalk(segment, damage -> {})) {
            while (walk.next()) {
                blocks.add(new Block(walk.offset(), walk.header()));
            }
        }
        return blocks;
    }

    @Test
    void opensWhereverTheLastBlockIsCut() throws Exception {
        List<Message<Recorded>> all = write(12);
        Path last = JournalDirectory.segments(root.resolve("whole")).getLast().path();
        Block block = blocks(last).getLast();
        List<Message<Recorded>> before =
                all.subList(0, all.size() - block.header().records());
        byte[] bytes = Files.readAllBytes(last);
        List<Message<Recorded>> more = recording.next(5);
        for (int size = (int) block.offset(); size < bytes.length; size++) {
            Path dir = copy();
            Files.write(dir.resolve(last.getFileName()), Arrays.copyOf(bytes, size));
            assertCutAndGoesOn(dir, before, size - block.offset(), more);
        }
    }

    private static void assertCutAndGoesOn(
            Path dir, List<Message<Recorded>> before, long cut, List<Message<Recorded>> more) throws IOException {
        try (Journal journal = Journal.open(dir, SETTINGS, InstantSource.system())) {
            Recovery recovery = journal.recovery();
            assertThat(recovery.bytesCut()).isEqualTo(cut);
            assertThat(recovery.findLastGood()).contains(before.getLast().stamp());
            assertThat(recovery.damages()).isEmpty();
            assertThat(recovery.text().isEmpty()).isEqualTo(cut == 0);
            assertThat(Recordings.readAll(dir)).isEqualTo(before);
            journal.append(more, Long.MIN_VALUE);
        }
        List<Message<Recorded>> expected = new ArrayList<>(before);
        expected.addAll(more);
        assertThat(Recordings.readAll(dir)).isEqualTo(expected);
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    @Test
    void opensWhereverASegmentOfOneBlockIsCut() throws Exception {
        write(12);
        List<JournalDirectory.Segment> segments = JournalDirectory.segments(root.resolve("whole"));
        Path last = segments.getLast().path();
        byte[] bytes = Files.readAllBytes(last);
        long end = blocks(last).get(1).offset();
        for (int size = 0; size < end; size++) {
            Path dir = copy();
            Files.write(dir.resolve(last.getFileName()), Arrays.copyOf(bytes, size));
            try (Journal journal = Journal.open(dir, SETTINGS, InstantSource.system())) {
                assertThat(journal.recovery().bytesCut())
                        .isEqualTo(
                                size < JournalFormat.SEGMENT_HEADER_BYTES
                                        ? size
                                        : size - JournalFormat.SEGMENT_HEADER_BYTES);
                assertThat(JournalDirectory.segments(dir)).hasSize(segments.size() - 1);
            }
        }
    }

    @Test
    void keepsASegmentAsideInWhichNothingIsReadable() throws Exception {
        List<Message<Recorded>> all = write(12);
        Path dir = copy();
        Path last = JournalDirectory.segments(dir).getLast().path();
        byte[] garbage = new byte[5_000];
        new SplittableRandom(2).nextBytes(garbage);
        Files.write(last, garbage);
        try (Journal journal = Journal.open(dir, SETTINGS, InstantSource.system())) {
            assertThat(journal.recovery().bytesCut()).isEqualTo(garbage.length);
            assertThat(dir.resolve(last.getFileName() + ".unreadable")).hasBinaryContent(garbage);
            journal.append(recording.next(3), Long.MIN_VALUE);
        }
        assertThat(Recordings.readAll(dir)).startsWith(all.getFirst());
        assertThat(JournalVerifier.verify(dir).damages()).isEmpty();
    }

    @Test
    void cutsGarbageBehindTheLastBlock() throws Exception {
        List<Message<Recorded>> all = write(12);
        Path dir = copy();
        Path last = JournalDirectory.segments(dir).getLast().path();
        byte[] garbage = new byte[5_000];
        new SplittableRandom(1).nextBytes(garbage);
        byte[] whole = Files.readAllBytes(last);
        byte[] bytes = Arrays.copyOf(whole, whole.length + garbage.length);
        System.arraycopy(garbage, 0, bytes, whole.length, garbage.length);
        Files.write(last, bytes);
        assertCutAndGoesOn(dir, all, garbage.length, recording.next(3));
    }

    @Test
    void losesNoMoreThanTheBlockInWhichAByteWasChanged() throws Exception {
        List<Message<Recorded>> all = write(60);
        int segments = JournalDirectory.segments(root.resolve("whole")).size();
        assertThat(segments).isGreaterThan(3);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 150; trial++) {
            Path dir = copy();
            Path segment =
                    JournalDirectory.segments(dir).get(random.nextInt(segments)).path();
            List<Block> blocks = blocks(segment);
            byte[] bytes = Files.readAllBytes(segment);
            Block last = blocks.getLast();
            int at = random.nextInt(JournalFormat.SEGMENT_HEADER_BYTES, (int) last.offset());
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, bytes);
            Block hit = blocks.stream()
                    .filter(b -> b.offset() <= at)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertDamageIsNamed(dir, segment, hit, withoutBlock(all, hit.header()));
        }
    }

    private static List<Message<Recorded>> withoutBlock(List<Message<Recorded>> all, BlockHeader lost) {
        return all.stream()
                .filter(message -> message.stamp().compareTo(lost.first()) < 0
                        || message.stamp().compareTo(lost.last()) > 0)
                .toList();
    }

    private static void assertDamageIsNamed(Path dir, Path segment, Block hit, List<Message<Recorded>> left)
            throws IOException {
        String name = String.valueOf(segment.getFileName());
        assertThat(Recordings.readAll(dir)).isEqualTo(left);
        List<Damage> damages = JournalVerifier.verify(dir).damages();
        assertThat(damages.getFirst().segment()).isEqualTo(name);
        assertThat(damages.getFirst().offsetBytes()).isEqualTo(hit.offset());
        assertThat(damages.getFirst().lengthBytes()).isEqualTo(hit.header().totalBytes());
        assertThat(damages.getFirst().code()).isIn(Damage.Code.CHECKSUM, Damage.Code.NOT_A_BLOCK);
        assertThat(damages.get(1).code()).isEqualTo(Damage.Code.CHAIN_BREAK);
        assertThat(damages.get(1).offsetBytes())
                .isEqualTo(hit.offset() + hit.header().totalBytes());
        assertThat(damages).hasSize(2);
    }

    @Test
    void namesAReplacedBlockByItsChain() throws Exception {
        write(12);
        Path dir = copy();
        Path segment = JournalDirectory.segments(dir).getFirst().path();
        Block block = blocks(segment).get(3);
        byte[] bytes = Files.readAllBytes(segment);
        int at = (int) block.offset();
        bytes[at + block.header().totalBytes() - 1] ^= 1;
        block.header().write(bytes, at);
        Files.write(segment, bytes);
        VerifyReport report = JournalVerifier.verify(dir);
        assertThat(report.damages()).hasSize(1);
        assertThat(report.damages().getFirst().code()).isEqualTo(Damage.Code.CHAIN_BREAK);
        assertThat(report.damages().getFirst().offsetBytes()).isEqualTo(block.offset());
    }

    @Test
    void namesAMissingSegmentAndReadsTheOthers() throws Exception {
        List<Message<Recorded>> all = write(60);
        Path dir = copy();
        List<JournalDirectory.Segment> segments = JournalDirectory.segments(dir);
        Files.delete(segments.get(1).path());
        List<Message<Recorded>> left = all.stream()
                .filter(m -> m.stamp().compareTo(segments.get(1).first()) < 0
                        || m.stamp().compareTo(segments.get(2).first()) >= 0)
                .toList();
        assertThat(Recordings.readAll(dir)).isEqualTo(left);
        assertThat(JournalVerifier.verify(dir).damages())
                .extracting(Damage::code)
                .containsExactly(Damage.Code.MISSING_SEGMENT, Damage.Code.CHAIN_BREAK);
    }

    @Test
    void readsASegmentWhoseHeadIsDamaged() throws Exception {
        List<Message<Recorded>> all = write(60);
        for (int index : new int[] {
            0, 1, JournalDirectory.segments(root.resolve("whole")).size() - 1
        }) {
            Path dir = copy();
            Path segment = JournalDirectory.segments(dir).get(index).path();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[50] ^= 4;
            Files.write(segment, bytes);
            assertThat(Recordings.readAll(dir)).isEqualTo(all);
            assertThat(JournalVerifier.verify(dir).damages())
                    .extracting(Damage::code)
                    .containsExactly(Damage.Code.SEGMENT_HEADER);
            Journal.open(dir, SETTINGS, InstantSource.system()).close();
        }
    }

    @Test
    void aDamagedVersionIsNoLaterProgram() throws Exception {
        List<Message<Recorded>> all = write(60);
        Path dir = copy();
        Path newest = JournalDirectory.segments(dir).getLast().path();
        byte[] bytes = Files.readAllBytes(newest);
        bytes[11] ^= 2;
        Files.write(newest, bytes);
        Journal.open(dir, SETTINGS, InstantSource.system()).close();
        assertThat(Recordings.readAll(dir)).isEqualTo(all);
    }

    @Test
    void survivesRandomBytesAnywhere() throws Exception {
        write(60);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 60; trial++) {
            Path dir = copy();
            try (Stream<Path> files = Files.list(dir)) {
                for (Path file : files.filter(f -> random.nextInt(3) == 0).toList()) {
                    scribble(file, random);
                }
            }
            List<Message<Recorded>> left = Recordings.readAll(dir);
            Journal.open(dir, SETTINGS, InstantSource.system()).close();
            assertThat(Recordings.readAll(dir)).isEqualTo(left);
        }
    }

    private static void scribble(Path file, SplittableRandom random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return;
        }
        int from = random.nextInt(bytes.length);
        byte[] noise = new byte[Math.min(random.nextInt(1, 300), bytes.length - from)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
        Files.write(file, random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : bytes);
    }
}
