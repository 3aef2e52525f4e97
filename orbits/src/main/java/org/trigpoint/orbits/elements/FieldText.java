package org.trigpoint.orbits.elements;

import org.trigpoint.orbits.elements.Refused.Code;

/** Fields of elements from text: numbers of plain digits, within what can be. */
final class FieldText {
    private FieldText() {}

    /** A number of digits, sign, point and exponent, and nothing else that Java would read. */
    static double number(String field, String text) throws FaultException {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new FaultException(Code.MISSING, field, "");
        }
        try {
            if (trimmed.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)) {
                double value = Double.parseDouble(trimmed);
                if (Double.isFinite(value)) {
                    return value;
                }
                throw new FaultException(Code.OUT_OF_RANGE, field, trimmed);
            }
        } catch (NumberFormatException e) {
            // Told below, as what has other characters.
        }
        throw new FaultException(Code.NOT_A_NUMBER, field, trimmed);
    }

    static double within(String field, String text, double least, double most) throws FaultException {
        double value = number(field, text);
        if (value < least || value > most) {
            throw new FaultException(Code.OUT_OF_RANGE, field, text.strip());
        }
        return value;
    }

    /** A whole number from 0 to the most. */
    static int whole(String field, String text, int most) throws FaultException {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new FaultException(Code.MISSING, field, "");
        }
        if (!trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new FaultException(Code.NOT_A_NUMBER, field, trimmed);
        }
        try {
            int value = Integer.parseInt(trimmed);
            if (value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // More digits than any number has: told below, as what is too large.
        }
        throw new FaultException(Code.OUT_OF_RANGE, field, trimmed);
    }

    /** The same, 0 when nothing stands there. */
    static int wholeOrZero(String field, String text, int most) throws FaultException {
        return text.isBlank() ? 0 : whole(field, text, most);
    }
}
