package org.trigpoint.orbits.ephemeris;

import java.util.Optional;

/** Where one satellite is at any time. By one thread at a time. */
public interface Ephemeris {
    /** Its state; empty when the model has none at this time, as of a satellite that has decayed by then. */
    Optional<EarthState> findState(long epochMicros);
}
