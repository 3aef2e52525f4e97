package org.trigpoint.simulation.truth;

import java.util.List;
import org.trigpoint.simulation.world.Vessel;

/** Is told what the world does. */
public interface Truth {
    /** Writes nothing down. */
    Truth NONE = new Truth() {
        @Override
        public void advanceTo(long epochMicros, List<Vessel> vessels) {}

        @Override
        public void heard(String origin, int receiver) {}
    };

    /** The world has come to this time. */
    void advanceTo(long epochMicros, List<Vessel> vessels);

    /** A receiver, by its place in the scenario, heard a message of this sender. */
    void heard(String origin, int receiver);
}
