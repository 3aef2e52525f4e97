package org.trigpoint.storage.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.database.DatabaseSession;

/** Looks for the points around an instant in the file, and unpacks as few segments as it can. */
final class MomentSearch {
    private final DatabaseSession session;
    private final MomentQuery query;
    private final Moments moments;
    private final KnownTracks tracks;
    private final DamagedRows damaged;
    private final Owners owners;

    /**
     * @param shown true for tracks that may be shown
     * @param moments takes the points
     */
    MomentSearch(
            DatabaseSession session,
            MomentQuery query,
            Predicate<PastTrack> shown,
            Moments moments,
            KnownTracks tracks,
            DamagedRows damaged) {
        this.session = session;
        this.query = query;
        this.moments = moments;
        this.tracks = tracks;
        this.damaged = damaged;
        owners = new Owners(session, tracks, shown);
    }

    /** Segments that lie over the instant have both points next to it; of others, those are unpacked that can say more. */
    void run() throws SQLException {
        List<PackedSegment> beside = new ArrayList<>();
        new AreaSearch(session, tracks, damaged)
                .each(query.wide(), query.fromEpochMicros(), query.untilEpochMicros(), segment -> {
                    if (microsFrom(segment) == 0) {
                        give(segment);
                    } else {
                        beside.add(segment);
                    }
                });
        beside.sort(Comparator.comparingLong(this::microsFrom));
        for (PackedSegment segment : beside) {
            give(segment);
        }
    }

    /** How far a segment lies from the instant; 0 when it lies over it. */
    private long microsFrom(PackedSegment segment) {
        long instant = query.epochMicros();
        return Math.max(0, Math.max(segment.firstEpochMicros() - instant, instant - segment.lastEpochMicros()));
    }

    private void give(PackedSegment segment) throws SQLException {
        PastTrack owner = owners.find(segment.track()).orElse(null);
        if (owner != null
                && moments.wants(
                        owner.id(),
                        segment.firstEpochMicros(),
                        segment.lastEpochMicros(),
                        segment.firstKnownEpochMicros())) {
            moments.take(owner, segment.points(), true);
        }
    }
}
