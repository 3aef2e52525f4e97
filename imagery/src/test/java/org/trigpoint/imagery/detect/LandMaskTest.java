package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.land.Land;
import org.trigpoint.imagery.fixtures.FlatGrid;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/** Against the distance to the shore of each pixel, in the Solent. */
class LandMaskTest {
    private static final int WIDTH = 300;
    private static final double PIXEL_METERS = 100;

    @Test
    void searchesWhatIsFartherFromTheShoreThanTheBuffer() {
        Georeference grid = new FlatGrid(50.8, -1.6, PIXEL_METERS);
        LandMask mask = new LandMask(grid, WIDTH, 1000);
        boolean[] water = new boolean[WIDTH];
        int searched = 0;
        for (int row = 0; row < 200; row += 7) {
            Arrays.fill(water, true);
            mask.row(row, water);
            for (int column = 0; column < WIDTH; column++) {
                Position place = grid.findPosition(column + 0.5, row + 0.5).orElseThrow();
                double meters = Land.distanceToShoreMeters(place.latDeg(), place.lonDeg(), 20_000);
                boolean land = Land.isLand(place.latDeg(), place.lonDeg());
                if (water[column]) {
                    searched++;
                }
                // Between the points of its lattice it is right to less than one of their steps of 1600 m at most.
                if (land && meters > 900 || !land && meters < 100) {
                    assertThat(water[column]).as("%s, %.0f m", place, meters).isFalse();
                } else if (!land && meters > 2600) {
                    assertThat(water[column]).as("%s, %.0f m", place, meters).isTrue();
                }
            }
        }
        assertThat(searched).isBetween(500, 8000);
    }

    @Test
    void whereTheImageShowsNoPlaceNothingIsSearched() {
        Georeference nowhere = new Georeference() {
            @Override
            public Optional<Position> findPosition(double columnPixels, double rowPixels) {
                return Optional.empty();
            }

            @Override
            public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
                return Optional.empty();
            }

            @Override
            public Georeference reduced(double columnsRatio, double rowsRatio) {
                return this;
            }
        };
        boolean[] water = new boolean[WIDTH];
        Arrays.fill(water, true);
        new LandMask(nowhere, WIDTH, 0).row(3, water);
        assertThat(water).containsOnly(false);
    }
}
