package org.trigpoint.simulation.scenario;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a craft says of itself otherwise, from a time on.
 *
 * @param atSeconds when, from the scenario's start
 * @param name empty for the one that it had, as with all the rest
 */
public record Change(
        Range atSeconds,
        OptionalInt mmsi,
        OptionalInt imo,
        Optional<String> name,
        Optional<String> callSign,
        OptionalInt shipType) {}
