package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_BASIC_ID (12900): who an unmanned aircraft is (ASTM F3411, ASD-STAN 4709-002).
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param idType MAV_ODID_ID_TYPE: 1 serial number (CTA-2063-A), 2 registration, 3 UTM, 4 session
 * @param aircraftType MAV_ODID_UA_TYPE: 1 aeroplane, 2 helicopter or multirotor, 4 VTOL
 * @param uasId the identity: text for serial number and registration, else hexadecimal
 */
public record OpenDroneIdBasicId(
        int targetSystem,
        int targetComponent,
        @Nullable String from,
        int idType,
        int aircraftType,
        @Nullable String uasId)
        implements MavlinkMessage {}
