package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/** Bytes of stamps (format 1 of {@link StampCodec}) and of station names (u8 1 and UTF, or u8 0 for none) in states. */
final class Stamps {
    private Stamps() {}

    static void write(Stamp stamp, DataOutput out) throws IOException {
        StampCodec.INSTANCE.write(stamp, out);
    }

    static Stamp read(DataInput in) throws IOException {
        return StampCodec.INSTANCE.read(in, 1);
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
