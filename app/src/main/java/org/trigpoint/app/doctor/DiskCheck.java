package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Room on the disk of the data, and how fast it takes what must be on it within a second. */
final class DiskCheck implements Check {
    private static final long LITTLE_BYTES = 5_000_000_000L;
    private static final long TOO_LITTLE_BYTES = 200_000_000L;
    private static final double SLOW_BYTES_PER_SECOND = 10e6;
    private static final double LONG_SYNC_SECONDS = 0.5;
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int BLOCKS = 16;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Finding> look(Station station) throws IOException {
        Path folder = station.data().toAbsolutePath();
        while (!Files.isDirectory(folder)) {
            // The root of the file system is a folder, so there is one above whatever is none.
            folder = Objects.requireNonNull(folder.getParent());
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        Path file = folder.resolve(".trigpoint-disk-check.tmp");
        try {
            return measured(file, free, folder);
        } catch (IOException e) {
            return Finding.fail(
                    name(),
                    "nothing can be written to " + folder + ": " + e + ". Who runs the station must "
                            + "own the folder");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<Finding> measured(Path file, long free, Path folder) throws IOException {
        double longest = 0;
        long began = System.nanoTime();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
            for (int i = 0; i < BLOCKS; i++) {
                while (block.hasRemaining()) {
                    channel.write(block);
                }
                block.clear();
                long sync = System.nanoTime();
                channel.force(true);
                longest = Math.max(longest, (System.nanoTime() - sync) / NANOS_PER_SECOND);
            }
        }
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        return judge(folder, free, BLOCKS * BLOCK_BYTES / seconds, longest);
    }

    /** Of a disk with so much room, that takes so many bytes a second, and at most so long to have a block of them. */
    List<Finding> judge(Path folder, long freeBytes, double bytesPerSecond, double longestSyncSeconds) {
        String said = String.format(
                Locale.ROOT,
                "%.1f GB free at %s, %.0f MB/s written and synced, longest sync %.0f ms",
                freeBytes / 1e9,
                folder,
                bytesPerSecond / 1e6,
                1e3 * longestSyncSeconds);
        if (freeBytes < TOO_LITTLE_BYTES) {
            return Finding.fail(name(), said + "; the journal would soon stop: make room, or set journal.maxMebibytes");
        }
        if (freeBytes < LITTLE_BYTES) {
            return Finding.warn(name(), said + "; make room, or set journal.maxMebibytes and historyDays");
        }
        return bytesPerSecond < SLOW_BYTES_PER_SECOND || longestSyncSeconds > LONG_SYNC_SECONDS
                ? Finding.warn(name(), said + "; slow: more than a second may be lost when the machine dies")
                : Finding.ok(name(), said);
    }
}
