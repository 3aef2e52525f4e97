package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** Bytes of stamps (i64 arrival, i32 source, i64 sequence) and of station names (u8 1 and UTF, or u8 0 for none) in states. */
final class Stamps {
    private Stamps() {}

    static void write(Stamp stamp, DataOutput out) throws IOException {
        out.writeLong(stamp.arrivalEpochMicros());
        out.writeInt(stamp.source());
        out.writeLong(stamp.sequence());
    }

    static Stamp read(DataInput in) throws IOException {
        return new Stamp(in.readLong(), in.readInt(), in.readLong());
    }

    static void writeStation(@Nullable String station, DataOutput out) throws IOException {
        out.writeBoolean(station != null);
        if (station != null) {
            out.writeUTF(station);
        }
    }

    static @Nullable String readStation(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
