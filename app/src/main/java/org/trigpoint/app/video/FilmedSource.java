package org.trigpoint.app.video;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trigpoint.feeds.source.ForwardTally;
import org.trigpoint.feeds.source.Inbox;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceSpec;

/** A source whose newest pictures are kept. */
public record FilmedSource(Source source, VideoRing ring) implements Source {
    @Override
    public SourceSpec spec() {
        return source.spec();
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        source.run(sink);
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
}
