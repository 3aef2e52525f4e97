package org.trigpoint.feeds.source;

/** Cuts bytes into raw messages as they come: for formats that are not lines. Used by one thread. */
public interface Cutter {
    /** Takes messages; their bytes are the cutter's again when it returns. */
    @FunctionalInterface
    interface Messages {
        void message(byte[] array, int offset, int length);
    }

    /** Makes a cutter of a stream, whose first bytes may say how it is written. */
    @FunctionalInterface
    interface Framing {
        Cutter open(byte[] head, Messages messages);
    }

    /** Takes bytes, cut anywhere. */
    void take(byte[] array, int offset, int length);

    /** The stream has ended: hands on what stands without its end. */
    void end();
}
