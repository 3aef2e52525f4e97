package org.trigpoint.app.scene;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.imagery.stac.StacTimes;

/** Times that stand in names of files, in fields of TIFF files, and in what people say. All are UTC. */
final class NamedTime {
    private static final String STAMP = "(\\d{8})[tT](\\d{6})";

    /** Beginning and end, as in names of Sentinel-1's products. */
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)" + STAMP + "[_-]" + STAMP + "(?!\\d)");

    /** One time, as in names of Sentinel-2's products and bands, where others may follow. */
    private static final Pattern ONE = Pattern.compile("(?<!\\d)" + STAMP + "(?!\\d)");

    /** Beginning and end of the day that was asked for, as Copernicus Browser names what is downloaded. */
    private static final Pattern BROWSED =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-(\\d\\d)[_:](\\d\\d)_(\\d{4}-\\d\\d-\\d\\d)-(\\d\\d)[_:](\\d\\d)");

    /** TIFF 6.0, field 306. */
    private static final Pattern TAG = Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

    private NamedTime() {}

    /** The time in the name of a file or a folder. */
    static Optional<StacTimes> find(String name) {
        boolean product = name.matches("(?i)s1[a-d][_-].*");
        Matcher range = RANGE.matcher(name);
        if (product && range.find()) {
            return range(stamp(range.group(1), range.group(2)), stamp(range.group(3), range.group(4)));
        }
        Matcher one = ONE.matcher(name);
        if (one.find()) {
            String time = stamp(one.group(1), one.group(2));
            return range(time, time);
        }
        Matcher browsed = BROWSED.matcher(name);
        if (browsed.find()) {
            return range(
                    browsed.group(1) + "T" + browsed.group(2) + ":" + browsed.group(3) + ":00",
                    browsed.group(4) + "T" + browsed.group(5) + ":" + browsed.group(6) + ":59");
        }
        return Optional.empty();
    }

    private static String stamp(String date, String time) {
        return date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6) + "T" + time.substring(0, 2)
                + ":" + time.substring(2, 4) + ":" + time.substring(4);
    }

    /** That of a field of a TIFF file, as {@code 2026:06:01 06:00:00}. */
    static Optional<StacTimes> ofTag(String text) {
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            return Optional.empty();
        }
        String time = tag.group(1) + "-" + tag.group(2) + "-" + tag.group(3) + "T" + tag.group(4);
        return range(time, time);
    }

    private static Optional<StacTimes> range(String from, String until) {
        try {
            long first = EpochMicros.of(LocalDateTime.parse(from).toInstant(ZoneOffset.UTC));
            long last = EpochMicros.of(LocalDateTime.parse(until).toInstant(ZoneOffset.UTC));
            return last < first ? Optional.empty() : Optional.of(StacTimes.of(first, last));
        } catch (DateTimeException e) {
            // Digits that are no date, such as a number of an order.
            return Optional.empty();
        }
    }

    /** A time, or two with a slash between, as ISO 8601 writes them. */
    static StacTimes said(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length <= 2) {
                return StacTimes.of(EpochMicros.parse(parts[0]), EpochMicros.parse(parts[parts.length - 1]));
            }
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--time: " + e.getMessage());
        }
        throw new SettingsException("--time is a time or two with a slash between, as "
                + "2026-06-01T06:00:00Z/2026-06-01T06:00:25Z, not " + text);
    }
}
