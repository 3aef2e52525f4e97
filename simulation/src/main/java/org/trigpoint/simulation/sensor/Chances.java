package org.trigpoint.simulation.sensor;

import org.trigpoint.simulation.chance.Draws;

/** The chances of one look: a stream of its own for each thing in it, whatever else is there. */
final class Chances {
    private final long key;

    private Chances(long key) {
        this.key = key;
    }

    static Chances of(long seed, String sensor) {
        return new Chances(Draws.of(seed, sensor, "look").nextLong());
    }

    /** Those of one look of a sensor. */
    Chances look(long number) {
        return new Chances(Draws.mix(key + number));
    }

    Draws craft(String id) {
        return Draws.ofKey(key ^ Draws.mix(Draws.hash(id)));
    }

    Draws structure(int number) {
        return Draws.ofKey(key ^ Draws.mix(number));
    }

    Draws clutter() {
        return Draws.ofKey(key ^ Draws.hash("clutter"));
    }

    /** Those of one cell of a grid. */
    Draws cell(long column, long row) {
        return Draws.ofKey(key ^ Draws.mix(Draws.mix(column) + row));
    }
}
