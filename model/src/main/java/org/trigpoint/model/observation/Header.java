package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;

/**
 * What every observation says of itself: which raw bytes it is, who sent them, who heard them.
 *
 * @param stamp of the raw message it was decoded from (the last of several): the reference to its bytes in the journal
 * @param timeEpochMicros when it was true, in microseconds since 1970-01-01 UTC; {@link #UNDATED} when nobody said
 * @param timeBasis how that time is known
 * @param identity packed {@link Identity}
 * @param platform what the identity's number says it is
 * @param transponder what sent it
 * @param transmission which transmission it was, to know it again from another receiver
 * @param receiver who heard it, as its tag block or the feed says; null when only the source is known
 * @param ownShip true for what a vessel's own transponder says of that vessel ({@code VDO}): never reception
 * @param marking of its source
 */
public record Header(
        Stamp stamp,
        long timeEpochMicros,
        TimeBasis timeBasis,
        long identity,
        Platform platform,
        Transponder transponder,
        Transmission transmission,
        @Nullable String receiver,
        boolean ownShip,
        Marking marking) {
    /** The time of what nobody dated. */
    public static final long UNDATED = Long.MIN_VALUE;

    /** How a time is known, best first. Ordinals are stored: add at the end only. */
    public enum TimeBasis {
        /** The second that the sender reported, within the minute of one of the others. */
        REPORTED_SECOND,
        /** The receiver's clock, from a tag block or wrapper. */
        RECEIVER,
        /** Arrival here. */
        ARRIVAL,
        /** Worked out along a file from its dated reports, or from a start and a rate that a person gave. */
        FILE,
        UNDATED,
        /** A counter of the receiver that knows no epoch, anchored at arrival here. */
        COUNTER
    }

    /**
     * One transmission on the air: two receptions are one only when both agree and they lie within the type's interval.
     *
     * @param type message type of its protocol; AIS 1 to 27
     * @param bits 64-bit digest of the payload as sent
     * @param second UTC second that it reports, 0 to 59; 60 and more for none
     * @param lines raw lines (or frames) that it was made of
     */
    public record Transmission(int type, long bits, int second, int lines) {}

    public boolean isDated() {
        return timeEpochMicros != UNDATED;
    }

    public Optional<String> findReceiver() {
        return Optional.ofNullable(receiver);
    }
}
