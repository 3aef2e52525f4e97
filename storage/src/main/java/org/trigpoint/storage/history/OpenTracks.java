package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** Makes segments of revisions of tracks, and hands on those that are over. Used under the lock of the {@link History}. */
final class OpenTracks {
    private static final int MOST_OPEN = 2_000_000;
    private static final int FEWEST_POINTS = 16;
    private static final long IDLE_MICROS = 3_600_000_000L;
    private static final long SWEEP_MICROS = 60_000_000L;

    private final Map<TrackId, OpenTrack> open = new HashMap<>();
    private final Consumer<HistoryRow> over;
    /** Of the newest segment. Serials come with the recording, so that a replay gives each segment the one it had. */
    private long serial;

    private long takenPoints;
    /** No point of what is open is older: who asks of before need not look. */
    private long openFromEpochMicros = Long.MAX_VALUE;

    private long knownEpochMicros = Long.MIN_VALUE;
    private long sweptEpochMicros = Long.MIN_VALUE;

    /** @param over takes the segments that are over */
    OpenTracks(Consumer<HistoryRow> over) {
        this.over = over;
    }

    /** The latest time at which something became known. */
    long knownEpochMicros() {
        return knownEpochMicros;
    }

    void take(Track track) {
        long known = track.known().arrivalEpochMicros();
        knownEpochMicros = Math.max(knownEpochMicros, known);
        sweep();
        Estimate moved = dated(track.estimate());
        Estimate told = dated(track.past());
        OpenTrack at = open.get(track.id());
        if (at == null) {
            if ((moved == null && told == null) || track.status() == Track.Status.ENDED) {
                return;
            }
            at = new OpenTrack(track, Long.MIN_VALUE, List.of());
            open.put(track.id(), at);
        }
        at.track = track;
        if (moved != null && moved.timeEpochMicros() > at.newestEpochMicros) {
            at.newestEpochMicros = moved.timeEpochMicros();
            at.current = put(point(moved, known), at.current, false, at);
        }
        if (told != null) {
            at.late = put(point(told, known), at.late, true, at);
        }
        if (track.status() == Track.Status.ENDED) {
            close(at);
            open.remove(track.id());
        }
    }

    private static @Nullable Estimate dated(@Nullable Estimate estimate) {
        return estimate == null || estimate.timeEpochMicros() == Header.UNDATED ? null : estimate;
    }

    private static HistoryPoint point(Estimate estimate, long known) {
        double variance =
                (estimate.covariance().eeMeters2() + estimate.covariance().nnMeters2()) / 2;
        return new HistoryPoint(
                estimate.timeEpochMicros(),
                known,
                estimate.latDeg(),
                estimate.lonDeg(),
                estimate.eastMps(),
                estimate.northMps(),
                Math.sqrt(variance));
    }

    private long nextSerial(HistoryPoint begins) {
        serial = Math.max(serial + 1, begins.knownEpochMicros());
        return serial;
    }

    private Segment put(HistoryPoint point, @Nullable Segment segment, boolean late, OpenTrack at) {
        Segment to = segment;
        if (to == null || !to.takes(point, mostPoints())) {
            if (to != null) {
                close(to, at);
            }
            to = new Segment(nextSerial(point), late);
        }
        to.add(point);
        openFromEpochMicros = Math.min(openFromEpochMicros, point.timeEpochMicros());
        takenPoints++;
        return to;
    }

    /** Of a segment: fewer where there are very many tracks, so that what is open takes some 50 MB at most. */
    private int mostPoints() {
        return Math.clamp(MOST_OPEN / Math.max(1, open.size()), FEWEST_POINTS, Segment.MOST_POINTS);
    }

    private void close(Segment segment, OpenTrack at) {
        over.accept(new HistoryRow(segment.part(), PastTrack.of(at.track)));
    }

    private void close(OpenTrack at) {
        at.segments().forEach(segment -> close(segment, at));
        at.current = null;
        at.late = null;
    }

    void closeAll() {
        open.values().forEach(this::close);
        openFromEpochMicros = Long.MAX_VALUE;
    }

    /** Closes what nothing was added to for an hour, once a minute. */
    private void sweep() {
        if (knownEpochMicros - SWEEP_MICROS <= sweptEpochMicros) {
            return;
        }
        sweptEpochMicros = knownEpochMicros;
        long before = knownEpochMicros - IDLE_MICROS;
        long from = Long.MAX_VALUE;
        for (OpenTrack at : open.values()) {
            at.current = unlessIdle(at.current, before, at);
            at.late = unlessIdle(at.late, before, at);
            from = Math.min(from, Math.min(firstEpochMicros(at.current), firstEpochMicros(at.late)));
        }
        openFromEpochMicros = from;
    }

    private @Nullable Segment unlessIdle(@Nullable Segment segment, long before, OpenTrack at) {
        if (segment == null || segment.lastKnownEpochMicros >= before) {
            return segment;
        }
        close(segment, at);
        return null;
    }

    private static long firstEpochMicros(@Nullable Segment segment) {
        return segment == null ? Long.MAX_VALUE : segment.firstEpochMicros;
    }

    HistoryCut cut(List<HistoryRow> waiting, List<Scene> scenes) {
        HistoryCut cut = new HistoryCut(serial, sweptEpochMicros, waiting, scenes);
        open.forEach(cut::add);
        return cut;
    }

    /**
     * Goes back to what a cut wrote, null for nothing; what waited then is over once more.
     *
     * @param scenes takes those that waited
     */
    void restore(@Nullable DataInput in, int version, Collection<Track> tracks, Consumer<Scene> scenes)
            throws IOException {
        open.clear();
        if (in == null) {
            return;
        }
        Map<TrackId, Track> known = new HashMap<>();
        tracks.forEach(track -> known.put(track.id(), track));
        HistoryCut.read(in, version, new HistoryCut.Reader() {
            @Override
            public void track(TrackId id, long newestEpochMicros, List<Segment> segments) {
                for (Segment segment : segments) {
                    serial = Math.max(serial, segment.serial);
                    openFromEpochMicros = Math.min(openFromEpochMicros, segment.firstEpochMicros);
                }
                Track track = known.get(id);
                if (track != null) {
                    open.put(id, new OpenTrack(track, newestEpochMicros, segments));
                }
            }

            @Override
            public void reached(long newest, long swept) {
                serial = Math.max(serial, newest);
                sweptEpochMicros = swept;
            }

            @Override
            public void waiting(HistoryRow row) {
                over.accept(row);
            }

            @Override
            public void waiting(Scene scene) {
                scenes.accept(scene);
            }
        });
    }

    void clear() {
        open.clear();
    }

    /** What may answer a query: its points are still to be looked at. */
    List<HistoryRow> candidates(HistoryQuery query) {
        List<HistoryRow> candidates = new ArrayList<>();
        if (query.untilEpochMicros() < openFromEpochMicros) {
            return candidates;
        }
        TrackId track = query.track();
        if (track != null) {
            OpenTrack at = open.get(track);
            if (at != null) {
                addCandidates(at, query, candidates);
            }
        } else {
            open.values().forEach(at -> addCandidates(at, query, candidates));
        }
        return candidates;
    }

    private static void addCandidates(OpenTrack at, HistoryQuery query, List<HistoryRow> to) {
        addCandidate(at.current, at, query, to);
        addCandidate(at.late, at, query, to);
    }

    private static void addCandidate(@Nullable Segment segment, OpenTrack at, HistoryQuery query, List<HistoryRow> to) {
        if (segment != null
                && segment.serial > query.afterSerial()
                && segment.mayAnswer(query)
                && query.isOf(at.track.id(), at.track.identity())) {
            to.add(new HistoryRow(segment.part(), PastTrack.of(at.track)));
        }
    }

    /** Points that came in since the start. */
    long takenPoints() {
        return takenPoints;
    }

    /** What may have points next to an instant. */
    List<HistoryRow> candidates(MomentQuery query) {
        Box wide = query.wide();
        List<HistoryRow> candidates = new ArrayList<>();
        for (OpenTrack at : open.values()) {
            for (Segment segment : at.segments()) {
                if (segment.mayAnswer(query, wide)) {
                    candidates.add(new HistoryRow(segment.part(), PastTrack.of(at.track)));
                }
            }
        }
        return candidates;
    }

    /** All segments that are not over. */
    Stream<Segment> segments() {
        return open.values().stream().flatMap(at -> at.segments().stream());
    }

    /** Points of all segments that are not over. */
    long points() {
        return segments().mapToLong(Segment::count).sum();
    }
}
