package org.trigpoint.server.port;

import java.util.List;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/** Where tracks were. May be asked from any thread. */
@FunctionalInterface
public interface Past {
    /**
     * What answers a query, in order of serial.
     *
     * @param shown true for tracks that may be shown
     * @throws org.trigpoint.storage.history.HistoryException when it cannot be asked, with the reason
     */
    List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown);
}
