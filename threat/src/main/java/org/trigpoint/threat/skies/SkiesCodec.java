package org.trigpoint.threat.skies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.interference.InterferenceCodec;
import org.trigpoint.threat.waters.Disturbed;
import org.trigpoint.threat.waters.DisturbedCodec;

/**
 * What cells of the sky emit. Format 1: u8 kind, then 0 {@link FindingCodec finding}, 1 {@link InterferenceCodec interference}, 2 {@link
 * DisturbedCodec disturbed}.
 */
public final class SkiesCodec implements Codec<Object> {
    public static final SkiesCodec INSTANCE = new SkiesCodec();

    private static final int FINDING = 0;
    private static final int INTERFERENCE = 1;
    private static final int DISTURBED = 2;

    private SkiesCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        switch (body) {
            case Finding finding -> {
                out.writeByte(FINDING);
                FindingCodec.INSTANCE.write(finding, out);
            }
            case Interference interference -> {
                out.writeByte(INTERFERENCE);
                InterferenceCodec.INSTANCE.write(interference, out);
            }
            case Disturbed disturbed -> {
                out.writeByte(DISTURBED);
                DisturbedCodec.INSTANCE.write(disturbed, out);
            }
            default ->
                throw new IOException(
                        "No cell of the sky emits a " + body.getClass().getName());
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "What cells of the sky emit");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case FINDING -> FindingCodec.INSTANCE.read(in, FindingCodec.INSTANCE.version());
            case INTERFERENCE -> InterferenceCodec.INSTANCE.read(in, 1);
            case DISTURBED -> DisturbedCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("What a cell of the sky emits is of kind " + kind + ", not 0 to 2");
        };
    }
}
