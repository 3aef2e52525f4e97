package org.trigpoint.feeds.source;

/** A source that nobody can open as it is written; the message says where it is wrong, what is allowed, and gives an example. */
public final class SourceUriException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    SourceUriException(String text, int position, String allowed, String example) {
        super("Source \"" + text + "\", at character " + (position + 1) + ": a source " + allowed + ". For example "
                + example);
        this.position = position;
    }

    /** Where it is wrong, from 0. */
    public int position() {
        return position;
    }
}
