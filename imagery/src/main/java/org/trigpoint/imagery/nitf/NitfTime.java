package org.trigpoint.imagery.nitf;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.geo.EpochMicros;

/** Times of headers: CCYYMMDDhhmmss in UTC, with dashes for what is not known. */
public final class NitfTime {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private NitfTime() {}

    /** Microseconds since 1970; empty when it is not known to the second, or is the first second of 1970, which writers put for unknown. */
    public static OptionalLong findEpochMicros(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    part(matcher, 1),
                    part(matcher, 2),
                    part(matcher, 3),
                    part(matcher, 4),
                    part(matcher, 5),
                    part(matcher, 6));
            long micros = EpochMicros.of(time.toInstant(ZoneOffset.UTC));
            return micros == 0 ? OptionalLong.empty() : OptionalLong.of(micros);
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
