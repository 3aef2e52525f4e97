package org.trigpoint.threat.scenes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.match.SceneAnswerCodec;

/**
 * A {@link ScenesState}. Format 1: i64 alarm, {@link Heard}, {@link Standing}, count of what was told, of each {@link StampCodec stamp}, {@link
 * SceneAnswerCodec answer}, nullable {@link FindingCodec finding}; count of unseen, of each text name, {@link FindingCodec finding}.
 */
final class ScenesStateCodec implements Codec<ScenesState> {
    private static final int MOST = 1 << 22;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(ScenesState state, DataOutput out) throws IOException {
        out.writeLong(state.alarmEpochMicros);
        state.heard.write(out);
        state.standing.write(out);
        Fields.writeCount(state.told.size(), out);
        for (var each : state.told.entrySet()) {
            StampCodec.INSTANCE.write(each.getKey(), out);
            SceneAnswerCodec.INSTANCE.write(each.getValue().answer, out);
            Fields.writeNullable(each.getValue().finding, FindingCodec.INSTANCE, out);
        }
        Fields.writeCount(state.unseen.size(), out);
        for (var each : state.unseen.entrySet()) {
            Fields.writeText(each.getKey(), out);
            FindingCodec.INSTANCE.write(each.getValue(), out);
        }
    }

    @Override
    public ScenesState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "ScenesState");
        ScenesState state = new ScenesState();
        state.alarmEpochMicros = in.readLong();
        state.heard.read(in);
        state.standing.read(in);
        int findings = FindingCodec.INSTANCE.version();
        for (int left = Fields.readCount(in, MOST, "answers"); left > 0; left--) {
            var stamp = StampCodec.INSTANCE.read(in, 1);
            Told told = new Told(SceneAnswerCodec.INSTANCE.read(in, 1));
            told.finding = Fields.readNullable(in, FindingCodec.INSTANCE, findings, "finding");
            state.told.put(stamp, told);
        }
        for (int left = Fields.readCount(in, MOST, "unseen tracks"); left > 0; left--) {
            state.unseen.put(Fields.readText(in, "unseen"), FindingCodec.INSTANCE.read(in, findings));
        }
        return state;
    }
}
