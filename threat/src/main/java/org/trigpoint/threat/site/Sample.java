package org.trigpoint.threat.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.observation.Sight;

/**
 * What one scene, or half a day of heat, shows of a site.
 *
 * <p>Bytes: text label, i64 time, nullable {@link LookCodec look}, count of {@link DetectionCodec detections}, each, i32 kept count, flag changed,
 * nullable {@link FindingCodec finding}.
 */
final class Sample {
    /** Rows of some 10 m. What a sensor sees at one place twice in a scene is one thing, and the later line of it counts. */
    private static final int PLACE_LEVEL = 21;

    private static final int MOST_PLACES = 4_096;
    private static final int LIVE = -1;

    final String label;
    final long timeEpochMicros;
    final TreeMap<Key, Detection> seen = new TreeMap<>();

    /** That says that the scene shows the site; null while it is not known. */
    @Nullable
    Look look;

    /** How many counted, once it is too old to be told anew; {@value #LIVE} before. */
    int keptCount = LIVE;

    boolean changed;

    /** That stands of it; null for none. */
    @Nullable
    Finding finding;

    /** Where and, of heat, when: the same pixel an hour later is another anomaly. */
    record Key(long cell, long timeEpochMicros) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCell = Long.compare(cell, other.cell);
            return byCell != 0 ? byCell : Long.compare(timeEpochMicros, other.timeEpochMicros);
        }
    }

    Sample(String label, long timeEpochMicros) {
        this.label = label;
        this.timeEpochMicros = timeEpochMicros;
    }

    /** Takes a thing in it; one that is too old to be told anew takes none. */
    void take(Detection detection, Sight.Place place) {
        Key key = key(detection, place);
        if (keptCount == LIVE && (seen.size() < MOST_PLACES || seen.containsKey(key))) {
            seen.put(key, detection);
            changed = true;
        }
    }

    private static Key key(Detection detection, Sight.Place place) {
        boolean scene = !detection.scene().isEmpty();
        return new Key(Cell.at(PLACE_LEVEL, place.latDeg(), place.lonDeg()), scene ? 0 : detection.timeEpochMicros());
    }

    void take(Look shows) {
        if (keptCount == LIVE) {
            look = shows;
            changed = true;
        }
    }

    Collection<Detection> seen() {
        return seen.values();
    }

    boolean isLive() {
        return keptCount == LIVE;
    }

    /** Keeps no more than the count. */
    void settle(int count) {
        keptCount = count;
        changed = false;
        finding = null;
        seen.clear();
    }

    void write(DataOutput out) throws IOException {
        Fields.writeText(label, out);
        out.writeLong(timeEpochMicros);
        Fields.writeNullable(look, LookCodec.INSTANCE, out);
        Fields.writeCount(seen.size(), out);
        for (Detection each : seen.values()) {
            DetectionCodec.INSTANCE.write(each, out);
        }
        out.writeInt(keptCount);
        out.writeBoolean(changed);
        Fields.writeNullable(finding, FindingCodec.INSTANCE, out);
    }

    static Sample read(DataInput in) throws IOException {
        Sample sample = new Sample(Fields.readText(in, "label"), in.readLong());
        sample.look = Fields.readNullable(in, LookCodec.INSTANCE, LookCodec.INSTANCE.version(), "look");
        for (int left = Fields.readCount(in, MOST_PLACES, "things"); left > 0; left--) {
            Detection each = DetectionCodec.INSTANCE.read(in, DetectionCodec.INSTANCE.version());
            if (!(each.sight() instanceof Sight.Place place)) {
                throw new IOException("A thing in a site has a place");
            }
            sample.seen.put(key(each, place), each);
        }
        sample.keptCount = in.readInt();
        sample.changed = Fields.readFlag(in, "changed");
        sample.finding = Fields.readNullable(in, FindingCodec.INSTANCE, FindingCodec.INSTANCE.version(), "finding");
        return sample;
    }
}
