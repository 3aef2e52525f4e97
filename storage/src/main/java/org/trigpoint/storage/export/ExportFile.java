package org.trigpoint.storage.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all: it is written beside its place as {@code OUT.part}, and moved there when it is finished. What is
 * closed before goes away, and also what a process leaves that is told to end.
 */
public final class ExportFile implements Closeable {
    private final Path target;
    private final Path part;
    private final Thread hook;
    private boolean committed;

    private ExportFile(Path target, Path part) {
        this.target = target;
        this.part = part;
        hook = new Thread(this::removePart, "export-removal");
    }

    /**
     * Begins one; a part that an earlier one left is removed.
     *
     * @param force true to replace a file that is there
     * @throws FileAlreadyExistsException when there is one and force is false
     */
    public static ExportFile begin(Path target, boolean force) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder");
        }
        if (!force && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder);
        }
        ExportFile file = new ExportFile(target, target.resolveSibling(target.getFileName() + ".part"));
        Files.deleteIfExists(file.part);
        Runtime.getRuntime().addShutdownHook(file.hook);
        return file;
    }

    /** Where to write; there is no file yet. */
    public Path part() {
        return part;
    }

    /** Puts the part, which is written and closed, in its place. */
    public void commit() throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        committed = true;
    }

    /** The same with the licences in a file beside it, for formats that have no place for them. */
    public void commit(ExportAbout about, ExportSummary summary) throws IOException {
        Path note = target.resolveSibling(target.getFileName() + LicenceNote.ENDING);
        try {
            Files.write(note, LicenceNote.of(about, summary).getBytes(StandardCharsets.UTF_8));
            commit();
        } catch (IOException e) {
            Files.deleteIfExists(note);
            throw e;
        }
    }

    private void removePart() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Nothing can be told any more, and the name says what it is.
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends: the hook does it.
            return;
        }
        if (!committed) {
            Files.deleteIfExists(part);
        }
    }
}
