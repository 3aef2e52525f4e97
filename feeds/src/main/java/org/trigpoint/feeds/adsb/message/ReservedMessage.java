package org.trigpoint.feeds.adsb.message;

/**
 * Type codes and subtypes that are reserved, for tests, or of other systems: 23 to 27, 30, and others by their subtype.
 *
 * @param typeCode 0 to 31
 * @param subtype the three bits behind it
 * @param dataHex all 56 bits
 */
public record ReservedMessage(int typeCode, int subtype, String dataHex) implements SquitterMessage {}
