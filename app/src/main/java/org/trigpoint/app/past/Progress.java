package org.trigpoint.app.past;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how far long work is: one line that is overwritten where people watch, a line every few seconds where a file takes them. */
public final class Progress {
    private static final long WATCHED_NANOS = 250_000_000L;
    private static final long WRITTEN_NANOS = 5_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SURE_RATIO_PERCENT = 1;

    private final PrintWriter err;
    private final boolean watched;
    private final String unit;
    private final LongSupplier nanoClock;
    private final long began;
    private long told;
    private boolean lineOpen;

    /**
     * @param watched true when a person sees it at a terminal
     * @param unit what is counted
     */
    public Progress(PrintWriter err, boolean watched, String unit, LongSupplier nanoClock) {
        this.err = err;
        this.watched = watched;
        this.unit = unit;
        this.nanoClock = nanoClock;
        began = nanoClock.getAsLong();
        told = began;
    }

    /**
     * So much is done.
     *
     * @param shareRatio of all, 0 to 1; NaN while it is not known
     */
    public void at(long count, double shareRatio) {
        long now = nanoClock.getAsLong();
        if (now - told < (watched ? WATCHED_NANOS : WRITTEN_NANOS)) {
            return;
        }
        told = now;
        double seconds = (now - began) / NANOS_PER_SECOND;
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%,d %s, %,.0f a second", count, unit, count / seconds));
        if (shareRatio * 100 >= SURE_RATIO_PERCENT) {
            line.append(String.format(
                    Locale.ROOT,
                    ", %.0f %%, %s to go",
                    Math.min(1, shareRatio) * 100,
                    time(Math.max(0, seconds / shareRatio - seconds))));
        }
        tell(line.toString());
    }

    private void tell(String line) {
        if (watched) {
            err.printf("\r%-70s", line);
            lineOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** All is done: leaves the line free. */
    public void end() {
        if (lineOpen) {
            err.printf("\r%-70s\r", "");
            err.flush();
            lineOpen = false;
        }
    }

    public double seconds() {
        return (nanoClock.getAsLong() - began) / NANOS_PER_SECOND;
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
