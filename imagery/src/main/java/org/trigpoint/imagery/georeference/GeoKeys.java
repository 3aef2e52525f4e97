package org.trigpoint.imagery.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.trigpoint.imagery.raster.RasterException;

/** The directory of keys of a GeoTIFF file (OGC 19-008r4, section 7.1). Immutable. */
public final class GeoKeys {
    private static final int DOUBLES = 34736;
    private static final int TEXT = 34737;
    private static final int PROJECTED = 1;
    private static final int GEOGRAPHIC = 2;
    private static final int AREA = 1;
    private static final int POINT = 2;

    private final Map<Integer, Integer> shorts = new TreeMap<>();
    private final Map<Integer, Double> doubles = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final long at;

    private GeoKeys(long at) {
        this.at = at;
    }

    /**
     * Reads the three fields of a file.
     *
     * @param directory of the field GeoKeyDirectoryTag, four numbers a key behind the four of the header
     * @param numbers of the field GeoDoubleParamsTag
     * @param text of the field GeoAsciiParamsTag
     * @param at where the directory is, in bytes from the beginning of the file
     */
    public static GeoKeys read(long[] directory, double[] numbers, String text, long at) throws RasterException {
        GeoKeys keys = new GeoKeys(at);
        if (directory.length < 4) {
            throw damaged(at, directory.length + " numbers are no header of keys");
        }
        int count = (int) directory[3];
        if (directory.length < 4 + 4L * count) {
            throw damaged(at, "it claims " + count + " keys, and has room for " + (directory.length / 4 - 1));
        }
        for (int i = 1; i <= count; i++) {
            int key = (int) directory[4 * i];
            int place = (int) directory[4 * i + 1];
            int length = (int) directory[4 * i + 2];
            int value = (int) directory[4 * i + 3];
            if (place == 0) {
                keys.shorts.put(key, value);
            } else if (place == DOUBLES && length > 0 && value < numbers.length) {
                keys.doubles.put(key, numbers[value]);
            } else if (place == TEXT && value + length <= text.length()) {
                keys.texts.put(key, text.substring(value, value + length));
            } else if (place == DOUBLES) {
                throw damaged(
                        at,
                        "key " + key + " is said to be number " + value + " of " + numbers.length + " in its field");
            }
        }
        return keys;
    }

    /** Those of a system of the registry of EPSG, with pixels that are areas. */
    static GeoKeys ofEpsg(int epsg, boolean projected) {
        GeoKeys keys = new GeoKeys(-1);
        keys.shorts.put(GeoKey.MODEL_TYPE.number(), projected ? PROJECTED : GEOGRAPHIC);
        keys.shorts.put((projected ? GeoKey.PROJECTED_CRS : GeoKey.GEODETIC_CRS).number(), epsg);
        return keys.ofAreas();
    }

    /** The same of a file whose transformation leads from the corner of a pixel. */
    public GeoKeys ofAreas() {
        GeoKeys keys = new GeoKeys(at);
        keys.shorts.putAll(shorts);
        keys.doubles.putAll(doubles);
        keys.texts.putAll(texts);
        keys.shorts.put(GeoKey.RASTER_TYPE.number(), AREA);
        return keys;
    }

    /** The field GeoKeyDirectoryTag, with its numbers and texts in the order of {@link #numbers()} and {@link #text()}. */
    public List<Integer> directory() {
        Map<Integer, List<Integer>> entries = new TreeMap<>();
        shorts.forEach((key, value) -> entries.put(key, List.of(key, 0, 1, value)));
        int number = 0;
        for (int key : doubles.keySet()) {
            entries.put(key, List.of(key, DOUBLES, 1, number++));
        }
        int from = 0;
        for (Map.Entry<Integer, String> each : texts.entrySet()) {
            entries.put(
                    each.getKey(), List.of(each.getKey(), TEXT, each.getValue().length(), from));
            from += each.getValue().length();
        }
        List<Integer> directory = new ArrayList<>(List.of(1, 1, 0, entries.size()));
        entries.values().forEach(directory::addAll);
        return directory;
    }

    /** The field GeoDoubleParamsTag. */
    public List<Double> numbers() {
        return List.copyOf(doubles.values());
    }

    /** The field GeoAsciiParamsTag without its NUL. */
    public String text() {
        return String.join("", texts.values());
    }

    /** Whether pixels are points: coordinates lead to their middles. */
    boolean ofPoints() {
        return find(GeoKey.RASTER_TYPE).orElse(AREA) == POINT;
    }

    OptionalInt find(GeoKey key) {
        Integer value = shorts.get(key.number());
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    OptionalDouble findReal(GeoKey key) {
        Double value = doubles.get(key.number());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What is wrong with a key. */
    RasterException refused(GeoKey key, String reason) {
        return new RasterException(
                key.toString(),
                at,
                reason,
                "Give the file another system: gdalwarp -t_srs EPSG:4326; or say it right: gdal_edit.py -a_srs.");
    }

    private static RasterException damaged(long at, String reason) {
        return new RasterException("GeoKeyDirectoryTag (34735)", at, reason, "Write it anew: gdal_edit.py -a_srs.");
    }
}
