package org.trigpoint.simulation.world;

import org.trigpoint.simulation.scenario.Change;

/**
 * What a craft says of itself otherwise, from a time on.
 *
 * @param fromMicros since the scenario's start
 */
public record Alias(long fromMicros, Change change) {
    static Alias of(Change change, double ratio) {
        return new Alias((long) (change.atSeconds().at(ratio) * 1e6), change);
    }
}
