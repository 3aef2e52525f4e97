package org.trigpoint.imagery.tiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;

/** Windows, what is refused, and claims that are too large. */
class TiffRasterTest {
    @ParameterizedTest
    @CsvSource({
        "c-int16.tif, SampleFormat (339), complex",
        "u8-zstd.tif, Compression (259), Zstandard",
        "u8-lerc.tif, Compression (259), LERC"
    })
    void whatIsNotReadIsNamed(String name, String field, String reason) {
        assertThatThrownBy(() -> TiffRaster.open(ByteSource.of(name, Made.bytes(name))))
                .isInstanceOf(RasterException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(reason)
                .hasMessageContaining("gdal_translate");
    }

    @Test
    void windowsOverTheEdgesAreParts() throws IOException {
        Random random = new Random(11);
        try (TiffRaster raster = TiffRaster.open(Made.source("made/u16-deflate-bigtiff.tif"))) {
            float[] whole = raster.read(0, Window.of(raster));
            for (int i = 0; i < 200; i++) {
                Window window = new Window(
                        random.nextInt(60) - 20,
                        random.nextInt(60) - 20,
                        1 + random.nextInt(50),
                        1 + random.nextInt(50));
                float[] part = raster.read(0, window);
                for (int at = 0; at < part.length; at++) {
                    int column = window.column() + at % window.width();
                    int row = window.row() + at / window.width();
                    boolean inside = column >= 0 && row >= 0 && column < raster.width() && row < raster.height();
                    float expected = inside ? whole[row * raster.width() + column] : Float.NaN;
                    assertThat(Float.compare(part[at], expected)).isZero();
                }
            }
        }
    }

    @Test
    void metadataIsKept() throws IOException {
        try (TiffRaster raster = TiffRaster.open(Made.source("made/u16-scaled.tif"))) {
            assertThat(raster.metadata()).containsEntry("PLATFORM", "S2 <A>").containsKeys("SCALE[0]", "OFFSET[0]");
        }
    }

    @Test
    void aClaimOfFiftyGigabytesCostsNothing() throws IOException {
        byte[] bytes = Made.bytes("u8-none-onestrip.tif");
        patch(bytes, 256, 250_000);
        patch(bytes, 257, 200_000);
        assertThatThrownBy(() -> TiffRaster.open(ByteSource.of("claim.tif", bytes)))
                .isInstanceOf(RasterException.class)
                .hasMessageContaining("StripOffsets (273)")
                .hasMessageContaining("250000 by 200000")
                .hasMessageContaining("fetch it again");
    }

    @Test
    void aBlockThatCannotBeInItsBytesIsNotMadeRoomFor() throws IOException {
        byte[] bytes = Made.bytes("u8-sparse.tif");
        patch(bytes, 322, 8_000);
        patch(bytes, 323, 8_000);
        try (TiffRaster raster = TiffRaster.open(ByteSource.of("claim.tif", bytes))) {
            assertThatThrownBy(() -> raster.read(0, new Window(0, 0, 5, 5)))
                    .isInstanceOf(RasterException.class)
                    .hasMessageContaining("64000000");
        }
        patch(bytes, 322, 16_000);
        patch(bytes, 323, 16_000);
        assertThatThrownBy(() -> TiffRaster.open(ByteSource.of("claim.tif", bytes)))
                .isInstanceOf(RasterException.class)
                .hasMessageContaining("TileLength (323)")
                .hasMessageContaining("16000 by 16000");
    }

    @Test
    void aFileThatIsCutShortSaysWhere() throws IOException {
        byte[] bytes = Made.bytes("u16-bigtiff-be.tif");
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 400);
        try (TiffRaster raster = TiffRaster.open(ByteSource.of("cut.tif", cut))) {
            assertThatThrownBy(() -> raster.read(0, Window.of(raster)))
                    .hasMessageContaining("strip 0")
                    .hasMessageContaining("the file ends at " + cut.length);
        }
        assertThatThrownBy(() -> TiffRaster.open(ByteSource.of("no.tif", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0})))
                .hasMessageContaining("TIFF header at byte 0");
    }

    @Test
    void overviewsBelowADirectoryAreFound() throws IOException {
        byte[] bytes = Made.bytes("u16-overviews.tif");
        ByteBuffer old = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = old.getInt(4);
        int count = old.getShort(at);
        int next = old.getInt(at + 2 + 12 * count);
        // The same directory behind all else, with one field more (330) and nothing after it; fields stand in the order
        // of their numbers.
        ByteBuffer moved =
                ByteBuffer.allocate(bytes.length + 2 + 12 * (count + 1) + 4).order(ByteOrder.LITTLE_ENDIAN);
        moved.put(bytes).putInt(4, bytes.length).putShort((short) (count + 1));
        boolean written = false;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            if (!written && (old.getShort(entry) & 0xFFFF) > 330) {
                moved.putShort((short) 330).putShort((short) 4).putInt(1).putInt(next);
                written = true;
            }
            moved.put(bytes, entry, 12);
        }
        moved.putInt(0);
        try (TiffRaster chain = TiffRaster.open(ByteSource.of("chain.tif", bytes));
                TiffRaster below = TiffRaster.open(ByteSource.of("below.tif", moved.array()))) {
            Raster expected = chain.overviews().getFirst();
            Raster overview = below.overviews().getFirst();
            assertThat(below.overviews()).hasSize(1);
            assertThat(overview.read(0, Window.of(overview))).isEqualTo(expected.read(0, Window.of(expected)));
        }
    }

    @Test
    void overviewsOfASceneLieWhereItLies() throws IOException {
        try (TiffRaster raster = Scenes.open("optical/s2-cog-29RKH/B04.tif")) {
            assertThat(raster.overviews()).hasSize(2);
            double latDeg =
                    raster.georeference().findPosition(549, 549).orElseThrow().latDeg();
            assertThat(raster.overviews()
                            .getFirst()
                            .georeference()
                            .findPosition(274.5, 274.5)
                            .orElseThrow()
                            .latDeg())
                    .isEqualTo(latDeg);
        }
    }

    /** Sets the value of a field of a classic file with the lowest byte first, as a LONG. */
    private static void patch(byte[] bytes, int tag, int value) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = buffer.getInt(4);
        int count = buffer.getShort(at);
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            if (buffer.getShort(entry) == (short) tag) {
                buffer.putShort(entry + 2, (short) 4).putInt(entry + 8, value);
                return;
            }
        }
        throw new AssertionError("No field " + tag);
    }
}
