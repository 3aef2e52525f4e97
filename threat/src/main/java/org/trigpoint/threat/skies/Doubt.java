package org.trigpoint.threat.skies;

/**
 * Why a position may not be true, whatever it says of itself.
 *
 * @param kind which reason
 * @param offMeters how far off: of a jump its length, of one that stands still nothing, of the horizon how far beyond, of multilateration how
 *     far from there
 * @param bearingDeg of a jump, from where it came; NaN of others
 */
public record Doubt(Kind kind, double offMeters, double bearingDeg) {
    /** One without a bearing. */
    Doubt(Kind kind, double offMeters) {
        this(kind, offMeters, Double.NaN);
    }

    /** Ordinals are stored: add at the end only. */
    public enum Kind {
        /** It came farther than aircraft fly. */
        JUMP,
        /** An aeroplane in the air stays on one point. */
        STANDS,
        /** It lies beyond the horizon of the receiver that heard it. */
        HORIZON,
        /** Receivers that measured when they heard it put it elsewhere. */
        MULTILATERATION
    }
}
