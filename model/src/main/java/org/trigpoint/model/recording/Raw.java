package org.trigpoint.model.recording;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.trigpoint.flow.Sha256;

/**
 * One raw message as its source sent it: a line without its line end, a frame, a row.
 *
 * <p>A view of a larger array, never changed after it is made: decoders read in place. Equal when the bytes are equal.
 */
public final class Raw implements Recorded {
    private final byte[] array;
    private final int offset;
    private final int length;

    private Raw(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** A view; the caller gives the array away. */
    public static Raw view(byte[] array, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, array.length);
        return new Raw(array, offset, length);
    }

    /** A view of a whole array; the caller gives the array away. */
    public static Raw of(byte[] array) {
        return new Raw(array, 0, array.length);
    }

    /** The array that holds the bytes: for reading only. */
    public byte[] array() {
        return array;
    }

    /** Index of the first byte in {@link #array}. */
    public int offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** SHA-256 of the bytes in lower-case hexadecimal: how evidence names them. */
    public String sha256Hex() {
        MessageDigest sha = Sha256.begin();
        sha.update(array, offset, length);
        return HexFormat.of().formatHex(sha.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raw raw
                && Arrays.equals(array, offset, offset + length, raw.array, raw.offset, raw.offset + raw.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(array, offset, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
