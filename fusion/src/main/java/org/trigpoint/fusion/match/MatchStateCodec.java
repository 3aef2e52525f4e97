package org.trigpoint.fusion.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link MatchState}. Format 1: i64 cell, i64 alarm, i64 swept, count of ways, each {@link TrackIdCodec track} and {@link Way}, count of scenes,
 * each i32 source, text sensor, text scene, {@link OpenScene}.
 */
final class MatchStateCodec implements Codec<MatchState> {
    private static final int MOST_WAYS = 10_000_000;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(MatchState state, DataOutput out) throws IOException {
        out.writeLong(state.cell);
        out.writeLong(state.alarmEpochMicros);
        out.writeLong(state.sweptEpochMicros);
        Fields.writeCount(state.ways.size(), out);
        for (Map.Entry<TrackId, Way> each : state.ways.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            each.getValue().write(out);
        }
        Fields.writeCount(state.scenes.size(), out);
        for (Map.Entry<MatchState.SceneName, OpenScene> each : state.scenes.entrySet()) {
            out.writeInt(each.getKey().source());
            Fields.writeText(each.getKey().sensor(), out);
            Fields.writeText(each.getKey().scene(), out);
            each.getValue().write(out);
        }
    }

    @Override
    public MatchState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "MatchState");
        MatchState state = new MatchState(in.readLong());
        state.alarmEpochMicros = in.readLong();
        state.sweptEpochMicros = in.readLong();
        int ways = Fields.readCount(in, MOST_WAYS, "ways");
        for (int i = 0; i < ways; i++) {
            state.ways.put(TrackIdCodec.INSTANCE.read(in, 1), Way.read(in));
        }
        int scenes = Fields.readCount(in, MatchStep.MOST_SCENES, "scenes");
        for (int i = 0; i < scenes; i++) {
            state.scenes.put(
                    new MatchState.SceneName(in.readInt(), Fields.readText(in, "sensor"), Fields.readText(in, "scene")),
                    OpenScene.read(in));
        }
        return state;
    }
}
