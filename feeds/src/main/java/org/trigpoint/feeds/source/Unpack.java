package org.trigpoint.feeds.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Opens files as their first bytes say: gzip, zip, or plain. */
public final class Unpack {
    private static final int BUFFER_BYTES = 1 << 16;

    private Unpack() {}

    public static InputStream open(Path file) throws IOException {
        return open(Files.newInputStream(file));
    }

    /** Unpacks a stream; a zip reads as all its files, one after another. */
    public static InputStream open(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER_BYTES);
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return new GZIPInputStream(in, BUFFER_BYTES);
        }
        if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            return new ZipEntries(new ZipInputStream(in));
        }
        return in;
    }

    /** All files of a zip as one stream, each ended by a line end. */
    private static final class ZipEntries extends InputStream {
        private final ZipInputStream zip;
        private boolean within;

        ZipEntries(ZipInputStream zip) {
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!within) {
                within = zip.getNextEntry() != null;
                if (!within) {
                    return -1;
                }
            }
            int read = zip.read(bytes, offset, length);
            if (read >= 0) {
                return read;
            }
            within = false;
            bytes[offset] = '\n';
            return 1;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
