package org.trigpoint.app.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogType;
import org.trigpoint.imagery.tiff.CogWriter;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.scene.ImageScene;

class SceneArchiveTest {
    private static final String ITEM = """
            {"type": "Feature", "stac_version": "1.1.0", "id": "one",
             "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]]},
             "bbox": [1, 1, 2, 2], "properties": {"datetime": "2026-06-01T06:00:00Z"}, "links": [],
             "assets": {"a": {"href": "./a.tif", "type": "image/tiff; application=geotiff"}}}
            """;

    @TempDir
    private Path folder;

    private List<ImageScene> add(String source, @Nullable String id) throws IOException, InterruptedException {
        SceneWishes wishes = new SceneWishes(null, id, null, null, Marking.CLEAR, false);
        PrintWriter none = new PrintWriter(new StringWriter());
        return new SceneIntake(new SceneArchive(folder.resolve("data")), wishes, List.of(), none, none).add(source);
    }

    @ParameterizedTest
    @CsvSource({
        "S1A_IW_GRDH_1SDV_20180716T004042_20180716T004107_022812_02792A_FD5B, 2018-07-16T00:40:42Z, 2018-07-16T00:41:07Z",
        "s1a-iw-grd-vv-20180716t004042-20180716t004107-022812-02792a-001.tiff, 2018-07-16T00:40:42Z, 2018-07-16T00:41:07Z",
        "S2A_MSIL2A_20200219T112111_N0214_R037_T29RKH_20200219T123947, 2020-02-19T11:21:11Z, 2020-02-19T11:21:11Z",
        "T29RKH_20200219T112111_B04_10m.tif, 2020-02-19T11:21:11Z, 2020-02-19T11:21:11Z",
        "2023-04-26-00_00_2023-04-26-23_59_Sentinel-2_L2A_B02__Raw_.tiff, 2023-04-26T00:00:00Z, 2023-04-26T23:59:59Z"
    })
    void namesOfProductsSayTheirTimes(String name, String from, String until) {
        assertThat(NamedTime.find(name)).hasValueSatisfying(times -> {
            assertThat(times.fromEpochMicros()).isEqualTo(EpochMicros.parse(from));
            assertThat(times.untilEpochMicros()).isEqualTo(EpochMicros.parse(until));
        });
    }

    @ParameterizedTest
    @CsvSource({"port.tif", "20261399T112111.tif", "S2A_29RKH_20200219_0_L2A", "12345678901234567.tif"})
    void otherNamesSayNone(String name) {
        assertThat(NamedTime.find(name)).isEmpty();
    }

    @Test
    void anItemWithoutItsFileIsRefusedWithThePath() throws IOException {
        Path item = Files.writeString(folder.resolve("one.json"), ITEM);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> add(item.toString(), null))
                .withMessageContaining("$.assets.a.href: there is no file");
    }

    @Test
    void aFileThatIsNoTiffSaysWhatIsWrong() throws IOException {
        Path item = Files.writeString(folder.resolve("one.json"), ITEM);
        Files.writeString(folder.resolve("a.tif"), "no image");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> add(item.toString(), null))
                .withMessageContaining("Asset a");
        assertThat(new SceneArchive(folder.resolve("data")).scenes()).isEmpty();
    }

    @Test
    void aSceneIsKeptWithItsHashAndRemoved() throws IOException, InterruptedException {
        Path item = Files.writeString(folder.resolve("one.json"), ITEM);
        Files.write(folder.resolve("a.tif"), Images.tiff());
        StationScenes station = new StationScenes(folder.resolve("data"));
        assertThat(station.scenes()).isEmpty();
        ImageScene added = add(item.toString(), null).getFirst();
        assertThat(station.scenes()).containsExactly(added);
        assertThat(added.files().getFirst().sha256Hex()).hasSize(64);
        assertThat(added.files().getFirst().sizeBytes()).isEqualTo(Files.size(folder.resolve("a.tif")));
        assertThat(station.findItem("one"))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("\"./a.tif\"").doesNotContain(folder.toString()));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> add(item.toString(), null))
                .withMessageContaining("There is a scene one already");
        SceneArchive archive = new SceneArchive(folder.resolve("data"));
        assertThat(archive.remove("one")).isTrue();
        assertThat(archive.remove("../one")).isFalse();
        assertThat(station.scenes()).isEmpty();
        assertThat(folder.resolve("a.tif")).exists();
    }

    /** An image to add. */
    private static final class Images {
        static byte[] tiff() throws IOException {
            var georeference = new GeoTags(
                            new double[] {0.25, 0.25, 0},
                            new double[] {0, 0, 0, 1, 2, 0},
                            new double[0],
                            CoordinateSystem.ofEpsg(4326).keys())
                    .georeference(4, 4, null);
            var raster = new ArrayRaster(4, 4, georeference, new float[16]);
            var out = new ByteArrayOutputStream();
            CogWriter.write(raster, new CogSettings(CogType.FLOAT32, OptionalDouble.empty(), true), out);
            return out.toByteArray();
        }
    }
}
