package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** What became of a KLV packet. */
public sealed interface KlvOutcome {
    /**
     * It is a message.
     *
     * @param remarks what is odd about it, each once
     */
    record Decoded(KlvMessage message, List<KlvFault> remarks) implements KlvOutcome {
        public Decoded {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It is none.
     *
     * @param offsetBytes where in the packet the fault stands
     */
    record Rejected(KlvFault fault, int offsetBytes) implements KlvOutcome {}
}
