package org.trigpoint.threat.drone;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Modes of autopilots by their names, those of ArduPilot and PX4. */
final class Modes {
    private Modes() {}

    /** True for a mode that brings a drone home or down: {@code RTL}, {@code SMART_RTL}, {@code LAND}, {@code AUTO.RTL}, {@code QLAND}. */
    static boolean comesDown(@Nullable String mode) {
        String upper = mode == null ? "" : mode.toUpperCase(Locale.ROOT);
        return upper.contains("RTL") || upper.contains("LAND") || upper.contains("RETURN");
    }
}
