package org.trigpoint.picture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.VectorLayer;
import org.trigpoint.geo.tile.VectorValues;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/**
 * The tracks of one moment, packed for vector tiles. Does not change; for any thread.
 *
 * <p>Tracks stand in columns along the curve of G. M. Morton (1966) over the square of the projection, so those of a tile stand together
 * and are read from front to back. Each has its place in 2<sup>−32</sup> of the side (1 cm) and, for each attribute, the number of a value
 * that was encoded when the columns were made. A tile copies values and writes places: it looks nothing up.
 *
 * <p>A track is in exactly one tile of each zoom. Those beyond 85.05° are in none: the projection has no place for them.
 */
public final class TrackTiles {
    /** Name of the layer. */
    public static final String LAYER = "tracks";

    private static final String TEXT = "string";
    private static final String WHOLE = "integer";
    private static final String REAL = "number";

    private record Attribute(String name, String type) {}

    /** In the order of their columns. */
    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("id", TEXT),
            new Attribute("mmsi", WHOLE),
            new Attribute("name", TEXT),
            new Attribute("platform", TEXT),
            new Attribute("status", TEXT),
            new Attribute("shipType", WHOLE),
            new Attribute("speedMps", REAL),
            new Attribute("courseDeg", REAL),
            new Attribute("headingDeg", REAL),
            new Attribute("time", WHOLE),
            new Attribute("tlp", TEXT),
            new Attribute("licence", TEXT));

    private static final int COLUMNS = ATTRIBUTES.size();
    /** So many of the first have a value of their own in each track. */
    private static final int OWN_COLUMNS = 2;

    private static final int ABSENT = -1;
    private static final double UNITS_PER_SIDE = 0x1p32;
    private static final int UNIT_BITS = 32;
    private static final int EXTENT_BITS = 12;
    /** Of the curve's 64 bits the lowest give way to the number of the track: what is left is 21 zooms. */
    private static final int INDEX_BITS = 22;

    private static final int SORTED_ZOOM = (64 - INDEX_BITS) / 2;
    private static final int BYTES_PER_FEATURE = 120;
    private static final double MICROS_PER_SECOND = 1e6;

    /** Values that tracks may have in common. */
    private final VectorValues values;
    /** Ids and numbers of ships, which hardly two have in common: one that two claim is there twice. */
    private final VectorValues own;

    private final long[] keys;
    private final int[] xs;
    private final int[] ys;
    private final byte[] classes;
    private final int[] tags;

    private TrackTiles(List<Track> tracks, PrivateAircraft aircraft) {
        long[] order = order(tracks);
        int count = order.length;
        values = new VectorValues(32 * count);
        own = new VectorValues(48 * count);
        keys = order;
        xs = new int[count];
        ys = new int[count];
        classes = new byte[count];
        tags = new int[count * COLUMNS];
        for (int i = 0; i < count; i++) {
            put(i, tracks.get((int) (order[i] & ((1 << INDEX_BITS) - 1))), aircraft);
        }
    }

    /** Packs tracks, in any order, of a site that hides these aircraft. */
    public static TrackTiles of(List<Track> tracks, PrivateAircraft aircraft) {
        if (tracks.size() > 1 << INDEX_BITS) {
            throw new IllegalArgumentException(tracks.size() + " tracks are more than " + (1 << INDEX_BITS));
        }
        return new TrackTiles(tracks, aircraft);
    }

    private static long[] order(List<Track> tracks) {
        long[] order = new long[tracks.size()];
        int count = 0;
        for (int i = 0; i < tracks.size(); i++) {
            Estimate estimate = tracks.get(i).estimate();
            if (estimate != null && Math.abs(estimate.latDeg()) < WebMercator.MOST_LAT_DEG) {
                long curve =
                        curve(unit(WebMercator.xRatio(estimate.lonDeg())), unit(WebMercator.yRatio(estimate.latDeg())));
                order[count++] = ((curve >>> INDEX_BITS << INDEX_BITS) | i) ^ Long.MIN_VALUE;
            }
        }
        long[] sorted = Arrays.copyOf(order, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Longitude 180° is −180°. */
    private static int unit(double ratio) {
        return (int) (long) Math.floor(ratio * UNITS_PER_SIDE);
    }

    private static long curve(int x, int y) {
        return spread(x) | (spread(y) << 1);
    }

    /** Puts a zero between the bits. */
    private static long spread(int unit) {
        long bits = unit & 0xFFFF_FFFFL;
        bits = (bits | (bits << 16)) & 0x0000_FFFF_0000_FFFFL;
        bits = (bits | (bits << 8)) & 0x00FF_00FF_00FF_00FFL;
        bits = (bits | (bits << 4)) & 0x0F0F_0F0F_0F0F_0F0FL;
        bits = (bits | (bits << 2)) & 0x3333_3333_3333_3333L;
        return (bits | (bits << 1)) & 0x5555_5555_5555_5555L;
    }

    private void put(int i, Track track, PrivateAircraft aircraft) {
        Estimate estimate = track.findEstimate().orElseThrow();
        xs[i] = unit(WebMercator.xRatio(estimate.lonDeg()));
        ys[i] = unit(WebMercator.yRatio(estimate.latDeg()));
        classes[i] = (byte) Visible.classOf(track, aircraft);
        int at = i * COLUMNS;
        tags[at] = own.newText(track.id().toString());
        tags[at + 1] = mmsi(track.identity());
        tags[at + 2] = text(track.name());
        tags[at + 3] = values.text(track.platform().name());
        tags[at + 4] = values.text(track.status().name());
        tags[at + 5] = track.shipType() == 0 ? ABSENT : values.whole(track.shipType());
        tags[at + 6] = tenths(track.motion().speedMps());
        tags[at + 7] = tenths(track.motion().courseDeg());
        tags[at + 8] = tenths(track.motion().headingDeg());
        tags[at + 9] = time(estimate.timeEpochMicros());
        tags[at + 10] = values.text(track.marking().tlp().name());
        tags[at + 11] = text(track.marking().licence());
    }

    private int mmsi(long packed) {
        Identity identity = Identity.unpack(packed);
        return identity.scheme() == Identity.Scheme.MMSI ? own.newWhole(identity.number()) : ABSENT;
    }

    private int text(@Nullable String text) {
        return text == null || text.isEmpty() ? ABSENT : values.text(text);
    }

    private int tenths(double value) {
        return Double.isFinite(value) ? values.real(Math.rint(value * 10) / 10) : ABSENT;
    }

    private int time(long epochMicros) {
        return epochMicros == Header.UNDATED ? ABSENT : values.whole(Math.round(epochMicros / MICROS_PER_SECOND));
    }

    /** The attributes of a feature and the JSON type of each: string, integer or number. */
    public static Map<String, String> attributes() {
        Map<String, String> types = new LinkedHashMap<>();
        ATTRIBUTES.forEach(attribute -> types.put(attribute.name(), attribute.type()));
        return types;
    }

    /** How many tracks have a place. */
    public int size() {
        return keys.length;
    }

    /**
     * The layer of a tile, with what this viewer may see of it; nothing where that is nothing. Points are features with the attributes
     * {@code id}, {@code mmsi}, {@code name}, {@code platform}, {@code status}, {@code shipType}, {@code speedMps}, {@code courseDeg},
     * {@code headingDeg}, {@code time} (seconds since 1970), {@code tlp} and {@code licence}, those that are known.
     */
    public byte[] tile(TileNumber tile, Viewer viewer) {
        int shift = 64 - 2 * Math.min(tile.zoom(), SORTED_ZOOM);
        int coarser = Math.max(0, tile.zoom() - SORTED_ZOOM);
        long cell = curve(tile.column() >> coarser, tile.row() >> coarser);
        int from = tile.zoom() == 0 ? 0 : firstAtOrAfter(cell << shift);
        // The last cell of a zoom has no next one: shifted out, it would be the first.
        int to = tile.zoom() == 0 || cell + 1 == 1L << (64 - shift) ? keys.length : firstAtOrAfter((cell + 1) << shift);
        boolean[] seen = new boolean[Visible.CLASSES];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Visible.sees(viewer, i);
        }
        VectorLayer layer = new VectorLayer(LAYER, values, 256 + BYTES_PER_FEATURE / 2 * (to - from));
        ATTRIBUTES.forEach(attribute -> layer.key(attribute.name()));
        for (int i = from; i < to; i++) {
            if (seen[classes[i]] && (coarser == 0 || isIn(tile, i))) {
                add(layer, tile, i);
            }
        }
        return layer.toBytes();
    }

    private int firstAtOrAfter(long curve) {
        int found = Arrays.binarySearch(keys, curve ^ Long.MIN_VALUE);
        return found < 0 ? -found - 1 : found;
    }

    private boolean isIn(TileNumber tile, int i) {
        int bits = UNIT_BITS - tile.zoom();
        return xs[i] >>> bits == tile.column() && ys[i] >>> bits == tile.row();
    }

    private void add(VectorLayer layer, TileNumber tile, int i) {
        layer.begin();
        for (int key = 0, at = i * COLUMNS; key < COLUMNS; key++, at++) {
            if (tags[at] == ABSENT) {
                continue;
            }
            if (key < OWN_COLUMNS) {
                layer.tagOwn(key, own, tags[at]);
            } else {
                layer.tag(key, tags[at]);
            }
        }
        layer.point(inTile(xs[i], tile.zoom()), inTile(ys[i], tile.zoom()));
    }

    /** What is left of the place within its tile, in units of the tile. */
    private static int inTile(int unit, int zoom) {
        int left = zoom == 0 ? unit : unit << zoom;
        return left >>> (UNIT_BITS - EXTENT_BITS);
    }
}
