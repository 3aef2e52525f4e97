package org.trigpoint.server.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counters of the live stream, for metrics. For any thread. */
public final class LiveFigures {
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong stalled = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile List<Integer> viewers = List.of();
    private volatile long settleNanos;
    private volatile long tickNanos;

    void frame(int size) {
        frames.incrementAndGet();
        bytes.addAndGet(size);
    }

    void stalled() {
        stalled.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    /** @param connected viewers of each audience, by its number; last those of an audience that the site does not have */
    void tick(List<Integer> connected, long settling, long whole) {
        viewers = List.copyOf(connected);
        settleNanos = settling;
        tickNanos = whole;
    }

    /** Frames sent. */
    public long frames() {
        return frames.get();
    }

    /** Bytes of the frames sent. */
    public long frameBytes() {
        return bytes.get();
    }

    /** Viewers that were cut off because they did not read. */
    public long stalledViewers() {
        return stalled.get();
    }

    /** Requests on the stream that were wrong. */
    public long refusedRequests() {
        return refused.get();
    }

    public int viewers() {
        return viewers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Those who see the picture of one audience. */
    public int viewers(int audience) {
        List<Integer> all = viewers;
        return audience < all.size() ? all.get(audience) : 0;
    }

    /** How long the last settling held the picture. */
    public double settleSeconds() {
        return settleNanos / 1e9;
    }

    /** How long the last round of all viewers took. */
    public double tickSeconds() {
        return tickNanos / 1e9;
    }
}
