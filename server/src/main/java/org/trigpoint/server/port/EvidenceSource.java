package org.trigpoint.server.port;

import java.util.List;
import java.util.Optional;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/** Finds raw messages by stamp: the journal. */
public interface EvidenceSource {
    /** The recorded message of this stamp; empty when it is not kept (any more). */
    Optional<Message<Recorded>> find(Stamp stamp);

    /** All parts of the message that the one of this stamp completed, in order, itself last; empty when it is not kept. */
    default List<Message<Recorded>> parts(Stamp stamp) {
        return find(stamp).map(List::of).orElse(List.of());
    }
}
