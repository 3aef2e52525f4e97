package org.trigpoint.imagery.bytes;

import java.io.EOFException;

/** What all sources say of ranges that are not inside. */
final class Ranges {
    private Ranges() {}

    static void check(ByteSource source, long offset, int count) throws EOFException {
        if (offset < 0 || count < 0 || offset > source.size() - count) {
            throw new EOFException(source.name() + " has " + source.size() + " bytes; " + count + " at byte " + offset
                    + " are not inside");
        }
    }
}
