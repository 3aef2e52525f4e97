package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_AUTHENTICATION (12902): one page of a proof of identity.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param authenticationType MAV_ODID_AUTH_TYPE
 * @param page number of this page
 * @param lastPage number of the last page, said on page 0
 * @param dataBytes length of all pages' data, said on page 0
 * @param utcEpochMillis when it was made, milliseconds since 1970, said on page 0
 * @param data data of the page, 23 bytes hexadecimal, of which page 0 uses 17
 */
public record OpenDroneIdAuthentication(
        int targetSystem,
        int targetComponent,
        @Nullable String from,
        int authenticationType,
        int page,
        int lastPage,
        int dataBytes,
        @Nullable Long utcEpochMillis,
        String data)
        implements MavlinkMessage {}
