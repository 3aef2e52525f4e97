package org.trigpoint.app.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.storage.journal.Journal;

/**
 * Puts a backup in its place. All is unpacked into a folder within the target and held to its hashes there; only then is anything moved. A
 * station does not start on a folder in which that was cut off.
 */
public final class Restore {
    private static final Set<String> PRIVATE = Set.of("accounts.json", "audit.log");
    private static final String BEFORE = "before-restore-";

    private final Path file;
    private final Path data;
    private final boolean force;
    private final BackupProgress progress;

    /**
     * @param data folder that is made, or is empty
     * @param force puts aside what is in it, within it
     */
    public Restore(Path file, Path data, boolean force, BackupProgress progress) {
        this.file = file;
        this.data = data;
        this.force = force;
        this.progress = progress;
    }

    /** Reads an archive and holds it to its manifest, and puts nothing anywhere. */
    public static BackupSummary verify(Path file, BackupProgress progress) throws IOException {
        requireFile(file);
        progress.expect(Files.size(file));
        return BackupSummary.of(ArchiveReader.read(file, _ -> OutputStream.nullOutputStream(), progress::add));
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no file " + file);
        }
    }

    /** Does it, and gives what was put there. */
    public BackupSummary run() throws IOException {
        requireFile(file);
        List<Path> before = present();
        if (!before.isEmpty() && !force) {
            throw new BackupException(
                    data + " is not empty: name another folder, or use --force, which puts aside what is " + "there");
        }
        if (Files.isDirectory(data.resolve(StationBackup.JOURNAL))
                && Journal.isOpen(data.resolve(StationBackup.JOURNAL))) {
            throw new BackupException("A station is running on " + data + ": stop it first");
        }
        Path staging = data.resolve(DataFolder.RESTORING);
        delete(staging);
        Files.createDirectories(staging);
        progress.expect(Files.size(file));
        BackupManifest manifest;
        try {
            manifest = ArchiveReader.read(file, name -> open(staging, name), progress::add);
        } catch (BackupException | IOException e) {
            delete(staging);
            throw e;
        }
        putAside(before);
        place(staging);
        return BackupSummary.of(manifest);
    }

    /** What is in the target, apart from an earlier restore that was cut off and what such have put aside. */
    private List<Path> present() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(path -> !String.valueOf(path.getFileName()).equals(DataFolder.RESTORING))
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith(BEFORE))
                    .sorted()
                    .toList();
        }
    }

    private static OutputStream open(Path staging, String name) throws IOException {
        Path target = staging.resolve(name).normalize();
        if (!target.startsWith(staging)) {
            throw new BackupException("it holds '" + name + "', which leads elsewhere");
        }
        Files.createDirectories(target.getParent());
        FileOutputStream out = new FileOutputStream(target.toFile());
        if (PRIVATE.contains(String.valueOf(target.getFileName()))) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
        return new DurableStream(out);
    }

    private void putAside(List<Path> before) throws IOException {
        if (before.isEmpty()) {
            return;
        }
        int number = 1;
        while (Files.exists(data.resolve(BEFORE + number))) {
            number++;
        }
        Path aside = Files.createDirectory(data.resolve(BEFORE + number));
        for (Path path : before) {
            Files.move(path, aside.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void place(Path staging) throws IOException {
        try (Stream<Path> files = Files.list(staging.resolve("data"))) {
            for (Path path : files.sorted().toList()) {
                Files.move(path, data.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Path settings = staging.resolve("settings");
        if (Files.isDirectory(settings)) {
            Files.move(settings, data.resolve("settings"), StandardCopyOption.ATOMIC_MOVE);
        }
        delete(staging);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
