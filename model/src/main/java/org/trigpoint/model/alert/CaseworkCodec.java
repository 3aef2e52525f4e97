package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** {@link Casework}. Format 1: u8 kind, 0 then a {@link CaseCodec case}, 1 then a {@link SilenceCodec silence}. */
public final class CaseworkCodec implements Codec<Casework> {
    public static final CaseworkCodec INSTANCE = new CaseworkCodec();

    private static final int CASE = 0;
    private static final int SILENCE = 1;

    private CaseworkCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Casework casework, DataOutput out) throws IOException {
        switch (casework) {
            case Case each -> {
                out.writeByte(CASE);
                CaseCodec.INSTANCE.write(each, out);
            }
            case Silence each -> {
                out.writeByte(SILENCE);
                SilenceCodec.INSTANCE.write(each, out);
            }
        }
    }

    @Override
    public Casework read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Casework");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CASE -> CaseCodec.INSTANCE.read(in, 1);
            case SILENCE -> SilenceCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("Casework of kind " + kind + " is not one of 0 to 1");
        };
    }
}
