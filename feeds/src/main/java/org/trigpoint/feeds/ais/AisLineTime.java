package org.trigpoint.feeds.ais;

import org.trigpoint.feeds.ais.sentence.CivilTime;
import org.trigpoint.feeds.ais.sentence.LineTimeReader;

/** The time that a raw line carries itself: for readers of files, which give stamps. Allocation-free; one thread at a time. */
public final class AisLineTime {
    /** The line carries no time. */
    public static final long NONE = CivilTime.NONE;

    private final LineTimeReader reader = new LineTimeReader();

    /**
     * The time of a tag block's {@code c}, a GateHouse line, a time in plain text before or behind the sentence, else the date and
     * time of a base station's report (types 4 and 11, in one sentence); {@link #NONE} when there is none or the line is not sound.
     */
    public long epochMicros(byte[] array, int offset, int length) {
        return reader.epochMicros(array, offset, length);
    }

    /** True when the last time came from a base station's report, which says when it was sent, not when the file was written. */
    public boolean isFromBaseStation() {
        return reader.isFromBaseStation();
    }
}
