package org.trigpoint.imagery.change;

/** What the numbers of a scene are. */
public enum SceneKind {
    /** Brightness, from light or heat: what differs linearly between two scenes is not change. */
    OPTICAL,
    /** Amplitude of a radar, as products with ground range have it: its square is the intensity. */
    SAR_AMPLITUDE,
    /** Intensity of a radar, or calibrated backscatter on a linear scale. */
    SAR_INTENSITY
}
