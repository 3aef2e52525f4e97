package org.trigpoint.feeds.phone.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query string of the OsmAnd protocol, as Traccar documents it (traccar.org/osmand).
 *
 * @param device {@code id} or {@code deviceid}
 * @param time of the position
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param altitudeMeters as the device has it: above the ellipsoid on Android, above mean sea level elsewhere
 * @param speedKn over ground
 * @param courseDeg {@code bearing} or {@code heading}, true
 * @param accuracyMeters radius within which the device is with a probability of 68 %, as Android means it
 * @param hdopRatio horizontal dilution of precision
 * @param batteryRatio charge left, 0 to 1
 * @param charging whether it is being charged
 * @param valid what the device says of its position
 * @param driver identity of the driver
 * @param others all other parameters, {@code name=value}, in their order
 */
public record OsmAndPosition(
        String device,
        @Nullable Instant time,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double speedKn,
        double courseDeg,
        double accuracyMeters,
        double hdopRatio,
        double batteryRatio,
        @Nullable Boolean charging,
        @Nullable Boolean valid,
        @Nullable String driver,
        List<String> others)
        implements PhoneMessage {
    public OsmAndPosition {
        others = List.copyOf(others);
    }
}
