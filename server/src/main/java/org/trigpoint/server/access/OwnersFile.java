package org.trigpoint.server.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Files that only their owner may read, where files have modes. */
public final class OwnersFile {
    /** Locks of files are held by a process: within it, this one is. */
    private static final ReentrantLock WRITING = new ReentrantLock();

    private OwnersFile() {}

    /** Opens a file to write; one that is made is for its owner only. */
    public static FileChannel open(Path path, StandardOpenOption making) throws IOException {
        Set<OpenOption> options = new HashSet<>(List.of(making, StandardOpenOption.WRITE));
        return FileChannel.open(path, options, mode());
    }

    /** What a file shall hold from now on. */
    @FunctionalInterface
    public interface Text {
        String get() throws IOException;
    }

    /**
     * Replaces a file whole, so that whoever reads it finds all of one state; commands and a running station do so one after the
     * other, by a lock beside it. What throws leaves the file as it is.
     *
     * @param text made under the lock, of what the file holds then
     */
    public static void replace(Path path, Text text) throws IOException {
        WRITING.lock();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path beside = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel lock = open(beside, StandardOpenOption.CREATE);
                    var _ = lock.lock()) {
                write(path, text.get());
            }
        } finally {
            WRITING.unlock();
        }
    }

    private static void write(Path path, String text) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel out = open(draft, StandardOpenOption.CREATE_NEW)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] mode() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
