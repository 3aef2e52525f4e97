package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * An {@link Alert}. Format 1: {@link AlertIdCodec id}, i32 revision, ordinal state, {@link AlertContentCodec content}, text
 * reason, text person, i64 known. Fields are those of {@link Fields}.
 */
public final class AlertCodec implements Codec<Alert> {
    public static final AlertCodec INSTANCE = new AlertCodec();

    private static final Alert.State[] STATES = Alert.State.values();

    private AlertCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Alert alert, DataOutput out) throws IOException {
        AlertIdCodec.INSTANCE.write(alert.id(), out);
        out.writeInt(alert.revision());
        Fields.writeOrdinal(alert.state(), out);
        AlertContentCodec.INSTANCE.write(alert.content(), out);
        Fields.writeText(alert.reason(), out);
        Fields.writeText(alert.person(), out);
        out.writeLong(alert.knownEpochMicros());
    }

    @Override
    public Alert read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Alert");
        try {
            return new Alert(
                    AlertIdCodec.INSTANCE.read(in, 1),
                    in.readInt(),
                    Fields.readOrdinal(in, STATES),
                    AlertContentCodec.INSTANCE.read(in, 1),
                    Fields.readText(in, "reason"),
                    Fields.readText(in, "person"),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
