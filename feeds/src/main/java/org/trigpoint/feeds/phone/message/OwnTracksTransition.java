package org.trigpoint.feeds.phone.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * OwnTracks {@code _type=transition}: a device came into a region, or left it.
 *
 * @param user of the topic {@code owntracks/USER/DEVICE/event}
 * @param device of the topic
 * @param tracker {@code tid}: the letters that stand for the device
 * @param time {@code tst}: of the event
 * @param event {@code enter} or {@code leave}
 * @param region {@code desc}: name of the region
 * @param latDeg where the device was
 * @param lonDeg where the device was
 * @param accuracyMeters {@code acc}: radius around that place
 * @param trigger {@code t}: {@code c} circle, {@code b} beacon, {@code l} location
 */
public record OwnTracksTransition(
        @Nullable String user,
        @Nullable String device,
        @Nullable String tracker,
        @Nullable Instant time,
        @Nullable String event,
        @Nullable String region,
        double latDeg,
        double lonDeg,
        double accuracyMeters,
        @Nullable String trigger)
        implements PhoneMessage {}
