package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * What a document of readsb or dump1090 says beside its aircraft or its trace.
 *
 * @param epochSeconds since 1970: {@code now} of a list of aircraft, {@code timestamp} that the rows of a trace count from
 * @param messages received since the program was started
 * @param hex address of the aircraft of a trace, as written
 * @param registration of that aircraft
 * @param aircraftType its type, as ICAO writes it
 * @param description its type in words
 * @param operator who operates it
 * @param built year in which it was built
 */
public record DocumentHead(
        @Nullable Double epochSeconds,
        @Nullable Double messages,
        @Nullable String hex,
        @Nullable String registration,
        @Nullable String aircraftType,
        @Nullable String description,
        @Nullable String operator,
        @Nullable String built)
        implements AdsbMessage {}
