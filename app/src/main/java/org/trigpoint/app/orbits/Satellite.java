package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.look.ElementAge;
import org.trigpoint.orbits.sensor.Instrument;

/**
 * A satellite that is asked about.
 *
 * @param instruments that it is known to carry
 */
public record Satellite(ElementSet elements, List<Instrument> instruments) {
    /** Elements older than this are warned of. */
    public static final double OLD_DAYS = ElementAge.OLD_SECONDS / 86_400;

    private static final double SECONDS_PER_DAY = 86_400;

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
        return ElementAge.seconds(elements, epochMicros) / SECONDS_PER_DAY;
    }

    /** How far off its times may be. */
    double errorSeconds(long epochMicros) {
        return ElementAge.errorSeconds(elements, epochMicros);
    }
}
