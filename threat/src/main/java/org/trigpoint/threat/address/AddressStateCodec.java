package org.trigpoint.threat.address;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * An {@link AddressState}. Format 1: {@link Bearer bearers} with their count, count of claims, each ordinal kind, i32 source, {@link
 * Turns}; nullable track that told last, i64 heard, i64 places said and since, i64 claims said and since, flag armed.
 */
final class AddressStateCodec implements Codec<AddressState> {
    private static final AddressState.Kind[] KINDS = AddressState.Kind.values();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AddressState state, DataOutput out) throws IOException {
        Fields.writeList(state.bearers, Bearer.CODEC, out);
        Fields.writeCount(state.turns.size(), out);
        for (Map.Entry<AddressState.Claim, Turns> each : state.turns.entrySet()) {
            Fields.writeOrdinal(each.getKey().kind(), out);
            out.writeInt(each.getKey().source());
            Turns.CODEC.write(each.getValue(), out);
        }
        Fields.writeNullable(state.told, TrackIdCodec.INSTANCE, out);
        out.writeLong(state.heardEpochMicros);
        out.writeLong(state.placesSaidEpochMicros);
        out.writeLong(state.placesFromEpochMicros);
        out.writeLong(state.claimsSaidEpochMicros);
        out.writeLong(state.claimsFromEpochMicros);
        out.writeBoolean(state.isArmed);
    }

    @Override
    public AddressState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AddressState");
        AddressState state = new AddressState();
        state.bearers.addAll(Fields.readList(in, Bearer.CODEC, 1, AddressState.MOST_BEARERS, "bearers"));
        for (int left = Fields.readCount(in, AddressState.MOST_TURNS, "claims"); left > 0; left--) {
            AddressState.Claim claim = new AddressState.Claim(Fields.readOrdinal(in, KINDS), in.readInt());
            state.turns.put(claim, Turns.CODEC.read(in, 1));
        }
        state.told = Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "told");
        state.heardEpochMicros = in.readLong();
        state.placesSaidEpochMicros = in.readLong();
        state.placesFromEpochMicros = in.readLong();
        state.claimsSaidEpochMicros = in.readLong();
        state.claimsFromEpochMicros = in.readLong();
        state.isArmed = Fields.readFlag(in, "armed");
        return state;
    }
}
