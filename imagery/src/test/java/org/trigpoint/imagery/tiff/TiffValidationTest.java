package org.trigpoint.imagery.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.raster.Window;

/** What is read of files is what GDAL reads of them: sizes, which pixels have data, their sum, and a sum that depends on their places. */
class TiffValidationTest {
    static Stream<String> lines() throws IOException {
        return Made.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsWhatGdalReads(String line) throws IOException {
        String[] cells = line.split(",");
        try (TiffRaster raster = TiffRaster.open(Made.source(cells[0]), CoordinateSystem.ofEpsg(3857))) {
            assertThat(raster.width()).isEqualTo(Integer.parseInt(cells[2]));
            assertThat(raster.height()).isEqualTo(Integer.parseInt(cells[3]));
            assertThat(raster.overviews()).hasSize(Integer.parseInt(cells[7]));
            float[] values = raster.read(Integer.parseInt(cells[1]), Window.of(raster));
            int valid = 0;
            double sum = 0;
            double weighted = 0;
            double size = 0;
            for (int i = 0; i < values.length; i++) {
                if (!Float.isNaN(values[i])) {
                    valid++;
                    sum += values[i];
                    int weight = (i / raster.width() * 31 + i % raster.width() * 17) % 101 + 1;
                    weighted += values[i] * (double) weight;
                    size += Math.abs(values[i]);
                }
            }
            assertThat(valid).isEqualTo(Integer.parseInt(cells[4]));
            // Numbers of a raster have 24 bits. Decoders of JPEG differ by a level here and there.
            double off = cells[0].contains("jpeg") ? 0.5 * valid : size * 6e-8;
            assertThat(sum).isCloseTo(Double.parseDouble(cells[5]), within(off + 1e-9));
            assertThat(weighted).isCloseTo(Double.parseDouble(cells[6]), within(101 * off + 1e-9));
        }
    }
}
