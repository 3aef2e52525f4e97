package org.trigpoint.feeds.adsb.message;

/**
 * Format 18, control 4: a ground station tells of its service (RTCA DO-260B, 2.2.17).
 *
 * @param dataHex its 56 bits
 */
public record TrafficManagement(String dataHex) implements SquitterMessage {}
