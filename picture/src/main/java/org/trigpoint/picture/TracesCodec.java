package org.trigpoint.picture;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.TrackId;

/**
 * What the picture keeps beside its tracks, for snapshots: stamps of their evidence, and trails.
 *
 * <p>Format 3, numbers big-endian: i32 number of tracks, each: i64 and i64 id; i64 revision they reach to; i32 number of stamps, oldest first, each i64
 * arrival in epoch microseconds, i32 source, i64 sequence; i32 number of trail points; u8 1 when they say how it flew, else 0; the points,
 * oldest first, each i32 epoch second (−2³¹ undated), i32 latitude and i32 longitude in 10⁻⁷ degree, and where they say it i32 as
 * {@link TrailFlight} packs it; f32 east and f32 north velocity in m/s at the last point. In format 2 no point says how it flew, and
 * there is no byte for it.
 */
public final class TracesCodec {
    /** Number of the format. */
    public static final int VERSION = 3;

    private static final int WITHOUT_FLIGHT = 2;
    private static final int MOST_TRACKS = 1 << 26;
    private static final int MOST_EACH = 1 << 16;
    private static final int TRACK_BYTES = 28;
    private static final int STAMP_BYTES = 20;
    private static final Trail NO_TRAIL = new Trail();

    private TracesCodec() {}

    /** What stands before the traces of a cut. */
    public static byte[] head(PictureCut cut) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(cut.size()).array();
    }

    /** The traces of some of the cut's tracks as they are now; needs the picture's lock. */
    public static byte[] part(PictureCut cut, int from, int to) {
        List<TrackEntry> entries = cut.entries(from, to);
        long size = 0;
        for (TrackEntry entry : entries) {
            size += TRACK_BYTES
                    + (long) entry.evidence.size() * STAMP_BYTES
                    + trail(entry).bytes();
        }
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size));
        entries.forEach(entry -> write(entry, out));
        return out.array();
    }

    private static void write(TrackEntry entry, ByteBuffer out) {
        out.putLong(entry.track.id().high()).putLong(entry.track.id().low()).putLong(entry.revision);
        List<Stamp> stamps = entry.evidence.newestFirst().reversed();
        out.putInt(stamps.size());
        for (Stamp stamp : stamps) {
            out.putLong(stamp.arrivalEpochMicros()).putInt(stamp.source()).putLong(stamp.sequence());
        }
        trail(entry).write(out);
    }

    private static Trail trail(TrackEntry entry) {
        return entry.trail == null ? NO_TRAIL : entry.trail;
    }

    /**
     * Puts traces into a picture that holds the tracks of the same snapshot; those of other tracks are left out.
     *
     * @throws IOException when the bytes are none of this format, with what was wrong
     */
    public static void read(DataInput in, int version, Picture picture) throws IOException {
        Fields.requireVersion(version, VERSION, WITHOUT_FLIGHT, "Traces");
        int tracks = count(in, MOST_TRACKS, "tracks");
        for (int i = 0; i < tracks; i++) {
            TrackId id = new TrackId(in.readLong(), in.readLong());
            long revision = in.readLong();
            StampRing evidence = new StampRing();
            int stamps = count(in, MOST_EACH, "stamps");
            for (int j = 0; j < stamps; j++) {
                evidence.add(
                        new Stamp(in.readLong(), in.readInt(), in.readLong()),
                        picture.settings().evidenceStamps());
            }
            picture.retrace(id, revision, evidence, readTrail(in, version, picture.settings()));
        }
    }

    private static @Nullable Trail readTrail(DataInput in, int version, PictureSettings settings) throws IOException {
        Trail trail = new Trail();
        int points = count(in, MOST_EACH, "trail points");
        boolean flown = version != WITHOUT_FLIGHT && in.readByte() != 0;
        for (int j = 0; j < points; j++) {
            int second = in.readInt();
            int lat = in.readInt();
            int lon = in.readInt();
            trail.keep(second, lat, lon, flown ? in.readInt() : TrailFlight.NONE, settings.trailPoints());
        }
        trail.moves(in.readFloat(), in.readFloat());
        return points == 0 ? null : trail;
    }

    private static int count(DataInput in, int most, String what) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("Traces have " + count + " " + what + ", more than " + most);
        }
        return count;
    }
}
