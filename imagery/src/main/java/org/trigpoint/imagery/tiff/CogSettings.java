package org.trigpoint.imagery.tiff;

import java.util.OptionalDouble;

/**
 * How a file is to be written.
 *
 * @param type of its numbers; what is written is rounded to it, and cut at its bounds
 * @param nodata the number that stands for no data; without one every pixel must have data
 * @param averaged whether a pixel of an overview is the mean of four, as of light, or one of them, as of classes
 */
public record CogSettings(CogType type, OptionalDouble nodata, boolean averaged) {
    /** Numbers as they are in a raster, NaN for no data. */
    public static CogSettings ofFloats() {
        return new CogSettings(CogType.FLOAT32, OptionalDouble.of(Double.NaN), true);
    }
}
