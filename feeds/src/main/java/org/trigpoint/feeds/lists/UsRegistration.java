package org.trigpoint.feeds.lists;

import java.util.OptionalInt;

/**
 * ICAO addresses of aircraft registered in the United States: they count their marks, from N1 at A00001 to N99999 at ADF7C7. A mark is an
 * N, a digit from 1, and up to four more characters: digits, the last one or two of them letters, but for I and O.
 */
final class UsRegistration {
    private static final int FIRST = 0xA00001;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Marks that end in no, one or two letters after the same digits. */
    private static final int ENDINGS = 1 + LETTERS.length() * (1 + LETTERS.length());

    /** Marks that begin with the same four digits: those alone, with a letter, with a fifth digit. */
    private static final int FOUR_DIGITS = 1 + LETTERS.length() + 10;

    /** Marks that begin with the same one, two, three and four digits. */
    private static final int[] BEHIND = {
        ENDINGS + 10 * (ENDINGS + 10 * (ENDINGS + 10 * FOUR_DIGITS)),
        ENDINGS + 10 * (ENDINGS + 10 * FOUR_DIGITS),
        ENDINGS + 10 * FOUR_DIGITS,
        FOUR_DIGITS
    };

    private UsRegistration() {}

    /** The address of a mark without hyphen and spaces, in capital letters; empty when it is none of theirs. */
    static OptionalInt address(String mark) {
        if (!mark.matches("N[1-9]\\d{0,4}|N[1-9]\\d{0,3}[A-HJ-NP-Z]|N[1-9]\\d{0,2}[A-HJ-NP-Z]{2}")) {
            return OptionalInt.empty();
        }
        int address = FIRST + (mark.charAt(1) - '1') * BEHIND[0];
        for (int i = 2; i < mark.length(); i++) {
            char each = mark.charAt(i);
            if (i == 5) {
                int last = Character.isDigit(each) ? LETTERS.length() + each - '0' : LETTERS.indexOf(each);
                return OptionalInt.of(address + 1 + last);
            }
            if (!Character.isDigit(each)) {
                return OptionalInt.of(address + ending(mark.substring(i)));
            }
            address += ENDINGS + (each - '0') * BEHIND[i - 1];
        }
        return OptionalInt.of(address);
    }

    /** Place of one or two letters among {@link #ENDINGS}. */
    private static int ending(String letters) {
        int place = 1 + LETTERS.indexOf(letters.charAt(0)) * (1 + LETTERS.length());
        return letters.length() == 1 ? place : place + 1 + LETTERS.indexOf(letters.charAt(1));
    }
}
