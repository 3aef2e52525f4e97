package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.coverage.CoverageCodec;

/**
 * What the rules about several craft emit. Format 1: u8 kind, then 0 {@link FindingCodec finding}; 1 Traffic: i64 cell, i32 ships; 2
 * {@link Pulse}: i32 source, nullable text receiver, i64 cell, i32 heard, i32 craft, f64 a second; 3 {@link CoverageCodec coverage}; 4 {@link
 * UnsettledCodec unsettled}. Fields are
 * those of {@link Fields}.
 */
public final class WatersCodec implements Codec<Object> {
    public static final WatersCodec INSTANCE = new WatersCodec();

    private static final int FINDING = 0;
    private static final int TRAFFIC = 1;
    private static final int PULSE = 2;
    private static final int COVERAGE = 3;
    private static final int UNSETTLED = 4;

    private WatersCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        switch (body) {
            case Finding finding -> {
                out.writeByte(FINDING);
                FindingCodec.INSTANCE.write(finding, out);
            }
            case Traffic traffic -> {
                out.writeByte(TRAFFIC);
                out.writeLong(traffic.cell());
                out.writeInt(traffic.ships());
            }
            case Pulse pulse -> {
                out.writeByte(PULSE);
                out.writeInt(pulse.by().source());
                Fields.writeNullableText(pulse.by().receiver(), out);
                out.writeLong(pulse.cell());
                out.writeInt(pulse.heard());
                out.writeInt(pulse.craft());
                out.writeDouble(pulse.usualPerSecond());
            }
            case Coverage coverage -> {
                out.writeByte(COVERAGE);
                CoverageCodec.INSTANCE.write(coverage, out);
            }
            case Unsettled unsettled -> {
                out.writeByte(UNSETTLED);
                UnsettledCodec.INSTANCE.write(unsettled, out);
            }
            default ->
                throw new IOException(
                        "No rule about several craft emits a " + body.getClass().getName());
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "What rules about several craft emit");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case FINDING -> FindingCodec.INSTANCE.read(in, FindingCodec.INSTANCE.version());
            case TRAFFIC -> new Traffic(in.readLong(), in.readInt());
            case PULSE ->
                new Pulse(
                        new Hearer(in.readInt(), Fields.readNullableText(in, "receiver")),
                        in.readLong(),
                        in.readInt(),
                        in.readInt(),
                        in.readDouble());
            case COVERAGE -> CoverageCodec.INSTANCE.read(in, CoverageCodec.INSTANCE.version());
            case UNSETTLED -> UnsettledCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("What a rule emits is of kind " + kind + ", not 0 to 4");
        };
    }
}
