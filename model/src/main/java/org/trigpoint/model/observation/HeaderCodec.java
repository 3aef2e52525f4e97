package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Header.Transmission;

/**
 * A {@link Header}. Format 1: {@link StampCodec stamp}, i64 timeEpochMicros, ordinal timeBasis, i64 identity, ordinal platform,
 * ordinal transponder, then of the transmission i32 type, i64 bits, i32 second, i32 lines, then nullable text receiver, flag
 * ownShip, {@link MarkingCodec marking}. Fields are those of {@link Fields}.
 */
public final class HeaderCodec implements Codec<Header> {
    public static final HeaderCodec INSTANCE = new HeaderCodec();

    private static final TimeBasis[] TIME_BASES = TimeBasis.values();
    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();

    private HeaderCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Header header, DataOutput out) throws IOException {
        StampCodec.INSTANCE.write(header.stamp(), out);
        out.writeLong(header.timeEpochMicros());
        Fields.writeOrdinal(header.timeBasis(), out);
        out.writeLong(header.identity());
        Fields.writeOrdinal(header.platform(), out);
        Fields.writeOrdinal(header.transponder(), out);
        Transmission transmission = header.transmission();
        out.writeInt(transmission.type());
        out.writeLong(transmission.bits());
        out.writeInt(transmission.second());
        out.writeInt(transmission.lines());
        Fields.writeNullableText(header.receiver(), out);
        out.writeBoolean(header.ownShip());
        MarkingCodec.INSTANCE.write(header.marking(), out);
    }

    @Override
    public Header read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Header");
        Stamp stamp = StampCodec.INSTANCE.read(in, 1);
        return new Header(
                stamp,
                in.readLong(),
                Fields.readOrdinal(in, TIME_BASES),
                in.readLong(),
                Fields.readOrdinal(in, PLATFORMS),
                Fields.readOrdinal(in, TRANSPONDERS),
                new Transmission(in.readInt(), in.readLong(), in.readInt(), in.readInt()),
                Fields.readNullableText(in, "receiver"),
                Fields.readFlag(in, "ownShip"),
                MarkingCodec.INSTANCE.read(in, 1));
    }
}
