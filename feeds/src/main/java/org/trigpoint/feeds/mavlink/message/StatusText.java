package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * STATUSTEXT (253): words for the operator.
 *
 * @param severity MAV_SEVERITY as in syslog: 0 emergency, 3 error, 4 warning, 6 info, 7 debug
 * @param text the text, up to 50 bytes of UTF-8
 * @param textId number of a text in several parts
 * @param part number of the part, from 0
 */
public record StatusText(
        int severity, String text, @Nullable Integer textId, int part) implements MavlinkMessage {}
