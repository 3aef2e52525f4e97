package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A log that is being written: what is appended from now on. A log that is cut, or replaced by a new one of the same name, is
 * read from its beginning.
 */
final class FollowSource implements Source {
    private static final int CHUNK_BYTES = 1 << 17;
    private static final long POLL_MILLIS = 100;

    private final SourceSpec spec;
    private final Path file;
    private final Framers framers;

    FollowSource(SourceSpec spec, Path file, Framers framers) {
        this.spec = spec;
        this.file = file;
        this.framers = framers;
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
    public void run(Sink sink) throws InterruptedException {
        Framer framer = framers.open(CHUNK_BYTES, raw -> sink.accept(raw, LineTime.NONE));
        boolean fromEnd = true;
        while (true) {
            try {
                follow(framer, fromEnd, sink);
            } catch (IOException e) {
                sink.state(State.CONNECTING, Reasons.of(e));
            }
            framer.end();
            fromEnd = false;
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Reads until the name stands for another file, or the file was cut. */
    private void follow(Framer framer, boolean fromEnd, Sink sink) throws IOException, InterruptedException {
        Object key = key();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r");
                InputStream in = Channels.newInputStream(open.getChannel())) {
            if (fromEnd) {
                open.seek(open.length());
            }
            sink.state(State.LIVE, "");
            while (true) {
                if (framer.readFrom(in)) {
                    continue;
                }
                if (open.length() < open.getFilePointer()) {
                    return;
                }
                boolean replaced = !Objects.equals(key, key());
                Thread.sleep(POLL_MILLIS);
                // What was appended between the last read and the replacement still belongs to the old file.
                if (replaced && !framer.readFrom(in)) {
                    return;
                }
            }
        }
    }

    private Object key() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
    }
}
