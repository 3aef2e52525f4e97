package org.trigpoint.orbits.elements;

/** A field that cannot be taken; never leaves the package. Without a stack trace: it is data about a record, not about the program. */
final class FaultException extends Exception {
    private static final long serialVersionUID = 1;

    private final Refused.Code code;
    private final String field;
    private final String found;

    FaultException(Refused.Code code, String field, String found) {
        super(code.reason(), null, false, false);
        this.code = code;
        this.field = field;
        this.found = found;
    }

    Refused.Code code() {
        return code;
    }

    String field() {
        return field;
    }

    String found() {
        return found;
    }
}
