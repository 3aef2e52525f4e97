package org.trigpoint.imagery.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.model.marking.Marking;

/** Every arrangement of numbers, of images that are written here. */
class NitfRasterTest {
    private static final int BANDS = 2;

    private static int number(int column, int row, int band) {
        return 1 + column + 10 * row + 100 * band;
    }

    /** 6 by 5 pixels of 2 bands in 2 by 2 blocks of 4 by 3, which go over the edges. */
    private static NitfBuilt blocked(char mode) {
        NitfBuilt built = new NitfBuilt();
        built.mode = mode;
        built.bands = BANDS;
        built.width = 6;
        built.height = 5;
        built.across = 2;
        built.down = 2;
        built.blockHeight = 3;
        return built;
    }

    private static byte[] pixels(char mode) {
        byte[] pixels = new byte[2 * 2 * 4 * 3 * BANDS];
        for (int band = 0; band < BANDS; band++) {
            for (int block = 0; block < 4; block++) {
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 4; column++) {
                        int at = switch (mode) {
                            case 'B' -> ((block * BANDS + band) * 3 + row) * 4 + column;
                            case 'P' -> ((block * 3 + row) * 4 + column) * BANDS + band;
                            case 'R' -> ((block * 3 + row) * BANDS + band) * 4 + column;
                            default -> ((band * 4 + block) * 3 + row) * 4 + column;
                        };
                        pixels[at] = (byte) number(block % 2 * 4 + column, block / 2 * 3 + row, band);
                    }
                }
            }
        }
        return pixels;
    }

    private static NitfRaster open(NitfBuilt built, byte[] pixels) throws IOException {
        return NitfRaster.open(ByteSource.of("built", built.with(pixels)), 0);
    }

    @ParameterizedTest
    @ValueSource(chars = {'B', 'P', 'R', 'S'})
    void eachInterleavingIsRead(char mode) throws IOException {
        try (NitfRaster raster = open(blocked(mode), pixels(mode))) {
            for (int band = 0; band < BANDS; band++) {
                float[] read = raster.read(band, new Window(-1, 1, 8, 5));
                for (int row = 0; row < 5; row++) {
                    for (int column = 0; column < 8; column++) {
                        boolean inside = column >= 1 && column <= 6 && row <= 3;
                        assertThat(read[row * 8 + column])
                                .as(mode + " " + column + " " + row)
                                .isEqualTo(
                                        Float.valueOf(inside ? number(column - 1, row + 1, band) & 0xff : Float.NaN));
                    }
                }
            }
        }
    }

    @Test
    void blocksThatAreNotThereAndPadPixelsAreNoData() throws IOException {
        NitfBuilt built = blocked('B');
        built.compression = "NM";
        byte[] plain = pixels('B');
        int block = 4 * 3 * BANDS;
        ByteBuffer masked = ByteBuffer.allocate(10 + 1 + 16 + 2 * block);
        // The first block is not there; the third stands before the second; the fourth is that of the second. 12 is the
        // pad.
        masked.putInt(10 + 1 + 16)
                .putShort((short) 4)
                .putShort((short) 0)
                .putShort((short) 8)
                .put((byte) 12);
        masked.putInt(-1).putInt(block).putInt(0).putInt(block);
        masked.put(plain, 2 * block, block).put(plain, block, block);
        try (NitfRaster raster = open(built, masked.array())) {
            assertThat(raster.read(0, new Window(0, 0, 4, 3))).containsOnly(Float.NaN);
            assertThat(raster.read(0, new Window(0, 3, 3, 1))).containsExactly(31, 32, 33);
            assertThat(raster.read(0, new Window(4, 0, 2, 1))).containsExactly(5, 6);
        }
        built.blockHeight = 3;
        masked.put(10, (byte) 5);
        try (NitfRaster raster = open(built, masked.array())) {
            assertThat(raster.read(0, new Window(4, 0, 2, 1))).containsExactly(Float.NaN, 6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 16, 11, L, 2047",
        "INT, 16, 16, R, 65535",
        "SI, 16, 16, R, -1",
        "SI, 16, 12, L, -1",
        "INT, 32, 32, R, 4294967295"
    })
    void numbersHaveTheirKindAndPlace(String type, int bits, int significant, char justified, float expected)
            throws IOException {
        NitfBuilt built = new NitfBuilt();
        built.type = type;
        built.bits = bits;
        built.significantBits = significant;
        built.justified = justified;
        byte[] ones = new byte[16 * bits / 8];
        Arrays.fill(ones, (byte) 0xff);
        try (NitfRaster raster = open(built, ones)) {
            assertThat(raster.read(0, new Window(0, 0, 4, 4))).containsOnly(expected);
        }
    }

    @Test
    void complexNumbersAreReadAsTheirLength() throws IOException {
        NitfBuilt built = new NitfBuilt();
        built.type = "C";
        built.bits = 64;
        built.significantBits = 64;
        ByteBuffer pixels = ByteBuffer.allocate(16 * 8);
        pixels.putFloat(8 * 6, 3).putFloat(8 * 6 + 4, -4);
        try (NitfRaster raster = open(built, pixels.array())) {
            assertThat(raster.read(0, new Window(2, 1, 1, 1))).containsExactly(5);
        }
    }

    /** Corners of one square of 1 km by 1 km in each kind; zone 31 north. Places of UTM by gdaltransform, GDAL 3.6.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N | 315000005500000315010005500000315010005499000315000005499000 | 49.65254292 | 3.0",
                "S | 315000004500000315010004500000315010004499000315000004499000 | -49.65254292 | 3.0",
                "U | 31UEQ000000000031UEQ010000000031UEP010009900031UEP0000099000 | 48.75301300 | 3.0",
                "G | 493000N0030000E493000N0030100E492900N0030100E492900N0030000E | 49.5 | 3.0",
                "D | +49.500+003.000+49.500+003.100+49.400+003.100+49.400+003.000 | 49.5 | 3.0"
            })
    void cornersOfEachKindAreRead(char kind, String corners, double latDeg, double lonDeg) throws IOException {
        NitfBuilt built = new NitfBuilt();
        built.coordinates = kind;
        built.corners = corners;
        try (NitfRaster raster = open(built, new byte[16])) {
            Position first = raster.georeference().findPosition(0.5, 0.5).orElseThrow();
            assertThat(first.latDeg()).isCloseTo(latDeg, offset(1e-8));
            assertThat(first.lonDeg()).isCloseTo(lonDeg, offset(1e-6));
            Position last = raster.georeference().findPosition(3.5, 3.5).orElseThrow();
            assertThat(last.latDeg()).isLessThan(first.latDeg());
            assertThat(last.lonDeg()).isGreaterThan(first.lonDeg());
            assertThat(raster.georeference().findPoint(first.latDeg(), first.lonDeg()))
                    .hasValueSatisfying(
                            point -> assertThat(point.columnPixels()).isCloseTo(0.5, offset(1e-3)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "G | 493000X0030000E493000N0030100E492900N0030100E492900N0030000E | is no corner of kind G",
                "C | 493000N0030000E493000N0030100E492900N0030100E492900N0030000E | coordinates of kind 'C'",
                "N | 315000005500000325010005500000315010005499000315000005499000 | more than one zone"
            })
    void cornersThatAreNoneSayWhy(char kind, String corners, String reason) {
        NitfBuilt built = new NitfBuilt();
        built.coordinates = kind;
        built.corners = corners;
        assertThatExceptionOfType(RasterException.class)
                .isThrownBy(() -> open(built, new byte[16]))
                .withMessageContaining("IGEOLO")
                .withMessageContaining(reason);
    }

    @Test
    void pixelsThatAreCutShortSayHowMany() {
        assertThatExceptionOfType(RasterException.class)
                .isThrownBy(() -> open(new NitfBuilt(), new byte[15]))
                .withMessageContaining("the pixels need 16 bytes, and the segment has 15");
    }

    @ParameterizedTest
    @CsvSource({"U,CLEAR,", "R,AMBER,USA", "C,AMBER_STRICT,USA", "S,RED,USA", "T,RED,", "Q,RED,"})
    void aClassificationIsNeverWeakened(String letter, Marking.Tlp label, String releasing) throws IOException {
        NitfBuilt built = new NitfBuilt();
        built.fileSecurity = letter;
        built.releasing = releasing == null ? "" : releasing + " GBR";
        NitfFile file = NitfFile.read(ByteSource.of("built", built.with(new byte[16])));
        assertThat(file.marking().tlp()).isEqualTo(label);
        assertThat(file.marking().releasableTo()).isEqualTo(releasing == null ? List.of() : List.of("GBR", "USA"));
        assertThat(file.isClassified()).isEqualTo(!letter.equals("U"));
    }
}
