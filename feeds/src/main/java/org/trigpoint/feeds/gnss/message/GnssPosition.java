package org.trigpoint.feeds.gnss.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position at a moment: what the sentences of one epoch say together.
 *
 * @param time with the date of RMC or ZDA; null before one has come
 * @param timeOfDaySeconds since midnight UTC
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param heightMeters above the ellipsoid: altitude and separation of the geoid; NaN when one is missing
 * @param altitudeMeters above mean sea level
 * @param speedMps over ground
 * @param courseDeg over ground, true
 * @param headingDeg true
 * @param mode how it was found
 * @param satellites in use
 * @param hdopRatio horizontal dilution of precision
 * @param vdopRatio vertical dilution of precision
 * @param sigmaLatMeters standard deviation of the latitude
 * @param sigmaLonMeters standard deviation of the longitude
 * @param sigmaHeightMeters standard deviation of the height
 * @param sentences types of the sentences that it was made of, in their order
 */
public record GnssPosition(
        @Nullable Instant time,
        double timeOfDaySeconds,
        double latDeg,
        double lonDeg,
        double heightMeters,
        double altitudeMeters,
        double speedMps,
        double courseDeg,
        double headingDeg,
        @Nullable FixMode mode,
        @Nullable Integer satellites,
        double hdopRatio,
        double vdopRatio,
        double sigmaLatMeters,
        double sigmaLonMeters,
        double sigmaHeightMeters,
        List<String> sentences)
        implements GnssMessage {
    public GnssPosition {
        sentences = List.copyOf(sentences);
    }
}
