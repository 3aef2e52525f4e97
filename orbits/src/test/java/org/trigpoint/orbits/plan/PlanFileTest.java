package org.trigpoint.orbits.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;

/** Plans written as ESA writes them. */
class PlanFileTest {
    private static final String SENTINEL_1 = "sentinel-1.kml";
    private static final String SENTINEL_2 = "Sentinel-2B_MP_ACQ_KML_20260812T120000_20260829T150000.kml";
    private static final int MUTATIONS = 12_000;

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanFileTest.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    private static PlanFile read(byte[] bytes, String name) throws IOException {
        return PlanFile.read(new ByteArrayInputStream(bytes), name);
    }

    @Test
    void readsSegmentsOfSentinel1AndRefusesBadOnesWithTheirPlace() throws Exception {
        PlanFile file = read(bytes(SENTINEL_1), SENTINEL_1);
        assertThat(file.takes()).hasSize(1);
        Take take = file.takes().getFirst();
        assertThat(take.satellite()).isEqualTo("S1A");
        assertThat(take.mode()).isEqualTo("IW");
        assertThat(take.id()).isEqualTo("6AD4");
        assertThat(take.fromEpochMicros()).isEqualTo(EpochMicros.parse("2026-08-12T05:10:00Z"));
        assertThat(take.outline()).hasSize(4).startsWith(Position.of(54, 18));
        assertThat(file.refusedCount()).isEqualTo(3);
        assertThat(file.refused().get(0).text()).matches("line 26, column \\d+, \"no ring\": it has no coordinates");
        assertThat(file.refused().get(1).text()).contains("\"bad time\"").contains("tomorrow");
        assertThat(file.refused().get(2).text()).contains("\"bad corner\"").contains("94");
    }

    @Test
    void takesTheSatelliteOfSentinel2FromItsFolderAndLeavesCalibrationOut() throws Exception {
        PlanFile file = read(bytes(SENTINEL_2), SENTINEL_2);
        assertThat(file.takes()).hasSize(1);
        assertThat(file.takes().getFirst().satellite()).isEqualTo("S2B");
        assertThat(file.takes().getFirst().id()).isEqualTo("41234-1");
        assertThat(file.otherCount()).isEqualTo(1);
        assertThat(file.refusedCount()).isZero();
        String nameless = new String(bytes(SENTINEL_2), StandardCharsets.UTF_8).replace("S2B", "plan");
        assertThat(read(nameless.getBytes(StandardCharsets.UTF_8), SENTINEL_2)
                        .takes()
                        .getFirst()
                        .satellite())
                .isEqualTo("S2B");
        assertThat(read(nameless.getBytes(StandardCharsets.UTF_8), "x.kml").refusedCount())
                .isEqualTo(1);
    }

    @Test
    void whatIsCutOffIsRefusedAtItsEnd() throws Exception {
        String whole = new String(bytes(SENTINEL_1), StandardCharsets.UTF_8);
        PlanFile file =
                read(whole.substring(0, whole.indexOf("bad time")).getBytes(StandardCharsets.UTF_8), SENTINEL_1);
        assertThat(file.takes()).hasSize(1);
        assertThat(file.refused().getLast().reason()).contains("no XML");
    }

    /** Flipped, cut, doubled and lost bytes: only what a plan's own outcome says. */
    @Test
    void noMutationThrows() throws Exception {
        Random random = new Random(20261128);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = bytes(i % 2 == 0 ? SENTINEL_1 : SENTINEL_2);
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(40), bytes.length - at);
                if (random.nextInt(3) == 0) {
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
                } else {
                    bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : 32 + random.nextInt(95));
                }
            }
            PlanFile file = read(bytes, "x.kml");
            read += file.takes().size();
            assertThat(file.takes().size() + file.otherCount() + file.refusedCount())
                    .isLessThanOrEqualTo(6);
        }
        assertThat(read).isGreaterThan(MUTATIONS / 8);
    }
}
