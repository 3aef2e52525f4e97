package org.trigpoint.app.backup;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says now and then how far it has come. Used by one thread. */
public final class BackupProgress {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int WHOLE_PERCENT = 100;

    private final PrintWriter out;
    private final String what;
    private long expectedBytes;
    private long doneBytes;
    private long toldNanos = System.nanoTime();

    /**
     * @param out where people read it
     * @param what is being done
     */
    public BackupProgress(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
    }

    /** About how many bytes will come. */
    void expect(long bytes) {
        expectedBytes = bytes;
        doneBytes = 0;
    }

    void add(long bytes) {
        doneBytes += bytes;
        long now = System.nanoTime();
        if (now - toldNanos >= EVERY_NANOS) {
            toldNanos = now;
            long percent = Math.min(WHOLE_PERCENT, WHOLE_PERCENT * doneBytes / Math.max(1, expectedBytes));
            out.printf(
                    Locale.ROOT,
                    "%s: %d %% of %.0f MB%n",
                    what,
                    percent,
                    Math.max(expectedBytes, doneBytes) / BYTES_PER_MEGABYTE);
            out.flush();
        }
    }
}
