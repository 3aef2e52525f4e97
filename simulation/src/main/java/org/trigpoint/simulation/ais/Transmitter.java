package org.trigpoint.simulation.ais;

import org.jspecify.annotations.Nullable;

/** Equipment that sends by itself. */
public interface Transmitter {
    /** When it acts next; {@link Long#MAX_VALUE} for never again. */
    long nextEpochMicros();

    /** Does what is due at {@link #nextEpochMicros} and moves on; nothing is sent while it is off. */
    @Nullable
    Transmission act();
}
