package org.trigpoint.feeds.adsb.message;

/**
 * Type code 28, subtype 1: emergency or priority (RTCA DO-260B, 2.2.3.2.7.8.1).
 *
 * @param emergency 0 none, 1 general, 2 medical, 3 little fuel, 4 no radio, 5 unlawful interference, 6 downed, 7 reserved
 * @param squawk Mode A code, four octal digits; 0000 before version 2
 */
public record EmergencyStatus(int emergency, String squawk) implements SquitterMessage {}
