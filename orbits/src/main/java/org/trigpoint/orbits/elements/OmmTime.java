package org.trigpoint.orbits.elements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.orbits.elements.Refused.Code;

/** Times as CCSDS writes them: with the month and the day or with the day of the year, to any fraction of a second (CCSDS 502.0-B-3, 7.5.10). */
final class OmmTime {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-(?:(\\d\\d)-(\\d\\d)|(\\d{3}))[T ](\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d{0,20})?Z?",
            Pattern.CASE_INSENSITIVE);
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int SECOND_MICROS = 1_000_000;

    private OmmTime() {}

    /** In microseconds since 1970, rounded. A leap second is the first of the next minute. */
    static long epochMicros(String field, String text) throws FaultException {
        if (text.isEmpty()) {
            throw new FaultException(Code.MISSING, field, "");
        }
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new FaultException(Code.NOT_A_TIME, field, text);
        }
        int year = Integer.parseInt(matcher.group(1));
        int hours = Integer.parseInt(matcher.group(5));
        int minutes = Integer.parseInt(matcher.group(6));
        int seconds = Integer.parseInt(matcher.group(7));
        if (hours > 23 || minutes > 59 || seconds > 60) {
            throw new FaultException(Code.NOT_A_TIME, field, text);
        }
        String fraction = matcher.group(8);
        double part = fraction == null || fraction.length() == 1 ? 0 : Double.parseDouble("0" + fraction);
        try {
            LocalDate day = matcher.group(4) == null
                    ? LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))
                    : LocalDate.ofYearDay(year, Integer.parseInt(matcher.group(4)));
            long daySeconds = (hours * 60L + minutes) * 60 + seconds;
            return day.toEpochDay() * DAY_MICROS + daySeconds * SECOND_MICROS + Math.round(part * SECOND_MICROS);
        } catch (DateTimeException e) {
            throw new FaultException(Code.NOT_A_TIME, field, text);
        }
    }
}
