package org.trigpoint.feeds.klv.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.ItemCursor;

/**
 * The items of a small local set by their numbers, in place: good while the bytes under them are. What nobody has asked for is
 * told at the end. Of an item that is sent twice the last counts.
 */
final class SetItems {
    private static final int LONGEST_NUMBER_BYTES = 8;

    /** Where a value stands. */
    record Span(int offset, int length) {}

    private final byte[] array;
    private final SortedMap<Integer, Span> left = new TreeMap<>();

    private SetItems(byte[] array) {
        this.array = array;
    }

    /** Reads a set; null when an item is broken. */
    static @Nullable SetItems read(byte[] array, int offset, int length) {
        return read(array, new ItemCursor(array, offset, length));
    }

    /** Reads what is left of a set; null when an item is broken. */
    static @Nullable SetItems read(byte[] array, ItemCursor cursor) {
        SetItems items = new SetItems(array);
        while (cursor.next()) {
            items.left.put(cursor.tag(), new Span(cursor.valueOffset(), cursor.valueLength()));
        }
        return cursor.broken() ? null : items;
    }

    /** Takes a value that is there, not empty, and no longer than so many bytes. */
    @Nullable
    Span take(int tag, int longestBytes) {
        Span span = left.get(tag);
        if (span == null || span.length() > longestBytes) {
            return null;
        }
        left.remove(tag);
        return span.length() == 0 ? null : span;
    }

    /** A value that has not been taken and is not empty. */
    @Nullable
    Span peek(int tag) {
        Span span = left.get(tag);
        return span == null || span.length() == 0 ? null : span;
    }

    /** How long a value is that has not been taken; 0 when there is none. */
    int length(int tag) {
        Span span = left.get(tag);
        return span == null ? 0 : span.length();
    }

    /** An unsigned integer of 1 to 8 bytes below 2^63; null when there is none. */
    @Nullable
    Long peekNatural(int tag) {
        Span span = left.get(tag);
        if (span == null || span.length() == 0 || span.length() > LONGEST_NUMBER_BYTES) {
            return null;
        }
        long number = Ber.unsigned(array, span.offset(), span.length());
        return number < 0 ? null : number;
    }

    /** Takes such an integer. */
    @Nullable
    Long natural(int tag) {
        Long number = peekNatural(tag);
        if (number != null) {
            left.remove(tag);
        }
        return number;
    }

    /** Takes a text in UTF-8; null when there is none. */
    @Nullable
    String text(int tag) {
        Span span = take(tag, Integer.MAX_VALUE);
        return span == null ? null : new String(array, span.offset(), span.length(), StandardCharsets.UTF_8);
    }

    /** Takes bytes as hexadecimal digits; null when there are none. */
    @Nullable
    String hex(int tag, int longestBytes) {
        Span span = take(tag, longestBytes);
        return span == null ? null : HexFormat.of().formatHex(array, span.offset(), span.offset() + span.length());
    }

    /** What has not been taken and is not empty. */
    List<RawItem> rest() {
        List<RawItem> rest = new ArrayList<>();
        left.forEach((tag, span) -> {
            if (span.length() > 0) {
                int end = span.offset() + span.length();
                rest.add(new RawItem(tag, null, HexFormat.of().formatHex(array, span.offset(), end)));
            }
        });
        return rest;
    }
}
