package org.trigpoint.threat.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two values that a ship said of itself are the same thing written otherwise. */
final class Likeness {
    /** Names in type 5 and type 24 are cut after 20 characters, by hand sooner: so many letters of a beginning are enough. */
    private static final int BEGINNING_CHARS = 5;

    private static final int SHORT_CHARS = 6;
    private static final double LENGTH_PART = 0.2;
    private static final double LENGTH_METERS = 10;

    private static final Pattern PREFIX = Pattern.compile("^(M/?V|M/?T|S/?V|F/?V|MS|MTS|SS)[ .]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Z0-9]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private Likeness() {}

    static boolean isSame(IdentityState.Kind kind, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (kind) {
            case NAME -> isSameName(one, other);
            case CALL_SIGN -> plain(one).equals(plain(other));
            case IMO, CLASS -> false;
            case LENGTH -> isSameLength(Double.parseDouble(one), Double.parseDouble(other));
        };
    }

    private static boolean isSameLength(double one, double other) {
        double off = Math.abs(one - other);
        return off <= LENGTH_METERS || off <= LENGTH_PART * Math.max(one, other);
    }

    /** True for spelling variants, prefixes such as M/V, and names that were cut. */
    static boolean isSameName(String one, String other) {
        String a = plainName(one);
        String b = plainName(other);
        if (a.equals(b)) {
            return true;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() >= BEGINNING_CHARS && longer.startsWith(shorter)) {
            return !hasOtherNumber(shorter, longer);
        }
        int allowed = longer.length() <= SHORT_CHARS ? 1 : 2;
        return digits(a).equals(digits(b)) && distance(a, b) <= allowed;
    }

    /** EVER GREEN 1 and EVER GREEN 12 are two ships. */
    private static boolean hasOtherNumber(String shorter, String longer) {
        return !digits(shorter).isEmpty() && !digits(shorter).equals(digits(longer));
    }

    private static String plainName(String name) {
        return plain(PREFIX.matcher(name.toUpperCase(Locale.ROOT)).replaceFirst(""));
    }

    /** True when there is a letter or a digit in it: without one it says nothing. */
    static boolean saysSomething(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                return true;
            }
        }
        return !plain(text).isEmpty();
    }

    private static String plain(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    /** Letters to change, add or leave out (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
