package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.feeds.adsb.frame.ReceivedFrame;

/**
 * Anchors the counter of a receiver, which knows no epoch, at arrivals: by the frames that came with the least delay. The anchor may
 * drift by as much as a poor oscillator; where counter and arrival part by seconds, the receiver was started anew.
 *
 * <p>Bytes: flag anchored, i64 anchor, i64 micros of the counter at the last frame.
 */
final class CounterClock {
    private static final int TICKS_PER_MICRO = 12;
    private static final long APART_MICROS = 2_000_000;
    /** 100 parts in a million. */
    private static final long DRIFT_PART = 10_000;

    private boolean anchored;
    private long anchorEpochMicros;
    private long lastMicros;

    /** When a frame was received; its arrival when it has no counter. */
    long epochMicros(long ticks, long arrivalEpochMicros) {
        if (ticks == ReceivedFrame.NO_COUNTER) {
            return arrivalEpochMicros;
        }
        long micros = ticks / TICKS_PER_MICRO;
        long lag = arrivalEpochMicros - (anchorEpochMicros + micros);
        if (!anchored || Math.abs(lag) > APART_MICROS) {
            anchored = true;
            anchorEpochMicros = arrivalEpochMicros - micros;
        } else {
            long drift = Math.max(0, micros - lastMicros) / DRIFT_PART;
            anchorEpochMicros += Math.min(lag, drift);
        }
        lastMicros = micros;
        return anchorEpochMicros + micros;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(anchored);
        out.writeLong(anchorEpochMicros);
        out.writeLong(lastMicros);
    }

    void read(DataInput in) throws IOException {
        anchored = in.readBoolean();
        anchorEpochMicros = in.readLong();
        lastMicros = in.readLong();
    }
}
