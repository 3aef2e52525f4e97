package org.trigpoint.orbits.look;

import org.trigpoint.orbits.elements.ElementSet;

/**
 * How good elements are at a time: some 1 km along the way at the epoch and 1 to 3 km more a day in low orbits (D. A. Vallado et al.,
 * Revisiting Spacetrack Report #3, AIAA 2006-6753), at 7.5 km a second. A rule of thumb; a manoeuvre or a storm of the sun breaks it.
 */
public final class ElementAge {
    /** Elements older than this are warned of. */
    public static final double OLD_SECONDS = 14 * 86_400.0;

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double FIRST_METERS = 1_000;
    private static final double METERS_PER_DAY = 2_000;
    private static final double ALONG_MPS = 7_500;

    private ElementAge() {}

    /** How far a time is from the epoch of elements. */
    public static double seconds(ElementSet elements, long epochMicros) {
        return Math.abs(epochMicros - elements.epochMicros()) / 1e6;
    }

    /** How far off times may be. */
    public static double errorSeconds(ElementSet elements, long epochMicros) {
        return (FIRST_METERS + METERS_PER_DAY * seconds(elements, epochMicros) / SECONDS_PER_DAY) / ALONG_MPS;
    }
}
