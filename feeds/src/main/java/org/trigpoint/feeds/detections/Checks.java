package org.trigpoint.feeds.detections;

import org.jspecify.annotations.Nullable;

/** Asks a line for its fields and keeps the first that is missing or cannot be. */
final class Checks {
    private static final int LONGEST_TEXT = 200;

    private final LineFields fields;
    private @Nullable Fault fault;

    Checks(LineFields fields) {
        this.fields = fields;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    boolean isSound() {
        return fault == null;
    }

    boolean has(Field field) {
        return fields.has(field);
    }

    void refuse(String code, Field at) {
        if (fault == null) {
            fault = new Fault(code, fields.offset(at));
        }
    }

    /** A number within bounds, both included; NaN, with a fault, when it is missing or not within. */
    double within(Field field, double least, double most, String code) {
        double value = fields.number(field);
        if (!(value >= least && value <= most)) {
            refuse(code, field);
            return Double.NaN;
        }
        return value;
    }

    /** The same, and above the lower bound. */
    double above(Field field, double bound, double most, String code) {
        double value = within(field, bound, most, code);
        if (value == bound) {
            refuse(code, field);
        }
        return value;
    }

    /** A time in microseconds since 1970-01-01 UTC. */
    long epochMicros(Field field) {
        String text = fields.text(field);
        long micros = text == null ? EventTime.NONE : EventTime.epochMicros(text.strip());
        if (micros == EventTime.NONE) {
            refuse("time", field);
        }
        return micros;
    }

    /** Text on one line; empty when it is absent. */
    String text(Field field, String code) {
        String text = fields.text(field);
        if (text == null) {
            if (fields.has(field)) {
                refuse(code, field);
            }
            return "";
        }
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            refuse(code, field);
        }
        return text.strip();
    }

    /** Text that must be there. */
    String needText(Field field, String code) {
        String text = text(field, code);
        if (text.isEmpty()) {
            refuse(code, field);
        }
        return text;
    }
}
