package org.trigpoint.imagery.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.SharedFolder;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.model.marking.Marking;

/** Each sample is read, or refused with its reason. The mean of the last band is that of gdalinfo -stats, GDAL 3.6.2; none for tables and tiny images. */
class NitfSamplesTest {
    private static final String FOLDER = "nitf/";

    private static ByteSource open(String name) throws IOException {
        return ByteSource.file(SharedFolder.require(FOLDER + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            jitc-codice/Codice/blank_irepbands.ntf          | 0 | 175 | 221 | 2 | 148.65168713639
            jitc-codice/JitcNitf21Samples/i_3034c.ntf       | 0 | 35  | 18  | 3 | -
            jitc-codice/JitcNitf21Samples/i_3128b.ntf       | 0 | 512 | 480 | 1 | 136.19912109375
            jitc-codice/JitcNitf21Samples/i_3113g.ntf       | 1 | 204 | 138 | 1 | -
            jitc-codice/JitcNitf21Samples/i_3201c.ntf       | 0 | 126 | 126 | 3 | 106.16666666667
            jitc-codice/JitcNitf21Samples/i_3301h.ntf       | 0 | 216 | 216 | 3 | 106.16666666667
            jitc-codice/JitcNitf21Samples/ns3010a.nsf       | 0 | 231 | 191 | 1 | 118.36379501825
            jitc-codice/JitcNitf21Samples/ns3302a.nsf       | 0 | 256 | 256 | 3 | 138.75796508789
            jitc-codice/fromGDAL/rgb16.ntf                  | 0 | 20  | 20  | 3 | 234.5575
            jitc-codice/fromGDAL/two_images_jp2.ntf         | 0 | 20  | 20  | 1 | -
            sicd-sidd/sicd_0.4.1.nitf                       | 0 | 2   | 2   | 2 | -
            sicd-sidd/sicd_1.1.0.nitf                       | 0 | 2   | 2   | 2 | -
            sicd-sidd/sicd_50x50.nitf                       | 0 | 50  | 50  | 2 | -
            """)
    void whatIsReadHasThesePixels(String name, int image, int width, int height, int bands, @Nullable Double lastMean)
            throws IOException {
        try (NitfRaster raster = NitfRaster.open(open(name), image)) {
            assertThat(raster.width()).isEqualTo(width);
            assertThat(raster.height()).isEqualTo(height);
            assertThat(raster.bands()).isEqualTo(bands);
            for (int band = 0; band < bands; band++) {
                float[] all = raster.read(band, Window.of(raster));
                float[] part = raster.read(band, new Window(width / 2, height / 2, width, height));
                assertThat(part[0]).isEqualTo(all[height / 2 * width + width / 2]);
                assertThat(part[part.length - 1]).isNaN();
                assertThat(all).as("band " + band).doesNotContain(Float.NaN);
            }
            if (lastMean != null) {
                float[] last = raster.read(bands - 1, Window.of(raster));
                double mean = IntStream.range(0, last.length)
                        .mapToDouble(i -> last[i])
                        .average()
                        .orElseThrow();
                // Decoders of JPEG may round to one more or less.
                assertThat(mean).isCloseTo(lastMean, offset(name.contains("ns3010a") ? 0.01 : 1e-8));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jitc-codice/JitcNitf21Samples/i_3113g.ntf | 0 | compression I1, downsampled JPEG, is not read
            jitc-codice/JitcNitf21Samples/i_3051e.ntf | 0 | the file has 0 images
            jitc-codice/JitcNitf21Samples/i_3060a.ntf | 0 | the file has 0 images
            jitc-codice/JitcNitf21Samples/i_3063f.ntf | 0 | the file has 0 images
            jitc-codice/fromGDAL/two_images_jp2.ntf   | 1 | compression C8, JPEG 2000, is not read
            jitc-codice/fromVTS/GHSarNITF20_good.ntf  | 0 | this is NITF02.00, and only NITF 2.1 and NSIF 1.0 are read
            jitc-codice/fromVTS/GHSarNITF21_good.ntf  | 0 | there are 0 JPEG streams for 20 blocks
            """)
    void whatIsNotReadSaysWhy(String name, int image, String reason) throws IOException {
        // Outside of what must throw: without the data the test is skipped.
        ByteSource sample = open(name);
        assertThatExceptionOfType(RasterException.class)
                .isThrownBy(() -> NitfRaster.open(sample, image))
                .withMessageContaining(reason);
    }

    @Test
    void aComplexProductSaysWhatItIs() throws IOException {
        try (ByteSource bytes = open("sicd-sidd/sicd_50x50.nitf")) {
            NitfFile file = NitfFile.read(bytes);
            SensorModel model = file.findModel().orElseThrow();
            assertThat(model.kind()).isEqualTo("SICD");
            assertThat(model.corners()).hasSize(4);
            assertThat(model.collectStart()).hasValue(EpochMicros.parse("2019-10-28T22:43:39.923Z"));
            assertThat(file.marking()).isEqualTo(Marking.CLEAR);
            assertThat(file.images().getFirst().category()).isEqualTo("SAR");
        }
    }

    @Test
    void cornersAreTheMiddlesOfTheOuterPixels() throws IOException {
        try (NitfRaster raster = NitfRaster.open(open("sicd-sidd/sicd_1.1.0.nitf"), 0)) {
            Position first = raster.georeference().findPosition(0.5, 0.5).orElseThrow();
            assertThat(first.latDeg()).isCloseTo(42 + 17 / 60.0 + 50 / 3600.0, offset(1e-9));
            assertThat(first.lonDeg()).isCloseTo(-(83 + 45 / 60.0 + 44 / 3600.0), offset(1e-9));
            Position last = raster.georeference().findPosition(1.5, 1.5).orElseThrow();
            assertThat(last.latDeg()).isCloseTo(42 + 15 / 60.0 + 14 / 3600.0, offset(1e-9));
            assertThat(last.lonDeg()).isCloseTo(-(83 + 42 / 60.0 + 12 / 3600.0), offset(1e-9));
        }
    }

    @Test
    void noMutationOfASampleThrowsAnythingElse() throws IOException {
        Random random = new Random(20261128);
        int read = 0;
        int refused = 0;
        for (String name : new String[] {
            "jitc-codice/JitcNitf21Samples/i_3034c.ntf",
            "jitc-codice/JitcNitf21Samples/ns3010a.nsf",
            "jitc-codice/fromGDAL/rgb16.ntf",
            "sicd-sidd/sicd_1.1.0.nitf"
        }) {
            byte[] good = Files.readAllBytes(SharedFolder.require(FOLDER + name));
            for (int i = 0; i < 3_000; i++) {
                byte[] bad = random.nextInt(8) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                for (int flips = random.nextInt(5); flips > 0 && bad.length > 0; flips--) {
                    int at = random.nextBoolean()
                            ? random.nextInt(Math.min(bad.length, 900))
                            : random.nextInt(bad.length);
                    bad[at] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt());
                }
                try (NitfRaster raster = NitfRaster.open(ByteSource.of(name, bad), 0)) {
                    raster.read(raster.bands() - 1, new Window(-1, -1, 40, 30));
                    raster.read(0, new Window(raster.width() - 20, raster.height() - 20, 40, 30));
                    read++;
                } catch (RasterException e) {
                    assertThat(e.field()).isNotEmpty();
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
    }
}
