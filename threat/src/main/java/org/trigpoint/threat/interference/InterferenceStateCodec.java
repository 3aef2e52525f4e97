package org.trigpoint.threat.interference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * An {@link InterferenceState}. Format 1: count of ships, of each {@link TrackIdCodec track}, f64 latitude and longitude, i64 time, i64 heard, i32
 * good, accurate and monitored legs, ordinal loss, i64 lost, {@link StampCodec stamp}, flag hidden, {@link MarkingCodec marking}; count of
 * areas, of each text matter, i64 from, f64 latitude, longitude and radius, i64 found, i64 said, i32 ships said, i32 most at
 * once.
 */
final class InterferenceStateCodec implements Codec<InterferenceState> {
    private static final int MOST = 1 << 24;
    private static final Trust.Loss[] LOSSES = Trust.Loss.values();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(InterferenceState state, DataOutput out) throws IOException {
        Fields.writeCount(state.ships.size(), out);
        for (Trust each : state.ships.values()) {
            TrackIdCodec.INSTANCE.write(each.track, out);
            out.writeDouble(each.latDeg);
            out.writeDouble(each.lonDeg);
            out.writeLong(each.timeEpochMicros);
            out.writeLong(each.heardEpochMicros);
            out.writeInt(each.good);
            out.writeInt(each.accurate);
            out.writeInt(each.monitored);
            Fields.writeOrdinal(each.loss, out);
            out.writeLong(each.lostEpochMicros);
            StampCodec.INSTANCE.write(each.lostStamp, out);
            out.writeBoolean(each.hidden);
            MarkingCodec.INSTANCE.write(each.marking, out);
        }
        Fields.writeCount(state.areas.size(), out);
        for (InterferenceState.Area each : state.areas) {
            Fields.writeText(each.matter, out);
            out.writeLong(each.fromEpochMicros);
            out.writeDouble(each.latDeg);
            out.writeDouble(each.lonDeg);
            out.writeDouble(each.radiusMeters);
            out.writeLong(each.foundEpochMicros);
            out.writeLong(each.saidEpochMicros);
            out.writeInt(each.saidShips);
            out.writeInt(each.mostAtOnce);
        }
    }

    @Override
    public InterferenceState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Interference");
        InterferenceState state = new InterferenceState();
        for (int left = Fields.readCount(in, MOST, "ships"); left > 0; left--) {
            Trust each = new Trust(TrackIdCodec.INSTANCE.read(in, 1));
            each.latDeg = in.readDouble();
            each.lonDeg = in.readDouble();
            each.timeEpochMicros = in.readLong();
            each.heardEpochMicros = in.readLong();
            each.good = in.readInt();
            each.accurate = in.readInt();
            each.monitored = in.readInt();
            each.loss = Fields.readOrdinal(in, LOSSES);
            each.lostEpochMicros = in.readLong();
            each.lostStamp = StampCodec.INSTANCE.read(in, 1);
            each.hidden = Fields.readFlag(in, "hidden");
            each.marking = MarkingCodec.INSTANCE.read(in, 1);
            state.ships.put(each.track, each);
        }
        for (int left = Fields.readCount(in, MOST, "areas"); left > 0; left--) {
            InterferenceState.Area each = new InterferenceState.Area(Fields.readText(in, "matter"), in.readLong());
            each.latDeg = in.readDouble();
            each.lonDeg = in.readDouble();
            each.radiusMeters = in.readDouble();
            each.foundEpochMicros = in.readLong();
            each.saidEpochMicros = in.readLong();
            each.saidShips = in.readInt();
            each.mostAtOnce = in.readInt();
            state.areas.add(each);
        }
        return state;
    }
}
