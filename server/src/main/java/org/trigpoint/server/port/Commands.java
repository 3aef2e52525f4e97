package org.trigpoint.server.port;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/** Takes what people do into the recording, where it takes effect in its turn. */
public interface Commands {
    /** Records this and returns the stamp it came in under. */
    Stamp offer(Recorded body);
}
