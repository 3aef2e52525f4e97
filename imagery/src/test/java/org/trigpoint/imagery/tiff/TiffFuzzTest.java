package org.trigpoint.imagery.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Damaged files: nothing but an {@link IOException} is thrown. Run as a search with {@code JAZZER_FUZZ=1}; otherwise files that GDAL made
 * are damaged in some 14,000 ways, by a seed that {@code trigpoint.seed} sets.
 */
class TiffFuzzTest {
    private static final int MUTATIONS_OF_A_FILE = 500;

    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) {
        read(bytes);
    }

    @Test
    void damagedFiles() throws IOException {
        long seed = Long.getLong("trigpoint.seed", 20_260_101);
        Random random = new Random(seed);
        int opened = 0;
        int mutations = 0;
        List<String> names = Made.names();
        for (String name : names) {
            byte[] good = Made.bytes(name.substring("made/".length()));
            for (int i = 0; i < MUTATIONS_OF_A_FILE; i++) {
                byte[] bad = damaged(good, random);
                try {
                    opened += read(bad) ? 1 : 0;
                } catch (RuntimeException | OutOfMemoryError thrown) {
                    throw new AssertionError("Seed " + seed + ", " + name + ", mutation " + i, thrown);
                }
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThanOrEqualTo(10_000);
        // Of files that cannot even be opened their pixels are not tried.
        assertThat(opened).isGreaterThan(mutations / 10);
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        // Half of them in the directory and what stands near it, which is short.
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextBoolean() ? random.nextInt(Math.min(400, bad.length)) : random.nextInt(bad.length);
            switch (random.nextInt(4)) {
                case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bad[at] = (byte) random.nextInt(256);
                case 2 -> Arrays.fill(bad, at, Math.min(bad.length, at + 4), (byte) (random.nextBoolean() ? 0xFF : 0));
                default -> bad[at]++;
            }
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }

    /** Whether it could be opened. */
    private static boolean read(byte[] bytes) {
        boolean opened = false;
        try (TiffRaster raster = TiffRaster.open(ByteSource.of("damaged.tif", bytes))) {
            opened = true;
            raster.georeference().findPosition(3, 4);
            raster.georeference().findPoint(45, 15);
            look(raster);
            for (Raster overview : raster.overviews()) {
                look(overview);
            }
        } catch (IOException told) {
            assertThat(told.getMessage()).isNotBlank();
        }
        return opened;
    }

    private static void look(Raster raster) throws IOException {
        for (int band = 0; band < Math.min(4, raster.bands()); band++) {
            raster.read(band, new Window(-2, -2, 45, 35));
            raster.read(band, new Window(raster.width() - 3, raster.height() - 3, 5, 5));
        }
    }
}
