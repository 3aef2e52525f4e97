package org.trigpoint.app.station;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.server.port.Past;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.MomentQuery;
import org.trigpoint.storage.history.TrackMoment;
import org.trigpoint.storage.history.TrackPiece;

/** The past of a live station: its history. */
record StationPast(History history) implements Past {
    @Override
    public List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown) {
        return history.find(query, shown);
    }

    @Override
    public List<TrackMoment> around(MomentQuery query, Predicate<PastTrack> shown) {
        return history.find(query, shown);
    }

    @Override
    public Optional<HistoryExtent> findExtent() {
        return history.findExtent();
    }

    @Override
    public List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) {
        return history.findScenes(query, shown);
    }
}
