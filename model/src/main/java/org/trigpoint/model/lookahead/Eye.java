package org.trigpoint.model.lookahead;

/**
 * Something that can look: an instrument of a satellite, a drone of one's own, a camera or a radar of a site.
 *
 * @param carrier what carries it
 * @param name of the carrier, as its catalogue or file has it
 * @param instrument with its mode; empty when the carrier has but one
 * @param sense what it receives
 * @param operator who flies or owns it
 */
public record Eye(Carrier carrier, String name, String instrument, Sense sense, String operator) {
    /** What carries an eye. */
    public enum Carrier {
        SATELLITE,
        DRONE,
        CAMERA,
        RADAR
    }

    /** What an eye receives. */
    public enum Sense {
        OPTICAL,
        THERMAL,
        /** Lights, where the sun is below the horizon. */
        NIGHTLIGHT,
        /** Synthetic-aperture radar. */
        SAR,
        /** A radar that turns. */
        RADAR;

        /** True when clouds stand in its way. */
        public boolean needsClearSky() {
            return this == OPTICAL || this == THERMAL || this == NIGHTLIGHT;
        }
    }
}
