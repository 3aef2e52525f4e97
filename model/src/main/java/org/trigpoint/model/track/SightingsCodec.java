package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * {@link Sightings}. Format 2: i64 detections, count of sightings, each stamp, text sensor, f64 distanceSquared, f64 rivalProb, nullable {@link TrackIdCodec rival}; i64
 * disagreements, nullable {@link TrackIdCodec into}, list of {@link OverruleCodec overrules}.
 */
public final class SightingsCodec implements Codec<Sightings> {
    public static final SightingsCodec INSTANCE = new SightingsCodec();

    private static final int VERSION = 2;

    private SightingsCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Sightings sightings, DataOutput out) throws IOException {
        out.writeLong(sightings.detections());
        Fields.writeCount(sightings.newest().size(), out);
        for (Sightings.Sighting each : sightings.newest()) {
            StampCodec.INSTANCE.write(each.stamp(), out);
            Fields.writeText(each.sensor(), out);
            out.writeDouble(each.distanceSquared());
            out.writeDouble(each.rivalProb());
            Fields.writeNullable(each.rival(), TrackIdCodec.INSTANCE, out);
        }
        out.writeLong(sightings.disagreements());
        Fields.writeNullable(sightings.into(), TrackIdCodec.INSTANCE, out);
        Fields.writeList(sightings.overrules(), OverruleCodec.INSTANCE, out);
    }

    @Override
    public Sightings read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Sightings");
        long detections = in.readLong();
        int count = Fields.readCount(in, Sightings.MOST, "sightings");
        List<Sightings.Sighting> newest = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            newest.add(new Sightings.Sighting(
                    StampCodec.INSTANCE.read(in, 1),
                    Fields.readText(in, "sensor"),
                    in.readDouble(),
                    in.readDouble(),
                    Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "rival")));
        }
        return new Sightings(
                detections,
                newest,
                in.readLong(),
                Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "into"),
                Fields.readList(in, OverruleCodec.INSTANCE, 1, Sightings.MOST, "overrules"));
    }
}
