package org.trigpoint.app.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.flow.Stamp;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.storage.database.DatabaseException;
import org.trigpoint.storage.database.GeoPackageInspection;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalCopy;
import org.trigpoint.storage.journal.JournalVersion;
import org.trigpoint.storage.snapshot.Snapshot;
import org.trigpoint.storage.snapshot.SnapshotPart;
import org.trigpoint.storage.snapshot.SnapshotStore;

/**
 * Makes a backup of a data folder that a station may be writing to.
 *
 * <p>The order makes it whole: the newest snapshot, then the history, then the journal. So the journal has everything that the others know
 * of, and a start goes on from the backup as it does after a death of the process at that moment: what the history knows beyond the
 * snapshot is dropped and comes again from the journal.
 */
public final class StationBackup {
    private static final Logger LOG = LoggerFactory.getLogger(StationBackup.class);
    static final String DATA = "data/";
    static final String SETTINGS = "settings/";
    static final String JOURNAL = "journal";
    static final String SNAPSHOTS = "snapshots";
    static final String HISTORY = "history.gpkg";

    /** What was closed before a snapshot is in the history a second later. */
    private static final Duration HISTORY_SETTLES = Duration.ofSeconds(2);

    /** Scenes with the copies that are kept of them, pictures of things, elements with plans and eyes. */
    private static final List<String> FOLDERS = List.of("scenes", "chips", "orbits");

    private static final int ATTEMPTS = 5;

    /** Of the files beside journal, snapshots and history: those that belong to a running program, or are not finished. */
    private static final Pattern PASSING = Pattern.compile(
            "history\\.gpkg.*|.*\\.(new|part|lock|tmp)|.*-(wal|shm|journal)|" + DataFolder.VERSION_FILE);

    private final Path data;
    private final @Nullable Path settings;
    private final List<String> notes;
    private final BackupProgress progress;

    /**
     * @param settings file that is taken along; null for none
     * @param notes for those who restore it
     */
    public StationBackup(Path data, @Nullable Path settings, List<String> notes, BackupProgress progress) {
        this.data = data;
        this.settings = settings;
        this.notes = List.copyOf(notes);
        this.progress = progress;
    }

    /** Writes it to a file that is not there yet, and gives what it came to. */
    public BackupSummary write(Path target) throws IOException, InterruptedException {
        if (!Files.isDirectory(data.resolve(JOURNAL))) {
            throw new BackupException(data + " is no data folder of a station: it has no folder " + JOURNAL);
        }
        DataFolder.Written written = DataFolder.written(data);
        if (written.isLater()) {
            throw new BackupException(DataFolder.later(data.toString(), written));
        }
        Path copy = target.resolveSibling(target.getFileName() + ".history.part");
        Files.deleteIfExists(copy);
        long expected = JournalCopy.sizeBytes(data.resolve(JOURNAL)) + size(data.resolve(HISTORY));
        for (String folder : FOLDERS) {
            for (Path file : within(data.resolve(folder))) {
                expected += size(file);
            }
        }
        progress.expect(expected);
        try (ArchiveWriter archive = new ArchiveWriter(target, progress::add)) {
            archive.add(DATA + DataFolder.VERSION_FILE, DataFolder.text());
            snapshot(archive);
            int schema = history(archive, copy);
            Optional<Stamp> cut = JournalCopy.copy(
                    data.resolve(JOURNAL), (name, bytes, in) -> archive.add(DATA + JOURNAL + "/" + name, bytes, in));
            others(archive);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    ProgramVersion.text(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    DataFolder.VERSION,
                    JournalVersion.NUMBER,
                    schema,
                    cut.map(Stamp::toString).orElse(""),
                    archive.parts(),
                    notes);
            archive.finish(manifest);
            return BackupSummary.of(manifest);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The newest snapshot. All its files are opened before any is copied: a station may remove it meanwhile. */
    private void snapshot(ArchiveWriter archive) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            Snapshot snapshot =
                    SnapshotStore.look(data.resolve(SNAPSHOTS)).findSnapshot().orElse(null);
            if (snapshot == null) {
                return;
            }
            Map<String, RandomAccessFile> files = new LinkedHashMap<>();
            try {
                for (String name : Stream.concat(
                                snapshot.parts().stream().map(SnapshotPart::name), Stream.of("manifest.txt"))
                        .toList()) {
                    files.put(
                            name,
                            new RandomAccessFile(snapshot.dir().resolve(name).toFile(), "r"));
                }
                for (Map.Entry<String, RandomAccessFile> file : files.entrySet()) {
                    String name = DATA + SNAPSHOTS + "/" + snapshot.dir().getFileName() + "/" + file.getKey();
                    InputStream in = Channels.newInputStream(file.getValue().getChannel());
                    archive.add(name, file.getValue().length(), in);
                }
                return;
            } catch (FileNotFoundException e) {
                LOG.debug("{} was removed, there is a newer one", snapshot.dir());
            } finally {
                for (RandomAccessFile file : files.values()) {
                    file.close();
                }
            }
        }
        throw new BackupException("The snapshots in " + data + " are replaced faster than they can be opened");
    }

    private int history(ArchiveWriter archive, Path copy) throws IOException, InterruptedException {
        Path file = data.resolve(HISTORY);
        if (!Files.exists(file)) {
            return 0;
        }
        if (Journal.isOpen(data.resolve(JOURNAL))) {
            Thread.sleep(HISTORY_SETTLES);
        }
        try {
            GeoPackageInspection.copy(file, copy);
            try (InputStream in = Files.newInputStream(copy)) {
                archive.add(DATA + HISTORY, Files.size(copy), in);
            }
            return GeoPackageInspection.of(copy).schema();
        } catch (DatabaseException e) {
            throw new BackupException(e.getMessage() + ". ./trigpoint doctor --data " + data + " says more");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** All files in a folder and below it, but what is being added or removed, whose name begins with a dot. */
    private static List<Path> within(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return isPassing(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isPassing(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // A scene may be removed while it is looked at.
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isPassing(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Accounts, audit and what else lies in the folder itself, each up to its present end. */
    private void others(ArchiveWriter archive) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(data)) {
            files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
        for (String folder : FOLDERS) {
            files.addAll(within(data.resolve(folder)));
        }
        for (Path file : files) {
            if (!PASSING.matcher(String.valueOf(file.getFileName())).matches()) {
                try (InputStream in = Files.newInputStream(file)) {
                    archive.add(DATA + data.relativize(file).toString().replace('\\', '/'), Files.size(file), in);
                } catch (NoSuchFileException e) {
                    LOG.debug("{} was gone before a byte of it was written", file);
                }
            }
        }
        Path named = settings;
        if (named != null) {
            archive.add(SETTINGS + named.getFileName(), Files.readAllBytes(named));
        }
    }
}
