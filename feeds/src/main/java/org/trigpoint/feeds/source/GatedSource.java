package org.trigpoint.feeds.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trigpoint.model.recording.Raw;

/** A source of which only that is handed on which a gate lets pass; the rest is counted as dropped. */
final class GatedSource implements Source {
    private final Source source;
    private final Gate gate;

    GatedSource(Source source, Gate gate) {
        this.source = source;
        this.gate = gate;
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
    public Optional<Inbox> findInbox() {
        return source.findInbox();
    }

    @Override
    public List<ForwardTally> forwards() {
        return source.forwards();
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        source.run(new Gated(sink, gate));
    }

    private record Gated(Sink sink, Gate gate) implements Sink {
        @Override
        public void accept(Raw raw, long ownTimeEpochMicros) throws InterruptedException {
            Optional<Raw> admitted = gate.admit(raw);
            if (admitted.isPresent()) {
                sink.accept(admitted.get(), ownTimeEpochMicros);
            } else {
                sink.drop();
            }
        }

        @Override
        public boolean offer(Raw raw, long ownTimeEpochMicros) {
            Optional<Raw> admitted = gate.admit(raw);
            if (admitted.isPresent()) {
                return sink.offer(admitted.get(), ownTimeEpochMicros);
            }
            sink.drop();
            return false;
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
