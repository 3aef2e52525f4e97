package org.trigpoint.model.coverage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Coverage}. Format 1: u8 audience, i64 cell, ordinal state, f64 class A, f64 class B, i32 craft, i64 known. Fields are those of
 * {@link Fields}.
 */
public final class CoverageCodec implements Codec<Coverage> {
    public static final CoverageCodec INSTANCE = new CoverageCodec();

    private static final Coverage.State[] STATES = Coverage.State.values();

    private CoverageCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Coverage coverage, DataOutput out) throws IOException {
        out.writeByte(coverage.audience());
        out.writeLong(coverage.cell());
        Fields.writeOrdinal(coverage.state(), out);
        out.writeDouble(coverage.classAProb());
        out.writeDouble(coverage.classBProb());
        out.writeInt(coverage.craft());
        out.writeLong(coverage.knownEpochMicros());
    }

    @Override
    public Coverage read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Coverage");
        try {
            return new Coverage(
                    in.readUnsignedByte(),
                    in.readLong(),
                    Fields.readOrdinal(in, STATES),
                    in.readDouble(),
                    in.readDouble(),
                    in.readInt(),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException("Damaged coverage: " + e.getMessage(), e);
        }
    }
}
