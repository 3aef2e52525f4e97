package org.trigpoint.feeds.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Members of an object as what they should be. The first that is something else, here or in an object within, is kept in mind. */
public final class ObjectFields {
    /** What was wrong in an object and those within it. */
    private static final class Faults {
        private int badAtBytes = -1;
        private int badTimeAtBytes = -1;
    }

    private final Json.Members members;
    private final Faults faults;

    public ObjectFields(Json.Members members) {
        this(members, new Faults());
    }

    private ObjectFields(Json.Members members, Faults faults) {
        this.members = members;
        this.faults = faults;
    }

    /** Where the first member stands that is not what it should be, −1 when all are. */
    public int badAtBytes() {
        return faults.badAtBytes;
    }

    /** Where the first time stands that is none, −1 when all are. */
    public int badTimeAtBytes() {
        return faults.badTimeAtBytes;
    }

    /** The object itself. */
    public Json.Members members() {
        return members;
    }

    /** True when there is a member of this name, and it is not {@code null}. */
    public boolean has(String name) {
        return members.value(name) != null;
    }

    private void bad(Json value) {
        if (faults.badAtBytes < 0) {
            faults.badAtBytes = value.offsetBytes();
        }
    }

    /** A text; a number as it is written. */
    public @Nullable String text(String name) {
        return switch (members.value(name)) {
            case null -> null;
            case Json.Text text -> text.text();
            case Json.Numeral number -> number.literal();
            case Json other -> {
                bad(other);
                yield null;
            }
        };
    }

    /** A number; NaN when absent. */
    public double number(String name) {
        return switch (members.value(name)) {
            case null -> Double.NaN;
            case Json.Numeral number when Double.isFinite(number.nearestNumber()) -> number.nearestNumber();
            case Json other -> {
                bad(other);
                yield Double.NaN;
            }
        };
    }

    /** A number without decimals. */
    public @Nullable Integer whole(String name) {
        double number = number(name);
        if (Double.isNaN(number)) {
            return null;
        }
        Json value = members.value(name);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            if (value != null) {
                bad(value);
            }
            return null;
        }
        return (int) number;
    }

    /** True or false. */
    public @Nullable Boolean flag(String name) {
        return switch (members.value(name)) {
            case null -> null;
            case Json.Flag flag -> flag.set();
            case Json other -> {
                bad(other);
                yield null;
            }
        };
    }

    /** An object within. */
    public @Nullable ObjectFields object(String name) {
        return switch (members.value(name)) {
            case null -> null;
            case Json.Members inner -> new ObjectFields(inner, faults);
            case Json other -> {
                bad(other);
                yield null;
            }
        };
    }

    /** Any value, as text of JSON. */
    public @Nullable String json(String name) {
        return JsonText.of(members.value(name));
    }

    /** A time, as ISO 8601 or a number of seconds or milliseconds since 1970. */
    public @Nullable Instant time(String name) {
        Json value = members.value(name);
        if (value == null) {
            return null;
        }
        String said = value instanceof Json.Text text ? text.text() : null;
        String literal = value instanceof Json.Numeral number ? number.literal() : said;
        Instant time = literal == null ? null : TimeText.either(literal);
        if (time == null && faults.badTimeAtBytes < 0) {
            faults.badTimeAtBytes = value.offsetBytes();
        }
        return time;
    }
}
