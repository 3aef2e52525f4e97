package org.trigpoint.imagery.change;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * An area that changed.
 *
 * @param outline around it, not closed, holes left out
 * @param ring the same in pixels of the earlier scene
 * @param center of its box
 * @param pixelCount changed pixels
 * @param areaMeters2 of those pixels
 * @param meanNumber mean of what changed: values of the earlier scene, dB for radar; above 0 for brighter
 * @param inDb true when that is in dB
 * @param peakSigmaRatio the surest of its pixels, in standard deviations of unchanged ones
 * @param falseProb that a scene of so many unchanged pixels has one so sure anywhere: Bonferroni's bound
 */
public record Change(
        List<Position> outline,
        List<ImagePoint> ring,
        Position center,
        int pixelCount,
        double areaMeters2,
        double meanNumber,
        boolean inDb,
        double peakSigmaRatio,
        double falseProb) {
    public Change {
        outline = List.copyOf(outline);
        ring = List.copyOf(ring);
    }

    /** True for what became brighter, or came back more strongly. */
    public boolean isBrighter() {
        return meanNumber > 0;
    }
}
