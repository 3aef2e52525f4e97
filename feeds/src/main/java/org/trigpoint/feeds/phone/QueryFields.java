package org.trigpoint.feeds.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.NumberText;

/**
 * The parameters of a query string: {@code name=value} joined by ampersands, percent-encoded in UTF-8, a plus for a blank. Of those
 * of one name the first counts.
 */
final class QueryFields {
    private static final int MOST_PARAMETERS = 200;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final TreeSet<String> read = new TreeSet<>();
    private boolean broken;

    QueryFields(String query) {
        for (String parameter : query.split("&", MOST_PARAMETERS)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(plain(parameter.substring(0, equals)), plain(parameter.substring(equals + 1)));
            }
        }
    }

    /** Without its encoding; a percent sign that begins none stays as it is. */
    private static String plain(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        byte[] said = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < said.length; i++) {
            int high = said[i] == '%' && i + 2 < said.length ? Character.digit(said[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(said[i + 2], 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(said[i] == '+' ? ' ' : said[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** True when a number or a flag was read that is none. */
    boolean isBroken() {
        return broken;
    }

    /** The first of these names that has a value; null when none has. */
    @Nullable
    String text(String... names) {
        String found = null;
        for (String name : names) {
            read.add(name);
            String value = values.get(name);
            if (found == null && value != null && !value.isEmpty()) {
                found = value;
            }
        }
        return found;
    }

    /** A number; NaN when absent. */
    double number(String... names) {
        String text = text(names);
        double number = text == null ? Double.NaN : NumberText.parse(text);
        broken |= text != null && Double.isNaN(number);
        return number;
    }

    /** {@code true}, {@code false}, 1 or 0. */
    @Nullable
    Boolean flag(String name) {
        String text = text(name);
        return switch (text) {
            case null -> null;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                broken = true;
                yield null;
            }
        };
    }

    /** The parameters that were not asked for. */
    List<String> others() {
        return values.entrySet().stream()
                .filter(entry -> !read.contains(entry.getKey()))
                .map(entry -> entry.getKey() + '=' + entry.getValue())
                .toList();
    }
}
