package org.trigpoint.storage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Stamp;

class SnapshotStoreTest {
    @TempDir
    Path dir;

    private SnapshotStore store;

    @BeforeEach
    void open() throws IOException {
        store = SnapshotStore.open(dir, 2);
    }

    private static Stamp stamp(int number) {
        return new Stamp(1_000L * number, 3, number);
    }

    private Snapshot write(int number) throws IOException {
        try (SnapshotDraft draft = store.begin(stamp(number), 1_000L * number + 5)) {
            put(draft, "engine", 7, "state " + number);
            put(draft, "picture", 1, "tracks " + number);
            return draft.commit();
        }
    }

    private static void put(SnapshotDraft draft, String name, int version, String text) throws IOException {
        try (OutputStream out = draft.part(name, version)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Snapshot snapshot, String part) throws IOException {
        try (InputStream in = snapshot.open(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void givesBackTheNewestAndKeepsAsManyAsAsked() throws Exception {
        assertThat(store.newestWhole()).isEqualTo(new SnapshotSearch(null, List.of()));
        Snapshot last = null;
        for (int number = 1; number <= 5; number++) {
            last = write(number);
        }
        SnapshotSearch found = SnapshotStore.open(dir, 2).newestWhole();
        assertThat(found.messages()).isEmpty();
        assertThat(found.findSnapshot()).contains(last);
        assertThat(found.snapshot().cut()).isEqualTo(stamp(5));
        assertThat(found.snapshot().progressEpochMicros()).isEqualTo(5_005);
        assertThat(found.snapshot().findPart("engine").orElseThrow().formatVersion())
                .isEqualTo(7);
        assertThat(text(found.snapshot(), "picture")).isEqualTo("tracks 5");
        assertThat(names()).containsExactly("00000004_4000-3-4", "00000005_5000-3-5");
    }

    @Test
    void aDraftThatIsNotCommittedLeavesNothing() throws Exception {
        try (SnapshotDraft draft = store.begin(stamp(1), 0)) {
            put(draft, "engine", 1, "half");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatAnEarlierProcessDidNotFinishIsCleared() throws Exception {
        write(1);
        SnapshotDraft draft = store.begin(stamp(2), 0);
        put(draft, "engine", 1, "half");
        assertThat(store.newestWhole().snapshot().cut()).isEqualTo(stamp(1));
        assertThat(SnapshotStore.open(dir, 2).newestWhole().snapshot().cut()).isEqualTo(stamp(1));
        assertThat(names()).containsExactly("00000001_1000-3-1");
    }

    @Test
    void anyChangedByteMakesItFallBackToTheOneBefore() throws Exception {
        write(1);
        Snapshot damaged = write(2);
        SplittableRandom random = new SplittableRandom(5);
        for (String file : List.of("engine", "picture", "manifest.txt")) {
            Path path = damaged.dir().resolve(file);
            byte[] whole = Files.readAllBytes(path);
            for (int at = 0; at < whole.length; at++) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(path, random.nextBoolean() ? bytes : Arrays.copyOf(whole, at));
                SnapshotSearch found = store.newestWhole();
                assertThat(found.snapshot().cut()).isEqualTo(stamp(1));
                assertThat(found.messages()).hasSize(2);
                assertThat(found.messages().get(0)).startsWith("Snapshot 00000002_2000-3-2 cannot be used: ");
                assertThat(found.messages().get(1)).endsWith("the journal is replayed from after 1000-3-1");
            }
            Files.write(path, whole);
        }
        assertThat(store.newestWhole().findSnapshot()).contains(damaged);
    }

    @Test
    void saysThatTheWholeJournalIsReplayedWhenNoneIsWhole() throws Exception {
        Files.delete(write(1).dir().resolve("picture"));
        Files.delete(write(2).dir().resolve("manifest.txt"));
        assertThat(store.newestWhole().messages())
                .containsExactly(
                        "Snapshot 00000002_2000-3-2 cannot be used: it lacks manifest.txt",
                        "Snapshot 00000001_1000-3-1 cannot be used: it lacks picture",
                        "No snapshot is whole: the journal is replayed from its start");
    }

    @Test
    void fallsBackWhenItsReaderCannotUseIt() throws Exception {
        write(1);
        Snapshot unusable = write(2);
        assertThat(store.newestWholeBefore(unusable).snapshot().cut()).isEqualTo(stamp(1));
    }

    @Test
    void refusesNamesThatAreNoFileNames() throws Exception {
        try (SnapshotDraft draft = store.begin(stamp(1), 0)) {
            assertThatThrownBy(() -> draft.part("../engine", 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> draft.part("manifest.txt", 1)).isInstanceOf(IllegalArgumentException.class);
            put(draft, "engine", 1, "x");
            assertThatThrownBy(() -> draft.part("engine", 1)).isInstanceOf(IllegalStateException.class);
        }
    }
}
