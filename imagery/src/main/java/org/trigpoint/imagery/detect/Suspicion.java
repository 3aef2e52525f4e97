package org.trigpoint.imagery.detect;

/** Why something in an image is not offered as a ship that nobody reports. */
public enum Suspicion {
    NONE,
    /** The image of something bright elsewhere, displaced along the sensor's way because echoes are sampled too seldom. */
    AZIMUTH_GHOST,
    /** A streak in line with something bright on land. */
    LAND_SIDELOBE,
    /** There in earlier scenes too, or known from a layer: a turbine, a platform, a beacon. */
    FIXED_STRUCTURE,
    /** Longer than any ship. */
    TOO_LARGE
}
