package org.trigpoint.server.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.MomentQuery;
import org.trigpoint.storage.history.TrackMoment;
import org.trigpoint.storage.history.TrackPiece;

/** Where tracks were, and what was searched. May be asked from any thread; what cannot be asked throws a {@code HistoryException} with the reason. */
public interface Past {
    /**
     * What answers a query, in order of serial.
     *
     * @param shown true for tracks that may be shown
     */
    List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown);

    /**
     * The points of each track next to an instant.
     *
     * @param shown true for tracks that may be shown
     */
    List<TrackMoment> around(MomentQuery query, Predicate<PastTrack> shown);

    /** From when until when there are points, empty when there are none. */
    Optional<HistoryExtent> findExtent();

    /**
     * Scenes that answer a query by its box, times and knowledge, those that began last first.
     *
     * @param shown true for scenes that may be shown
     */
    List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown);
}
