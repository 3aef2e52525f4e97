package org.trigpoint.feeds.source;

import java.util.Optional;
import org.trigpoint.model.recording.Raw;

/** Decides between framer and journal what of a source may be kept. For any thread. */
@FunctionalInterface
public interface Gate {
    /** The message as it may be kept; empty when nothing of it may be, anywhere. */
    Optional<Raw> admit(Raw raw);
}
