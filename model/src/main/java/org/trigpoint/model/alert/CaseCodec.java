package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Case}. Format 1: {@link CaseIdCodec id}, i32 revision, ordinal state, nullable {@link CaseIdCodec into}, count of alerts,
 * each a {@link CaseAlertCodec}, ordinal hold, flag released, text assignee, flag parted, f64 halfLifeSeconds, count of entries, each a
 * {@link CaseEntryCodec}, i64 known. Fields are those of {@link Fields}.
 */
public final class CaseCodec implements Codec<Case> {
    public static final CaseCodec INSTANCE = new CaseCodec();

    private static final Case.State[] STATES = Case.State.values();
    private static final Case.Hold[] HOLDS = Case.Hold.values();

    private CaseCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Case each, DataOutput out) throws IOException {
        CaseIdCodec.INSTANCE.write(each.id(), out);
        out.writeInt(each.revision());
        Fields.writeOrdinal(each.state(), out);
        Fields.writeNullable(each.into(), CaseIdCodec.INSTANCE, out);
        Fields.writeList(each.alerts(), CaseAlertCodec.INSTANCE, out);
        Fields.writeOrdinal(each.hold(), out);
        out.writeBoolean(each.released());
        Fields.writeText(each.assignee(), out);
        out.writeBoolean(each.parted());
        out.writeDouble(each.halfLifeSeconds());
        Fields.writeList(each.log(), CaseEntryCodec.INSTANCE, out);
        out.writeLong(each.knownEpochMicros());
    }

    @Override
    public Case read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Case");
        try {
            return new Case(
                    CaseIdCodec.INSTANCE.read(in, 1),
                    in.readInt(),
                    Fields.readOrdinal(in, STATES),
                    Fields.readNullable(in, CaseIdCodec.INSTANCE, 1, "into"),
                    Fields.readList(in, CaseAlertCodec.INSTANCE, 1, Case.MOST_ALERTS, "alerts"),
                    Fields.readOrdinal(in, HOLDS),
                    Fields.readFlag(in, "released"),
                    Fields.readText(in, "assignee"),
                    Fields.readFlag(in, "parted"),
                    in.readDouble(),
                    Fields.readList(in, CaseEntryCodec.INSTANCE, 1, Case.MOST_ENTRIES, "entries"),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
