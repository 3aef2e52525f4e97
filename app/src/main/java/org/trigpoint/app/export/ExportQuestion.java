package org.trigpoint.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.history.HistoryQuery;

/**
 * What is to be exported.
 *
 * @param query of the history
 * @param knownBy as which the past is asked, null for all that is known now
 * @param asked as it was asked, by name of the parameter of {@code GET /api/export}
 */
public record ExportQuestion(HistoryQuery query, @Nullable Instant knownBy, Map<String, String> asked) {
    public ExportQuestion {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** Reads what was asked; throws SettingsException that says what is wrong with what. */
    public static ExportQuestion of(Map<String, String> given) {
        Map<String, String> asked = new LinkedHashMap<>(given);
        asked.computeIfPresent("polygon", (_, text) -> polygonText(text));
        asked.computeIfPresent("identity", (_, text) -> text.replaceFirst("(?i)^(mmsi|icao):", ""));
        long from = micros(asked, "from", Long.MIN_VALUE);
        long until = micros(asked, "until", Long.MAX_VALUE);
        if (until < from) {
            throw new SettingsException("--until must not be before --from");
        }
        Identity identity = read(asked, "identity", Identity::parse);
        HistoryQuery query = HistoryQuery.between(from, until)
                .withMost(Integer.MAX_VALUE)
                .withKnownBy(micros(asked, "knownBy", Long.MAX_VALUE))
                .withTrack(read(asked, "track", TrackId::parse))
                .withIdentity(identity == null ? Identity.NONE : identity.packed());
        Box box = read(asked, "bbox", Box::parse);
        query = box == null ? query : query.withBox(box);
        Polygon polygon = read(asked, "polygon", Polygon::parse);
        query = polygon == null ? query : query.withPolygon(polygon);
        return new ExportQuestion(
                query, read(asked, "knownBy", text -> EpochMicros.instant(EpochMicros.parse(text))), asked);
    }

    private static <T> @Nullable T read(Map<String, String> asked, String name, Function<String, T> parser) {
        String text = asked.get(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--" + flag(name) + ": " + e.getMessage());
        }
    }

    /** {@code knownBy} is {@code --known-by}. */
    private static String flag(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static long micros(Map<String, String> asked, String name, long unless) {
        Long micros = read(asked, name, EpochMicros::parse);
        return micros == null ? unless : micros;
    }

    /** A polygon, or what is in the file of this name. */
    private static String polygonText(String fileOrText) {
        try {
            Path file = Path.of(fileOrText);
            return Files.isRegularFile(file) ? Files.readString(file).strip() : fileOrText;
        } catch (InvalidPathException e) {
            return fileOrText;
        } catch (IOException e) {
            throw new SettingsException("--polygon: " + fileOrText + " cannot be read: " + e.getMessage());
        }
    }
}
