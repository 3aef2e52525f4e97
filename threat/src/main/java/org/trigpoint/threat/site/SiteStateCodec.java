package org.trigpoint.threat.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link SiteState}. Format 1: i64 heat since, i64 alarm, count of series, of each text zone, u8 kind, text part, {@link Series}.
 */
final class SiteStateCodec implements Codec<SiteState> {
    static final SiteStateCodec INSTANCE = new SiteStateCodec();

    private static final int VERSION = 1;
    private static final int MOST = 1 << 20;
    private static final SeriesKey.Kind[] KINDS = SeriesKey.Kind.values();

    private SiteStateCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(SiteState state, DataOutput out) throws IOException {
        out.writeLong(state.heatSinceEpochMicros);
        out.writeLong(state.alarmEpochMicros);
        Fields.writeCount(state.series.size(), out);
        for (var each : state.series.entrySet()) {
            Fields.writeText(each.getKey().zone(), out);
            Fields.writeOrdinal(each.getKey().kind(), out);
            Fields.writeText(each.getKey().part(), out);
            each.getValue().write(out);
        }
    }

    @Override
    public SiteState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "SiteState");
        SiteState state = new SiteState();
        state.heatSinceEpochMicros = in.readLong();
        state.alarmEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST, "series"); left > 0; left--) {
            SeriesKey key = new SeriesKey(
                    Fields.readText(in, "zone"), Fields.readOrdinal(in, KINDS), Fields.readText(in, "part"));
            state.series.put(key, Series.read(in));
        }
        return state;
    }
}
