package org.trigpoint.feeds.source;

/**
 * How an {@link Intake} makes stamps, and how much it holds.
 *
 * @param mode whose time the stamps carry
 * @param afterEpochMicros every stamp's arrival is later than this: the last progress in the journal, or {@link Long#MIN_VALUE}
 * @param peopleFirstSequence the first sequence of what people do
 * @param peopleNumber the source number of what people do; those of sources are above it
 * @param laneLines raw messages that one source may have waiting; also how far a file is looked ahead for its first date
 * @param laneBytes bytes that one source may have waiting
 */
public record IntakeSettings(
        Mode mode, long afterEpochMicros, long peopleFirstSequence, int peopleNumber, int laneLines, long laneBytes) {
    /** Whose time the stamps carry. */
    public enum Mode {
        /** The wall clock's. */
        LIVE,
        /** The files' own. */
        FILE
    }

    public IntakeSettings {
        if (laneLines < 2 || laneBytes < 1) {
            throw new IllegalArgumentException(
                    "A lane holds 2 lines and 1 byte or more, not " + laneLines + " and " + laneBytes);
        }
    }

    /** A first start in this mode, with room for 16,384 messages or 8 MiB a source. */
    public static IntakeSettings of(Mode mode) {
        return new IntakeSettings(mode, Long.MIN_VALUE, 0, Intake.PEOPLE, 16_384, 8L << 20);
    }

    /** The same, after a restart. */
    public IntakeSettings resumedAfter(long epochMicros, long peopleSequence) {
        return new IntakeSettings(mode, epochMicros, peopleSequence, peopleNumber, laneLines, laneBytes);
    }

    /** The same, of one of several stations whose recordings become one: each has numbers of its own. */
    public IntakeSettings numberedFrom(int people) {
        return new IntakeSettings(mode, afterEpochMicros, peopleFirstSequence, people, laneLines, laneBytes);
    }
}
