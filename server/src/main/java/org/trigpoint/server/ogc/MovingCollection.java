package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.json.MovingJson;
import org.trigpoint.server.port.Past;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.ObjectNode;

/** Tracks of the history as moving features (22-003r3): who they were; where they were is told by {@link MovingEndpoints}. */
final class MovingCollection implements OgcCollection {
    /** Pieces that are read for a page at most: one may have fewer tracks than it could. */
    private static final int MOST_PIECES = 20_000;

    private final Past past;

    MovingCollection(Past past) {
        this.past = past;
    }

    @Override
    public String id() {
        return "moving";
    }

    @Override
    public String title() {
        return "Moving features";
    }

    @Override
    public String description() {
        return "Tracks of the history; tgsequence tells where each was when, tproperties how it moved";
    }

    @Override
    public List<String> filters() {
        return List.of("mmsi", "name", "platform");
    }

    @Override
    public boolean tellsWhatWasKnown() {
        return true;
    }

    @Override
    public boolean moves() {
        return true;
    }

    /** A track is on the page of its first piece that answers, so that it is on one. */
    @Override
    public FeaturePage find(FeatureQuery query, Viewer viewer) {
        Predicate<PastTrack> shown = HistoryCollection.shown(query, viewer);
        HistoryQuery asked = HistoryCollection.history(query);
        List<TrackPiece> pieces = past.find(asked.withMost(MOST_PIECES), shown);
        Set<TrackId> told = new HashSet<>();
        List<ObjectNode> features = new ArrayList<>();
        long last = asked.afterSerial();
        for (TrackPiece piece : pieces) {
            boolean first = told.add(piece.track().id()) && isFirst(piece, asked, shown);
            if (first && features.size() == query.limit()) {
                return new FeaturePage(features, Long.toString(last), OptionalLong.empty());
            }
            if (first) {
                features.add(MovingJson.feature(piece.track()));
            }
            last = piece.serial();
        }
        boolean more = pieces.size() == MOST_PIECES;
        return new FeaturePage(features, more ? Long.toString(last) : null, OptionalLong.empty());
    }

    private boolean isFirst(TrackPiece piece, HistoryQuery asked, Predicate<PastTrack> shown) {
        if (asked.afterSerial() == 0) {
            return true;
        }
        HistoryQuery before = asked.withTrack(piece.track().id()).withAfter(0).withMost(1);
        return past.find(before, shown).stream().allMatch(earliest -> earliest.serial() == piece.serial());
    }

    @Override
    public Optional<ObjectNode> findFeature(String id, Viewer viewer) {
        return findTrack(id, viewer).map(MovingJson::feature);
    }

    /** The track of this id, as it was last known, if this viewer may see it. */
    Optional<PastTrack> findTrack(String text, Viewer viewer) {
        TrackId id;
        try {
            id = TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        HistoryQuery query =
                PastTimes.query(Times.ALWAYS, Long.MAX_VALUE).withTrack(id).withMost(1);
        return past.find(query, track -> Visible.visible(track, viewer)).stream()
                .map(TrackPiece::track)
                .findFirst();
    }

    Past past() {
        return past;
    }
}
