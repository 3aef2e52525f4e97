package org.trigpoint.feeds.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.report.Topic;

/**
 * Bodies that are sent to the server of the station. Those of one body come together: a header among its lines speaks of the lines
 * behind it.
 */
final class PostedSource implements Source, Inbox {
    private static final int CHUNK_BYTES = 1 << 17;

    private final SourceSpec spec;
    private final boolean features;
    private final Framers framers;
    private final ReentrantLock oneBody = new ReentrantLock();
    private volatile @Nullable Sink running;

    /** @param features true when a body may be a document of GeoJSON */
    PostedSource(SourceSpec spec, boolean features, Framers framers) {
        this.spec = spec;
        this.features = features;
        this.framers = framers;
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public Optional<Inbox> findInbox() {
        return Optional.of(this);
    }

    @Override
    public void run(Sink sink) throws InterruptedException {
        sink.state(State.CONNECTING, "nothing was sent yet");
        running = sink;
        try {
            new CountDownLatch(1).await();
        } finally {
            running = null;
        }
    }

    @Override
    public int take(String topic, byte[] body) throws IOException, InterruptedException {
        oneBody.lockInterruptibly();
        try {
            Sink sink = running;
            if (sink == null) {
                throw new IOException("The feed " + spec.name() + " is not running");
            }
            sink.state(State.LIVE, "");
            int[] taken = {0};
            LineFramer.Lines lines = raw -> {
                sink.accept(topic.isEmpty() ? raw : Topic.under(topic, raw), LineTime.NONE);
                taken[0]++;
            };
            Framer framer = FileHead.framer(body, features, framers, CHUNK_BYTES, lines);
            try (InputStream in = new ByteArrayInputStream(body)) {
                while (framer.readFrom(in)) {}
            }
            framer.end();
            return taken[0];
        } finally {
            oneBody.unlock();
        }
    }
}
