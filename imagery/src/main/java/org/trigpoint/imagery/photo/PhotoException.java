package org.trigpoint.imagery.photo;

/** A file that is no photo that can be read. */
public final class PhotoException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    PhotoException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** {@code not-jpeg}, {@code broken}, or {@code size}. */
    public String code() {
        return code;
    }
}
