package org.trigpoint.orbits.look;

import java.util.Locale;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Eye;
import org.trigpoint.orbits.table.LineTable;

/**
 * A table of the eyes of a site, as text.
 *
 * <p>A line is an eye, with semicolons between its fields: {@code camera}, {@code radar} or {@code drone}; name; latitude and longitude with a
 * comma between; what it reaches; how it sees; optionally who owns it. A camera or radar reaches {@code sector NEAR_KM FAR_KM FROM_DEG
 * SWEEP_DEG}, a drone {@code flight SPEED_MPS ENDURANCE_HOURS}. A camera sees {@code optical MICRORADIANS} or {@code thermal MICRORADIANS} a
 * pixel, a drone {@code optical METERS} or {@code thermal METERS} on the ground, a radar {@code half LENGTH_M RANGE_KM}: the ship that it sees
 * every second time, and at which range. Lines that begin with {@code #} say nothing.
 */
public final class EyeFile {
    private static final double METERS_PER_KM = 1_000;
    private static final double SECONDS_PER_HOUR = 3_600;

    private EyeFile() {}

    /** Reads a text. */
    public static LineTable<SiteEye> read(String text) {
        return LineTable.read(text, line -> eye(line.split(";", -1)));
    }

    private static SiteEye eye(String[] fields) {
        if (fields.length != 5 && fields.length != 6) {
            throw new IllegalArgumentException("it has " + fields.length + " fields, not 5 or 6");
        }
        Eye.Carrier carrier = carrier(fields[0].strip());
        String name = fields[1].strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("it has no name");
        }
        Position at = place(fields[2].strip());
        String[] reach = fields[3].strip().split("\\s+", -1);
        String[] sees = fields[4].strip().split("\\s+", -1);
        String owner = fields.length == 6 ? fields[5].strip() : "";
        Eye eye = new Eye(carrier, name, "", sense(carrier, sees[0]), owner);
        if (carrier == Eye.Carrier.DRONE) {
            require(reach, "flight", 3, "flight SPEED_MPS ENDURANCE_HOURS");
            require(sees, sees[0], 2, "optical METERS or thermal METERS");
            return new SiteEye.Flying(eye, at, number(reach[1]), number(reach[2]) * SECONDS_PER_HOUR, number(sees[1]));
        }
        require(reach, "sector", 5, "sector NEAR_KM FAR_KM FROM_DEG SWEEP_DEG");
        return new SiteEye.Standing(
                eye,
                at,
                number(reach[1]) * METERS_PER_KM,
                number(reach[2]) * METERS_PER_KM,
                number(reach[3]),
                number(reach[4]),
                acuity(carrier, sees));
    }

    private static SiteEye.Acuity acuity(Eye.Carrier carrier, String[] sees) {
        if (carrier == Eye.Carrier.RADAR) {
            require(sees, "half", 3, "half LENGTH_M RANGE_KM");
            return new SiteEye.Radar(number(sees[1]), number(sees[2]) * METERS_PER_KM);
        }
        require(sees, sees[0], 2, "optical MICRORADIANS or thermal MICRORADIANS");
        return new SiteEye.Camera(number(sees[1]) / 1e6);
    }

    private static Eye.Carrier carrier(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "camera" -> Eye.Carrier.CAMERA;
            case "radar" -> Eye.Carrier.RADAR;
            case "drone" -> Eye.Carrier.DRONE;
            default -> throw new IllegalArgumentException("\"" + word + "\" is no eye; there are camera, radar, drone");
        };
    }

    private static Eye.Sense sense(Eye.Carrier carrier, String word) {
        if (carrier == Eye.Carrier.RADAR) {
            return Eye.Sense.RADAR;
        }
        return switch (word) {
            case "optical" -> Eye.Sense.OPTICAL;
            case "thermal" -> Eye.Sense.THERMAL;
            default -> throw new IllegalArgumentException("it sees optical or thermal, not \"" + word + "\"");
        };
    }

    private static Position place(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" is no latitude and longitude, as 54.6,18.8");
        }
        return Position.of(signed(parts[0].strip()), signed(parts[1].strip()));
    }

    private static void require(String[] words, String first, int count, String form) {
        if (words.length != count || !words[0].equals(first)) {
            throw new IllegalArgumentException("\"" + String.join(" ", words) + "\" is not as " + form);
        }
    }

    private static double number(String text) {
        double number = signed(text);
        if (number < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is below 0");
        }
        return number;
    }

    private static double signed(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is no number");
        }
        return Double.parseDouble(text);
    }
}
