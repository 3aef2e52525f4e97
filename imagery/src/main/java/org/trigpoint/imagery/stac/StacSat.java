package org.trigpoint.imagery.stac;

import org.jspecify.annotations.Nullable;

/**
 * What the sat extension says of the orbit.
 *
 * @param orbitState ascending, descending or geostationary; empty when it says none
 * @param relativeOrbit number within the cycle; null when it says none
 * @param absoluteOrbit number since launch; null when it says none
 */
public record StacSat(
        String orbitState,
        @Nullable Integer relativeOrbit,
        @Nullable Integer absoluteOrbit) {
    /** Says nothing. */
    public static final StacSat NONE = new StacSat("", null, null);
}
