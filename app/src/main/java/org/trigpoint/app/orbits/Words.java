package org.trigpoint.app.orbits;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.geo.EpochMicros;

/** Times, angles and notes as people read them. */
final class Words {
    private static final DateTimeFormatter TO_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int MOST_NAMED = 5;

    private Words() {}

    static String time(long epochMicros) {
        return TO_SECOND.format(EpochMicros.instant(epochMicros + 500_000));
    }

    /** ISO 8601 to the millisecond. */
    static String iso(long epochMicros) {
        return EpochMicros.instant(Math.round(epochMicros / 1e3) * 1_000).toString();
    }

    static String degrees(double deg) {
        return String.format(Locale.ROOT, "%.0f°", deg);
    }

    static String number(double value, int digits) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String duration(double seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d min", (long) seconds / 60, (long) seconds % 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }

    /** What has to be known of the elements: how old they are, and what that does. */
    static List<String> elementNotes(List<Satellite> satellites, Span span) {
        long middle = (span.fromEpochMicros() + span.untilEpochMicros()) / 2;
        List<Satellite> old = satellites.stream()
                .filter(each -> each.ageDays(middle) > Satellite.OLD_DAYS)
                .toList();
        String rule =
                "Elements are good for some 1 km along the way at their epoch and lose 1 to 3 km a day: a second of time"
                        + " is 7.5 km.";
        if (old.isEmpty()) {
            return List.of(rule);
        }
        String names = String.join(
                ", ",
                old.stream()
                        .limit(MOST_NAMED)
                        .map(each -> String.format(
                                Locale.ROOT,
                                "%s (%.0f days, %.0f s or more)",
                                each.name(),
                                each.ageDays(middle),
                                each.errorSeconds(middle)))
                        .toList());
        return Stream.of(
                        rule,
                        "WARNING: elements of " + old.size() + " of " + satellites.size() + " satellites are more than "
                                + (int) Satellite.OLD_DAYS + " days from this time: " + names
                                + (old.size() > MOST_NAMED ? ", …" : "") + ". Fetch newer ones.")
                .toList();
    }

    /** What geometry does not say. */
    static String geometryNote() {
        return "This is geometry from public elements and published instruments. It does not say that a picture was or will be taken.";
    }
}
