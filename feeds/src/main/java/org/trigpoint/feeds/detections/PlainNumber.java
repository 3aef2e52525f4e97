package org.trigpoint.feeds.detections;

/** Numbers as JSON and tables write them: {@code -12.5}, {@code 1e-05}. */
final class PlainNumber {
    private static final int LONGEST = 64;

    private PlainNumber() {}

    /** NaN for anything else: Java's own parser also takes words, hexadecimal digits and suffixes. */
    static double parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
