package org.trigpoint.server.ogc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.OgcJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.databind.node.ObjectNode;

/** Where tracks were: a feature a piece of a track, an hour at most, in the order in which they began to be kept. */
final class HistoryCollection implements OgcCollection {
    private final PictureAccess access;
    private final Past past;

    HistoryCollection(PictureAccess access, Past past) {
        this.access = access;
        this.past = past;
    }

    @Override
    public String id() {
        return "history";
    }

    @Override
    public String title() {
        return "History";
    }

    @Override
    public String description() {
        return "Where tracks were: pieces of an hour at most, as it was or, with knownBy, as it was known";
    }

    @Override
    public List<String> filters() {
        return List.of("track", "mmsi", "name", "platform");
    }

    @Override
    public boolean tellsWhatWasKnown() {
        return true;
    }

    @Override
    public FeaturePage find(FeatureQuery query, Viewer viewer) {
        HistoryQuery asked = history(query).withWhole().withMost(query.limit() + 1);
        List<TrackPiece> pieces = past.find(asked, shown(query, viewer));
        boolean more = pieces.size() > query.limit();
        List<TrackPiece> page = more ? pieces.subList(0, query.limit()) : pieces;
        return new FeaturePage(
                page.stream().map(OgcJson::piece).toList(),
                more ? Long.toString(page.getLast().serial()) : null,
                OptionalLong.empty());
    }

    /** What of a query the history answers by itself. */
    static HistoryQuery history(FeatureQuery query) {
        return PastTimes.query(query.times(), query.knownByEpochMicros())
                .withBox(query.box())
                .withTrack(query.findProperty("track")
                        .map(HistoryCollection::track)
                        .orElse(null))
                .withIdentity(query.findProperty("mmsi")
                        .map(TracksCollection::mmsi)
                        .orElse(org.trigpoint.model.observation.Identity.NONE))
                .withAfter(query.findAfter().map(HistoryCollection::position).orElse(0L));
    }

    private static TrackId track(String text) {
        try {
            return TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The serial that a next link says. */
    static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Refusal.badRequest("after is what a next link says, not " + text);
        }
        return Long.parseLong(text);
    }

    /** What of a query is asked of each track. */
    static Predicate<PastTrack> shown(FeatureQuery query, Viewer viewer) {
        Optional<Platform> platform = query.findProperty("platform").map(TracksCollection::platform);
        Optional<String> name = query.findProperty("name").map(text -> text.toLowerCase(Locale.ROOT));
        return track -> Visible.visible(track, viewer)
                && platform.map(asked -> asked == track.platform()).orElse(true)
                && name.map(asked -> asked.equals(track.findName().orElse("").toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    @Override
    public Optional<ObjectNode> findFeature(String id, Viewer viewer) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long serial = Long.parseLong(id);
        HistoryQuery query = PastTimes.query(Times.ALWAYS, Long.MAX_VALUE)
                .withAfter(serial - 1)
                .withMost(1);
        return past.find(query, track -> Visible.visible(track, viewer)).stream()
                .filter(piece -> piece.serial() == serial)
                .map(OgcJson::piece)
                .findFirst();
    }

    @Override
    public Optional<OgcTiles> tiles() {
        return Optional.of(new HistoryTiles(access, past));
    }
}
