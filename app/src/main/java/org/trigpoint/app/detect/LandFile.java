package org.trigpoint.app.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.app.zones.FeatureFile;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.detect.WaterMask;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import tools.jackson.databind.JsonNode;

/** Land of a user's own, as polygons on the pixels of a scene: a pixel whose middle lies inside is not searched. */
public final class LandFile implements WaterMask {
    /** Outlines and holes, each {@code column, row} of its corners, in pixels. */
    private final List<double[]> rings;

    private LandFile(List<double[]> rings) {
        this.rings = rings;
    }

    /** Reads polygons of GeoJSON or KML. Throws SettingsException that says what is wrong with the file. */
    public static LandFile read(Path file, Raster scene) {
        List<double[]> rings = new ArrayList<>();
        for (FeatureFile.Feature feature : FeatureFile.read(file).features()) {
            if (feature.type().equals("Polygon")) {
                for (JsonNode ring : feature.geometry().path("coordinates")) {
                    rings.add(pixels(Explained.ring(ring), scene));
                }
            }
        }
        if (rings.isEmpty()) {
            throw new IllegalArgumentException(file + " has no polygons of land");
        }
        return new LandFile(rings);
    }

    /** A polygon that lost corners would be another one. */
    private static double[] pixels(List<Position> ring, Raster scene) {
        double[] pixels = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            Position corner = ring.get(i);
            ImagePoint point = scene.georeference()
                    .findPoint(corner.latDeg(), corner.lonDeg())
                    .orElseThrow(() -> new IllegalArgumentException("Land has a corner at " + corner.lonDeg() + ", "
                            + corner.latDeg() + ", too far from the scene: cut it to the scene's surroundings"));
            pixels[2 * i] = point.columnPixels();
            pixels[2 * i + 1] = point.rowPixels();
        }
        return pixels;
    }

    @Override
    public void row(int row, boolean[] water) {
        double middle = row + 0.5;
        List<Double> crossings = new ArrayList<>();
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                if (ring[i + 1] > middle != ring[j + 1] > middle) {
                    double part = (middle - ring[j + 1]) / (ring[i + 1] - ring[j + 1]);
                    crossings.add(ring[j] + part * (ring[i] - ring[j]));
                }
            }
        }
        double[] sorted =
                crossings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        for (int i = 0; i + 1 < sorted.length; i += 2) {
            int from = (int) Math.clamp(Math.ceil(sorted[i] - 0.5), 0, water.length);
            int to = (int) Math.clamp(Math.ceil(sorted[i + 1] - 0.5), 0, water.length);
            Arrays.fill(water, from, Math.max(from, to), false);
        }
    }
}
