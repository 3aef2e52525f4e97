package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * OPEN_DRONE_ID_OPERATOR_ID (12905): who the operator is.
 *
 * @param targetSystem whom it is for, 0 for all
 * @param targetComponent idem
 * @param from identity or MAC address of another aircraft that was heard, hexadecimal; null for the sender itself
 * @param operatorIdType MAV_ODID_OPERATOR_ID_TYPE: 0 by a civil aviation authority
 * @param operatorId the identity
 */
public record OpenDroneIdOperatorId(
        int targetSystem, int targetComponent, @Nullable String from, int operatorIdType, String operatorId)
        implements MavlinkMessage {}
