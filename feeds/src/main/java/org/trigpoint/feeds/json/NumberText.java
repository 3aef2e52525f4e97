package org.trigpoint.feeds.json;

/** Numbers as JSON, XML and query strings write them: {@code -12.5}, {@code 1e-05}. */
public final class NumberText {
    private static final int LONGEST = 64;

    private NumberText() {}

    /** NaN for anything else, and what is infinite: Java's own parser also takes words, hexadecimal digits and suffixes. */
    public static double parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
