package org.trigpoint.feeds.adsb.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of one object of JSON by name. What is there but of another kind than asked for makes it {@link #isBroken}. */
final class JsonFields {
    private static final String GROUND = "ground";

    private static final JsonFields EMPTY = new JsonFields(Map.of());

    private final Map<String, Object> members;
    private boolean broken;

    JsonFields(Map<String, Object> members) {
        this.members = members;
    }

    boolean isBroken() {
        return broken;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    @Nullable
    Double number(String name) {
        return switch (members.get(name)) {
            case null -> null;
            case Double number -> number;
            default -> {
                broken = true;
                yield null;
            }
        };
    }

    /** A number, null where the word ground stands for it. */
    @Nullable
    Double altitude(String name) {
        return isGround(name) ? null : number(name);
    }

    boolean isGround(String name) {
        return GROUND.equals(members.get(name));
    }

    /** Text without blanks around it, null when nothing is left. */
    @Nullable
    String text(String name) {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            default -> {
                broken = true;
                yield null;
            }
        };
    }

    /** The texts of a list; null when there are none. */
    @Nullable
    List<String> texts(String name) {
        Object list = members.get(name);
        if (list == null) {
            return null;
        }
        if (list instanceof List<?> items && items.stream().allMatch(String.class::isInstance)) {
            return items.isEmpty()
                    ? null
                    : items.stream().map(String.class::cast).toList();
        }
        broken = true;
        return null;
    }

    /** The aircraft that these are the members of. */
    AircraftObject aircraft() {
        return new AircraftObject(
                text("hex"),
                text("type"),
                text("flight"),
                text("r"),
                text("t"),
                text("desc"),
                text("category"),
                text("squawk"),
                text("emergency"),
                position(),
                unless(EMPTY.motion(), motion()),
                unless(EMPTY.quality(), quality()),
                unless(EMPTY.autopilot(), autopilot()),
                texts("mlat"),
                texts("tisb"),
                number("messages"),
                number("seen"),
                number("rssi"),
                number("alert"),
                number("spi"));
    }

    /** A record, null when nothing is in it. */
    private static <R extends Record> @Nullable R unless(R empty, R record) {
        return empty.equals(record) ? null : record;
    }

    private AircraftObject.Position position() {
        return new AircraftObject.Position(
                number("lat"),
                number("lon"),
                isGround("alt_baro"),
                altitude("alt_baro"),
                number("alt_geom"),
                number("seen_pos"));
    }

    private AircraftObject.Motion motion() {
        return new AircraftObject.Motion(
                number("gs"),
                number("track"),
                number("track_rate"),
                number("roll"),
                number("mag_heading"),
                number("true_heading"),
                number("ias"),
                number("tas"),
                number("mach"),
                number("baro_rate"),
                number("geom_rate"),
                number("wd"),
                number("ws"),
                number("oat"),
                number("tat"));
    }

    private AircraftObject.Quality quality() {
        return new AircraftObject.Quality(
                number("version"),
                number("nic"),
                number("rc"),
                number("nic_baro"),
                number("nac_p"),
                number("nac_v"),
                number("sil"),
                text("sil_type"),
                number("gva"),
                number("sda"));
    }

    private AircraftObject.Autopilot autopilot() {
        return new AircraftObject.Autopilot(
                number("nav_qnh"),
                number("nav_altitude_mcp"),
                number("nav_altitude_fms"),
                number("nav_heading"),
                texts("nav_modes"));
    }

    DocumentHead head() {
        return new DocumentHead(
                has("now") ? number("now") : number("timestamp"),
                number("messages"),
                text("icao"),
                text("r"),
                text("t"),
                text("desc"),
                text("ownOp"),
                text("year"));
    }
}
