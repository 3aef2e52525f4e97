package org.trigpoint.storage.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;

/** Finds the points of each track that lie next to an instant. For one thread. */
final class Moments {
    private final long epochMicros;
    private final Map<TrackId, Nearest> tracks = new HashMap<>();

    Moments(long epochMicros) {
        this.epochMicros = epochMicros;
    }

    /** The nearest points of one track so far. */
    private final class Nearest implements PackedPoints.Visitor {
        private final PastTrack track;
        private @Nullable HistoryPoint before;
        private @Nullable HistoryPoint after;
        private @Nullable HistoryPoint known;
        private long beforeTime = epochMicros - MomentQuery.REACH_MICROS - 1;
        private long knownTime = beforeTime;
        private long afterTime = epochMicros + MomentQuery.REACH_MICROS + 1;
        private boolean sorted;

        Nearest(PastTrack track) {
            this.track = track;
        }

        @Override
        public Verdict at(long time, long knownAt) {
            if (time > epochMicros) {
                return time < afterTime ? Verdict.TAKE : sorted ? Verdict.STOP : Verdict.SKIP;
            }
            boolean newer = time >= beforeTime || (knownAt <= epochMicros && time >= knownTime);
            return newer ? Verdict.TAKE : Verdict.SKIP;
        }

        @Override
        public void take(HistoryPoint point) {
            long time = point.timeEpochMicros();
            if (time > epochMicros) {
                after = point;
                afterTime = time;
                return;
            }
            if (time >= beforeTime) {
                before = point;
                beforeTime = time;
            }
            if (point.knownEpochMicros() <= epochMicros && time >= knownTime) {
                known = point;
                knownTime = time;
            }
        }
    }

    /** Looks through points of a track; sorted ones are left when they are past the instant. */
    void take(PastTrack track, PackedPoints.Part points, boolean sorted) {
        Nearest nearest = tracks.computeIfAbsent(track.id(), _ -> new Nearest(track));
        nearest.sorted = sorted;
        points.visit(nearest);
    }

    /** Takes the points of a piece. */
    void take(TrackPiece piece) {
        Nearest nearest = tracks.computeIfAbsent(piece.track().id(), _ -> new Nearest(piece.track()));
        for (HistoryPoint point : piece.points()) {
            if (nearest.at(point.timeEpochMicros(), point.knownEpochMicros()) == PackedPoints.Visitor.Verdict.TAKE) {
                nearest.take(point);
            }
        }
    }

    /** True when points between these times, of which the first became known at this one, can change anything. */
    boolean wants(TrackId id, long firstEpochMicros, long lastEpochMicros, long firstKnownEpochMicros) {
        Nearest nearest = tracks.get(id);
        if (nearest == null || (firstEpochMicros <= epochMicros && lastEpochMicros > epochMicros)) {
            return true;
        }
        return firstEpochMicros > epochMicros
                ? firstEpochMicros < nearest.afterTime
                : lastEpochMicros >= nearest.beforeTime
                        || (firstKnownEpochMicros <= epochMicros && lastEpochMicros >= nearest.knownTime);
    }

    /** What was found, of each track that has anything within reach. */
    List<TrackMoment> found() {
        List<TrackMoment> found = new ArrayList<>(tracks.size());
        for (Nearest nearest : tracks.values()) {
            if (nearest.before != null || nearest.known != null) {
                found.add(new TrackMoment(nearest.track, nearest.before, nearest.after, nearest.known));
            }
        }
        return found;
    }
}
