package org.trigpoint.threat.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression may ask of a craft, at a moment. A number that is not known is NaN, which is neither above nor below anything. */
public interface Facts {
    /** Digits of the number that it reports under. */
    String mmsi();

    @Nullable
    String name();

    @Nullable
    String callSign();

    @Nullable
    String destination();

    /** Seven digits, 0 for none. */
    long imoNumber();

    /** AIS type of ship and cargo, 0 for none. */
    long shipType();

    double lengthMeters();

    double draughtMeters();

    double latDeg();

    double lonDeg();

    double speedKn();

    double courseDeg();

    double headingDeg();

    /** Navigation status as in ITU-R M.1371, such as {@code AT_ANCHOR}. */
    String status();

    /** Ids of the zones that hold it, sorted. */
    List<String> zones();

    /** Categories of those zones, in lower case, sorted. */
    List<String> zoneCategories();

    /** Rules that said something of it within the last hour, sorted. */
    List<String> said();

    /** Epoch microseconds of all of it. */
    long timeEpochMicros();

    /** Mean of the speeds that it reported within so many minutes before, NaN when it reported none. */
    double meanSpeedKn(long minutes);
}
