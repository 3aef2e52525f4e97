package org.trigpoint.imagery.change;

import java.util.List;
import org.trigpoint.geo.Polygon;

/**
 * What counts as change.
 *
 * @param kind what the numbers are
 * @param falseAlarmProb that a pixel in which nothing changed is taken for changed; of a million pixels so many are false
 * @param leastAreaMeters2 smaller changes are left out; never less than two pixels
 * @param areas only there; everywhere when empty
 * @param looksCount of a radar: looks in a pixel, 4.4 of Sentinel-1 IW GRD (ESA, S1-RS-MDA-52-7441)
 * @param boxPixels of a radar: side of the square whose mean is compared, odd
 * @param mostShiftPixels a shift above it is refused
 * @param force true to go on whatever the shift is
 * @param brightClouds true to leave out large bright areas of optical scenes and dark ones beside them
 */
public record ChangeSettings(
        SceneKind kind,
        double falseAlarmProb,
        double leastAreaMeters2,
        List<Polygon> areas,
        double looksCount,
        int boxPixels,
        double mostShiftPixels,
        boolean force,
        boolean brightClouds) {
    public ChangeSettings {
        areas = List.copyOf(areas);
        if (!(falseAlarmProb > 0 && falseAlarmProb <= 0.01)) {
            throw new IllegalArgumentException(
                    "A rate of false alarms is above 0 and at most 0.01, not " + falseAlarmProb);
        }
        if (!(leastAreaMeters2 >= 0)) {
            throw new IllegalArgumentException("An area is 0 or more, not " + leastAreaMeters2);
        }
        if (!(looksCount > 0 && looksCount <= 10_000)) {
            throw new IllegalArgumentException("Looks are above 0 and at most 10,000, not " + looksCount);
        }
        if (boxPixels < 1 || boxPixels > 15 || boxPixels % 2 == 0) {
            throw new IllegalArgumentException("A box is 1, 3, … 15 pixels wide, not " + boxPixels);
        }
    }

    /** What is usual for a kind: one false pixel in a million. */
    public static ChangeSettings of(SceneKind kind) {
        return new ChangeSettings(kind, 1e-6, 0, List.of(), 4.4, 5, 2, false, false);
    }
}
