package org.trigpoint.simulation.seascene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A square of sea with ships on a lattice, and what nobody who looks at it knows. */
public final class SeaScene {
    private static final double LENGTH_TO_BEAM = 6.5;

    private final float[] powers;
    private final float[] textures;
    private final List<Planted> ships;

    private SeaScene(float[] powers, float[] textures, List<Planted> ships) {
        this.powers = powers;
        this.textures = textures;
        this.ships = ships;
    }

    /**
     * A ship of the scene.
     *
     * @param ship it
     * @param pixels indices of its own pixels
     */
    public record Planted(PlantedShip ship, List<Integer> pixels) {
        public Planted {
            pixels = List.copyOf(pixels);
        }
    }

    /**
     * What ships are planted. Lengths are as frequent in each factor of two, contrasts in each decibel, axes in each degree.
     *
     * @param spacingPixels from ship to ship, along a row and along a column
     * @param spreadPixels standard deviation of the image of a point
     * @param leastPixels length
     * @param mostPixels length
     * @param leastDb contrast
     * @param mostDb contrast
     */
    public record Fleet(
            int spacingPixels,
            double spreadPixels,
            double leastPixels,
            double mostPixels,
            double leastDb,
            double mostDb) {}

    /** The same sea, fleet and seed give the same scene. */
    public static SeaScene make(SeaClutter sea, int sidePixels, Fleet fleet, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] textures = sea.textures(sidePixels, sidePixels, random);
        float[] powers = sea.speckled(textures, random);
        List<Planted> ships = new ArrayList<>();
        int half = fleet.spacingPixels() / 2;
        for (int row = half; row + half <= sidePixels; row += fleet.spacingPixels()) {
            for (int column = half; column + half <= sidePixels; column += fleet.spacingPixels()) {
                double length =
                        fleet.leastPixels() * Math.pow(fleet.mostPixels() / fleet.leastPixels(), random.nextDouble());
                PlantedShip ship = new PlantedShip(
                        column + random.nextDouble(),
                        row + random.nextDouble(),
                        length,
                        length / LENGTH_TO_BEAM,
                        Math.PI * random.nextDouble(),
                        fleet.leastDb() + (fleet.mostDb() - fleet.leastDb()) * random.nextDouble());
                ships.add(new Planted(ship, ship.addTo(powers, sidePixels, sidePixels, fleet.spreadPixels(), random)));
            }
        }
        return new SeaScene(powers, textures, List.copyOf(ships));
    }

    /** Row after row; the caller does not change them. */
    public float[] powers() {
        return powers;
    }

    public List<Planted> ships() {
        return ships;
    }

    public float power(int pixel) {
        return powers[pixel];
    }

    /** Mean power of the sea in a pixel, of which its speckle is a draw. */
    public float texture(int pixel) {
        return textures[pixel];
    }
}
