package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 0: the position is not known (RTCA DO-260B, 2.2.3.2.3.1).
 *
 * @param surveillanceStatus 0 none, 1 emergency, 2 Mode A code changed, 3 ident
 * @param altitudeFeet barometric
 */
public record NoPosition(int surveillanceStatus, @Nullable Integer altitudeFeet) implements SquitterMessage {}
