package org.trigpoint.app.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The SHA-256 of files, with word now and then of how far it has come. Used by one thread. */
final class FileHash {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int WHOLE_PERCENT = 100;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final PrintWriter progress;

    /** @param progress where people read it */
    FileHash(PrintWriter progress) {
        this.progress = progress;
    }

    /** 64 lower-case digits. */
    String sha256Hex(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        long size = Files.size(file);
        long done = 0;
        long told = System.nanoTime();
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
                done += count;
                long now = System.nanoTime();
                if (now - told >= EVERY_NANOS) {
                    told = now;
                    progress.printf(
                            Locale.ROOT,
                            "Reading %s: %d %% of %.0f MB%n",
                            file.getFileName(),
                            WHOLE_PERCENT * done / Math.max(1, size),
                            size / BYTES_PER_MEGABYTE);
                    progress.flush();
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
