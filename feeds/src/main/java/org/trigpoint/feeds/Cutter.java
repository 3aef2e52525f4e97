package org.trigpoint.feeds;

import java.io.IOException;
import java.util.Map;

/**
 * Cuts bytes into raw messages as they come, cut anywhere: where it cuts depends on the bytes alone. Every format that is not lines has
 * one. Used by one thread.
 */
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

        /**
         * The same of a source with these options.
         *
         * @throws IOException when a file that an option names cannot be read; the message is for people
         */
        default Framing with(Map<String, String> options) throws IOException {
            return this;
        }
    }

    /** Takes the next bytes, and hands on every message that is whole. */
    void take(byte[] array, int offset, int length);

    /** Whether what follows in the next datagram belongs to what has come; where not, each datagram is a stream of its own. */
    default boolean spansDatagrams() {
        return false;
    }

    /** The stream has ended: what stands without its end is handed on, or is a fault. */
    void end();
}
