package org.trigpoint.orbits.sensor;

import java.util.List;
import java.util.Set;
import org.trigpoint.orbits.elements.ElementSet;

/**
 * One instrument in one mode, on one satellite or several alike.
 *
 * @param mission what people call the satellite or the fleet
 * @param numbers of the satellite catalogue
 * @param names how catalogues name its satellites; {@code *} stands for any characters
 * @param operator who flies it
 * @param countries of the operator, by ISO 3166, {@code EU} for the European Union
 * @param name of the instrument, with its mode
 * @param resolutionMeters finest on the ground, NaN for what makes no pictures
 * @param leastSunDeg how high the sun has to stand at the target, NaN when it does not matter
 * @param source who publishes these numbers, and where
 * @param note what is uncertain, empty when nothing is
 */
public record Instrument(
        String mission,
        Set<Integer> numbers,
        List<String> names,
        String operator,
        List<String> countries,
        String name,
        Kind kind,
        View view,
        double resolutionMeters,
        double leastSunDeg,
        String source,
        String note) {
    private static final String INACTIVE = "inactive";

    public Instrument {
        numbers = Set.copyOf(numbers);
        names = List.copyOf(names);
        countries = List.copyOf(countries);
    }

    /** True when a satellite carries it: by its number, or by its name where the satellites are not all numbered. */
    public boolean isOn(ElementSet satellite) {
        return numbers.contains(satellite.catalogNumber()) || isNamed(satellite.name());
    }

    /** True when catalogues give its satellites such a name. */
    public boolean isNamed(String satelliteName) {
        return !satelliteName.isBlank() && names.stream().anyMatch(pattern -> Names.match(pattern, satelliteName));
    }

    /** False when its operator has ended the mission. */
    public boolean isActive() {
        return !note.startsWith(INACTIVE);
    }

    /** The same, for which the sun has to stand this high; NaN when it does not matter. */
    public Instrument withLeastSunDeg(double sunElevationDeg) {
        return new Instrument(
                mission,
                numbers,
                names,
                operator,
                countries,
                name,
                kind,
                view,
                resolutionMeters,
                sunElevationDeg,
                source,
                note);
    }

    /** True when the sun stands high enough for it. */
    public boolean sees(double sunElevationDeg) {
        if (kind == Kind.NIGHTLIGHT) {
            return sunElevationDeg < 0;
        }
        return Double.isNaN(leastSunDeg) || sunElevationDeg >= leastSunDeg;
    }
}
