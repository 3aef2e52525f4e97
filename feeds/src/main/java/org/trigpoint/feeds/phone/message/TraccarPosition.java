package org.trigpoint.feeds.phone.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position in the JSON of Traccar's client (traccar.org/osmand, JSON).
 *
 * @param device {@code device_id}
 * @param time of the position
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param altitudeMeters as the device has it: above the ellipsoid on Android, above mean sea level on iOS
 * @param speedMps over ground; absent when the client writes a negative one
 * @param courseDeg {@code heading}, true; absent when the client writes a negative one
 * @param accuracyMeters radius within which the device is with a probability of 68 %
 * @param moving what the client takes the device to do
 * @param odometerMeters way since it began to count
 * @param event why it was sent
 * @param activity what its user is taken to do
 * @param batteryRatio charge left, 0 to 1
 * @param charging whether it is being charged
 * @param extras whatever the client was told to add, as JSON
 */
public record TraccarPosition(
        String device,
        @Nullable Instant time,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double speedMps,
        double courseDeg,
        double accuracyMeters,
        @Nullable Boolean moving,
        double odometerMeters,
        @Nullable String event,
        @Nullable String activity,
        double batteryRatio,
        @Nullable Boolean charging,
        @Nullable String extras)
        implements PhoneMessage {}
