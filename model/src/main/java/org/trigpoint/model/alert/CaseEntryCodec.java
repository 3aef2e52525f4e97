package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link CaseEntry}. Format 1: ordinal kind, text, text person, i64 known. Fields are those of {@link Fields}. */
final class CaseEntryCodec implements Codec<CaseEntry> {
    static final CaseEntryCodec INSTANCE = new CaseEntryCodec();

    private static final CaseEntry.Kind[] KINDS = CaseEntry.Kind.values();

    private CaseEntryCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CaseEntry entry, DataOutput out) throws IOException {
        Fields.writeOrdinal(entry.kind(), out);
        Fields.writeText(entry.text(), out);
        Fields.writeText(entry.person(), out);
        out.writeLong(entry.knownEpochMicros());
    }

    @Override
    public CaseEntry read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "CaseEntry");
        return new CaseEntry(
                Fields.readOrdinal(in, KINDS),
                Fields.readText(in, "text"),
                Fields.readText(in, "person"),
                in.readLong());
    }
}
