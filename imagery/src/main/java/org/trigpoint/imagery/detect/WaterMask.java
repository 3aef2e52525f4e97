package org.trigpoint.imagery.detect;

/** Which pixels of a scene are searched. */
@FunctionalInterface
public interface WaterMask {
    /** All of them. */
    WaterMask ALL = (_, _) -> {};

    /** Sets to false, of the pixels of a row, those that are not searched. The array comes filled with true. */
    void row(int row, boolean[] water);
}
