package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedPointsTest {
    private final Random random = new Random(Long.getLong("trigpoint.seed", 20_261_126L));

    private List<HistoryPoint> points(int count) {
        List<HistoryPoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long time = random.nextLong() >> random.nextInt(4, 60);
            points.add(new HistoryPoint(
                    time,
                    time + (random.nextLong() >> random.nextInt(8, 60)),
                    random.nextDouble(-90, 90),
                    random.nextDouble(-180, 180),
                    random.nextDouble(-300, 300),
                    random.nextDouble(-300, 300),
                    random.nextDouble(0, 600_000)));
        }
        return points;
    }

    @Test
    void pointsComeBackToTheirPrecision() throws IOException {
        for (int run = 0; run < 200; run++) {
            List<HistoryPoint> points = points(random.nextInt(1, 300));
            PackedPoints packed = new PackedPoints();
            points.forEach(packed::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PackedPoints.write(packed.part(), new DataOutputStream(bytes));
            PackedPoints read = PackedPoints.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            List<HistoryPoint> back = read.part().points();
            assertThat(back).hasSameSizeAs(points);
            for (int i = 0; i < back.size(); i++) {
                assertThat(back.get(i).timeEpochMicros())
                        .isEqualTo(points.get(i).timeEpochMicros());
                assertThat(back.get(i).knownEpochMicros())
                        .isEqualTo(points.get(i).knownEpochMicros());
                assertThat(back.get(i).latDeg()).isCloseTo(points.get(i).latDeg(), within(5.1e-8));
                assertThat(back.get(i).lonDeg()).isCloseTo(points.get(i).lonDeg(), within(5.1e-8));
                assertThat(back.get(i).eastMps()).isCloseTo(points.get(i).eastMps(), within(0.005_1));
                assertThat(back.get(i).northMps()).isCloseTo(points.get(i).northMps(), within(0.005_1));
                assertThat(back.get(i).sigmaMeters()).isCloseTo(points.get(i).sigmaMeters(), within(0.051));
            }
        }
    }

    @Test
    void aPartStaysAsItWas() {
        PackedPoints packed = new PackedPoints();
        points(10).forEach(packed::add);
        PackedPoints.Part part = packed.part();
        List<HistoryPoint> before = part.points();
        points(500).forEach(packed::add);
        assertThat(part.points()).isEqualTo(before);
    }

    /** Bytes of anything are points or are refused, with nothing else thrown. */
    @Test
    void bytesOfAnythingAreReadOrRefused() {
        PackedPoints packed = new PackedPoints();
        points(20).forEach(packed::add);
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = Arrays.copyOf(
                    packed.part().bytes(), random.nextInt(packed.part().bytes().length + 1));
            for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                int count = random.nextInt(40);
                assertThat(new PackedPoints.Part(bytes, count).points()).hasSize(count);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
