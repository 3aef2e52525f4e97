package org.trigpoint.feeds.adsb.message;

/**
 * A reply of Mode A or Mode C: nobody but the asker knows which (ICAO Annex 10, vol. IV, 3.1.1.6).
 *
 * @param code four octal digits: a Mode A code, or pressure altitude in the same pulses
 * @param ident the special pulse of the ident switch
 */
public record ModeAcReply(String code, boolean ident) implements AdsbMessage {
    private static final int IDENT = 0x80;

    /** A reply of two bytes, as receivers hand it over: a digit in each half. */
    public static ModeAcReply of(byte[] bits) {
        char[] digits = {digit(bits[0] >>> 4), digit(bits[0]), digit(bits[1] >>> 4), digit(bits[1])};
        return new ModeAcReply(new String(digits), (bits[1] & IDENT) != 0);
    }

    private static char digit(int half) {
        return (char) ('0' + (half & 7));
    }
}
