package org.trigpoint.threat.scenes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;

/**
 * Places at which scene after scene shows something that no track explains: what stands there is a turbine, a platform, a rock.
 *
 * <p>Bytes: count of places, of each i64 cell, i32 scenes, i64 time of the first, i64 time of the last.
 */
final class Standing {
    /** Rows of 0.0014°, some 150 m: what stands is seen in the same cell or the next. */
    private static final int LEVEL = 17;

    /** Scenes of this many passes. */
    private static final int LEAST_SCENES = 3;

    private static final long APART_MICROS = 6 * 3_600_000_000L;
    private static final long KEPT_MICROS = 90 * 86_400_000_000L;
    private static final int MOST = 1 << 20;

    private final TreeMap<Long, Place> places = new TreeMap<>();

    private static final class Place {
        int scenes;
        long firstEpochMicros;
        long lastEpochMicros;
    }

    private static long cellOf(Detection detection) {
        return detection.sight() instanceof Sight.Place place
                ? Cell.at(LEVEL, place.latDeg(), place.lonDeg())
                : Long.MIN_VALUE;
    }

    /** Notes one that no track explains; of scenes hours apart, each counts. */
    void note(Detection detection) {
        long cell = cellOf(detection);
        if (cell == Long.MIN_VALUE || (places.size() >= MOST && !places.containsKey(cell))) {
            return;
        }
        Place place = places.computeIfAbsent(cell, each -> new Place());
        long time = detection.timeEpochMicros();
        if (place.scenes == 0) {
            place.firstEpochMicros = time;
        }
        if (place.scenes == 0 || time >= place.lastEpochMicros + APART_MICROS) {
            place.scenes++;
            place.lastEpochMicros = time;
        }
    }

    /** In how many scenes something was seen there, when that is often enough to be fixed; 0 else. */
    int scenes(Detection detection) {
        if (!(detection.sight() instanceof Sight.Place at)) {
            return 0;
        }
        int[] most = new int[1];
        Cell.forEachIn(LEVEL, org.trigpoint.geo.Box.around(at.latDeg(), at.lonDeg(), 100), cell -> {
            Place place = places.get(cell);
            most[0] = place == null ? most[0] : Math.max(most[0], place.scenes);
        });
        return most[0] >= LEAST_SCENES ? most[0] : 0;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    void forget(long nowEpochMicros) {
        places.values().removeIf(place -> place.lastEpochMicros < nowEpochMicros - KEPT_MICROS);
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(places.size(), out);
        for (var each : places.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue().scenes);
            out.writeLong(each.getValue().firstEpochMicros);
            out.writeLong(each.getValue().lastEpochMicros);
        }
    }

    void read(DataInput in) throws IOException {
        for (int left = Fields.readCount(in, MOST, "places"); left > 0; left--) {
            Place place = new Place();
            long cell = in.readLong();
            place.scenes = in.readInt();
            place.firstEpochMicros = in.readLong();
            place.lastEpochMicros = in.readLong();
            places.put(cell, place);
        }
    }
}
