package org.trigpoint.feeds.adsb.frame;

/**
 * The sign that an AVR line begins with. The frame follows in hexadecimal digits, then a semicolon.
 *
 * <pre>
 * *  :   the frame alone
 * @  %   12 digits of a counter of 12 MHz, the frame
 * &lt;      12 digits of a counter, 2 of the signal, the frame
 * </pre>
 */
final class AvrSign {
    private static final int COUNTER_DIGITS = 12;
    private static final int SIGNAL_DIGITS = 2;

    private AvrSign() {}

    static boolean isSign(byte first) {
        return first == '*' || first == '@' || first == ':' || first == '%' || first == '<';
    }

    /** Digits of a counter. */
    static int counterDigits(byte sign) {
        return sign == '@' || sign == '%' || sign == '<' ? COUNTER_DIGITS : 0;
    }

    /** Digits of a signal. */
    static int signalDigits(byte sign) {
        return sign == '<' ? SIGNAL_DIGITS : 0;
    }
}
