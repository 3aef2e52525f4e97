package org.trigpoint.simulation.seascene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A ship in an image: a bar whose parts give back differently much, spread as the sensor spreads points.
 *
 * @param columnPixels of its middle
 * @param rowPixels of its middle
 * @param lengthPixels along its axis
 * @param beamPixels across it
 * @param axisRad of the axis, from the direction of a row towards that of a column
 * @param contrastDb mean power over its pixels, against the mean of the sea. Its pixels are those to which at least half as much of it is spread as to the fullest one
 */
public record PlantedShip(
        double columnPixels,
        double rowPixels,
        double lengthPixels,
        double beamPixels,
        double axisRad,
        double contrastDb) {
    private static final int PARTS_PER_PIXEL = 4;
    /** Looks of what the parts of a ship give back, against each other. */
    private static final int PART_LOOKS = 4;

    /**
     * Adds it to an image, and tells its own pixels: their indices in the image.
     *
     * @param spreadPixels standard deviation of the image of a point
     */
    public List<Integer> addTo(float[] powers, int width, int height, double spreadPixels, SplittableRandom random) {
        int reach = (int) Math.ceil(lengthPixels / 2 + 4 * spreadPixels + 1);
        int side = 2 * reach + 1;
        int firstColumn = (int) Math.floor(columnPixels) - reach;
        int firstRow = (int) Math.floor(rowPixels) - reach;
        double[] even = new double[side * side];
        double[] uneven = new double[side * side];
        int along = (int) Math.ceil(lengthPixels * PARTS_PER_PIXEL);
        int across = Math.max(1, (int) Math.ceil(beamPixels * PARTS_PER_PIXEL));
        SeaClutter fading = new SeaClutter(PART_LOOKS, Double.POSITIVE_INFINITY, 1);
        double strength = 1;
        for (int i = 0; i < along; i++) {
            if (i % PARTS_PER_PIXEL == 0) {
                strength = fading.speckle(random);
            }
            double u = ((i + 0.5) / along - 0.5) * lengthPixels;
            for (int j = 0; j < across; j++) {
                double v = ((j + 0.5) / across - 0.5) * beamPixels;
                double x = columnPixels + u * Math.cos(axisRad) - v * Math.sin(axisRad) - firstColumn;
                double y = rowPixels + u * Math.sin(axisRad) + v * Math.cos(axisRad) - firstRow;
                spread(even, uneven, side, x, y, strength, spreadPixels);
            }
        }
        double scale = Math.pow(10, contrastDb / 10) / meanOf(own(even, side), uneven);
        for (int row = Math.max(0, firstRow); row < Math.min(height, firstRow + side); row++) {
            for (int column = Math.max(0, firstColumn); column < Math.min(width, firstColumn + side); column++) {
                powers[row * width + column] +=
                        (float) (scale * uneven[(row - firstRow) * side + column - firstColumn]);
            }
        }
        return own(even, side).stream()
                .map(at -> (firstRow + at / side) * width + firstColumn + at % side)
                .toList();
    }

    private static void spread(
            double[] even, double[] uneven, int side, double x, double y, double strength, double spread) {
        int reach = (int) Math.ceil(4 * spread) + 1;
        for (int row = Math.max(0, (int) y - reach); row <= Math.min(side - 1, (int) y + reach); row++) {
            for (int column = Math.max(0, (int) x - reach); column <= Math.min(side - 1, (int) x + reach); column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * spread * spread));
                even[row * side + column] += weight;
                uneven[row * side + column] += weight * strength;
            }
        }
    }

    private static List<Integer> own(double[] even, int side) {
        double most = 0;
        for (double value : even) {
            most = Math.max(most, value);
        }
        List<Integer> own = new ArrayList<>();
        for (int at = 0; at < side * side; at++) {
            if (even[at] >= most / 2) {
                own.add(at);
            }
        }
        return own;
    }

    private static double meanOf(List<Integer> own, double[] uneven) {
        double sum = 0;
        for (int at : own) {
            sum += uneven[at];
        }
        return sum / own.size();
    }
}
