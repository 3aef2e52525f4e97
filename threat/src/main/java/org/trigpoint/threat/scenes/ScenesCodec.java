package org.trigpoint.threat.scenes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswerCodec;

/** What the scenes step emits. Format 1: u8 kind, then 0 {@link FindingCodec finding}, 1 {@link SceneAnswerCodec answer}. */
final class ScenesCodec implements Codec<Object> {
    private static final int FINDING = 0;
    private static final int ANSWER = 1;

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
            case SceneAnswer answer -> {
                out.writeByte(ANSWER);
                SceneAnswerCodec.INSTANCE.write(answer, out);
            }
            default -> throw new IOException("Scenes emit no " + body.getClass().getName());
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Output of scenes");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case FINDING -> FindingCodec.INSTANCE.read(in, FindingCodec.INSTANCE.version());
            case ANSWER -> SceneAnswerCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("Output of scenes of kind " + kind + " is not 0 or 1");
        };
    }
}
