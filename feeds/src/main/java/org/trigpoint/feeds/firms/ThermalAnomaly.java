package org.trigpoint.feeds.firms;

import java.time.Instant;

/**
 * A pixel that is hotter than those around it, as a row says it.
 *
 * @param latDeg of the middle of the pixel, WGS 84
 * @param lonDeg likewise
 * @param time when it was taken, to the minute
 * @param satellite its name in full
 * @param instrument MODIS or VIIRS
 * @param scanMeters size of the pixel across the way of the satellite
 * @param trackMeters size along it
 * @param confidenceProb that something burns or is hot there, by the mapping on the page {@code docs/feeds/firms.md}
 * @param brightnessKelvins channel 21 or 22 of MODIS, I4 of VIIRS; NaN when not said
 * @param backgroundKelvins channel 31 of MODIS, I5 of VIIRS; NaN when not said
 * @param radiativeWatts radiative power; NaN when not said
 * @param version of the collection and whether it is near real time, as it is said
 * @param dayNight D or N, as it is said
 * @param type of archives: 0 vegetation, 1 volcano, 2 other static source, 3 offshore; empty when not said
 */
public record ThermalAnomaly(
        double latDeg,
        double lonDeg,
        Instant time,
        String satellite,
        String instrument,
        double scanMeters,
        double trackMeters,
        double confidenceProb,
        double brightnessKelvins,
        double backgroundKelvins,
        double radiativeWatts,
        String version,
        String dayNight,
        String type) {

    /** Anywhere in the pixel alike: its size over √12, of the larger side, since a row does not say how the pixel lies. */
    double sigmaMeters() {
        return Math.max(scanMeters, trackMeters) / Math.sqrt(12);
    }

    /** Satellite and instrument. */
    String sensor() {
        return satellite + " " + instrument;
    }
}
