package org.trigpoint.app.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.trigpoint.simulation.mix.Traffic;

/**
 * Sends traffic at a rate, in slices of 5 ms.
 *
 * <p>The rate is a timetable: message n is due n / rate after the begin and carries that time, whatever the target does. One that
 * takes less falls behind and is told so; what it has missed is sent as fast as it takes it. A file has no timetable: it gets the
 * same times as fast as they can be written.
 */
public final class LoadRun {
    private static final long SLICE_NANOS = 5_000_000;
    private static final long TELL_NANOS = 5_000_000_000L;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    private final LoadSettings settings;
    private final Traffic traffic;
    private final LoadTarget target;
    private final PrintWriter told;
    private final LoadClock clock;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(1 << 17);
    private final int inSlice;
    private volatile boolean stopped;
    private long begunNanos;
    private long sent;
    private long bytes;
    private long mostBehind;

    /** @param told gets a line each five seconds and one at the end */
    public LoadRun(LoadSettings settings, LoadTarget target, PrintWriter told) {
        this(settings, target, told, LoadClock.SYSTEM);
    }

    LoadRun(LoadSettings settings, LoadTarget target, PrintWriter told, LoadClock clock) {
        this.settings = settings;
        this.traffic = settings.kind().traffic(settings);
        this.target = target;
        this.told = told;
        this.clock = clock;
        this.inSlice = (int) Math.max(1, settings.perSecond() * SLICE_NANOS / TimeUnit.SECONDS.toNanos(1));
    }

    /** Sends until enough is sent, or it is stopped; tells how it went in any case. */
    public void run() throws IOException {
        begunNanos = clock.nanos();
        try {
            send();
        } finally {
            tellAll();
        }
    }

    /** Ends it after the slice under way. From any thread. */
    public void stop() {
        stopped = true;
    }

    private void send() throws IOException {
        long toldNanos = begunNanos;
        long sentThen = 0;
        while (!stopped && sent < settings.mostMessages() && !isOver()) {
            long due = due();
            if (sent < due) {
                slice(Math.min(due, sent + inSlice));
            } else {
                clock.pause(SLICE_NANOS - (clock.nanos() - begunNanos) % SLICE_NANOS);
            }
            long now = clock.nanos();
            if (now - toldNanos >= TELL_NANOS) {
                tell(now, (sent - sentThen) * NANOS / (now - toldNanos));
                toldNanos = now;
                sentThen = sent;
            }
        }
        if (!stopped && behind() == 0) {
            slice(due());
        }
    }

    private void slice(long upTo) throws IOException {
        while (sent < upTo) {
            long epochMicros = settings.startEpochMicros() + (long) (sent * (MICROS / settings.perSecond()));
            sent += traffic.next(epochMicros, waiting);
            if (waiting.size() >= target.bytesAtOnce()) {
                flush();
            }
        }
        if (target.isPaced()) {
            flush();
            mostBehind = Math.max(mostBehind, behind());
        }
    }

    private void flush() throws IOException {
        if (waiting.size() == 0) {
            return; // Of a datagram nothing would be one too.
        }
        target.take(waiting.toByteArray());
        bytes += waiting.size();
        waiting.reset();
    }

    private boolean isOver() {
        return target.isPaced() && clock.nanos() - begunNanos >= settings.mostNanos();
    }

    private long due() {
        if (!target.isPaced()) {
            return settings.mostMessages();
        }
        double seconds = Math.min(clock.nanos() - begunNanos, settings.mostNanos()) / NANOS;
        return Math.min(settings.mostMessages(), (long) (seconds * settings.perSecond()));
    }

    /** How many messages should have been sent by now and are not; what one slice holds is on its way. */
    private long behind() {
        long late = target.isPaced() ? due() - sent : 0;
        return late > inSlice ? late : 0;
    }

    private void tell(long now, double perSecond) {
        told.printf(
                Locale.ROOT,
                "%.0f s: %,d sent, %,.0f/s%s%n",
                (now - begunNanos) / NANOS,
                sent,
                perSecond,
                target.isPaced() ? ofAsked() + ", " + behindText(behind()) : "");
        told.flush();
    }

    private String ofAsked() {
        return String.format(Locale.ROOT, " of %,d/s", settings.perSecond());
    }

    private String behindText(long messages) {
        return messages == 0
                ? "0 behind"
                : String.format(Locale.ROOT, "%,d behind (%.1f s)", messages, messages / (double) settings.perSecond());
    }

    private void tellAll() throws IOException {
        // Before the last bytes go out: a target that has gone takes none, and what it has is told all the same.
        long behind = behind();
        try {
            flush();
        } finally {
            double seconds = Math.max(1, clock.nanos() - begunNanos) / NANOS;
            told.printf(
                    Locale.ROOT,
                    "Sent %,d messages, %,.1f MB, in %.1f s: %,.0f/s%s%n",
                    sent,
                    bytes / 1e6,
                    seconds,
                    sent / seconds,
                    target.isPaced()
                            ? ofAsked() + ", " + behindText(behind) + " at the end, at most "
                                    + String.format(Locale.ROOT, "%,d", mostBehind)
                            : "");
            told.flush();
        }
    }
}
