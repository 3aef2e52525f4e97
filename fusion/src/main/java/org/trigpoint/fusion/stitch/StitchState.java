package org.trigpoint.fusion.stitch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.TrackId;

/** What the stitch step keeps: the names of tracks, and whose the detections of late were. Changed by that step only. */
public final class StitchState {
    /** A detection or a name is remembered so long after it was last met. */
    static final long REMEMBER_MICROS = 1_200_000_000;

    static final int MOST = 10_000_000;

    /** A cell's name of a track, the name that stays, and when it was last met. */
    record Name(TrackId stays, long metEpochMicros) {}

    /** By the cell's name, longest not met first. */
    final LinkedHashMap<TrackId, Name> names = new LinkedHashMap<>();
    /** Which track each detection went to, by the name that stays; longest ago first. */
    final LinkedHashMap<Stamp, Name> detections = new LinkedHashMap<>();

    /** What people said of tracks, by the name that stays. */
    final TreeMap<TrackId, Ruling> rulings = new TreeMap<>();

    StitchState() {}

    /**
     * What a person said of a track, and where its detections go since.
     *
     * @param said what was said
     * @param goesOnAs the track that detections go to instead; null until there is one, for a platform that is not what sensors see
     * @param anonymous true when that one has no identity
     */
    record Ruling(Overrule said, @Nullable TrackId goesOnAs, boolean anonymous) {
        /** True for what sensors see and the platform is not. */
        boolean parts() {
            return said.kind() == Overrule.Kind.APART;
        }
    }

    /** Notes a name; it is then the newest. */
    void meet(TrackId own, TrackId stays, long nowEpochMicros) {
        names.remove(own);
        names.put(own, new Name(stays, nowEpochMicros));
    }

    void note(Stamp detection, TrackId stays, long nowEpochMicros) {
        detections.remove(detection);
        detections.put(detection, new Name(stays, nowEpochMicros));
    }

    /** Forgets what was not met for long. */
    void forget(long nowEpochMicros) {
        forget(names, nowEpochMicros);
        forget(detections, nowEpochMicros);
    }

    private static <K> void forget(Map<K, Name> map, long nowEpochMicros) {
        Iterator<Map.Entry<K, Name>> oldest = map.entrySet().iterator();
        while (oldest.hasNext() && oldest.next().getValue().metEpochMicros() < nowEpochMicros - REMEMBER_MICROS) {
            oldest.remove();
        }
    }

    /** The track that at least two of these detections went to, if there is one. */
    Optional<TrackId> findShared(List<Stamp> before) {
        List<TrackId> met = new ArrayList<>();
        for (Stamp stamp : before) {
            Name name = detections.get(stamp);
            if (name != null) {
                if (met.contains(name.stays())) {
                    return Optional.of(name.stays());
                }
                met.add(name.stays());
            }
        }
        return Optional.empty();
    }
}
