package org.trigpoint.feeds.adsb;

/**
 * What a table of aircraft is told of its receiver.
 *
 * @param repair turns one wrong bit of a squitter where that makes its parity right; one in some hundred thousand frames of noise
 *     then becomes a message
 * @param receiverLatDeg where it is, north positive; NaN when that is not known
 * @param receiverLonDeg where it is, east positive; NaN when that is not known
 */
public record TableSettings(boolean repair, double receiverLatDeg, double receiverLonDeg) {
    /** No repair, a receiver that is anywhere. */
    public static final TableSettings PLAIN = new TableSettings(false, Double.NaN, Double.NaN);
}
