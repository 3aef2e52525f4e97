package org.trigpoint.imagery.detect;

import java.util.Optional;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/** Makes a detection of a blob. */
final class Measured {
    /** Where the brightest parts of a ship are, against its middle, as a part of its length: one standard deviation. */
    private static final double WANDER_RATIO = 0.1;

    private static final double FWHM_SIGMAS = 2 * Math.sqrt(2 * Math.log(2));

    private final Georeference georeference;
    private final SceneFacts facts;

    Measured(Georeference georeference, SceneFacts facts) {
        this.georeference = georeference;
        this.facts = facts;
    }

    /**
     * Measures; empty where the image shows no place.
     *
     * @param edgeRatio of the blob's outermost pixels, in means of the water: what a point spreads to is found by it
     * @param confidenceProb see {@link SceneDetection}
     */
    Optional<SceneDetection> of(Blob blob, double edgeRatio, double confidenceProb) {
        double column = blob.centreColumn();
        double row = blob.centreRow();
        return PixelFrame.at(georeference, column, row)
                .map(frame -> of(blob, frame, new ImagePoint(column, row), edgeRatio, confidenceProb));
    }

    private SceneDetection of(Blob blob, PixelFrame frame, ImagePoint point, double edgeRatio, double confidence) {
        BlobShape shape = BlobShape.of(blob, frame);
        double water = blob.clutter / blob.pixels;
        double peak = blob.peak / Math.max(blob.peakClutter, Float.MIN_NORMAL);
        double spread = spreadMeters(peak, edgeRatio);
        double least = facts.resolutionMeters() / 2;
        double length = Math.max(least, shape.majorMeters() - spread);
        double width = Math.clamp(shape.minorMeters() - spread, Math.min(least, length), length);
        double noise = facts.resolutionMeters() / FWHM_SIGMAS / Math.sqrt(Math.max(1, blob.weight / water));
        return located(frame, point, shape, new double[] {length, width, noise}, new double[] {
            10 * Math.log10(peak), 10 * Math.log10(Math.max(1e-3, blob.weight / water)), confidence
        });
    }

    /** With length, width and noise in metres, and how it stands out: peak and total in dB, and confidence. */
    private SceneDetection located(
            PixelFrame frame, ImagePoint point, BlobShape shape, double[] meters, double[] standsOut) {
        double same = square(facts.geolocationSigmaMeters()) + square(meters[2]);
        double along = same + square(WANDER_RATIO * meters[0]);
        double across = same + square(WANDER_RATIO * meters[1]);
        double e = shape.axisEast();
        double n = shape.axisNorth();
        return new SceneDetection(
                point,
                frame.position(),
                meters[0],
                meters[1],
                shape.orientationDeg(),
                standsOut[0],
                standsOut[1],
                standsOut[2],
                along * e * e + across * n * n,
                (along - across) * e * n,
                along * n * n + across * e * e,
                Suspicion.NONE);
    }

    /**
     * Measures what is shaped like a ship; empty where the image shows no place. How bright it is against water is not told: NaN.
     *
     * @param confidenceProb that it is one
     */
    Optional<SceneDetection> of(Bar bar, double confidenceProb) {
        return PixelFrame.at(georeference, bar.column(), bar.row()).map(frame -> {
            double cos = Math.cos(bar.axisRad());
            double sin = Math.sin(bar.axisRad());
            double east = cos * frame.columnEastMeters() + sin * frame.rowEastMeters();
            double north = cos * frame.columnNorthMeters() + sin * frame.rowNorthMeters();
            double length = bar.lengthPixels() * Math.hypot(east, north);
            double width = Math.min(length, bar.widthPixels() * frame.pixelMeters());
            double step = Math.hypot(east, north);
            BlobShape shape = new BlobShape(length, width, east / step, north / step);
            return located(
                    frame,
                    new ImagePoint(bar.column(), bar.row()),
                    shape,
                    new double[] {length, width, facts.resolutionMeters() / FWHM_SIGMAS},
                    new double[] {Double.NaN, Double.NaN, confidenceProb});
        });
    }

    /** The same of what may lie along any axis, with sizes in pixels: its orientation is NaN, and its place as uncertain in every direction as along it. */
    Optional<SceneDetection> ofAnyAxis(
            double column, double row, double lengthPixels, double widthPixels, double confidenceProb) {
        return PixelFrame.at(georeference, column, row).map(frame -> {
            double length = lengthPixels * frame.pixelMeters();
            double variance = square(facts.geolocationSigmaMeters())
                    + square(facts.resolutionMeters() / FWHM_SIGMAS)
                    + square(WANDER_RATIO * length);
            return new SceneDetection(
                    new ImagePoint(column, row),
                    frame.position(),
                    length,
                    widthPixels * frame.pixelMeters(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    confidenceProb,
                    variance,
                    0,
                    variance,
                    Suspicion.NONE);
        });
    }

    /** Of what a point becomes, the side of the bar with the same spread: a disc out to where a Gaussian peak has sunk to the edge. */
    private double spreadMeters(double peak, double edge) {
        double sigma = facts.resolutionMeters() / FWHM_SIGMAS;
        double radius = sigma * Math.sqrt(2 * Math.log(Math.max(1, (peak - 1) / Math.max(0.1, edge - 1))));
        return Math.sqrt(3) * radius;
    }

    private static double square(double value) {
        return value * value;
    }
}
