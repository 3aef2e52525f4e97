package org.trigpoint.feeds.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.trigpoint.model.recording.Raw;

/**
 * Recorded files, one after another: plain, gzip or zip.
 *
 * <p>A file that is damaged, or ends within its compression, gives what can be read of it; the rest is named in the detail and
 * the next file is read. Of files with a header, the header is no message, except one that differs from the first file's: it is
 * handed on, so that the decoder learns of the new columns.
 */
final class FileSource implements Source {
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int BYTE_ORDER_MARK = 3;

    private final SourceSpec spec;
    private final List<Path> files;
    private final LineTime lineTime;
    private final byte[] header;
    private final boolean features;
    private final Framers framers;
    private String trouble = "";

    /** @param features true when a file may be a document of GeoJSON */
    FileSource(SourceSpec spec, List<Path> files, LineTime lineTime, boolean features, Framers framers) {
        this.spec = spec;
        this.files = List.copyOf(files);
        this.lineTime = lineTime;
        this.features = features;
        this.framers = framers;
        this.header = spec.options().getOrDefault("header", "").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public boolean holdsThread() {
        return true;
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        int read = 0;
        for (Path file : files) {
            String place = files.size() == 1 ? "" : file.getFileName() + ", " + (read + 1) + " of " + files.size();
            sink.state(State.LIVE, trouble.isEmpty() ? place : trouble);
            if (readWhole(file, sink)) {
                read++;
            }
        }
        if (read < files.size()) {
            throw new IOException(trouble);
        }
    }

    private boolean readWhole(Path file, Sink sink) throws InterruptedException {
        HeadedLines lines = new HeadedLines(sink);
        Framer framer = framers.open(CHUNK_BYTES, lines);
        try {
            byte[] head = features ? FileHead.head(file) : new byte[0];
            framer = FileHead.framer(head, features, framers, CHUNK_BYTES, lines);
            readWhole(file, framer);
            return true;
        } catch (EOFException | ZipException e) {
            framer.end();
            trouble = file.getFileName() + " is damaged or cut short: " + Reasons.of(e);
        } catch (IOException e) {
            framer.end();
            trouble = file.getFileName() + ": " + Reasons.of(e);
        }
        return false;
    }

    private static void readWhole(Path file, Framer framer) throws IOException, InterruptedException {
        try (InputStream in = Unpack.open(file)) {
            while (framer.readFrom(in)) {}
            framer.end();
        }
    }

    /** Hands lines on with their own time, but for the headers: a zip may hold several tables, each with one. */
    private final class HeadedLines implements LineFramer.Lines {
        private final Sink sink;
        private boolean first = true;

        HeadedLines(Sink sink) {
            this.sink = sink;
        }

        private boolean isHeader(Raw raw) {
            // A byte order mark may stand before the first.
            int mark = first && raw.length() == header.length + BYTE_ORDER_MARK ? BYTE_ORDER_MARK : 0;
            int begin = raw.offset() + mark;
            int end = raw.offset() + raw.length();
            return end - begin == header.length && Arrays.equals(raw.array(), begin, end, header, 0, header.length);
        }

        @Override
        public void line(Raw raw) throws InterruptedException {
            boolean skipped = header.length > 0 && isHeader(raw);
            first = false;
            if (skipped) {
                return;
            }
            sink.accept(raw, lineTime.epochMicros(raw));
        }
    }
}
