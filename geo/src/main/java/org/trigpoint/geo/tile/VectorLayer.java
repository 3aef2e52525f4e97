package org.trigpoint.geo.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one layer of a vector tile: Mapbox Vector Tile 2.1, in protocol buffers.
 *
 * <p>Features are written as they come; keys and values follow them, each once. What leaves is field 3 of a tile, so the bytes of several
 * layers one after another are a tile. Bytes:
 *
 * <pre>
 * 1A length(5)                       the layer; its length is padded to five bytes, so that nothing has to move
 *   78 02  0A name  28 extent        version 2
 *   12 length                        a feature:
 *     08 id  12 length (key value)*  18 type  22 length geometry
 *   1A key …  22 length value …
 * geometry: MoveTo 1, LineTo 2: command | count &lt;&lt; 3, then steps x y from the point before, signs folded in
 * </pre>
 *
 * A feature is {@link #begin begun}, given attributes by {@link #tag}, then one geometry, which ends it.
 */
public final class VectorLayer {
    /** Units in the side of a tile. */
    public static final int EXTENT = 4_096;

    private static final int LAYER = 0x1A;
    private static final int NAME = 0x0A;
    private static final int FEATURE = 0x12;
    private static final int KEY = 0x1A;
    private static final int EXTENT_FIELD = 0x28;
    private static final int VERSION = 0x78;
    private static final int ID = 0x08;
    private static final int TAGS = 0x12;
    private static final int TYPE = 0x18;
    private static final int GEOMETRY = 0x22;
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int PADDED_LENGTH_BYTES = 5;
    private static final int MOST_HEAD_BYTES = 16;
    private static final int MOST_STEP_BYTES = 10;

    private final TileBytes out;
    private final VectorValues values;
    private final Map<String, Integer> keyNumbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    /** Numbers in this layer, plus one, of values by their number; 0 for those that are not in it. */
    private int[] numbers;

    private final TileBytes valuesHere;
    private int usedCount;
    private int features;
    private int featureAt;
    private int tagsAt;
    private int lastX;
    private int lastY;

    /** A layer with values of its own. */
    public VectorLayer(String name) {
        this(name, new VectorValues(), 4_096);
    }

    /**
     * A layer whose values are there already, perhaps for many layers: only those that are used are written.
     *
     * @param values must not change while another thread writes a layer of them
     * @param capacity bytes at first
     */
    public VectorLayer(String name, VectorValues values, int capacity) {
        this.values = values;
        numbers = new int[Math.max(64, values.count())];
        out = new TileBytes(capacity);
        valuesHere = new TileBytes(capacity);
        out.addByte(LAYER);
        out.size += PADDED_LENGTH_BYTES;
        out.addByte(VERSION);
        out.addByte(2);
        out.addText(NAME, name);
        out.addByte(EXTENT_FIELD);
        out.addVarint(EXTENT);
    }

    /** Where this layer takes its values from. */
    public VectorValues values() {
        return values;
    }

    /** The number of a key. */
    public int key(String name) {
        Integer known = keyNumbers.putIfAbsent(name, keys.size());
        if (known == null) {
            keys.add(name);
            return keys.size() - 1;
        }
        return known;
    }

    /** Begins a feature. */
    public void begin() {
        beginFeature(0);
        beginTags();
    }

    /**
     * Begins a feature with an id.
     *
     * @param id the same in each tile that has it
     */
    public void begin(long id) {
        beginFeature(MOST_STEP_BYTES);
        out.bytes[out.size++] = ID;
        out.addVarint(id);
        beginTags();
    }

    private void beginFeature(int more) {
        out.ensure(MOST_HEAD_BYTES + more);
        out.bytes[out.size++] = FEATURE;
        featureAt = out.size++;
        lastX = 0;
        lastY = 0;
    }

    private void beginTags() {
        out.ensure(MOST_HEAD_BYTES);
        out.bytes[out.size++] = TAGS;
        tagsAt = out.size++;
    }

    /** Gives the feature an attribute: numbers of {@link #key} and of {@link #values}. */
    public void tag(int key, int value) {
        out.ensure(MOST_STEP_BYTES);
        out.putVarint(key);
        out.putVarint(numberHere(value));
    }

    private int numberHere(int value) {
        if (value >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(value + 1, numbers.length * 2));
        }
        int known = numbers[value];
        if (known != 0) {
            return known - 1;
        }
        values.write(value, valuesHere);
        numbers[value] = ++usedCount;
        return usedCount - 1;
    }

    /**
     * Gives the feature an attribute whose value hardly another feature of this layer has: it is not looked up, and is written once more where one has.
     *
     * @param from where the value is by its number
     */
    public void tagOwn(int key, VectorValues from, int value) {
        out.ensure(MOST_STEP_BYTES);
        out.putVarint(key);
        out.putVarint(usedCount++);
        from.write(value, valuesHere);
    }

    /** Ends the feature as a point, in units from the north-west corner of the tile. */
    public void point(int x, int y) {
        int at = beginGeometry(POINT, MOST_STEP_BYTES);
        out.bytes[out.size++] = MOVE_TO | (1 << 3);
        step(x, y);
        end(at);
    }

    /**
     * Ends the feature as lines, in units from the north-west corner of the tile.
     *
     * @param lines x and y of each point, of two points at least each; one that stands for nothing longer than a unit is left out
     */
    public void lines(List<int[]> lines) {
        int points = lines.stream().mapToInt(line -> line.length / 2).sum();
        int at = beginGeometry(LINE, (points + lines.size()) * MOST_STEP_BYTES);
        for (int[] line : lines) {
            out.putVarint(MOVE_TO | (1 << 3));
            step(line[0], line[1]);
            out.putVarint(LINE_TO | ((line.length / 2 - 1) << 3));
            for (int i = 2; i < line.length; i += 2) {
                step(line[i], line[i + 1]);
            }
        }
        end(at);
    }

    private int beginGeometry(int type, int more) {
        if (out.size == tagsAt + 1) {
            out.size = tagsAt - 1;
        } else {
            out.closeLength(tagsAt);
        }
        out.ensure(MOST_HEAD_BYTES + more);
        out.bytes[out.size++] = TYPE;
        out.bytes[out.size++] = (byte) type;
        out.bytes[out.size++] = GEOMETRY;
        return out.size++;
    }

    private void step(int x, int y) {
        out.putVarint(folded(x - lastX));
        out.putVarint(folded(y - lastY));
        lastX = x;
        lastY = y;
    }

    private static int folded(int step) {
        return (step << 1) ^ (step >> 31);
    }

    private void end(int geometryAt) {
        out.closeLength(geometryAt);
        out.closeLength(featureAt);
        features++;
    }

    /** How many features it has. */
    public int features() {
        return features;
    }

    /** The layer; nothing where it has no feature, as an empty tile has no layer. */
    public byte[] toBytes() {
        if (features == 0) {
            return new byte[0];
        }
        for (String key : keys) {
            out.addText(KEY, key);
        }
        int length = out.size + valuesHere.size - 1 - PADDED_LENGTH_BYTES;
        for (int i = 0; i < PADDED_LENGTH_BYTES; i++) {
            out.bytes[1 + i] = (byte) (((length >>> (7 * i)) & 0x7F) | (i + 1 < PADDED_LENGTH_BYTES ? 0x80 : 0));
        }
        byte[] layer = Arrays.copyOf(out.bytes, out.size + valuesHere.size);
        System.arraycopy(valuesHere.bytes, 0, layer, out.size, valuesHere.size);
        return layer;
    }
}
