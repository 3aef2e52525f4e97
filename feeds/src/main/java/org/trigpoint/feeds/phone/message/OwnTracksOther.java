package org.trigpoint.feeds.phone.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of OwnTracks that is no position of a device: {@code waypoint}, {@code waypoints}, {@code lwt}, {@code card}, {@code cmd},
 * {@code configuration}, {@code steps}, {@code beacon}, {@code dump}, {@code status}, {@code request}.
 *
 * @param type {@code _type}
 * @param user of the topic
 * @param device of the topic
 * @param time {@code tst}; of an {@code lwt} when the device had connected
 * @param content the message, as JSON
 */
public record OwnTracksOther(
        String type,
        @Nullable String user,
        @Nullable String device,
        @Nullable Instant time,
        String content) implements PhoneMessage {}
