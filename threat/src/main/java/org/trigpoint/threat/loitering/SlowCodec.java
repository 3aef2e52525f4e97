package org.trigpoint.threat.loitering;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * A {@link Slow}. Format 1: i64 beginning, f64 latitude, f64 longitude of it, i64 newest, f64 latitude, f64 longitude of it, f64 path, f64
 * reach, list of {@link StampCodec stamps}, flag told, i64 matter, i64 ended, i64 said.
 */
final class SlowCodec implements Codec<Slow> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Slow slow, DataOutput out) throws IOException {
        out.writeLong(slow.fromEpochMicros);
        out.writeDouble(slow.fromLatDeg);
        out.writeDouble(slow.fromLonDeg);
        out.writeLong(slow.atEpochMicros);
        out.writeDouble(slow.latDeg);
        out.writeDouble(slow.lonDeg);
        out.writeDouble(slow.pathMeters);
        out.writeDouble(slow.reachMeters);
        Fields.writeList(slow.stamps, StampCodec.INSTANCE, out);
        out.writeBoolean(slow.told);
        out.writeLong(slow.matterEpochMicros);
        out.writeLong(slow.endedEpochMicros);
        out.writeLong(slow.saidEpochMicros);
    }

    @Override
    public Slow read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Slow");
        Slow slow = new Slow();
        slow.fromEpochMicros = in.readLong();
        slow.fromLatDeg = in.readDouble();
        slow.fromLonDeg = in.readDouble();
        slow.atEpochMicros = in.readLong();
        slow.latDeg = in.readDouble();
        slow.lonDeg = in.readDouble();
        slow.pathMeters = in.readDouble();
        slow.reachMeters = in.readDouble();
        slow.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Slow.MOST_STAMPS, "stamps"));
        slow.told = Fields.readFlag(in, "told");
        slow.matterEpochMicros = in.readLong();
        slow.endedEpochMicros = in.readLong();
        slow.saidEpochMicros = in.readLong();
        return slow;
    }
}
