package org.trigpoint.feeds.cot.xml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values as they stand in attributes of XML, and back. */
public final class XmlText {
    /** Numbers beyond this mean nothing in an event, and have no seven decimals left in a long. */
    private static final double GREATEST_NUMBER = 9e11;

    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_TIME = 40;
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private XmlText() {}

    /** True when XML 1.0 can hold all characters of a text (section 2.2). */
    public static boolean canHold(String text) {
        return text.codePoints().allMatch(XmlText::isCharacter);
    }

    private static boolean isCharacter(int c) {
        return (c >= ' ' && c <= 0xd7ff)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0xe000 && c <= 0xfffd)
                || (c >= 0x10000 && c <= 0x10ffff);
    }

    /** The number if it means something in an event, else NaN. */
    public static double bounded(double decimalNumber) {
        return Math.abs(decimalNumber) <= GREATEST_NUMBER ? decimalNumber : Double.NaN;
    }

    /** A number; NaN when it is none. */
    static double number(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !isNumeric(text)) {
            return Double.NaN;
        }
        try {
            return bounded(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isNumeric(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }

    /** A number without exponent, as xs:decimal has it, that reads back as the same double. */
    static String text(double decimalNumber) {
        String text = Double.toString(decimalNumber);
        return text.indexOf('E') < 0 ? text : BigDecimal.valueOf(decimalNumber).toPlainString();
    }

    /** A whole number of up to nine digits. */
    static @Nullable Integer integer(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.valueOf(text) : null;
    }

    /** A time with its zone, in the years 1 to 9999. */
    static @Nullable Instant time(String text) {
        if (text.length() > LONGEST_TIME) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            return time.isBefore(YEAR_1) || !time.isBefore(YEAR_10000) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time in UTC with milliseconds or finer: readers in the field ask for a fraction. */
    static String text(Instant time) {
        String text = time.toString();
        return text.indexOf('.') < 0 ? text.substring(0, text.length() - 1) + ".000Z" : text;
    }

    /** Appends what stands in an attribute between double quotes, or as text; what XML cannot hold becomes U+FFFD. */
    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(isCharacter(c) ? c : 0xfffd);
            }
        }
    }
}
