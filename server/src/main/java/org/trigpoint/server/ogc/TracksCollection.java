package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.TrackTiles;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.OgcJson;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ObjectNode;

/** The tracks of the live picture that have a place. */
final class TracksCollection implements OgcCollection {
    private final PictureAccess access;
    private final RecentPicture recent;

    TracksCollection(PictureAccess access, RecentPicture recent) {
        this.access = access;
        this.recent = recent;
    }

    @Override
    public String id() {
        return "tracks";
    }

    @Override
    public String title() {
        return "Tracks";
    }

    @Override
    public String description() {
        return "What is in the live picture now, each where it is believed to be";
    }

    @Override
    public List<String> filters() {
        return List.of("mmsi", "name", "platform");
    }

    @Override
    public FeaturePage find(FeatureQuery query, Viewer viewer) {
        Optional<TrackId> after = query.findAfter().map(TracksCollection::position);
        Predicate<Track> answers = filter(query);
        List<ObjectNode> features = new ArrayList<>();
        TrackId last = null;
        String next = null;
        long matched = 0;
        for (Track track : recent.moment().byId()) {
            if (!Visible.visible(track, viewer) || !answers.test(track)) {
                continue;
            }
            matched++;
            if (after.isPresent() && track.id().compareTo(after.get()) <= 0) {
                continue;
            }
            if (features.size() < query.limit()) {
                features.add(OgcJson.track(track));
                last = track.id();
            } else if (next == null && last != null) {
                next = last.toString();
            }
        }
        return new FeaturePage(features, next, OptionalLong.of(matched));
    }

    private static TrackId position(String text) {
        try {
            return TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("after is what a next link says, not " + text);
        }
    }

    private static Predicate<Track> filter(FeatureQuery query) {
        Predicate<Track> filter = track -> {
            Estimate estimate = track.estimate();
            return estimate != null
                    && query.times().takes(estimate.timeEpochMicros())
                    && query.box().contains(estimate.latDeg(), Angles.wrapLonDeg(estimate.lonDeg()));
        };
        Predicate<Track> mmsi = query.findProperty("mmsi")
                .map(TracksCollection::mmsi)
                .<Predicate<Track>>map(packed -> track -> track.identity() == packed)
                .orElse(track -> true);
        Predicate<Track> platform = query.findProperty("platform")
                .map(TracksCollection::platform)
                .<Predicate<Track>>map(asked -> track -> track.platform() == asked)
                .orElse(track -> true);
        Predicate<Track> name = query.findProperty("name")
                .<Predicate<Track>>map(asked -> track -> asked.equalsIgnoreCase(track.name()))
                .orElse(track -> true);
        return filter.and(mmsi).and(platform).and(name);
    }

    /** The packed identity of an MMSI. */
    static long mmsi(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.badRequest("mmsi must be up to nine digits, not " + text);
        }
        return Identity.mmsi(Long.parseLong(text));
    }

    static Platform platform(String text) {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "platform must be one of " + Arrays.toString(Platform.values()) + ", not " + text));
    }

    @Override
    public Optional<ObjectNode> findFeature(String id, Viewer viewer) {
        return find(id, viewer).map(OgcJson::track);
    }

    private Optional<Track> find(String text, Viewer viewer) {
        TrackId id;
        try {
            id = TrackId.parse(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return access.read(picture -> picture.find(id, viewer)).filter(track -> track.estimate() != null);
    }

    @Override
    public Optional<OgcTiles> tiles() {
        return Optional.of(new Tiles(recent));
    }

    /** Tiles of the live picture: as of a second ago at most. */
    private record Tiles(RecentPicture recent) implements OgcTiles {
        private static final Layer LAYER = new Layer(
                TrackTiles.LAYER,
                "Tracks",
                0,
                TrackTiles.attributes().entrySet().stream()
                        .map(each -> new Attribute(each.getKey(), each.getValue()))
                        .toList());

        @Override
        public Layer layer() {
            return LAYER;
        }

        @Override
        public boolean timed() {
            return false;
        }

        @Override
        public byte[] tile(TileNumber tile, Times times, long knownByEpochMicros, Viewer viewer) {
            return recent.moment().tiles().tile(tile, viewer);
        }

        @Override
        public Optional<String> version(Viewer viewer) {
            return Optional.of(recent.moment().number() + "-" + viewer.audience() + "-" + viewer.lifted());
        }
    }
}
