package org.trigpoint.feeds.source;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.model.marking.Marking;

/**
 * The options after the question mark of a source, {@code name=value} joined by {@code &}, percent-encoded where needed. Which of
 * them a source may have, its {@link SourceFormat} says.
 *
 * <ul>
 *   <li>{@code name}: how people call the source
 *   <li>{@code licence}, {@code tlp}, {@code releasable} (audiences, by comma): the marking of everything it reports
 *   <li>{@code start}, {@code rate}: dates a replayed file that tells no time: its first line, and lines a second (10)
 *   <li>{@code follow=true}: of a file, what is appended from now on
 *   <li>{@code idle}: seconds without a byte after which a TCP connection is made anew (120)
 *   <li>{@code every}: seconds between two fetches of a document (1)
 *   <li>{@code mqtt}: 3 or 5, the version of the protocol (5, and 3.1.1 where that is not spoken)
 *   <li>{@code user}, {@code passwordfile}: who subscribes to a broker, and the file that holds the password
 *   <li>{@code ca}: PEM file of those who may vouch for a broker
 *   <li>{@code retained=false}: what a broker had kept is passed over
 *   <li>{@code platform}: what carries a receiver: ship, drone, vehicle or sensor
 *   <li>{@code map}: where in objects of JSON the parts of a position stand, {@code id:/device,lat:/gps/0,lon:/gps/1}
 *   <li>{@code lat}, {@code lon}: where the receiver stands
 *   <li>{@code people}: {@code keep} or {@code drop} (unless set) what people's devices say of themselves
 *   <li>{@code repair=true}: one wrong bit of a frame is put right
 *   <li>{@code key}: file with the key that frames must be signed with
 *   <li>{@code operators=keep}: what drones tell of their operators is not dropped
 *   <li>{@code satellite=true}: the same transmission may come again hours later
 *   <li>{@code targets=keep}: targets that are persons or road vehicles are not cut out
 *   <li>{@code forward}, any number of times: {@code udp://host:port}, {@code tcp://host:port} or {@code tcp-listen://:port}
 * </ul>
 */
final class SourceOptions {
    private SourceOptions() {}

    /** Where the options begin, or −1. A question mark of a glob is told from theirs by the name and equals sign that follow. */
    static int queryStart(String text, int from) {
        for (int mark = text.indexOf('?', from); mark >= 0; mark = text.indexOf('?', mark + 1)) {
            int equals = mark + 1;
            while (equals < text.length() && Character.isLetter(text.charAt(equals))) {
                equals++;
            }
            if (equals > mark + 1 && equals < text.length() && text.charAt(equals) == '=') {
                return mark + 1;
            }
        }
        return -1;
    }

    static Map<String, String> parse(
            String text, int start, SourceFormat format, SourceUri.Kind kind, List<String> forwards) {
        String example = format.optionExample();
        Map<String, String> options = new TreeMap<>();
        int begin = start;
        while (begin <= text.length()) {
            int end = text.indexOf('&', begin) < 0 ? text.length() : text.indexOf('&', begin);
            int equals = text.indexOf('=', begin);
            if (equals < 0 || equals >= end) {
                throw new SourceUriException(text, begin, "has options as name=value, joined by &", example);
            }
            String name = text.substring(begin, equals).toLowerCase(Locale.ROOT);
            String value = SourceUri.decode(text.substring(equals + 1, end));
            check(text, begin, equals + 1, name, value, format, kind);
            if (name.equals(SourceFormat.FORWARD)) {
                forwards.add(value);
            } else if (options.put(name, value) != null) {
                throw new SourceUriException(text, begin, "has each option but forward once", example);
            }
            begin = end + 1;
        }
        return options;
    }

    private static void check(
            String text, int at, int valueAt, String name, String value, SourceFormat format, SourceUri.Kind kind) {
        if (!format.options().contains(name)) {
            String allowed = name.equals(SourceFormat.FORWARD)
                    ? "is forwarded when it is NMEA; " + format.name() + " cannot be"
                    : "has options " + String.join(", ", format.options());
            throw new SourceUriException(text, at, allowed, format.optionExample());
        }
        String unmet = findUnmet(name, value, kind);
        if (!unmet.isEmpty()) {
            throw new SourceUriException(text, valueAt, unmet, format.optionExample());
        }
        if (name.equals(SourceFormat.FORWARD)) {
            ForwardUri.parse(text, valueAt, value);
        }
    }

    /** What the value of an option does not meet; empty when it is right. */
    private static String findUnmet(String name, String value, SourceUri.Kind kind) {
        boolean right = switch (name) {
            case "name", "licence", "releasable", "key" -> !value.isBlank();
            case "tlp" -> findTlp(value);
            case "start" -> isInstant(value);
            case "rate" -> isPositive(value);
            case "idle" -> kind == SourceUri.Kind.TCP && isPositive(value);
            case "every" -> kind == SourceUri.Kind.POLL && isPositive(value);
            case "lat" -> isWithin(value, 90);
            case "lon" -> isWithin(value, 180);
            case "follow" -> kind == SourceUri.Kind.FILE && isFlag(value);
            case "satellite", "repair" -> isFlag(value);
            case "targets" -> value.equals("keep") || value.equals("drop");
            case "people" -> value.equals("keep") || value.equals("drop");
            case "map" -> isMap(value);
            case "platform" -> List.of("ship", "drone", "vehicle", "sensor").contains(value);
            case "mqtt" -> kind.isMqtt() && (value.equals("3") || value.equals("5"));
            case "user", "passwordfile" -> kind.isMqtt() && !value.isBlank();
            case "ca" -> kind == SourceUri.Kind.MQTTS && !value.isBlank();
            case "retained" -> kind.isMqtt() && isFlag(value);
            case "operators" -> value.equals("keep") || value.equals("drop");
            default -> true;
        };
        return right ? "" : rule(name);
    }

    private static String rule(String name) {
        return switch (name) {
            case "tlp" -> "has tlp clear, green, amber, amber-strict or red";
            case "start" -> "has a start as 2012-01-01T00:00:00Z";
            case "rate" -> "has a rate above 0 in lines a second";
            case "idle" -> "has idle, for tcp only, in seconds above 0";
            case "follow" -> "has follow=true, for files only";
            case "every" -> "has every, for http only, in seconds above 0";
            case "lat", "lon" -> "has a " + name + " in degrees";
            case "people" -> "has people=keep or drop";
            case "platform" -> "has platform=ship, drone, vehicle or sensor";
            case "map" ->
                "has a map of id, lat, lon and maybe name, time, height, accuracy, speed, course, each with a"
                        + " JSON pointer or @ and a level of the topic";
            case "mqtt" -> "has mqtt=3 or 5, for brokers only";
            case "user", "passwordfile" -> "has a " + name + ", for brokers only";
            case "ca" -> "has a ca, for mqtts only";
            case "retained" -> "has retained=true or false, for brokers only";
            case "satellite", "repair" -> "has " + name + "=true or false";
            case "targets" -> "has targets=keep or drop";
            case "operators" -> "has operators=keep or drop";
            default -> "has a " + name;
        };
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean isMap(String value) {
        String part = "(id|name|lat|lon|time|height|accuracy|speed|course):(/[^,]*|@[1-9]\\d?)";
        return value.matches(part + "(," + part + ")*")
                && List.of("id", "lat", "lon").stream().allMatch(name -> ("," + value).contains("," + name + ":"));
    }

    private static boolean isPositive(String value) {
        try {
            double number = Double.parseDouble(value);
            return number > 0 && number <= 1e9;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isWithin(String value, double most) {
        try {
            return Math.abs(Double.parseDouble(value)) <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isInstant(String value) {
        try {
            long seconds = Instant.parse(value).getEpochSecond();
            return Math.abs(seconds) < 1L << 40;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean findTlp(String value) {
        for (Marking.Tlp tlp : Marking.Tlp.values()) {
            if (tlp.name().equals(tlpName(value))) {
                return true;
            }
        }
        return false;
    }

    private static String tlpName(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The marking that a source's options give to everything it reports. */
    static Marking marking(Map<String, String> options) {
        Marking.Tlp tlp = Marking.Tlp.valueOf(tlpName(options.getOrDefault("tlp", "clear")));
        String audiences = options.getOrDefault("releasable", "");
        List<String> releasable = audiences.isEmpty() ? List.of() : List.of(audiences.split(",", -1));
        return new Marking(tlp, releasable, options.getOrDefault("licence", ""));
    }
}
