package org.trigpoint.threat.netbeacon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link BeaconBook}. Format 1: i64 looked, count of groups, of each {@link TrackIdCodec founder}, i64 beginning, i64 seen, i64 said, i32
 * members when said, count of members, each a track.
 */
final class BeaconBookCodec implements Codec<BeaconBook> {
    private static final int MOST = 1 << 20;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(BeaconBook book, DataOutput out) throws IOException {
        out.writeLong(book.lookedEpochMicros);
        Fields.writeCount(book.groups.size(), out);
        for (BeaconGroup group : book.groups) {
            TrackIdCodec.INSTANCE.write(group.founder, out);
            out.writeLong(group.fromEpochMicros);
            out.writeLong(group.seenEpochMicros);
            out.writeLong(group.saidEpochMicros);
            out.writeInt(group.saidMembers);
            Fields.writeCount(group.members.size(), out);
            for (TrackId member : group.members) {
                TrackIdCodec.INSTANCE.write(member, out);
            }
        }
    }

    @Override
    public BeaconBook read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "BeaconBook");
        BeaconBook book = new BeaconBook();
        book.lookedEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST, "groups"); left > 0; left--) {
            BeaconGroup group = new BeaconGroup(TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
            group.seenEpochMicros = in.readLong();
            group.saidEpochMicros = in.readLong();
            group.saidMembers = in.readInt();
            for (int members = Fields.readCount(in, MOST, "members"); members > 0; members--) {
                group.members.add(TrackIdCodec.INSTANCE.read(in, 1));
            }
            book.groups.add(group);
        }
        return book;
    }
}
