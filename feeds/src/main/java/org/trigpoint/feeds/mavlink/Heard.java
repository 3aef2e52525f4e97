package org.trigpoint.feeds.mavlink;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * When and whence a raw message came: what the headers of its reports are made of.
 *
 * @param stamp of the raw message
 * @param source what is known of it
 * @param timeEpochMicros when it was true
 * @param basis how that is known
 * @param digest of its bytes without the time before them
 */
record Heard(Stamp stamp, SourceOpened source, long timeEpochMicros, TimeBasis basis, long digest) {
    /** Type of these transmissions: those of AIS and ADS-B are below. */
    private static final int TYPE = 512;

    private static final int NO_SECOND = 60;
    private static final long PRIME = 0x100000001B3L;
    private static final long BEGIN = 0xCBF29CE484222325L;

    /** A file's order of times is kept to when a message's own lies farther from it: FileDating has not believed that. */
    private static final long APART_MICROS = 3_600_000_000L;

    /** 2000-01-01: of clocks that were never set. */
    private static final long EARLIEST_EPOCH_MICROS = 946_684_800_000_000L;

    /** Recorders may be so much ahead. */
    private static final long AHEAD_MICROS = 60_000_000;

    /**
     * @param ownEpochMicros what the message says itself; {@link MavlinkLineTime#NONE} when it says nothing
     * @param timeBytes length of the time before it
     */
    static Heard of(Stamp stamp, SourceOpened source, long ownEpochMicros, Raw raw, int timeBytes) {
        long digest = BEGIN;
        for (int i = raw.offset() + timeBytes; i < raw.offset() + raw.length(); i++) {
            digest = (digest ^ raw.array()[i]) * PRIME;
        }
        long arrival = stamp.arrivalEpochMicros();
        boolean own = ownEpochMicros != MavlinkLineTime.NONE;
        return switch (source.clock()) {
            case FILE -> {
                boolean near = own && Math.abs(ownEpochMicros - arrival) <= APART_MICROS;
                yield new Heard(
                        stamp,
                        source,
                        near ? ownEpochMicros : arrival,
                        near ? TimeBasis.RECEIVER : TimeBasis.FILE,
                        digest);
            }
            case ARRIVAL -> {
                boolean sound =
                        own && ownEpochMicros > EARLIEST_EPOCH_MICROS && ownEpochMicros <= arrival + AHEAD_MICROS;
                yield new Heard(
                        stamp,
                        source,
                        sound ? ownEpochMicros : arrival,
                        sound ? TimeBasis.RECEIVER : TimeBasis.ARRIVAL,
                        digest);
            }
            case NONE -> new Heard(stamp, source, Header.UNDATED, TimeBasis.UNDATED, digest);
        };
    }

    /** The time by which things are new or old: it never runs backwards. */
    long nowMicros() {
        return stamp.arrivalEpochMicros();
    }

    /** The same said for another time. */
    Heard at(long epochMicros, TimeBasis how) {
        return basis == TimeBasis.UNDATED ? this : new Heard(stamp, source, epochMicros, how, digest);
    }

    /** @param lines 1 of the first report of a raw message, 0 of others */
    Header header(long identity, Platform platform, Transponder transponder, int lines) {
        return new Header(
                stamp,
                timeEpochMicros,
                basis,
                identity,
                platform,
                transponder,
                new Header.Transmission(TYPE, digest, NO_SECOND, lines),
                null,
                false,
                source.marking());
    }
}
