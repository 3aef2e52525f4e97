package org.trigpoint.orbits.elements;

import java.util.Locale;

/**
 * A record of a file of elements, or a part of one, that was not taken, and why.
 *
 * @param lineNumber the line on which it stands, from 1
 * @param recordNumber the record of the file in which it stands, good ones counted too, from 1
 * @param field as the format names it, empty when the record as a whole is meant
 * @param found what stands there, at most 80 characters of it
 */
public record Refused(Code code, long lineNumber, long recordNumber, String field, String found) {
    private static final int MOST_CHARS = 80;

    /** Why a record is refused, and what to do about it. */
    public enum Code {
        CHECKSUM(
                "the digits of the line do not add up to its last one",
                "fetch the file again: a character has changed"),
        TRUNCATED("the line ends before its last column", "fetch the file again: the end is missing"),
        TOO_LONG("the line goes on where it should end", "put each line of elements on a line of its own"),
        NO_FIRST_LINE("a second line stands without a first", "put line 1 before it, or take it out"),
        NO_SECOND_LINE("a first line stands without a second", "put line 2 behind it, or take it out"),
        LINES_DIFFER("line 1 and line 2 are of different satellites", "put the two lines of one satellite together"),
        UNREADABLE("this is neither elements nor a name", "take the line out"),
        SYNTAX(
                "the file is not written as its format asks",
                "fetch the file again, or have whoever wrote it repair it"),
        MISSING("the field is missing or empty", "ask the source for a file that has it"),
        NOT_A_NUMBER("this is not a number", "correct the field"),
        NOT_A_TIME("this is not a time as 2026-08-12T03:05:31.250", "correct the field"),
        OUT_OF_RANGE("the value cannot be", "correct the field"),
        UNIT("the unit is another than the standard's", "convert the value, or take the unit out"),
        UNKNOWN_KEYWORD("the standard has no such keyword", "correct it, or take the line out"),
        THEORY("the elements are not for SGP4", "ask the source for elements of the theory SGP4"),
        FRAME(
                "there is no way from this frame to the ground",
                "ask the source for TEME about the earth; states also in EME2000, GCRF, TOD or ITRF"),
        TIME_SYSTEM(
                "times of this kind cannot be turned into UTC",
                "ask the source for UTC; states also in TAI, TT or GPS"),
        NO_ELEMENTS(
                "the file holds nothing of what is read here",
                "give elements as TLE or OMM, states as OEM of keywords");

        private final String reason;
        private final String remedy;

        Code(String reason, String remedy) {
            this.reason = reason;
            this.remedy = remedy;
        }

        public String reason() {
            return reason;
        }

        public String remedy() {
            return remedy;
        }
    }

    public Refused {
        found = found.length() > MOST_CHARS ? found.substring(0, MOST_CHARS) : found;
    }

    /** A sentence for a person: where, which field, what stands there, why not, what to do. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "Line %d (record %d)%s: %s%s; %s",
                lineNumber,
                recordNumber,
                field.isEmpty() ? "" : ", " + field,
                code.reason(),
                found.isEmpty() ? "" : " (" + found + ")",
                code.remedy());
    }
}
