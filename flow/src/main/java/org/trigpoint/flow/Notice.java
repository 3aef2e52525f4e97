package org.trigpoint.flow;

import org.jspecify.annotations.Nullable;

/**
 * A message for every instance of every step: settings, sources, zones, rules. It stays on the {@link Board} until replaced. Steps may
 * take it by an edge of the {@link Pipeline} too.
 */
public interface Notice {
    /** Where on the board it hangs; a later notice in the same slot replaces it. */
    String slot();

    /**
     * What hangs in its slot from here on: the notice itself, or what it makes of the one before. That has the same slot, is written by
     * the codec of the recording, and stands for itself.
     *
     * @param before what hangs there now, null for nothing
     */
    default Notice after(@Nullable Notice before) {
        return this;
    }
}
