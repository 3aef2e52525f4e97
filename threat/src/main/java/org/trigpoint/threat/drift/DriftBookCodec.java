package org.trigpoint.threat.drift;

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
 * A {@link DriftBook}. Format 1: count of ships, of each {@link TrackIdCodec track}, i64 under way, f64 its speed, f64 its course, i32 odd
 * headings, i32 good ones, i64 time of the last position, f64 latitude, f64 longitude, i32 jumps, i64 beginning, f64 latitude, f64 longitude
 * of it, i64 end, flag without heading, i32 legs, i32 calm legs, f64 sum of speeds, f64 sum of angles, list of {@link StampCodec stamps},
 * flag told, i64 matter, i64 ended, i64 said.
 */
final class DriftBookCodec implements Codec<DriftBook> {
    private static final int MOST_SHIPS = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(DriftBook book, DataOutput out) throws IOException {
        Fields.writeCount(book.drifters.size(), out);
        for (Map.Entry<TrackId, Drifter> each : book.drifters.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            write(each.getValue(), out);
        }
    }

    private static void write(Drifter ship, DataOutput out) throws IOException {
        out.writeLong(ship.underWayEpochMicros);
        out.writeDouble(ship.underWayMps);
        out.writeDouble(ship.underWayDeg);
        out.writeInt(ship.oddHeadings);
        out.writeInt(ship.goodHeadings);
        out.writeLong(ship.atEpochMicros);
        out.writeDouble(ship.latDeg);
        out.writeDouble(ship.lonDeg);
        out.writeInt(ship.jumps);
        out.writeLong(ship.fromEpochMicros);
        out.writeDouble(ship.fromLatDeg);
        out.writeDouble(ship.fromLonDeg);
        out.writeLong(ship.untilEpochMicros);
        out.writeBoolean(ship.headless);
        out.writeInt(ship.legs);
        out.writeInt(ship.calm);
        out.writeDouble(ship.sumMps);
        out.writeDouble(ship.sumOffDeg);
        Fields.writeList(ship.stamps, StampCodec.INSTANCE, out);
        out.writeBoolean(ship.told);
        out.writeLong(ship.matterEpochMicros);
        out.writeLong(ship.endedEpochMicros);
        out.writeLong(ship.saidEpochMicros);
    }

    @Override
    public DriftBook read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "DriftBook");
        DriftBook book = new DriftBook();
        for (int left = Fields.readCount(in, MOST_SHIPS, "ships"); left > 0; left--) {
            book.drifters.put(TrackIdCodec.INSTANCE.read(in, 1), readShip(in));
        }
        return book;
    }

    private static Drifter readShip(DataInput in) throws IOException {
        Drifter ship = new Drifter();
        ship.underWayEpochMicros = in.readLong();
        ship.underWayMps = in.readDouble();
        ship.underWayDeg = in.readDouble();
        ship.oddHeadings = in.readInt();
        ship.goodHeadings = in.readInt();
        ship.atEpochMicros = in.readLong();
        ship.latDeg = in.readDouble();
        ship.lonDeg = in.readDouble();
        ship.jumps = in.readInt();
        ship.fromEpochMicros = in.readLong();
        ship.fromLatDeg = in.readDouble();
        ship.fromLonDeg = in.readDouble();
        ship.untilEpochMicros = in.readLong();
        ship.headless = Fields.readFlag(in, "headless");
        ship.legs = in.readInt();
        ship.calm = in.readInt();
        ship.sumMps = in.readDouble();
        ship.sumOffDeg = in.readDouble();
        ship.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Drifter.MOST_STAMPS, "stamps"));
        ship.told = Fields.readFlag(in, "told");
        ship.matterEpochMicros = in.readLong();
        ship.endedEpochMicros = in.readLong();
        ship.saidEpochMicros = in.readLong();
        return ship;
    }
}
