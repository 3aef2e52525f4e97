package org.trigpoint.feeds.cot.message;

import java.util.List;

/** What became of one raw message. */
public sealed interface CotDecoded {
    /**
     * It was understood.
     *
     * @param message what it says
     * @param remarks what was wrong with it or left out of it all the same
     */
    record Ok(CotMessage message, List<CotFault> remarks) implements CotDecoded {
        public Ok {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It was not.
     *
     * @param fault why
     * @param offsetBytes where in the raw message
     */
    record Rejected(CotFault fault, int offsetBytes) implements CotDecoded {}
}
