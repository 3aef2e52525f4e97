package org.trigpoint.threat.normalcy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link NormalcyBook}. Format 1: i64 halved, count of places, of each i64 number and a count a bin, course by course; count of ships, of
 * each {@link TrackIdCodec track}, i64 place, i32 bin, i32 abnormal, i32 normal, i64 beginning, i64 said, list of {@link StampCodec stamps}.
 */
final class NormalcyBookCodec implements Codec<NormalcyBook> {
    private static final int MOST_SHIPS = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(NormalcyBook book, DataOutput out) throws IOException {
        out.writeLong(book.halvedEpochMicros);
        Fields.writeCount(book.normal.places.size(), out);
        for (Map.Entry<Long, int[]> place : book.normal.places.entrySet()) {
            out.writeLong(place.getKey());
            for (int count : place.getValue()) {
                Fields.writeCount(count, out);
            }
        }
        Fields.writeCount(book.passing.size(), out);
        for (Map.Entry<TrackId, Passing> each : book.passing.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            Passing ship = each.getValue();
            out.writeLong(ship.place);
            out.writeInt(ship.bin);
            out.writeInt(ship.abnormal);
            out.writeInt(ship.normal);
            out.writeLong(ship.fromEpochMicros);
            out.writeLong(ship.saidEpochMicros);
            Fields.writeList(ship.stamps, StampCodec.INSTANCE, out);
        }
    }

    @Override
    public NormalcyBook read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "NormalcyBook");
        NormalcyBook book = new NormalcyBook();
        book.halvedEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, Normal.MOST_PLACES, "places"); left > 0; left--) {
            long place = in.readLong();
            int[] counts = new int[Normal.BINS];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Fields.readCount(in, Integer.MAX_VALUE, "passages");
            }
            book.normal.places.put(place, counts);
        }
        for (int left = Fields.readCount(in, MOST_SHIPS, "ships"); left > 0; left--) {
            TrackId track = TrackIdCodec.INSTANCE.read(in, 1);
            Passing ship = new Passing();
            ship.place = in.readLong();
            ship.bin = in.readInt();
            ship.abnormal = in.readInt();
            ship.normal = in.readInt();
            ship.fromEpochMicros = in.readLong();
            ship.saidEpochMicros = in.readLong();
            ship.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Passing.MOST_STAMPS, "stamps"));
            book.passing.put(track, ship);
        }
        return book;
    }
}
