package org.trigpoint.imagery.stac;

/** A document that is no STAC, or not of the kind that was asked for. */
public final class StacException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path where in the document, as JSONPath (RFC 9535) writes it, such as {@code $.assets.B04.href}
     * @param reason what is wrong there
     */
    StacException(String path, String reason) {
        super(path + ": " + reason);
        this.path = path;
    }

    /** Where in the document. */
    public String path() {
        return path;
    }
}
