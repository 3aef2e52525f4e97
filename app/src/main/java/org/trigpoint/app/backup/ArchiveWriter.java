package org.trigpoint.app.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.trigpoint.flow.Sha256;

/** Writes an archive under another name, and renames it when it is whole and on the disk. Only its owner may read it. */
final class ArchiveWriter implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 16;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final BufferedOutputStream buffered;
    private final TarArchiveOutputStream tar;
    private final LongConsumer written;
    private final List<BackupManifest.Part> parts = new ArrayList<>();
    private final byte[] chunk = new byte[CHUNK_BYTES];

    /** @param written is told how many bytes went out, again and again */
    ArchiveWriter(Path target, LongConsumer written) throws IOException {
        this.target = target;
        this.written = written;
        if (Files.exists(target)) {
            throw new BackupException(target + " is there already: name another file, or remove it");
        }
        part = partOf(target);
        channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (channel.tryLock() == null) {
            channel.close();
            throw new BackupException("Another backup is writing " + part);
        }
        channel.truncate(0);
        buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 20);
        tar = new TarArchiveOutputStream(buffered, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Adds a file of which exactly so many bytes are taken. */
    void add(String name, long bytes, InputStream in) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setMode(TarArchiveEntry.DEFAULT_FILE_MODE);
        tar.putArchiveEntry(entry);
        MessageDigest sha = Sha256.begin();
        long left = bytes;
        while (left > 0) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new IOException(name + " became shorter while it was read: " + left + " bytes are missing");
            }
            sha.update(chunk, 0, read);
            tar.write(chunk, 0, read);
            written.accept(read);
            left -= read;
        }
        tar.closeArchiveEntry();
        parts.add(new BackupManifest.Part(name, bytes, HexFormat.of().formatHex(sha.digest())));
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    /** What was added so far. */
    List<BackupManifest.Part> parts() {
        return List.copyOf(parts);
    }

    /** Adds the manifest, and puts the archive in its place. */
    void finish(BackupManifest manifest) throws IOException {
        byte[] bytes = manifest.toBytes();
        add(BackupManifest.NAME, bytes);
        String line = parts.getLast().sha256() + "  " + BackupManifest.NAME + "\n";
        add(BackupManifest.HASH_NAME, line.getBytes(StandardCharsets.US_ASCII));
        tar.finish();
        // The library's stream does not hand on a flush.
        buffered.flush();
        channel.force(true);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind when it was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
