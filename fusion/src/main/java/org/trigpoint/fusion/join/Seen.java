package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.SightingsCodec;
import org.trigpoint.model.track.TrackId;

/** What sensors saw of a track. Bytes: i64 seenEpochMicros, flag over, {@link SightingsCodec}. */
final class Seen {
    private static final long LATELY_MICROS = 60_000_000;

    private final ArrayDeque<Sightings.Sighting> newest = new ArrayDeque<>(Sightings.MOST);
    private long detections;
    private long disagreements;
    private long seenEpochMicros = Long.MIN_VALUE;
    private boolean over;
    private @Nullable TrackId into;
    private final List<Overrule> overrules = new ArrayList<>(0);

    /** Counts a detection. */
    void add(Contribution contribution, long nowEpochMicros) {
        detections++;
        seenEpochMicros = nowEpochMicros;
        over = false;
        into = null;
        if (newest.size() == Sightings.MOST) {
            newest.removeFirst();
        }
        newest.addLast(new Sightings.Sighting(
                contribution.detection().stamp(),
                contribution.detection().sensor(),
                contribution.distanceSquared(),
                contribution.rivalProb(),
                contribution.rival()));
    }

    /** A position that the platform reported lies where the track cannot be; it counts while sensors see the track. */
    void disagree(long nowEpochMicros) {
        if (seenEpochMicros >= nowEpochMicros - LATELY_MICROS) {
            disagreements++;
        }
    }

    /** Association says that the track is over, and perhaps goes on as another. */
    void end(@Nullable TrackId other) {
        over = true;
        into = other;
    }

    /** Notes what a person said; it takes the place of what was said before of the same track. */
    void say(Overrule overrule) {
        overrules.removeIf(before -> before.track().equals(overrule.track()));
        if (overrules.size() == Sightings.MOST) {
            overrules.removeFirst();
        }
        overrules.add(overrule);
    }

    /** True since association said that the track is over, until another detection. */
    boolean isOver() {
        return over;
    }

    Sightings list() {
        return new Sightings(detections, List.copyOf(newest), disagreements, into, overrules);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(seenEpochMicros);
        out.writeBoolean(over);
        SightingsCodec.INSTANCE.write(list(), out);
    }

    static Seen read(DataInput in) throws IOException {
        Seen seen = new Seen();
        seen.seenEpochMicros = in.readLong();
        seen.over = Fields.readFlag(in, "over");
        Sightings list = SightingsCodec.INSTANCE.read(in, SightingsCodec.INSTANCE.version());
        seen.detections = list.detections();
        seen.newest.addAll(list.newest());
        seen.disagreements = list.disagreements();
        seen.into = list.into();
        seen.overrules.addAll(list.overrules());
        return seen;
    }
}
