package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type codes 1 to 4: identification and category (RTCA DO-260B, 2.2.3.2.5).
 *
 * @param typeCode 1 to 4
 * @param category category of the emitter, A0 to D7: set by the type code, then the number
 * @param callSign flight or registration; # for what is no character; null when blank
 */
public record Identification(
        int typeCode, String category, @Nullable String callSign) implements SquitterMessage {}
