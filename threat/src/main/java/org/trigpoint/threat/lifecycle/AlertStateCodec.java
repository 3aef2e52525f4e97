package org.trigpoint.threat.lifecycle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertCodec;

/** An {@link AlertState}. Format 1: count of {@link AlertCodec alerts}, each, sorted by id. */
final class AlertStateCodec implements Codec<AlertState> {
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AlertState state, DataOutput out) throws IOException {
        Fields.writeList(List.copyOf(state.open.values()), AlertCodec.INSTANCE, out);
    }

    @Override
    public AlertState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AlertState");
        AlertState state = new AlertState();
        for (Alert alert : Fields.readList(in, AlertCodec.INSTANCE, 1, MOST, "alerts")) {
            state.open.put(alert.id(), alert);
        }
        return state;
    }
}
