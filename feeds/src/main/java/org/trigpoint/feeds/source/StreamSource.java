package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.model.recording.Raw;

/** A stream that is there already, such as standard input; it may be gzip or zip. */
final class StreamSource implements Source {
    private static final int CHUNK_BYTES = 1 << 18;

    private final SourceSpec spec;
    private final InputStream stream;
    private final LineTime lineTime;
    private final Framers framers;

    StreamSource(SourceSpec spec, InputStream stream, LineTime lineTime, Framers framers) {
        this.spec = spec;
        this.stream = stream;
        this.lineTime = lineTime;
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
    public void run(Sink sink) throws InterruptedException, IOException {
        sink.state(State.LIVE, "");
        Framer framer = framers.open(CHUNK_BYTES, raw -> hand(raw, sink));
        try {
            InputStream in = Unpack.open(stream);
            while (framer.readFrom(in)) {}
        } finally {
            framer.end();
        }
    }

    private void hand(Raw raw, Sink sink) throws InterruptedException {
        sink.accept(raw, lineTime.epochMicros(raw));
    }
}
