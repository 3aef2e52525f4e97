package org.trigpoint.app.station;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs at a pace of its own from a moment on. Any thread may ask. */
final class WorldClock implements InstantSource {
    private final Instant from;
    private final double speedRatio;
    private final long beganNanos = System.nanoTime();

    /**
     * A clock that starts now.
     *
     * @param from what it shows now
     * @param speedRatio its seconds in a second, above 0
     */
    WorldClock(Instant from, double speedRatio) {
        this.from = from;
        this.speedRatio = speedRatio;
    }

    double speedRatio() {
        return speedRatio;
    }

    @Override
    public Instant instant() {
        return from.plusNanos(Math.round((System.nanoTime() - beganNanos) * speedRatio));
    }
}
