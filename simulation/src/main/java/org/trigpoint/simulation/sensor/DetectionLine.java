package org.trigpoint.simulation.sensor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.trigpoint.model.recording.Raw;

/** One line of JSON in the format of the detection feed, field by field. Numbers are rounded as instruments do. */
public final class DetectionLine {
    private static final long SECOND = 1_000_000;

    private final StringBuilder text = new StringBuilder(200);

    private DetectionLine(String type) {
        text.append("{\"type\":\"").append(type).append('"');
    }

    /** The line of something that was seen. */
    public static DetectionLine detection() {
        return new DetectionLine("detection");
    }

    /** The line of what was searched. */
    public static DetectionLine look() {
        return new DetectionLine("look");
    }

    /** A text without quotes or controls. */
    public DetectionLine text(String name, String value) {
        name(name).append('"').append(value).append('"');
        return this;
    }

    /** A time to the millisecond. */
    public DetectionLine time(String name, long epochMicros) {
        long millis = Math.floorDiv(epochMicros + 500, 1_000L);
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), 0, ZoneOffset.UTC);
        name(name).append('"').append(time.toLocalDate()).append('T');
        two(time.getHour()).append(':');
        two(time.getMinute()).append(':');
        two(time.getSecond()).append('.');
        long part = Math.floorMod(millis, 1_000L);
        text.append(part / 100).append(part / 10 % 10).append(part % 10).append("Z\"");
        return this;
    }

    private StringBuilder two(int number) {
        return text.append(number / 10).append(number % 10);
    }

    /** A number with so many digits behind the point, zeros at the end left out. */
    public DetectionLine number(String name, double value, int digits) {
        name(name);
        decimal(text, value, digits);
        return this;
    }

    /** A value that is JSON already. */
    public DetectionLine json(String name, String value) {
        name(name).append(value);
        return this;
    }

    private StringBuilder name(String name) {
        return text.append(",\"").append(name).append("\":");
    }

    /** A number with at most so many digits behind the point. */
    public static void decimal(StringBuilder to, double value, int digits) {
        long scale = 1;
        for (int i = 0; i < digits; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            to.append('-');
            scaled = -scaled;
        }
        to.append(scaled / scale);
        long part = scaled % scale;
        if (part == 0) {
            return;
        }
        to.append('.');
        for (long place = scale / 10; part > 0; place /= 10) {
            to.append((char) ('0' + part / place));
            part %= place;
        }
    }

    Raw line() {
        return Raw.of(bytes());
    }

    /** The whole line, without its end; nothing can be added afterwards. */
    public byte[] bytes() {
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Microseconds of a number of seconds. */
    static long micros(double seconds) {
        return (long) (seconds * SECOND);
    }
}
