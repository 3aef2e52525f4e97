package org.trigpoint.model.scene;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trigpoint.geo.Box;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;

/**
 * An image that a station has, with where and when it was taken. What was searched in one, for the picture of one audience, is a
 * {@link org.trigpoint.model.observation.Scene}.
 *
 * @param id unique in the station, see {@link #isId}
 * @param title for people; the id when the product says none
 * @param platform that carried the sensor, such as sentinel-2a; empty when unknown
 * @param instrument the sensor, such as msi; empty when unknown
 * @param kind what sort of sensor
 * @param fromEpochMicros when it began to be taken
 * @param untilEpochMicros when it ended, not before it began
 * @param footprint the ground that it shows
 * @param groundSampleMeters between the middles of neighbouring pixels; NaN when unknown
 * @param bands those that can be shown, in the order of the product
 * @param marking who may see it, and its licence
 * @param files that hold its pixels
 */
public record ImageScene(
        String id,
        String title,
        String platform,
        String instrument,
        Kind kind,
        long fromEpochMicros,
        long untilEpochMicros,
        Shape.Area footprint,
        double groundSampleMeters,
        List<SceneBand> bands,
        Marking marking,
        List<SceneFile> files) {
    /** The longest id. */
    public static final int MOST_ID_CHARS = 120;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (MOST_ID_CHARS - 1) + "}");

    /** What sort of sensor took it. */
    public enum Kind {
        OPTICAL,
        SAR,
        OTHER
    }

    public ImageScene {
        bands = List.copyOf(bands);
        files = List.copyOf(files);
        if (!isId(id)) {
            throw new IllegalArgumentException("A scene's id is letters, digits, dots, dashes and underscores, "
                    + MOST_ID_CHARS + " at most, beginning with a letter or digit, not " + id);
        }
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("Scene " + id + " ends before it begins");
        }
        int count = files.size();
        if (bands.stream().anyMatch(band -> band.file() >= count)) {
            throw new IllegalArgumentException("A band of scene " + id + " is in none of its " + count + " files");
        }
        if (bands.stream().map(SceneBand::name).distinct().count() != bands.size()) {
            throw new IllegalArgumentException("Two bands of scene " + id + " have one name");
        }
    }

    /** True for what can be the id of a scene: it is also the name of a folder and a part of an address. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** True when it is known how large a pixel is on the ground. */
    public boolean hasGroundSample() {
        return !Double.isNaN(groundSampleMeters);
    }

    /** The band of a name, or else of a common name. */
    public Optional<SceneBand> findBand(String name) {
        return bands.stream()
                .filter(band -> band.name().equals(name))
                .findFirst()
                .or(() -> bands.stream()
                        .filter(band -> band.commonName().equals(name))
                        .findFirst());
    }

    /** True when a part of it was taken within these times and lies within this area. */
    public boolean touches(long sinceEpochMicros, long beforeEpochMicros, Box area) {
        return untilEpochMicros >= sinceEpochMicros
                && fromEpochMicros <= beforeEpochMicros
                && footprint.box().intersects(area);
    }
}
