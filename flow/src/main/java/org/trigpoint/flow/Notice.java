package org.trigpoint.flow;

/** A message for every instance of every step: settings, sources, zones, rules. It stays on the {@link Board} until replaced. */
public interface Notice {
    /** Where on the board it hangs; a later notice in the same slot replaces it. */
    String slot();
}
