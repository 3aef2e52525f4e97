package org.trigpoint.feeds.source;

/** Whole numbers in texts that people write. */
final class Digits {
    private Digits() {}

    /** The number between two positions, or −1 when it is none, or above the limit. */
    static int parse(String text, int begin, int end, int limit) {
        if (begin >= end || end - begin > 9) {
            return -1;
        }
        int value = 0;
        for (int i = begin; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= limit ? value : -1;
    }
}
