package org.trigpoint.feeds.ais.message;

/** Writes messages as text, one a line. */
public interface AisMessageEncoder {
    /** Appends what stands before the first message, if anything, with its line end. */
    void begin(StringBuilder out);

    /** Appends one message and a line end. */
    void message(DecodedMessage message, Provenance provenance, StringBuilder out);
}
