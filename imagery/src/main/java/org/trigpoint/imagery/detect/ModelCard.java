package org.trigpoint.imagery.detect;

import java.util.List;
import java.util.Set;

/**
 * What has to be said of a network that finds ships: what it takes, what it gives, and how good it is. A network's file says none of it.
 *
 * @param bands of the scene that it takes, from 0, in its order
 * @param offsets taken away from the numbers of each band
 * @param factors that what is left is multiplied by
 * @param decibels whether numbers are powers that become 10 log10 of them before that
 * @param sidePixels of the square that it takes
 * @param overlapPixels of neighbouring squares, at each edge: what lies about there is taken from the square in whose middle it is
 * @param pixelMeters of the images that it was trained on; what differs from it by more than a quarter is refused
 * @param output how it tells what it found
 * @param ships classes that are ships; none for all
 * @param leastScoreProb score that is told
 * @param mostOverlapRatio of two boxes that are of two ships, intersection over union
 * @param seen how surely it finds ships, in rising order of length
 * @param falsePerKm2 false detections in a square kilometre of water
 */
public record ModelCard(
        List<Integer> bands,
        List<Double> offsets,
        List<Double> factors,
        boolean decibels,
        int sidePixels,
        int overlapPixels,
        double pixelMeters,
        NetworkOutput output,
        Set<Integer> ships,
        double leastScoreProb,
        double mostOverlapRatio,
        List<SceneLook.Seen> seen,
        double falsePerKm2) {
    public ModelCard {
        bands = List.copyOf(bands);
        offsets = List.copyOf(offsets);
        factors = List.copyOf(factors);
        ships = Set.copyOf(ships);
        seen = List.copyOf(seen);
    }

    boolean isShip(long label) {
        return ships.isEmpty() || (label >= 0 && label < Integer.MAX_VALUE && ships.contains((int) label));
    }

    /** A number of a band as the network takes it; 0 where there is none. */
    float input(int band, float value) {
        double number = decibels ? 10 * StrictMath.log10(Math.max(value, 1e-30)) : value;
        float scaled = (float) ((number - offsets.get(band)) * factors.get(band));
        return Float.isFinite(value) ? scaled : 0;
    }
}
