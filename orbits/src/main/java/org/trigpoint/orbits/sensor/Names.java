package org.trigpoint.orbits.sensor;

import java.util.Locale;

/** Names of satellites against patterns; the case does not matter, and hyphens count as spaces. */
public final class Names {
    private Names() {}

    /** True when a name is as a pattern says, in which {@code *} stands for any characters. */
    public static boolean match(String pattern, String name) {
        return matches(plain(pattern), plain(name));
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('-', ' ');
    }

    /** Goes back to the last star alone, so that it takes no more than the product of both lengths. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int taken = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                taken = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
