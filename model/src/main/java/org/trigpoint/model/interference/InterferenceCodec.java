package org.trigpoint.model.interference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * An {@link Interference}. Format 1: u8 audience, i64 cell, ordinal level, i32 aircraft, bad and uncounted, i64 from, i64 known. Fields are
 * those of {@link Fields}.
 */
public final class InterferenceCodec implements Codec<Interference> {
    public static final InterferenceCodec INSTANCE = new InterferenceCodec();

    private static final Interference.Level[] LEVELS = Interference.Level.values();

    private InterferenceCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Interference interference, DataOutput out) throws IOException {
        out.writeByte(interference.audience());
        out.writeLong(interference.cell());
        Fields.writeOrdinal(interference.level(), out);
        out.writeInt(interference.aircraft());
        out.writeInt(interference.bad());
        out.writeInt(interference.uncounted());
        out.writeLong(interference.fromEpochMicros());
        out.writeLong(interference.knownEpochMicros());
    }

    @Override
    public Interference read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Interference");
        try {
            return new Interference(
                    in.readUnsignedByte(),
                    in.readLong(),
                    Fields.readOrdinal(in, LEVELS),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readLong(),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException("Damaged interference: " + e.getMessage(), e);
        }
    }
}
