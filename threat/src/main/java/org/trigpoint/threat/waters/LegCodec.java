package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.IntegrityCodec;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Leg}. Format 1: i64 cell, {@link TrackIdCodec track}, i64 identity, ordinal platform, ordinal transponder, i32 shipType, f64
 * lengthMeters, f64 beamMeters, f64 draughtMeters, nullable text name, nullable text destination, i64 from, i64 until, flag late, f64 latitude, f64 longitude, {@link MotionCodec motion}, ordinal
 * status, {@link IntegrityCodec integrity}, i64 interval, f64 expectedCount, count of hearers, each i32 source, nullable text receiver, i32 reports, i64
 * delay; {@link StampCodec stamp}, {@link MarkingCodec marking}. Fields are those of {@link Fields}.
 */
public final class LegCodec implements Codec<Leg> {
    public static final LegCodec INSTANCE = new LegCodec();

    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final NavigationStatus[] STATUSES = NavigationStatus.values();

    private LegCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Leg leg, DataOutput out) throws IOException {
        out.writeLong(leg.cell());
        TrackIdCodec.INSTANCE.write(leg.track(), out);
        out.writeLong(leg.identity());
        Fields.writeOrdinal(leg.platform(), out);
        Fields.writeOrdinal(leg.transponder(), out);
        out.writeInt(leg.shipType());
        out.writeDouble(leg.lengthMeters());
        out.writeDouble(leg.beamMeters());
        out.writeDouble(leg.draughtMeters());
        Fields.writeNullableText(leg.name(), out);
        Fields.writeNullableText(leg.destination(), out);
        out.writeLong(leg.fromEpochMicros());
        out.writeLong(leg.untilEpochMicros());
        out.writeBoolean(leg.late());
        out.writeDouble(leg.latDeg());
        out.writeDouble(leg.lonDeg());
        MotionCodec.INSTANCE.write(leg.motion(), out);
        Fields.writeOrdinal(leg.status(), out);
        IntegrityCodec.INSTANCE.write(leg.integrity(), out);
        out.writeLong(leg.intervalMicros());
        out.writeDouble(leg.expectedCount());
        Fields.writeCount(leg.heard().size(), out);
        for (Leg.Heard heard : leg.heard()) {
            out.writeInt(heard.by().source());
            Fields.writeNullableText(heard.by().receiver(), out);
            out.writeInt(heard.reports());
            out.writeLong(heard.delayMicros());
        }
        StampCodec.INSTANCE.write(leg.stamp(), out);
        MarkingCodec.INSTANCE.write(leg.marking(), out);
    }

    @Override
    public Leg read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Leg");
        return new Leg(
                in.readLong(),
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                Fields.readOrdinal(in, PLATFORMS),
                Fields.readOrdinal(in, TRANSPONDERS),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readNullableText(in, "name"),
                Fields.readNullableText(in, "destination"),
                in.readLong(),
                in.readLong(),
                Fields.readFlag(in, "late"),
                in.readDouble(),
                in.readDouble(),
                MotionCodec.INSTANCE.read(in, 1),
                Fields.readOrdinal(in, STATUSES),
                IntegrityCodec.INSTANCE.read(in, 1),
                in.readLong(),
                in.readDouble(),
                readHeard(in),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1));
    }

    private static List<Leg.Heard> readHeard(DataInput in) throws IOException {
        List<Leg.Heard> all = new ArrayList<>();
        for (int left = Fields.readCount(in, Leg.MOST_HEARD, "hearers"); left > 0; left--) {
            all.add(new Leg.Heard(
                    new Hearer(in.readInt(), Fields.readNullableText(in, "receiver")), in.readInt(), in.readLong()));
        }
        return all;
    }
}
