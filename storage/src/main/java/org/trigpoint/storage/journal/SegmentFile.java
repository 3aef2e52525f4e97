package org.trigpoint.storage.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file that the journal writes: the seam at which tests let disks fill and fail.
 *
 * <p>{@link #write} and {@link #truncate} are called by one thread at a time, {@link #force} by another.
 */
interface SegmentFile extends AutoCloseable {
    /** Writes all these bytes at a position; on failure some of them may have been written. */
    void write(long position, byte[] bytes, int offset, int length) throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when what was written is on the disk. */
    void force() throws IOException;

    @Override
    void close() throws IOException;

    /** Opens files for writing. */
    @FunctionalInterface
    interface Opener {
        SegmentFile open(Path file) throws IOException;
    }

    /**
     * Opens or makes a file of the operating system.
     *
     * <p>Written without a channel: an interrupt of the writing thread would close that.
     */
    static SegmentFile onDisk(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new SegmentFile() {
            @Override
            public void write(long position, byte[] bytes, int offset, int length) throws IOException {
                file.seek(position);
                file.write(bytes, offset, length);
            }

            @Override
            public void truncate(long size) throws IOException {
                file.setLength(size);
            }

            @Override
            public void force() throws IOException {
                file.getFD().sync();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
