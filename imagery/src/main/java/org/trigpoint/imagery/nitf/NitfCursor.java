package org.trigpoint.imagery.nitf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trigpoint.imagery.raster.RasterException;

/** Reads the fields of a header one after the other; each is told by its name and offset when it is wrong. Used by one thread. */
final class NitfCursor {
    private static final String DAMAGED = "The file is damaged or cut short: fetch it again.";

    private final byte[] bytes;
    private final long base;
    private int at;

    /** @param base offset of the first byte in the file */
    NitfCursor(byte[] bytes, long base) {
        this.bytes = bytes;
        this.base = base;
    }

    /** Offset in the file of what is read next. */
    long offset() {
        return base + at;
    }

    int left() {
        return bytes.length - at;
    }

    /** A text without the blanks after it. */
    String text(String field, int length) throws RasterException {
        require(field, length);
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text.stripTrailing();
    }

    /** A text with its blanks. */
    String whole(String field, int length) throws RasterException {
        require(field, length);
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    /** A decimal number of digits only. */
    long number(String field, int length) throws RasterException {
        long start = offset();
        String text = whole(field, length);
        long number = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new RasterException(field, start, "must be " + length + " digits, not '" + text + "'", DAMAGED);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    int count(String field, int length, int most) throws RasterException {
        long start = offset();
        long number = number(field, length);
        if (number > most) {
            throw new RasterException(field, start, "must be " + most + " at most, not " + number, DAMAGED);
        }
        return (int) number;
    }

    byte[] bytes(String field, int length) throws RasterException {
        require(field, length);
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return part;
    }

    void skip(String field, int length) throws RasterException {
        require(field, length);
        at += length;
    }

    private void require(String field, int length) throws RasterException {
        if (length > left()) {
            throw new RasterException(
                    field, offset(), "needs " + length + " bytes, and the header has " + left() + " more", DAMAGED);
        }
    }
}
