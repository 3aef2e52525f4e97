package org.trigpoint.model.marking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Marking}. Format 1: u8 0 for {@link Marking#CLEAR}, else u8 1, ordinal tlp, count of releasableTo, each a text, text
 * licence. Fields are those of {@link Fields}.
 */
public final class MarkingCodec implements Codec<Marking> {
    public static final MarkingCodec INSTANCE = new MarkingCodec();

    private static final Marking.Tlp[] LABELS = Marking.Tlp.values();
    private static final int MAX_AUDIENCES = 1024;

    private MarkingCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Marking marking, DataOutput out) throws IOException {
        boolean clear = marking.equals(Marking.CLEAR);
        out.writeBoolean(!clear);
        if (clear) {
            return;
        }
        Fields.writeOrdinal(marking.tlp(), out);
        Fields.writeCount(marking.releasableTo().size(), out);
        for (String audience : marking.releasableTo()) {
            Fields.writeText(audience, out);
        }
        Fields.writeText(marking.licence(), out);
    }

    @Override
    public Marking read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Marking");
        if (!Fields.readFlag(in, "marked")) {
            return Marking.CLEAR;
        }
        Marking.Tlp tlp = Fields.readOrdinal(in, LABELS);
        int count = Fields.readCount(in, MAX_AUDIENCES, "releasableTo");
        List<String> releasableTo = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            releasableTo.add(Fields.readText(in, "audience"));
        }
        return new Marking(tlp, releasableTo, Fields.readText(in, "licence"));
    }
}
