package org.trigpoint.feeds.adsb.message;

/**
 * A frame of the Beast format in which a receiver tells of itself.
 *
 * @param type the byte that says what it is, such as 52, '4', for status and settings
 * @param dataHex its bytes
 */
public record ReceiverStatus(int type, String dataHex) implements AdsbMessage {}
