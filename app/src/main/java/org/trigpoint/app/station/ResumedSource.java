package org.trigpoint.app.station;

import java.io.IOException;
import java.util.List;
import org.trigpoint.feeds.source.ForwardTally;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceSpec;
import org.trigpoint.model.recording.Raw;

/** A file that is in the journal already, up to some line: taken on where it stopped, so that a restart repeats nothing. */
record ResumedSource(Source source, long linesKnown) implements Source {
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
        return source.forwards();
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        source.run(new Passing(sink, linesKnown));
    }

    private static final class Passing implements Sink {
        private final Sink sink;
        private long left;

        Passing(Sink sink, long left) {
            this.sink = sink;
            this.left = left;
        }

        @Override
        public void accept(Raw raw, long ownTimeEpochMicros) throws InterruptedException {
            if (left > 0) {
                left--;
            } else {
                sink.accept(raw, ownTimeEpochMicros);
            }
        }

        @Override
        public boolean offer(Raw raw, long ownTimeEpochMicros) {
            if (left > 0) {
                left--;
                return true;
            }
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
