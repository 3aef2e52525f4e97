package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * Generic flags of a UAS datalink set (MISB ST 0601, item 47).
 *
 * @param laserRange the laser range finder is on
 * @param autoTrack the sensor tracks by itself
 * @param blackHot infrared shows what is hot black
 * @param icing ice was detected
 * @param slantRangeMeasured the slant range was measured; else it is calculated
 * @param imageInvalid the image is not valid
 */
public record UasFlags(
        boolean laserRange,
        boolean autoTrack,
        boolean blackHot,
        boolean icing,
        boolean slantRangeMeasured,
        boolean imageInvalid) {
    static @Nullable UasFlags of(@Nullable Long bits) {
        return bits == null
                ? null
                : new UasFlags(
                        (bits & 0x01) != 0,
                        (bits & 0x02) != 0,
                        (bits & 0x04) != 0,
                        (bits & 0x08) != 0,
                        (bits & 0x10) != 0,
                        (bits & 0x20) != 0);
    }
}
