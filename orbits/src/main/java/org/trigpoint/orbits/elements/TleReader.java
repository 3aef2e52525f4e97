package org.trigpoint.orbits.elements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/**
 * Two-line elements, alone or each below a line with a name, which may begin with {@code 0 }.
 *
 * <p>Columns as in Hoots and Roehrich, <i>Spacetrack Report No. 3</i> (1980); numbers from 100,000 to 339,999 as Alpha-5: the first
 * digit is a letter without I and O. What stands behind column 69 is left alone when a blank parts it from the line. Lines that begin
 * with {@code #} are comments.
 */
final class TleReader {
    private static final int COLUMNS = 69;
    private static final String ALPHA_5 = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int FIRST_YEAR = 57;
    private static final double DAY_MICROS = 86_400e6;
    private static final int MOST_ELEMENT_NUMBER = 9_999;
    private static final int MOST_REVOLUTION = 99_999;
    private static final double MOST_MOTION_REVS_PER_DAY = 99.99999999;

    private final ElementCollector to;
    private String name = "";
    private long nameLine;
    private @Nullable String first;
    private long firstLine;

    TleReader(ElementCollector to) {
        this.to = to;
    }

    void line(String line, long number) {
        String text = line.stripTrailing();
        if (text.isBlank() || text.charAt(0) == '#') {
            return;
        }
        if (isElements(text, '1')) {
            dropFirst();
            first = text;
            firstLine = number;
        } else if (isElements(text, '2')) {
            second(text, number);
        } else {
            dropFirst();
            dropName();
            name = text.startsWith("0 ") ? text.substring(2).strip() : text.strip();
            nameLine = number;
        }
    }

    void end() {
        dropFirst();
        dropName();
    }

    private static boolean isElements(String text, char number) {
        return text.length() > 6
                && text.charAt(0) == number
                && text.charAt(1) == ' '
                && text.substring(3, 7).strip().chars().allMatch(Character::isDigit)
                && !text.substring(2, 7).isBlank();
    }

    private void second(String second, long number) {
        String one = first;
        if (one == null) {
            dropName();
            to.refuse(Code.NO_FIRST_LINE, number, "", second);
            return;
        }
        first = null;
        long line = firstLine;
        try {
            check(one);
            line = number;
            check(second);
            if (catalogNumber(one) != catalogNumber(second)) {
                throw new FaultException(Code.LINES_DIFFER, "", one.substring(2, 7) + ", " + second.substring(2, 7));
            }
            line = firstLine;
            long epochMicros = epoch(one);
            double motionDot = FieldText.number("mean motion dot", one.substring(33, 43));
            double motionDotDot = power("mean motion dot dot", one.substring(44, 52));
            double drag = power("B*", one.substring(53, 61));
            checkType(one.charAt(62));
            int elementNumber = FieldText.wholeOrZero("element number", one.substring(64, 68), MOST_ELEMENT_NUMBER);
            line = number;
            to.accept(new ElementSet(
                    name,
                    catalogNumber(one),
                    designator(one.substring(9, 17).strip()),
                    epochMicros,
                    motion(second.substring(52, 63)),
                    FieldText.whole("eccentricity", second.substring(26, 33), 9_999_999) / 1e7,
                    FieldText.within("inclination", second.substring(8, 16), 0, 180),
                    FieldText.within("node", second.substring(17, 25), -360, 360),
                    FieldText.within("perigee", second.substring(34, 42), -360, 360),
                    FieldText.within("mean anomaly", second.substring(43, 51), -360, 360),
                    drag,
                    motionDot,
                    motionDotDot,
                    elementNumber,
                    FieldText.wholeOrZero("revolution", second.substring(63, 68), MOST_REVOLUTION)));
        } catch (FaultException e) {
            to.refuse(e, line);
        }
        name = "";
        nameLine = 0;
    }

    private static void check(String line) throws FaultException {
        if (line.length() < COLUMNS) {
            throw new FaultException(Code.TRUNCATED, "", line);
        }
        if (line.length() > COLUMNS && !Character.isWhitespace(line.charAt(COLUMNS))) {
            throw new FaultException(Code.TOO_LONG, "", line.substring(COLUMNS));
        }
        int sum = 0;
        for (int column = 0; column < COLUMNS - 1; column++) {
            char c = line.charAt(column);
            sum += c == '-' ? 1 : c >= '0' && c <= '9' ? c - '0' : 0;
        }
        if (line.charAt(COLUMNS - 1) != '0' + sum % 10) {
            throw new FaultException(Code.CHECKSUM, "checksum", line.charAt(COLUMNS - 1) + ", not " + sum % 10);
        }
    }

    private static int catalogNumber(String line) throws FaultException {
        String text = line.substring(2, 7).strip();
        int tenThousands = text.length() < 5 ? 0 : ALPHA_5.indexOf(text.charAt(0));
        if (tenThousands < 0) {
            throw new FaultException(Code.NOT_A_NUMBER, "catalogue number", text);
        }
        int rest = FieldText.whole("catalogue number", text.length() < 5 ? text : text.substring(1), 9_999);
        int number = tenThousands * 10_000 + rest;
        if (number == 0) {
            throw new FaultException(Code.OUT_OF_RANGE, "catalogue number", text);
        }
        return number;
    }

    private static long epoch(String one) throws FaultException {
        int twoDigits = FieldText.whole("epoch", one.substring(18, 20), 99);
        int year = twoDigits < FIRST_YEAR ? 2000 + twoDigits : 1900 + twoDigits;
        LocalDate start = LocalDate.of(year, 1, 1);
        double days = FieldText.number("epoch", one.substring(20, 32));
        if (!(days >= 1 && days < start.lengthOfYear() + 1)) {
            throw new FaultException(Code.OUT_OF_RANGE, "epoch", one.substring(18, 32));
        }
        return start.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1_000_000 + Math.round((days - 1) * DAY_MICROS);
    }

    private static double motion(String text) throws FaultException {
        double revsPerDay = FieldText.within("mean motion", text, 0, MOST_MOTION_REVS_PER_DAY);
        if (revsPerDay == 0) {
            throw new FaultException(Code.OUT_OF_RANGE, "mean motion", text.strip());
        }
        return revsPerDay;
    }

    /** Five digits behind a point that is not written, and a power of ten: {@code -22483-4} is −0.22483e−4. Blank is 0. */
    private static double power(String field, String text) throws FaultException {
        if (text.isBlank()) {
            return 0;
        }
        String digits = text.substring(1, 6).strip();
        char sign = text.charAt(0);
        char powerSign = text.charAt(6);
        if (" +-".indexOf(sign) < 0 || " +-".indexOf(powerSign) < 0) {
            throw new FaultException(Code.NOT_A_NUMBER, field, text.strip());
        }
        double value = FieldText.whole(field, digits, 99_999) / 1e5;
        int power = FieldText.whole(field, text.substring(7), 9);
        double scaled = powerSign == '-' ? value / Math.pow(10, power) : value * Math.pow(10, power);
        return sign == '-' ? -scaled : scaled;
    }

    /** Elements with another number are for other theories (4 is SGP4-XP); none and 0 are SGP4's as they are given out, 2 is SGP4. */
    private static void checkType(char type) throws FaultException {
        if (" 02".indexOf(type) < 0) {
            throw new FaultException(Code.THEORY, "ephemeris type", String.valueOf(type));
        }
    }

    /** {@code 98067A} as 1998-067A; what is not written so names no launch, and is left out. */
    private static String designator(String text) {
        if (text.length() < 6 || !text.substring(0, 5).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        int year = Integer.parseInt(text.substring(0, 2));
        return (year < FIRST_YEAR ? "20" : "19") + text.substring(0, 2) + "-" + text.substring(2);
    }

    private void dropFirst() {
        if (first != null) {
            to.refuse(Code.NO_SECOND_LINE, firstLine, "", first);
            first = null;
            name = "";
            nameLine = 0;
        }
    }

    private void dropName() {
        if (nameLine > 0) {
            to.refuse(Code.UNREADABLE, nameLine, "", name);
            name = "";
            nameLine = 0;
        }
    }
}
