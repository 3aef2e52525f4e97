package org.trigpoint.imagery.photo;

import java.util.Map;
import java.util.TreeMap;

/** The simple properties of a photo's XMP packets, by path without regard to capitals, and numbers out of them. */
final class Xmp {
    private static final int LONGEST_NUMBER = 64;

    private final Map<String, String> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Adds those of a packet; what was there stays. */
    void add(Map<String, String> packet) {
        packet.forEach((path, value) -> {
            if (path != null && value != null) {
                properties.putIfAbsent(path, value);
            }
        });
    }

    /** The first of these properties that is there; empty when none is. */
    String text(String... paths) {
        for (String path : paths) {
            String value = properties.get(path);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }

    /** The first of these properties that is a number, as {@code +3.5} or {@code 7/2}; NaN when none is. */
    double number(String... paths) {
        for (String path : paths) {
            double value = parse(properties.getOrDefault(path, ""));
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** A finite number, or a fraction of two; NaN for anything else. */
    static double parse(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        try {
            int slash = bare.indexOf('/');
            double value = slash < 0
                    ? Double.parseDouble(bare)
                    : Double.parseDouble(bare.substring(0, slash)) / Double.parseDouble(bare.substring(slash + 1));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
