package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.truth.WorldTrace;

/** What is true of a world, as far as one rule is concerned. */
public interface RuleTruth {
    /** Name of the rule, as its alerts have it. */
    String rule();

    /** What counts as an event, in a sentence. */
    String event();

    /** Marks the events of a world, what looks alike, and what may be called either way. */
    void mark(WorldTrace world, Marks marks);
}
