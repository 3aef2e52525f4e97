package org.trigpoint.feeds.detections;

/**
 * The time that a line carries itself: for readers of files, which give stamps. One thread at a time.
 *
 * <p>A detection has its own. A look may stand before its detections or behind them: it takes the time that was told last when that
 * lies within it, so that it never makes the lines around it run backwards.
 */
public final class DetectionLineTime {
    /** The line carries no time. */
    public static final long NONE = EventTime.NONE;

    private final LineReader reader = new LineReader();
    private final String header;
    private long last = NONE;

    private DetectionLineTime(String header) {
        this.header = header;
    }

    /** Of lines without a header, but for those among them. */
    public static DetectionLineTime ofLines() {
        return new DetectionLineTime("");
    }

    /** Of rows under this header. */
    public static DetectionLineTime of(String header) {
        return new DetectionLineTime(header);
    }

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    public long epochMicros(byte[] array, int offset, int length) {
        if (reader.read(array, offset, length, header, true) != null) {
            return NONE;
        }
        Checks checks = new Checks(reader.fields());
        boolean look = checks.has(Field.FROM) && checks.has(Field.UNTIL);
        long from = checks.epochMicros(look ? Field.FROM : Field.TIME);
        long until = look ? checks.epochMicros(Field.UNTIL) : from;
        if (!checks.isSound()) {
            return NONE;
        }
        last = Math.max(from, Math.min(last, until));
        return last;
    }
}
