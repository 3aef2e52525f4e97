package org.trigpoint.model.orbit;

import java.util.List;

/**
 * A satellite that makes images and whose orbit is known.
 *
 * @param catalogNumber of the satellite catalogue
 * @param name as catalogues call it
 * @param mission what people call it or its fleet
 * @param operator who flies it
 * @param countries of the operator, by ISO 3166, {@code EU} for the European Union
 * @param instruments one or more
 * @param elementEpochMicros of its orbital elements
 */
public record ImagingSatellite(
        int catalogNumber,
        String name,
        String mission,
        String operator,
        List<String> countries,
        List<ImagingInstrument> instruments,
        long elementEpochMicros) {
    public ImagingSatellite {
        countries = List.copyOf(countries);
        instruments = List.copyOf(instruments);
    }
}
