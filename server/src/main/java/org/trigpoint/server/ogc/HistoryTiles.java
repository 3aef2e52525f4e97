package org.trigpoint.server.ogc;

import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.tile.TileLine;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.VectorLayer;
import org.trigpoint.geo.tile.VectorValues;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Past;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/** Vector tiles of where tracks were: the last hour unless a time is asked for. Lines; a point where a piece is no longer than a unit. */
record HistoryTiles(PictureAccess access, Past past) implements OgcTiles {
    /** Pieces in a tile; a tile that would have more has those that were begun first. */
    static final int MOST_PIECES = 20_000;

    /** A piece is found by its points: beyond the tile by what lies between two of them. */
    private static final double BEYOND_METERS = 2_000;

    private static final Layer LAYER = new Layer(
            "history",
            "History",
            1,
            List.of(
                    new Attribute("id", "integer"),
                    new Attribute("track", "string"),
                    new Attribute("mmsi", "integer"),
                    new Attribute("name", "string"),
                    new Attribute("platform", "string"),
                    new Attribute("late", "boolean"),
                    new Attribute("from", "integer"),
                    new Attribute("until", "integer"),
                    new Attribute("tlp", "string"),
                    new Attribute("licence", "string")));

    private static final long MICROS_PER_SECOND = 1_000_000;

    @Override
    public Layer layer() {
        return LAYER;
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Optional<String> version(Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public byte[] tile(TileNumber tile, Times asked, long knownByEpochMicros, Viewer viewer) {
        Times times = PastTimes.lastHourUnless(asked, access);
        HistoryQuery query = PastTimes.query(times, knownByEpochMicros)
                .withBox(tile.box((double) TileLine.MARGIN / VectorLayer.EXTENT).expand(BEYOND_METERS))
                .withWhole()
                .withMost(MOST_PIECES);
        VectorLayer layer = new VectorLayer(LAYER.name());
        for (TrackPiece piece : past.find(query, track -> Visible.visible(track, viewer))) {
            List<HistoryPoint> points = piece.points().stream()
                    .filter(point -> times.takes(point.timeEpochMicros()))
                    .toList();
            if (!points.isEmpty()) {
                add(layer, tile, piece, points);
            }
        }
        return layer.toBytes();
    }

    private static void add(VectorLayer layer, TileNumber tile, TrackPiece piece, List<HistoryPoint> points) {
        double[] xs = points.stream()
                .mapToDouble(point -> WebMercator.xRatio(point.lonDeg()))
                .toArray();
        double[] ys = points.stream()
                .mapToDouble(point -> WebMercator.yRatio(point.latDeg()))
                .toArray();
        List<int[]> parts = xs.length < 2 ? List.of() : TileLine.parts(tile, xs, ys);
        if (!parts.isEmpty()) {
            begin(layer, piece, points);
            layer.lines(parts);
            return;
        }
        double perSide = (double) VectorLayer.EXTENT * (1 << tile.zoom());
        double x = xs[0] * perSide - (double) tile.column() * VectorLayer.EXTENT;
        double y = ys[0] * perSide - (double) tile.row() * VectorLayer.EXTENT;
        if (x >= 0 && x < VectorLayer.EXTENT && y >= 0 && y < VectorLayer.EXTENT) {
            begin(layer, piece, points);
            layer.point((int) x, (int) y);
        }
    }

    private static void begin(VectorLayer layer, TrackPiece piece, List<HistoryPoint> points) {
        PastTrack track = piece.track();
        VectorValues values = layer.values();
        layer.begin(piece.serial());
        layer.tag(layer.key("id"), values.whole(piece.serial()));
        layer.tag(layer.key("track"), values.text(track.id().toString()));
        Identity identity = Identity.unpack(track.identity());
        if (identity.scheme() == Identity.Scheme.MMSI) {
            layer.tag(layer.key("mmsi"), values.whole(identity.number()));
        }
        track.findName().ifPresent(name -> layer.tag(layer.key("name"), values.text(name)));
        layer.tag(layer.key("platform"), values.text(track.platform().name()));
        layer.tag(layer.key("late"), values.flag(piece.late()));
        layer.tag(layer.key("from"), values.whole(points.getFirst().timeEpochMicros() / MICROS_PER_SECOND));
        layer.tag(layer.key("until"), values.whole(points.getLast().timeEpochMicros() / MICROS_PER_SECOND));
        layer.tag(layer.key("tlp"), values.text(track.marking().tlp().name()));
        if (!track.marking().licence().isEmpty()) {
            layer.tag(layer.key("licence"), values.text(track.marking().licence()));
        }
    }
}
