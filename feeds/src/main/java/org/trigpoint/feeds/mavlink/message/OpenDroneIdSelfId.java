package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_SELF_ID (12903): what the operator says of the flight.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param descriptionType MAV_ODID_DESC_TYPE: 0 text, 1 emergency, 2 extended status
 * @param description the text
 */
public record OpenDroneIdSelfId(
        int targetSystem, int targetComponent, @Nullable String from, int descriptionType, String description)
        implements MavlinkMessage {}
