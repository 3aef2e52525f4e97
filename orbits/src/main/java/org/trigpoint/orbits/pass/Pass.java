package org.trigpoint.orbits.pass;

import org.trigpoint.orbits.sight.Sighting;

/**
 * A time during which a satellite is above an elevation.
 *
 * @param rise where it rises above the elevation
 * @param culmination where it is highest
 * @param set where it sets below the elevation
 * @param risen true when it was above already where the search began, which is then {@code rise}
 * @param staying true when it is above still where the search ended, which is then {@code set}
 */
public record Pass(Sighting rise, Sighting culmination, Sighting set, boolean risen, boolean staying) {
    public double durationSeconds() {
        return (set.epochMicros() - rise.epochMicros()) / 1e6;
    }
}
