package org.trigpoint.storage.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;

/** Where pages go: compressed, each behind its header. Knows where in the file it is. */
final class PageSink {
    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long position;

    PageSink(OutputStream out) {
        this.out = out;
    }

    long position() {
        return position;
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** Writes a page, whose sizes are put into its header; gives how many bytes it would have taken uncompressed. */
    long page(PageHeader header, byte[] content) throws IOException {
        packed.reset();
        try (OutputStream gzip = new FastGzip(packed)) {
            gzip.write(content);
        }
        header.setUncompressed_page_size(content.length);
        header.setCompressed_page_size(packed.size());
        head.reset();
        Util.writePageHeader(header, head);
        head.writeTo(out);
        packed.writeTo(out);
        position += head.size() + packed.size();
        return (long) head.size() + content.length;
    }

    void flush() throws IOException {
        out.flush();
    }

    void close() throws IOException {
        out.close();
    }

    /** An export waits for its compression: the fastest takes a third of the time, and a tenth more space. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
