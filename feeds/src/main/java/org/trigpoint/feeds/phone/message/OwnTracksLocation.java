package org.trigpoint.feeds.phone.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * OwnTracks {@code _type=location} (owntracks.org/booklet/tech/json).
 *
 * @param user of the topic {@code owntracks/USER/DEVICE}
 * @param device of the topic
 * @param tracker {@code tid}: the letters that stand for the device
 * @param time {@code tst}: of the position
 * @param created {@code created_at}: when the message was made
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param altitudeMeters {@code alt}: above mean sea level
 * @param speedMps {@code vel}, sent in whole kilometres an hour
 * @param courseDeg {@code cog}: over ground, true
 * @param accuracyMeters {@code acc}: radius around the place
 * @param verticalAccuracyMeters {@code vac}: of the altitude
 * @param batteryRatio {@code batt}, sent in per cent
 * @param batteryStatus {@code bs}: 0 unknown, 1 unplugged, 2 charging, 3 full
 * @param connection {@code conn}: {@code w} wireless network, {@code m} mobile, {@code o} none
 * @param trigger {@code t}: why it was sent
 * @param monitoring {@code m}: 1 significant changes, 2 move
 * @param pressureHpa {@code p}, sent in kilopascals
 * @param network {@code SSID}
 * @param place {@code poi}: name of a point of interest
 * @param tag of the device
 * @param regions {@code inregions}: in which it is, as JSON
 */
public record OwnTracksLocation(
        @Nullable String user,
        @Nullable String device,
        @Nullable String tracker,
        Instant time,
        @Nullable Instant created,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double speedMps,
        double courseDeg,
        double accuracyMeters,
        double verticalAccuracyMeters,
        double batteryRatio,
        @Nullable Integer batteryStatus,
        @Nullable String connection,
        @Nullable String trigger,
        @Nullable Integer monitoring,
        @Nullable Double pressureHpa,
        @Nullable String network,
        @Nullable String place,
        @Nullable String tag,
        @Nullable String regions)
        implements PhoneMessage {}
