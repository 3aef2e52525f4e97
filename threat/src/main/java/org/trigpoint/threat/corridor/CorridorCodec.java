package org.trigpoint.threat.corridor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link CorridorRule.State}. Format 1: count of voyages, each {@link TrackIdCodec track}, f64 latitude, longitude, i64 until, i64 under
 * way, u8 count of speeds, each i64 time, f32 knots, f32 course; nullable episode slow, nullable episode stop; sorted by track. Episode:
 * i64 from, f64 expected, count of ids crossed, each text; count of {@link StampCodec stamps}; f64 sum, i32 speeds, f64 least, turned,
 * course, i64 said, i64 ceased, flag pilot. Fields are those of {@link Fields}.
 */
final class CorridorCodec implements Codec<CorridorRule.State> {
    static final CorridorCodec INSTANCE = new CorridorCodec();

    private static final int MOST_VOYAGES = 1 << 24;
    private static final int MOST_IDS = 1 << 16;
    private static final EpisodeCodec EPISODE = new EpisodeCodec();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CorridorRule.State state, DataOutput out) throws IOException {
        Fields.writeCount(state.voyages.size(), out);
        for (Map.Entry<TrackId, Voyage> each : state.voyages.entrySet()) {
            Voyage voyage = each.getValue();
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            out.writeDouble(voyage.latDeg);
            out.writeDouble(voyage.lonDeg);
            out.writeLong(voyage.untilEpochMicros);
            out.writeLong(voyage.underWayEpochMicros);
            out.writeByte(voyage.count);
            for (int i = 0; i < voyage.count; i++) {
                out.writeLong(voyage.times[i]);
                out.writeFloat(voyage.knots[i]);
                out.writeFloat(voyage.courses[i]);
            }
            Fields.writeNullable(voyage.slow, EPISODE, out);
            Fields.writeNullable(voyage.stop, EPISODE, out);
        }
    }

    @Override
    public CorridorRule.State read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Voyages over corridors");
        CorridorRule.State state = new CorridorRule.State();
        for (int left = Fields.readCount(in, MOST_VOYAGES, "voyages"); left > 0; left--) {
            TrackId track = TrackIdCodec.INSTANCE.read(in, 1);
            state.voyages.put(track, readVoyage(in));
        }
        return state;
    }

    private static Voyage readVoyage(DataInput in) throws IOException {
        Voyage voyage = new Voyage();
        voyage.latDeg = in.readDouble();
        voyage.lonDeg = in.readDouble();
        voyage.untilEpochMicros = in.readLong();
        voyage.underWayEpochMicros = in.readLong();
        voyage.count = in.readUnsignedByte();
        if (voyage.count > Voyage.MINUTES) {
            throw new IOException("Count of speeds is " + voyage.count + ", more than " + Voyage.MINUTES);
        }
        for (int i = 0; i < voyage.count; i++) {
            voyage.times[i] = in.readLong();
            voyage.knots[i] = in.readFloat();
            voyage.courses[i] = in.readFloat();
        }
        voyage.slow = Fields.readNullable(in, EPISODE, 1, "slow");
        voyage.stop = Fields.readNullable(in, EPISODE, 1, "stop");
        return voyage;
    }

    private static final class EpisodeCodec implements Codec<Voyage.Episode> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Voyage.Episode episode, DataOutput out) throws IOException {
            out.writeLong(episode.fromEpochMicros);
            out.writeDouble(episode.expectedKn);
            Fields.writeCount(episode.crossed.size(), out);
            for (String id : episode.crossed) {
                Fields.writeText(id, out);
            }
            Fields.writeList(List.copyOf(episode.stamps), StampCodec.INSTANCE, out);
            out.writeDouble(episode.sumKn);
            out.writeInt(episode.speeds);
            out.writeDouble(episode.leastKn);
            out.writeDouble(episode.turnedDeg);
            out.writeDouble(episode.courseDeg);
            out.writeLong(episode.saidEpochMicros);
            out.writeLong(episode.ceasedEpochMicros);
            out.writeBoolean(episode.pilot);
        }

        @Override
        public Voyage.Episode read(DataInput in, int version) throws IOException {
            Voyage.Episode episode = new Voyage.Episode(in.readLong(), in.readDouble());
            for (int left = Fields.readCount(in, MOST_IDS, "corridors"); left > 0; left--) {
                episode.crossed.add(Fields.readText(in, "corridor"));
            }
            episode.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Voyage.MOST_STAMPS, "stamps"));
            episode.sumKn = in.readDouble();
            episode.speeds = in.readInt();
            episode.leastKn = in.readDouble();
            episode.turnedDeg = in.readDouble();
            episode.courseDeg = in.readDouble();
            episode.saidEpochMicros = in.readLong();
            episode.ceasedEpochMicros = in.readLong();
            episode.pilot = Fields.readFlag(in, "pilot");
            return episode;
        }
    }
}
