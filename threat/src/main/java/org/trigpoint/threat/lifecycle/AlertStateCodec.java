package org.trigpoint.threat.lifecycle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertCodec;
import org.trigpoint.model.alert.AlertIdCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * An {@link AlertState}. Format 3: count of {@link AlertCodec alerts}, each, sorted by id; count of matters, of each text about,
 * text rule, {@link AlertIdCodec alert}, i64 until, sorted by what they are about and rule; {@link StampCodec stamp} that began alerts
 * last, i32 how many but one. In format 2 matters were about a {@link TrackIdCodec track}; format 1 ended with the alerts.
 */
final class AlertStateCodec implements Codec<AlertState> {
    private static final int VERSION = 3;
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(AlertState state, DataOutput out) throws IOException {
        Fields.writeList(List.copyOf(state.open.values()), AlertCodec.INSTANCE, out);
        Fields.writeCount(state.said.size(), out);
        for (Map.Entry<Matter, Said> each : state.said.entrySet()) {
            Fields.writeText(each.getKey().about(), out);
            Fields.writeText(each.getKey().rule(), out);
            AlertIdCodec.INSTANCE.write(each.getValue().alert(), out);
            out.writeLong(each.getValue().untilEpochMicros());
        }
        StampCodec.INSTANCE.write(state.began, out);
        out.writeInt(state.begun);
    }

    @Override
    public AlertState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "AlertState");
        AlertState state = new AlertState();
        for (Alert alert : Fields.readList(in, AlertCodec.INSTANCE, 1, MOST, "alerts")) {
            state.open.put(alert.id(), alert);
        }
        if (version == 1) {
            return state;
        }
        for (int left = Fields.readCount(in, MOST, "matters"); left > 0; left--) {
            String about = version == 2 ? TrackIdCodec.INSTANCE.read(in, 1).toString() : Fields.readText(in, "matter");
            state.said.put(
                    new Matter(Fields.readText(in, "rule"), about),
                    new Said(AlertIdCodec.INSTANCE.read(in, 1), in.readLong()));
        }
        state.began = StampCodec.INSTANCE.read(in, 1);
        state.begun = in.readInt();
        return state;
    }
}
