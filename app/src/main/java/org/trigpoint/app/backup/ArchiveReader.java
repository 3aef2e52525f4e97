package org.trigpoint.app.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.trigpoint.flow.Sha256;

/**
 * Reads an archive to its end, holding every byte to the manifest. Its names are those of strangers: only plain relative ones of plain
 * files are taken.
 */
final class ArchiveReader {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int MOST_MANIFEST_BYTES = 1 << 27;
    private static final Pattern NAME =
            Pattern.compile("(data|settings)(/(?!\\.{1,2}(/|$))[A-Za-z0-9._+@,:=-]{1,200}){1,4}");

    /** Where the bytes of a file go. */
    interface Sink {
        OutputStream open(String name) throws IOException;
    }

    private final Path file;
    private final LongConsumer read;
    private final Map<String, BackupManifest.Part> parts = new LinkedHashMap<>();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private byte[] manifest = new byte[0];
    private String manifestHash = "";

    private ArchiveReader(Path file, LongConsumer read) {
        this.file = file;
        this.read = read;
    }

    /**
     * Reads all of it.
     *
     * @param sink takes the files; what it was given counts only when this returns
     * @param read is told how many bytes came, again and again
     * @throws BackupException that says what is wrong with the archive
     */
    static BackupManifest read(Path file, Sink sink, LongConsumer read) throws IOException {
        ArchiveReader reader = new ArchiveReader(file, read);
        try {
            reader.entries(sink);
            return reader.checked();
        } catch (BackupException e) {
            throw new BackupException(file + " is not used: " + e.getMessage());
        }
    }

    private void entries(Sink sink) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(file), 1 << 20), StandardCharsets.UTF_8.name())) {
            TarArchiveEntry entry = next(tar);
            while (entry != null) {
                take(entry, tar, sink);
                entry = next(tar);
            }
        }
    }

    /** The library says that it is no tar, or cut, by exceptions of several kinds. */
    private TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupException(
                    "it is cut or no tar file, after byte " + tar.getBytesRead() + ": " + e.getMessage());
        }
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream tar, Sink sink) throws IOException {
        String name = entry.getName();
        if (name.equals(BackupManifest.NAME)) {
            manifest = small(tar, name);
        } else if (name.equals(BackupManifest.HASH_NAME)) {
            manifestHash = new String(small(tar, name), StandardCharsets.US_ASCII);
        } else if (!NAME.matcher(name).matches() || !entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
            throw new BackupException("it holds '" + name + "', which is no plain file below data/ or settings/");
        } else if (parts.containsKey(name)) {
            throw new BackupException("it holds " + name + " twice");
        } else {
            try (OutputStream out = sink.open(name)) {
                parts.put(name, copy(name, tar, out));
            }
        }
    }

    private BackupManifest.Part copy(String name, TarArchiveInputStream tar, OutputStream out) throws IOException {
        MessageDigest sha = Sha256.begin();
        long bytes = 0;
        for (int got = chunk(tar, name); got >= 0; got = chunk(tar, name)) {
            sha.update(chunk, 0, got);
            out.write(chunk, 0, got);
            read.accept(got);
            bytes += got;
        }
        return new BackupManifest.Part(name, bytes, HexFormat.of().formatHex(sha.digest()));
    }

    private int chunk(TarArchiveInputStream tar, String name) {
        try {
            return tar.read(chunk);
        } catch (IOException e) {
            throw new BackupException("it is cut, in " + name + ", after byte " + tar.getBytesRead());
        }
    }

    private byte[] small(TarArchiveInputStream tar, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int got = chunk(tar, name); got >= 0; got = chunk(tar, name)) {
            bytes.write(chunk, 0, got);
            if (bytes.size() > MOST_MANIFEST_BYTES) {
                throw new BackupException("its " + name + " is larger than " + MOST_MANIFEST_BYTES + " bytes");
            }
        }
        return bytes.toByteArray();
    }

    private BackupManifest checked() {
        if (manifest.length == 0 || manifestHash.isEmpty()) {
            throw new BackupException("it is cut or no backup: its last files, " + BackupManifest.NAME + " and "
                    + BackupManifest.HASH_NAME + ", are not there");
        }
        String hash = HexFormat.of().formatHex(Sha256.begin().digest(manifest));
        if (!manifestHash.equals(hash + "  " + BackupManifest.NAME + "\n")) {
            throw new BackupException("its manifest is not as it was written");
        }
        BackupManifest said = BackupManifest.read(manifest);
        for (BackupManifest.Part part : said.files()) {
            BackupManifest.Part found = parts.remove(part.name());
            if (found == null) {
                throw new BackupException("it lacks " + part.name());
            }
            if (!found.equals(part)) {
                throw new BackupException(part.name() + " is not as it was written: " + found.bytes()
                        + " bytes with hash " + found.sha256() + ", not " + part.bytes() + " with " + part.sha256());
            }
        }
        if (!parts.isEmpty()) {
            throw new BackupException(
                    "it holds " + parts.keySet().iterator().next() + ", which its manifest does not name");
        }
        return said;
    }
}
