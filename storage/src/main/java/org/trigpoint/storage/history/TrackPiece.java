package org.trigpoint.storage.history;

import java.util.List;
import java.util.Optional;
import org.trigpoint.model.track.PastTrack;

/**
 * Where a track was over a time.
 *
 * @param serial its name for ever, above 0: the same while it grows, when it is written, and after a restart. Pieces that begin later have greater ones
 * @param track as it was last known, for its names and for who may see it
 * @param late true when reports that came after later ones say so
 * @param points in order of time, at least one; a line between two of them never crosses 180°
 */
public record TrackPiece(long serial, PastTrack track, boolean late, List<HistoryPoint> points) {
    public TrackPiece {
        points = points instanceof PointList ? points : List.copyOf(points);
    }

    /** What of it answers a query; empty for nothing. */
    public Optional<TrackPiece> within(HistoryQuery query) {
        if (!query.isOf(track)) {
            return Optional.empty();
        }
        List<HistoryPoint> taken = query.of(points);
        return taken.isEmpty() ? Optional.empty() : Optional.of(new TrackPiece(serial, track, late, taken));
    }
}
