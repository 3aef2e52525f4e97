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

        @Override
        public void seen(String craft, int sensor, long epochMicros) {}
    };

    /** The world has come to this time. */
    void advanceTo(long epochMicros, List<Vessel> vessels);

    /** A receiver, by its place in the scenario, heard a message of this sender. */
    void heard(String origin, int receiver);

    /** A sensor, by its place in the scenario, saw a craft at a time, which may lie a scan ahead. */
    void seen(String craft, int sensor, long epochMicros);
}
