package org.trigpoint.model.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link SceneAnswer}. Format 1: u8 audience, ordinal verdict, {@link MatchedCodec match}, f64 heardProb, text reason. */
public final class SceneAnswerCodec implements Codec<SceneAnswer> {
    public static final SceneAnswerCodec INSTANCE = new SceneAnswerCodec();

    private static final SceneAnswer.Verdict[] VERDICTS = SceneAnswer.Verdict.values();

    private SceneAnswerCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(SceneAnswer answer, DataOutput out) throws IOException {
        out.writeByte(answer.audience());
        Fields.writeOrdinal(answer.verdict(), out);
        MatchedCodec.INSTANCE.write(answer.match(), out);
        out.writeDouble(answer.heardProb());
        Fields.writeText(answer.reason(), out);
    }

    @Override
    public SceneAnswer read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "SceneAnswer");
        int audience = in.readUnsignedByte();
        SceneAnswer.Verdict verdict = Fields.readOrdinal(in, VERDICTS);
        if (!(MatchedCodec.INSTANCE.read(in, 1) instanceof SightMatch match)) {
            throw new IOException("An answer rests on what was seen");
        }
        return new SceneAnswer(audience, verdict, match, in.readDouble(), Fields.readText(in, "reason"));
    }
}
