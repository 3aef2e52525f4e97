package org.trigpoint.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;
import org.trigpoint.storage.journal.JournalVerifier;

/** Archives as they should be, and as they should not: nothing of a bad one is put anywhere. */
class ArchiveTest {
    private static final long SEED = 5;
    private static final int MESSAGES = 500;

    @TempDir
    private Path folder;

    private Path data;
    private Path archive;

    @BeforeEach
    void makeBackup() throws Exception {
        data = folder.resolve("data");
        archive = folder.resolve("station.tar");
        DataFolder.claim(data);
        try (Journal journal = journal(data)) {
            append(journal, 0);
        }
        Files.writeString(data.resolve("accounts.json"), "[]");
        Files.writeString(data.resolve("half.new"), "not finished");
        Path settings = folder.resolve("trigpoint.yaml");
        Files.writeString(settings, "title: Harbour\n");
        new StationBackup(data, settings, List.of("a note"), progress()).write(archive);
    }

    private static Journal journal(Path data) throws IOException {
        return Journal.open(data.resolve("journal"), JournalSettings.DEFAULT, InstantSource.system());
    }

    private static void append(Journal journal, int from) throws Exception {
        for (int i = from; i < from + MESSAGES; i++) {
            Raw raw = Raw.of(("line " + i).getBytes(StandardCharsets.US_ASCII));
            journal.append(List.of(Message.ofIngest(new Stamp(1_000_000L + i, 1, i), raw)), Long.MIN_VALUE);
        }
    }

    private static BackupProgress progress() {
        return new BackupProgress(new PrintWriter(new StringWriter()), "Test");
    }

    private BackupSummary restore(Path to) throws IOException {
        return new Restore(archive, to, false, progress()).run();
    }

    @Test
    void whatComesBackIsWhatWentIn() throws IOException {
        Path to = folder.resolve("to");
        BackupSummary summary = restore(to);
        assertThat(summary.notes()).containsExactly("a note");
        assertThat(summary.cut()).isEqualTo(new Stamp(1_000_000L + MESSAGES - 1, 1, MESSAGES - 1).toString());
        Map<String, String> expected = hashes(data);
        expected.remove("half.new");
        expected.remove("journal/journal.lock");
        Map<String, String> found = hashes(to);
        assertThat(found.remove("settings/trigpoint.yaml")).isNotNull();
        assertThat(found).isEqualTo(expected);
        assertThat(JournalVerifier.verify(to.resolve("journal")).isWhole()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("accounts.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsWrittenMeanwhileIsCutAtAWholeBlock() throws Exception {
        Path running = folder.resolve("running.tar");
        try (Journal journal = journal(data)) {
            append(journal, MESSAGES);
            Path segment = hashes(data).keySet().stream()
                    .filter(name -> name.endsWith(".journal"))
                    .map(data::resolve)
                    .findFirst()
                    .orElseThrow();
            byte[] before = Files.readAllBytes(segment);
            try (OutputStream half = Files.newOutputStream(segment, StandardOpenOption.APPEND)) {
                half.write(before, before.length / 2, 77);
            }
            new StationBackup(data, null, List.of(), progress()).write(running);
        }
        Path to = folder.resolve("to");
        new Restore(running, to, false, progress()).run();
        var report = JournalVerifier.verify(to.resolve("journal"));
        assertThat(report.isWhole()).isTrue();
        assertThat(report.messages()).isEqualTo(2 * MESSAGES);
    }

    @Test
    void noCutArchiveIsUsed() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        int end = lastByte(whole);
        for (int length = 0; length < end; length += 512 - length % 7) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Restore.verify(archive, progress()))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is cut");
        }
    }

    private static int lastByte(byte[] whole) {
        int end = whole.length;
        while (whole[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** Bytes that are no file's, between files, may be anything. */
    @Test
    void anAlteredArchiveIsRefusedOrComesBackAsItWas() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Path good = folder.resolve("good");
        restore(good);
        Map<String, String> expected = hashes(good);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] altered = whole.clone();
            altered[random.nextInt(lastByte(whole))] ^= (byte) (1 << random.nextInt(8));
            Files.write(archive, altered);
            Path to = folder.resolve("altered-" + i);
            try {
                restore(to);
                assertThat(hashes(to)).isEqualTo(expected);
            } catch (BackupException e) {
                assertThat(e).hasMessageContaining("is not used: ");
                assertThat(hashes(to)).isEmpty();
                refused++;
            }
        }
        assertThat(refused).as("seed " + SEED).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "/tmp/evil",
                "data/../../evil",
                "data/journal/../../../evil",
                "data/./evil",
                "evil",
                "data/a\\..\\evil",
                "data/line\nbreak"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        try (TarArchiveOutputStream tar = tar()) {
            put(tar, new TarArchiveEntry(name, true), "evil");
        }
        assertRefused("is no plain file below");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(Path.of("/tmp/evil")).doesNotExist();
    }

    @Test
    void aLinkIsRefused() throws IOException {
        try (TarArchiveOutputStream tar = tar()) {
            TarArchiveEntry link = new TarArchiveEntry("data/journal", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertRefused("is no plain file below");
    }

    @Test
    void whatTheManifestDoesNotSayIsRefused() throws IOException {
        rewrite(List.of(part("data/a", "a")), json -> json, Map.of("data/a", "a", "data/b", "b"));
        assertRefused("holds data/b, which its manifest does not name");
        rewrite(List.of(part("data/a", "a"), part("data/b", "b")), json -> json, Map.of("data/a", "a"));
        assertRefused("it lacks data/b");
        rewrite(List.of(part("data/a", "b")), json -> json, Map.of("data/a", "a"));
        assertRefused("data/a is not as it was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format", "data", "journal", "history"})
    void whatALaterProgramMadeIsLeftToIt(String field) throws IOException {
        rewrite(
                List.of(part("data/a", "a")),
                json -> json.replaceFirst("\"" + field + "\" : \\d+", "\"" + field + "\" : 99, \"unheardOf\" : 1"),
                Map.of("data/a", "a"));
        assertRefused("made by Trigpoint 9.9.9 (");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Files.writeString(archive, "This is no archive. ".repeat(200));
        assertRefused("is cut or no");
        assertThatThrownBy(() -> new Restore(folder.resolve("none.tar"), folder.resolve("to"), false, progress()).run())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void aFolderThatIsNotEmptyIsPutAsideOnlyByForce() throws IOException {
        Path to = folder.resolve("to");
        Files.createDirectories(to);
        Files.writeString(to.resolve("mine"), "mine");
        assertThatThrownBy(() -> restore(to))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not empty");
        new Restore(archive, to, true, progress()).run();
        assertThat(to.resolve("before-restore-1/mine")).hasContent("mine");
        new Restore(archive, to, true, progress()).run();
        assertThat(to.resolve("before-restore-2/journal")).isDirectory();
        assertThat(to.resolve("journal")).isDirectory();
    }

    @Test
    void aRunningStationIsNotRestoredOver() throws IOException {
        try (Journal running = journal(data)) {
            assertThat(running.lastStamp()).isNotNull();
            assertThatThrownBy(() -> new Restore(archive, data, true, progress()).run())
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is running");
        }
        assertThat(data.resolve("accounts.json")).exists();
    }

    @Test
    void noBackupIsWrittenOverAnother() {
        assertThatThrownBy(() -> new StationBackup(data, null, List.of(), progress()).write(archive))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void onlyTheFolderOfAStationIsTaken() {
        assertThatThrownBy(() -> new StationBackup(folder, null, List.of(), progress()).write(folder.resolve("x.tar")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("has no folder journal");
    }

    private void assertRefused(String why) throws IOException {
        Path to = folder.resolve("refused");
        assertThatThrownBy(() -> restore(to))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(archive + " is not used: ")
                .hasMessageContaining(why);
        assertThat(hashes(to)).isEmpty();
    }

    private TarArchiveOutputStream tar() throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static BackupManifest.Part part(String name, String text) {
        return new BackupManifest.Part(name, text.length(), sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    }

    /** An archive of these files with this manifest, whose own hash is right. */
    private void rewrite(List<BackupManifest.Part> parts, UnaryOperator<String> edit, Map<String, String> files)
            throws IOException {
        BackupManifest manifest = new BackupManifest(1, "9.9.9", "2026-06-01T06:00:00Z", 1, 1, 1, "", parts, List.of());
        String json = edit.apply(new String(manifest.toBytes(), StandardCharsets.UTF_8));
        String hash = sha256(json.getBytes(StandardCharsets.UTF_8)) + "  " + BackupManifest.NAME + "\n";
        try (TarArchiveOutputStream tar = tar()) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                put(tar, new TarArchiveEntry(file.getKey()), file.getValue());
            }
            put(tar, new TarArchiveEntry(BackupManifest.NAME), json);
            put(tar, new TarArchiveEntry(BackupManifest.HASH_NAME), hash);
        }
    }

    /** Hash of each file of a folder, by its name in it; none when it is not there. */
    private static Map<String, String> hashes(Path of) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        if (Files.exists(of)) {
            try (Stream<Path> files = Files.walk(of)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(of.relativize(file).toString(), sha256(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }
}
