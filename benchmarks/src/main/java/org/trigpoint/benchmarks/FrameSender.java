package org.trigpoint.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.LockSupport;
import org.trigpoint.simulation.mix.AdsbTraffic;

/** Sends frames of Beast at a rate, of aircraft in turn; at most 5 ms of them leave at once. */
final class FrameSender implements Runnable {
    private static final long SLICE_NANOS = 5_000_000;

    private final OutputStream out;
    private final int perSecond;
    private final AdsbTraffic traffic;
    private final long startEpochMicros = System.currentTimeMillis() * 1_000;
    private volatile boolean stopped;
    private volatile long sent;

    FrameSender(OutputStream out, int perSecond, int aircraft) {
        this.out = out;
        this.perSecond = perSecond;
        traffic = new AdsbTraffic(7, aircraft, startEpochMicros);
    }

    @Override
    public void run() {
        ByteArrayOutputStream slice = new ByteArrayOutputStream(1 << 16);
        long begin = System.nanoTime();
        long done = 0;
        try {
            while (!stopped) {
                long due = (System.nanoTime() - begin) * perSecond / 1_000_000_000L;
                for (; done < due; done++) {
                    traffic.next(startEpochMicros + done * 1_000_000 / perSecond, slice);
                }
                slice.writeTo(out);
                slice.reset();
                sent = done;
                LockSupport.parkNanos(SLICE_NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program takes no more", e);
        }
    }

    /** Frames sent so far. */
    long sent() {
        return sent;
    }

    void stop() {
        stopped = true;
    }
}
