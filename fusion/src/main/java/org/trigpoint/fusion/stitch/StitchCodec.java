package org.trigpoint.fusion.stitch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.OverruleCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link StitchState}. Format 2: count of names, each {@link TrackIdCodec own}, {@link TrackIdCodec stays}, i64 met; count of
 * detections, each stamp, {@link TrackIdCodec stays}, i64 met; both oldest first; count of rulings, each {@link OverruleCodec said},
 * nullable {@link TrackIdCodec goesOnAs}, flag anonymous.
 */
final class StitchCodec implements Codec<StitchState> {
    private static final int VERSION = 2;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(StitchState state, DataOutput out) throws IOException {
        Fields.writeCount(state.names.size(), out);
        for (Map.Entry<TrackId, StitchState.Name> each : state.names.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            write(each.getValue(), out);
        }
        Fields.writeCount(state.detections.size(), out);
        for (Map.Entry<Stamp, StitchState.Name> each : state.detections.entrySet()) {
            StampCodec.INSTANCE.write(each.getKey(), out);
            write(each.getValue(), out);
        }
        Fields.writeCount(state.rulings.size(), out);
        for (StitchState.Ruling each : state.rulings.values()) {
            OverruleCodec.INSTANCE.write(each.said(), out);
            Fields.writeNullable(each.goesOnAs(), TrackIdCodec.INSTANCE, out);
            out.writeBoolean(each.anonymous());
        }
    }

    private static void write(StitchState.Name name, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(name.stays(), out);
        out.writeLong(name.metEpochMicros());
    }

    @Override
    public StitchState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "StitchState");
        StitchState state = new StitchState();
        int names = Fields.readCount(in, StitchState.MOST, "names");
        for (int i = 0; i < names; i++) {
            state.names.put(TrackIdCodec.INSTANCE.read(in, 1), readName(in));
        }
        int detections = Fields.readCount(in, StitchState.MOST, "detections");
        for (int i = 0; i < detections; i++) {
            state.detections.put(StampCodec.INSTANCE.read(in, 1), readName(in));
        }
        int rulings = Fields.readCount(in, StitchState.MOST, "rulings");
        for (int i = 0; i < rulings; i++) {
            Overrule said = OverruleCodec.INSTANCE.read(in, 1);
            state.rulings.put(
                    said.track(),
                    new StitchState.Ruling(
                            said,
                            Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "goesOnAs"),
                            Fields.readFlag(in, "anonymous")));
        }
        return state;
    }

    private static StitchState.Name readName(DataInput in) throws IOException {
        return new StitchState.Name(TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
    }
}
