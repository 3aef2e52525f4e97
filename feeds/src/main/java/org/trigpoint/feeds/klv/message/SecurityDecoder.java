package org.trigpoint.feeds.klv.message;

import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Items of a security metadata local set (MISB ST 0102.12, table 4) into its record. */
final class SecurityDecoder {
    private static final int OBJECT_COUNTRIES = 13;

    private SecurityDecoder() {}

    /** Decodes the value of a set; null when an item is broken. */
    static @Nullable SecuritySet decode(byte[] array, int offset, int length) {
        SetItems items = SetItems.read(array, offset, length);
        return items == null ? null : decode(items, array);
    }

    private static SecuritySet decode(SetItems items, byte[] array) {
        return new SecuritySet(
                coded(items, 1, Classification::find),
                coded(items, 2, CountryCoding::ofClassifying),
                items.text(3),
                items.text(4),
                items.text(5),
                items.text(6),
                items.text(7),
                items.text(8),
                items.text(9),
                items.text(10),
                items.text(11),
                coded(items, 12, CountryCoding::ofObject),
                objectCountries(items, array),
                items.text(14),
                items.natural(19),
                items.natural(20),
                items.natural(22),
                items.text(23),
                items.text(24),
                items.rest());
    }

    /** Takes a code that means something. */
    private static <T> @Nullable T coded(SetItems items, int tag, LongFunction<@Nullable T> meaning) {
        Long code = items.peekNatural(tag);
        T found = code == null ? null : meaning.apply(code);
        if (found != null) {
            items.take(tag, Integer.MAX_VALUE);
        }
        return found;
    }

    /** In UTF-16 up to ST 0102.11, in UTF-8 since. */
    private static @Nullable String objectCountries(SetItems items, byte[] array) {
        SetItems.Span span = items.take(OBJECT_COUNTRIES, Integer.MAX_VALUE);
        if (span == null) {
            return null;
        }
        boolean wide = span.length() % 2 == 0 && array[span.offset()] == 0;
        return new String(
                array, span.offset(), span.length(), wide ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
    }
}
