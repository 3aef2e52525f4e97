package org.trigpoint.feeds.mavlink.message;

/**
 * WIND_COV (231): wind as it is estimated, towards which it blows.
 *
 * @param timeMicros microseconds since 1970, or since boot when small
 * @param northMps wind towards north
 * @param eastMps wind towards east
 * @param downMps wind down
 * @param horizontalVariabilityMps one standard deviation across
 * @param verticalVariabilityMps one standard deviation up and down
 * @param altMeters altitude above mean sea level that it was measured at
 * @param horizontalAccuracyMps one standard deviation of the horizontal speed
 * @param verticalAccuracyMps one standard deviation of the vertical speed
 */
public record WindCov(
        long timeMicros,
        double northMps,
        double eastMps,
        double downMps,
        double horizontalVariabilityMps,
        double verticalVariabilityMps,
        double altMeters,
        double horizontalAccuracyMps,
        double verticalAccuracyMps)
        implements MavlinkMessage {}
