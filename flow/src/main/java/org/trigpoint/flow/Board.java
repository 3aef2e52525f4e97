package org.trigpoint.flow;

import java.util.Optional;

/** The notices in force at the stamp now handled: broadcast input as steps see it. */
public interface Board {
    /** The newest notice in this slot at or before the present stamp, if there is one and it is of this type. */
    <N extends Notice> Optional<N> find(String slot, Class<N> type);
}
