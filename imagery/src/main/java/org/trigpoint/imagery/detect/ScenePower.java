package org.trigpoint.imagery.detect;

/** What the numbers of a radar image are. */
public enum ScenePower {
    /** Roots of power, as the digital numbers of Sentinel-1's GRD. */
    AMPLITUDE,
    /** Power, such as sigma nought. */
    INTENSITY,
    /** Ten times the decimal logarithm of power. */
    DECIBEL;

    /** Power of a number; NaN where there are no data, which zero is but in decibels. */
    float power(float value) {
        return switch (this) {
            case AMPLITUDE -> value > 0 ? value * value : Float.NaN;
            case INTENSITY -> value > 0 ? value : Float.NaN;
            case DECIBEL -> (float) Math.pow(10, value / 10.0);
        };
    }
}
