package org.trigpoint.app.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ArrayRaster;

class LandFileTest {
    private static final int[][] ISLAND = {{10, 5}, {30, 5}, {30, 15}, {10, 15}, {10, 5}};

    @TempDir
    private Path folder;

    @Test
    void pixelsInsideAreNotSearched() throws IOException {
        PlaneSea place = PlaneSea.of(20);
        StringBuilder corners = new StringBuilder();
        for (int[] corner : ISLAND) {
            Position at = place.findPosition(corner[0], corner[1]).orElseThrow();
            corners.append(corners.isEmpty() ? "" : ",").append("[" + at.lonDeg() + "," + at.latDeg() + "]");
        }
        Path file = folder.resolve("land.geojson");
        Files.writeString(file, "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}");
        LandFile land = LandFile.read(file, new ArrayRaster(40, 20, place, new float[800]));
        for (int row = 0; row < 20; row++) {
            boolean[] water = new boolean[40];
            Arrays.fill(water, true);
            land.row(row, water);
            for (int column = 0; column < 40; column++) {
                boolean inside = row >= 5 && row < 15 && column >= 10 && column < 30;
                assertThat(water[column]).as("row %d, column %d", row, column).isEqualTo(!inside);
            }
        }
    }
}
