package org.trigpoint.imagery.raster;

import java.io.IOException;

/** An image that cannot be read, or a part of one: which field, where, why, and what to do. */
public final class RasterException extends IOException {
    private final String field;
    private final long offset;

    /**
     * Names all four.
     *
     * @param field of the format, as its specification writes it, with its number where it has one
     * @param offset of that field in bytes from the beginning of the file; −1 where it is in no one place
     * @param reason with the value and the bound, without a full stop
     * @param advice what to do about it, one sentence with its full stop
     */
    public RasterException(String field, long offset, String reason, String advice) {
        super(field + (offset < 0 ? "" : " at byte " + offset) + ": " + reason + ". " + advice);
        this.field = field;
        this.offset = offset;
    }

    /** The field of the format. */
    public String field() {
        return field;
    }

    /** Where the field is, in bytes from the beginning of the file; −1 where it is in no one place. */
    public long offset() {
        return offset;
    }
}
