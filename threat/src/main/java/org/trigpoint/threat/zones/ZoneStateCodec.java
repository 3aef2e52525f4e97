package org.trigpoint.threat.zones;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCodec;

/** A {@link ZoneState}. Format 1: count of {@link ZoneCodec zones}, each, sorted by id. */
final class ZoneStateCodec implements Codec<ZoneState> {
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(ZoneState state, DataOutput out) throws IOException {
        Fields.writeList(List.copyOf(state.newest.values()), ZoneCodec.INSTANCE, out);
    }

    @Override
    public ZoneState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "ZoneState");
        ZoneState state = new ZoneState();
        for (Zone zone : Fields.readList(in, ZoneCodec.INSTANCE, 1, MOST, "zones")) {
            state.newest.put(zone.id(), zone);
        }
        return state;
    }
}
