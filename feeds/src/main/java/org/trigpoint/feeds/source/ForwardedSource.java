package org.trigpoint.feeds.source;

import java.io.IOException;
import java.util.List;
import org.trigpoint.model.recording.Raw;

/** A source whose raw messages are also passed on, as they are, to others. */
final class ForwardedSource implements Source {
    private final Source source;
    private final List<Forwarder> forwarders;

    private ForwardedSource(Source source, List<Forwarder> forwarders) {
        this.source = source;
        this.forwarders = forwarders;
    }

    static Source of(Source source, long seed) {
        List<Forwarder> forwarders = source.spec().forwards().stream()
                .map(uri -> new Forwarder(ForwardUri.parse(uri), seed))
                .toList();
        return new ForwardedSource(source, forwarders);
    }

    @Override
    public SourceSpec spec() {
        return source.spec();
    }

    @Override
    public boolean holdsThread() {
        return source.holdsThread();
    }

    @Override
    public List<ForwardTally> forwards() {
        return forwarders.stream().map(Forwarder::tally).toList();
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        forwarders.forEach(Forwarder::start);
        try {
            source.run(new Tee(sink));
        } finally {
            forwarders.forEach(Forwarder::close);
        }
    }

    private final class Tee implements Sink {
        private final Sink sink;

        Tee(Sink sink) {
            this.sink = sink;
        }

        private void forward(Raw raw) {
            for (Forwarder forwarder : forwarders) {
                forwarder.forward(raw);
            }
        }

        @Override
        public void accept(Raw raw, long ownTimeEpochMicros) throws InterruptedException {
            forward(raw);
            sink.accept(raw, ownTimeEpochMicros);
        }

        @Override
        public boolean offer(Raw raw, long ownTimeEpochMicros) {
            forward(raw);
            return sink.offer(raw, ownTimeEpochMicros);
        }

        @Override
        public void drop() {
            sink.drop();
        }

        @Override
        public void state(State state, String detail) {
            sink.state(state, detail);
        }
    }
}
