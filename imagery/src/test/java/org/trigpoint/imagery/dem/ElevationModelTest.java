package org.trigpoint.imagery.dem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.Scenes;

/** Heights of known places. */
class ElevationModelTest {
    private static ElevationModel open(String name, Optional<Geoid> geoid) throws IOException {
        return ElevationModel.open(ByteSource.file(Scenes.path("dem/" + name)), geoid);
    }

    private static Geoid geoid() throws IOException {
        return Geoid.read(ByteSource.file(Scenes.path("dem/egm96.dat")));
    }

    @Test
    void aModelOfCopernicusHasThePeakOfSaoTome() throws IOException {
        try (ElevationModel model = open("Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif", Optional.empty())) {
            assertThat(model.aboveEllipsoid()).isFalse();
            // Column 1950, row 2631 of what GDAL reads; GDAL's neighbours for the point between four.
            assertThat(model.heightMeters(0.26916666666666667, 6.541666666666667))
                    .isCloseTo(1976.3579, within(0.01));
            assertThat(model.heightMeters(0.26916666666666667 - 0.5 / 3600, 6.541666666666667 + 0.5 / 3600))
                    .isCloseTo((1976.3579 + 1968.6897 + 1973.0845 + 1965.9097) / 4, within(0.01));
            assertThat(model.heightMeters(5, 6.5)).isNaN();
        }
    }

    @Test
    void aFileOfTheSrtmIsReadFromItsArchive() throws IOException {
        try (ElevationModel model = open("N43E007.hgt.zip", Optional.empty())) {
            assertThat(model.heightMeters(44, 7)).isCloseTo(771, within(1e-6));
            // The highest of what GDAL reads: row 5, column 516.
            assertThat(model.heightMeters(44 - 5 / 1200.0, 7 + 516 / 1200.0)).isCloseTo(2064, within(1e-6));
            assertThat(model.heightMeters(43, 8)).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void withAGeoidHeightsAreAboveTheEllipsoid() throws IOException {
        Geoid geoid = geoid();
        try (ElevationModel model = open("N43E007.hgt.zip", Optional.of(geoid))) {
            assertThat(model.aboveEllipsoid()).isTrue();
            assertThat(model.heightMeters(44, 7)).isCloseTo(771 + geoid.heightMeters(44, 7), within(1e-6));
        }
    }

    /** Values that the NGA gives with its program F477; those between the grid's points to a decimetre. */
    @ParameterizedTest
    @CsvSource({
        "38.6281550, 269.7791550, -31.628",
        "-14.6212170, 305.0211140, -2.969",
        "46.8743190, 102.4487290, -43.575",
        "-23.6174460, 133.8747120, 15.871",
        "38.6254730, 359.9995000, 50.066",
        "-0.4667440, 0.0023000, 17.329"
    })
    void theGeoidIsWhereTheNgaSays(double latDeg, double lonDeg, double heightMeters) throws IOException {
        assertThat(geoid().heightMeters(latDeg, lonDeg)).isCloseTo(heightMeters, within(0.3));
    }

    @Test
    void filesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> ElevationModel.open(ByteSource.of("N43E007.hgt", new byte[77]), Optional.empty()))
                .hasMessageContaining("77 bytes");
        assertThatThrownBy(
                        () -> ElevationModel.open(ByteSource.of("x.hgt", new byte[2 * 1201 * 1201]), Optional.empty()))
                .hasMessageContaining("x.hgt");
        assertThatThrownBy(() -> Geoid.read(ByteSource.of("egm", new byte[100])))
                .hasMessageContaining("geoid grid");
    }

    /** Damaged grids and archives, 10,000 of each: nothing but an {@link IOException} is thrown. */
    @Test
    void damagedFilesAreRefused() throws IOException {
        ByteBuffer grid = ByteBuffer.allocate(24 + 4 * 37 * 19);
        grid.putFloat(-90).putFloat(90).putFloat(0).putFloat(360).putFloat(10).putFloat(10);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("N43E007.hgt"));
            zip.write(new byte[500]);
        }
        assertThat(Geoid.read(ByteSource.of("grid", grid.array())).heightMeters(3, 4))
                .isZero();
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            byte[] bad = damaged(grid.array(), random, 24);
            try {
                Geoid.read(ByteSource.of("grid", bad)).heightMeters(-90, 179.99);
            } catch (IOException told) {
                assertThat(told.getMessage()).contains("geoid grid");
            }
            byte[] zip = damaged(archive.toByteArray(), random, archive.size());
            assertThatThrownBy(() -> ElevationModel.open(ByteSource.of("N43E007.hgt.zip", zip), Optional.empty()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] damaged(byte[] good, Random random, int within) {
        byte[] bad = good.clone();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            bad[random.nextInt(within)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }
}
