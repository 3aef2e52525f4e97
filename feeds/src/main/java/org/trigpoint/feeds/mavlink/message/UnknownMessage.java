package org.trigpoint.feeds.mavlink.message;

/**
 * A message that is not known here.
 *
 * @param crcExtra byte with which its checksum is right: what the sender's definition leads to
 * @param payload its bytes, hexadecimal
 */
public record UnknownMessage(int crcExtra, String payload) implements MavlinkMessage {}
