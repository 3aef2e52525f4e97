package org.trigpoint.server.port;

import java.util.Optional;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/** Finds raw messages by stamp: the journal. */
public interface EvidenceSource {
    /** The recorded message of this stamp; empty when it is not kept (any more). */
    Optional<Message<Recorded>> find(Stamp stamp);
}
