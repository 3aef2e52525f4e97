package org.trigpoint.feeds.ais;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.sentence.AisFault;
import org.trigpoint.feeds.ais.sentence.Payload;

/** The fewest bits with which a message of each type says what it is for (ITU-R M.1371-5, annex 8). */
final class MessageLength {
    private static final int LAST_TYPE = 27;
    private static final int TYPE_BITS = 6;

    /**
     * By type, from 0. Up to and including the last field that a report needs: transponders cut the spare bits and the communication
     * state off now and then, and what follows is read only where it was sent.
     */
    private static final int[] FEWEST = {
        0, 149, 149, 149, 149, 420, 88, 70, 56, 148, 70, 149, 72, 70, 40, 88, 92, 80, 148, 306, 70, 271, 145, 154, 160,
        40, 40, 95
    };

    private MessageLength() {}

    /** Null when the payload is long enough for its type, and the type exists. */
    static @Nullable AisFault check(Payload payload) {
        if (payload.bits() < TYPE_BITS) {
            return AisFault.LENGTH;
        }
        int type = payload.unsigned(0, TYPE_BITS);
        if (type == 0 || type > LAST_TYPE) {
            return AisFault.TYPE;
        }
        return payload.bits() < FEWEST[type] ? AisFault.LENGTH : null;
    }
}
