package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Downlink format 11: who is there (ICAO Annex 10, vol. IV, 3.1.2.5.2.2).
 *
 * @param capability 0 level 1, 4 level 2 or more on the ground, 5 airborne, 6 either, 7 more than that
 * @param interrogatorIdentifier II code of who asked, 0 to 15, 0 also for a squitter; absent when it has an SI code
 * @param surveillanceIdentifier SI code of who asked, 1 to 63
 */
public record AllCallReply(
        int capability,
        @Nullable Integer interrogatorIdentifier,
        @Nullable Integer surveillanceIdentifier) implements ModeSMessage {}
