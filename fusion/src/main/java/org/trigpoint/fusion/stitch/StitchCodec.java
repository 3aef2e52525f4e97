package org.trigpoint.fusion.stitch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link StitchState}. Format 1: count of names, each {@link TrackIdCodec own}, {@link TrackIdCodec stays}, i64 met; count of
 * detections, each stamp, {@link TrackIdCodec stays}, i64 met; both oldest first; count of overrules, each {@link TrackIdCodec track},
 * nullable {@link TrackIdCodec goesOnAs}, flag anonymous, flag parted.
 */
final class StitchCodec implements Codec<StitchState> {
    @Override
    public int version() {
        return 1;
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
        Fields.writeCount(state.overrules.size(), out);
        for (Map.Entry<TrackId, StitchState.Overrule> each : state.overrules.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            Fields.writeNullable(each.getValue().goesOnAs(), TrackIdCodec.INSTANCE, out);
            out.writeBoolean(each.getValue().anonymous());
            out.writeBoolean(each.getValue().parted());
        }
    }

    private static void write(StitchState.Name name, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(name.stays(), out);
        out.writeLong(name.metEpochMicros());
    }

    @Override
    public StitchState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "StitchState");
        StitchState state = new StitchState();
        int names = Fields.readCount(in, StitchState.MOST, "names");
        for (int i = 0; i < names; i++) {
            state.names.put(TrackIdCodec.INSTANCE.read(in, 1), readName(in));
        }
        int detections = Fields.readCount(in, StitchState.MOST, "detections");
        for (int i = 0; i < detections; i++) {
            state.detections.put(StampCodec.INSTANCE.read(in, 1), readName(in));
        }
        int overrules = Fields.readCount(in, StitchState.MOST, "overrules");
        for (int i = 0; i < overrules; i++) {
            state.overrules.put(
                    TrackIdCodec.INSTANCE.read(in, 1),
                    new StitchState.Overrule(
                            Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "goesOnAs"),
                            Fields.readFlag(in, "anonymous"),
                            Fields.readFlag(in, "parted")));
        }
        return state;
    }

    private static StitchState.Name readName(DataInput in) throws IOException {
        return new StitchState.Name(TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
    }
}
