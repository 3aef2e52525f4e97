package org.trigpoint.threat.cases;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseCodec;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.alert.SilenceCodec;

/**
 * A {@link CaseState}. Format 1: count of {@link CaseCodec cases}, each, sorted by id; count of {@link SilenceCodec silences}, each,
 * sorted by stamp; count of cases that were shown, each i64 when and f64 orderRatio, oldest first; count of waters, each i64 cell, i32
 * ships and i64 told, sorted by cell.
 */
final class CaseStateCodec implements Codec<CaseState> {
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CaseState state, DataOutput out) throws IOException {
        List<Case> cases =
                state.cases.values().stream().map(each -> each.told(null)).toList();
        Fields.writeList(cases, CaseCodec.INSTANCE, out);
        Fields.writeList(List.copyOf(state.silences.values()), SilenceCodec.INSTANCE, out);
        Fields.writeCount(state.shown.size(), out);
        for (CaseState.Shown shown : state.shown) {
            out.writeLong(shown.atEpochMicros());
            out.writeDouble(shown.orderRatio());
        }
        Fields.writeCount(state.fleets.size(), out);
        for (Map.Entry<Long, CaseState.Fleet> each : state.fleets.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue().ships());
            out.writeLong(each.getValue().toldEpochMicros());
        }
    }

    @Override
    public CaseState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "CaseState");
        CaseState state = new CaseState();
        for (Case each : Fields.readList(in, CaseCodec.INSTANCE, 1, MOST, "cases")) {
            state.put(OpenCase.of(each));
        }
        for (Silence silence : Fields.readList(in, SilenceCodec.INSTANCE, 1, MOST, "silences")) {
            state.silences.put(silence.began(), silence);
        }
        for (int left = Fields.readCount(in, MOST, "cases shown"); left > 0; left--) {
            state.shown.add(new CaseState.Shown(in.readLong(), in.readDouble()));
        }
        for (int left = Fields.readCount(in, MOST, "waters"); left > 0; left--) {
            state.fleets.put(in.readLong(), new CaseState.Fleet(in.readInt(), in.readLong()));
        }
        return state;
    }
}
