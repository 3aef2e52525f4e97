package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * {@link Evidence}. Format 1: u8 of bits (1 supports, 2 more follows), text, f64 weightLog, count of stamps, each; with more, text group,
 * count of tracks, each. Fields are those of {@link Fields}.
 */
final class EvidenceCodec implements Codec<Evidence> {
    static final EvidenceCodec INSTANCE = new EvidenceCodec();

    private static final int SUPPORTS = 1;
    private static final int MORE = 2;

    private EvidenceCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Evidence evidence, DataOutput out) throws IOException {
        boolean more = !evidence.group().isEmpty() || !evidence.tracks().isEmpty();
        out.writeByte((evidence.supports() ? SUPPORTS : 0) | (more ? MORE : 0));
        Fields.writeText(evidence.text(), out);
        out.writeDouble(evidence.weightLog());
        Fields.writeList(evidence.stamps(), StampCodec.INSTANCE, out);
        if (more) {
            Fields.writeText(evidence.group(), out);
            Fields.writeList(evidence.tracks(), TrackIdCodec.INSTANCE, out);
        }
    }

    @Override
    public Evidence read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Evidence");
        try {
            int bits = in.readUnsignedByte();
            if ((bits & ~(SUPPORTS | MORE)) != 0) {
                throw new IOException("Evidence begins with bits " + bits + ", not 0 to 3");
            }
            Evidence alone = Evidence.of(
                    (bits & SUPPORTS) != 0,
                    Fields.readText(in, "evidence"),
                    in.readDouble(),
                    Fields.readList(in, StampCodec.INSTANCE, 1, Evidence.MOST_STAMPS, "stamps"));
            return (bits & MORE) == 0
                    ? alone
                    : alone.within(Fields.readText(in, "group"))
                            .shownBy(Fields.readList(in, TrackIdCodec.INSTANCE, 1, Evidence.MOST_TRACKS, "tracks"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
