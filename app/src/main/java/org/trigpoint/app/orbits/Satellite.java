package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.sensor.Instrument;

/**
 * A satellite that is asked about.
 *
 * @param instruments that it is known to carry
 */
public record Satellite(ElementSet elements, List<Instrument> instruments) {
    /** Elements older than this are warned of. */
    public static final double OLD_DAYS = 14;

    private static final double MICROS_PER_DAY = 86_400e6;
    private static final double FIRST_KM = 1;
    private static final double KM_PER_DAY = 2;
    private static final double KM_PER_SECOND = 7.5;

    public Satellite {
        instruments = List.copyOf(instruments);
    }

    /** As catalogues call it, else by its number. */
    public String name() {
        return elements.name().isEmpty() ? "NORAD " + elements.catalogNumber() : elements.name();
    }

    /** Where it is, for one thread. */
    Ephemeris ephemeris() {
        return Sgp4Ephemeris.of(elements);
    }

    /** How far a time is from the epoch of its elements. */
    double ageDays(long epochMicros) {
        return Math.abs(epochMicros - elements.epochMicros()) / MICROS_PER_DAY;
    }

    /**
     * How far off its times may be: some 1 km along the way at the epoch and 1 to 3 km more a day in low orbits (D. A. Vallado et al., Revisiting
     * Spacetrack Report #3, AIAA 2006-6753), at 7.5 km a second. A rule of thumb; a manoeuvre or a storm of the sun breaks it.
     */
    double errorSeconds(long epochMicros) {
        return (FIRST_KM + KM_PER_DAY * ageDays(epochMicros)) / KM_PER_SECOND;
    }
}
