package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Passage}. Format 1: ordinal event, i32 cell, {@link TrackIdCodec track}, text name, i64 time, f64 latitude, longitude, altitude
 * and climb, i32 source, nullable text receiver, {@link StampCodec stamp}, {@link MarkingCodec marking}, flag hidden.
 */
public final class PassageCodec implements Codec<Passage> {
    public static final PassageCodec INSTANCE = new PassageCodec();

    private static final Passage.Event[] EVENTS = Passage.Event.values();

    private PassageCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Passage passage, DataOutput out) throws IOException {
        Fields.writeOrdinal(passage.event(), out);
        out.writeInt(passage.cell());
        TrackIdCodec.INSTANCE.write(passage.track(), out);
        Fields.writeText(passage.name(), out);
        out.writeLong(passage.timeEpochMicros());
        out.writeDouble(passage.latDeg());
        out.writeDouble(passage.lonDeg());
        out.writeDouble(passage.altitudeMeters());
        out.writeDouble(passage.climbMps());
        out.writeInt(passage.source());
        Fields.writeNullableText(passage.receiver(), out);
        StampCodec.INSTANCE.write(passage.stamp(), out);
        MarkingCodec.INSTANCE.write(passage.marking(), out);
        out.writeBoolean(passage.hidden());
    }

    @Override
    public Passage read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Passage");
        return new Passage(
                Fields.readOrdinal(in, EVENTS),
                in.readInt(),
                TrackIdCodec.INSTANCE.read(in, 1),
                Fields.readText(in, "name"),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                Fields.readNullableText(in, "receiver"),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1),
                Fields.readFlag(in, "hidden"));
    }
}
