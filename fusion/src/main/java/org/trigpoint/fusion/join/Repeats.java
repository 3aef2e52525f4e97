package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.TelemetryReport;

/**
 * Knows an observation that comes twice: by its stamp, apart for each kind, as one raw message may give a position and an
 * identity. Bytes: the newest stamp of each kind: position, identity, presence, receiver, telemetry (that of telemetry not
 * in the oldest format of the state that it is part of).
 */
final class Repeats {
    private static final int TELEMETRY = 4;
    private static final int KINDS = 5;

    private static final int ARRIVAL = KINDS;
    private static final int SOURCE = 2 * KINDS;

    /** Columns of the newest stamp of each kind: sequences, arrivals, sources. */
    private final long[] newest = new long[3 * KINDS];

    Repeats() {
        for (int kind = 0; kind < KINDS; kind++) {
            put(kind, Stamp.FIRST);
        }
    }

    /** Reads what recognising reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return newest[0] + newest[newest.length - 1];
    }

    private void put(int kind, Stamp stamp) {
        newest[kind] = stamp.sequence();
        newest[ARRIVAL + kind] = stamp.arrivalEpochMicros();
        newest[SOURCE + kind] = stamp.source();
    }

    private boolean isNewest(int kind, Stamp stamp) {
        return newest[kind] == stamp.sequence()
                && newest[ARRIVAL + kind] == stamp.arrivalEpochMicros()
                && newest[SOURCE + kind] == stamp.source();
    }

    /** True when the newest of this kind had this stamp; remembers it. */
    boolean isRepeat(Report observation) {
        int kind = kind(observation);
        Stamp stamp = observation.header().stamp();
        if (isNewest(kind, stamp)) {
            return true;
        }
        put(kind, stamp);
        return false;
    }

    /** True when an observation of another kind came with the same raw message. */
    boolean hasSibling(Report observation) {
        int kind = kind(observation);
        Stamp stamp = observation.header().stamp();
        for (int other = 0; other < KINDS; other++) {
            if (other != kind && isNewest(other, stamp)) {
                return true;
            }
        }
        return false;
    }

    private static int kind(Report observation) {
        return switch (observation) {
            case PositionReport _ -> 0;
            case IdentityReport _ -> 1;
            case PresenceReport _ -> 2;
            case ReceiverReport _ -> 3;
            case TelemetryReport _ -> TELEMETRY;
        };
    }

    void write(DataOutput out) throws IOException {
        for (int kind = 0; kind < KINDS; kind++) {
            Stamp stamp = new Stamp(newest[ARRIVAL + kind], (int) newest[SOURCE + kind], newest[kind]);
            StampCodec.INSTANCE.write(stamp, out);
        }
    }

    /** @param telemetry false for bytes from before there was any */
    void read(DataInput in, boolean telemetry) throws IOException {
        for (int kind = 0; kind < (telemetry ? KINDS : TELEMETRY); kind++) {
            put(kind, StampCodec.INSTANCE.read(in, 1));
        }
    }
}
