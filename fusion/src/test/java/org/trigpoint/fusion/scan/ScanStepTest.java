package org.trigpoint.fusion.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.cell.CellInputCodec;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Sight;

/** What of a sensor's lines is one scan, and what of it each cell is given. Another seed: {@code -Dtrigpoint.seed=7}. */
class ScanStepTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);

    /** In the middle of a cell, which the sectors below do not leave. */
    private static final double LAT_DEG = 51.3;

    private static final double LON_DEG = -1.4;

    private Carrier<Outcome, ScanState, Object> scan = new Carrier<>(new ScanStep());
    private final List<CellScan> scans = new ArrayList<>();
    private long sequence;

    private void give(Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            Stamp stamp = new Stamp(sequence, 2, sequence++);
            scan.give(stamp, outcome).forEach(each -> scans.add((CellScan) each.body()));
        }
    }

    private void finish() {
        scan.passTo(60_000_000).forEach(each -> scans.add((CellScan) each.body()));
    }

    private Look look(String scene, long fromMicros, long untilMicros, Look.Area area) {
        return new Look(
                new Stamp(sequence, 2, sequence),
                "radar",
                scene,
                fromMicros,
                untilMicros,
                area,
                List.of(new Look.Detectability(10, 0.5)),
                0.001,
                Marking.CLEAR);
    }

    private Detection detection(String scene, long micros, double latDeg) {
        return new Detection(
                new Stamp(sequence, 2, sequence),
                micros,
                "radar",
                scene,
                Sight.Place.round(latDeg, LON_DEG, 20),
                Double.NaN,
                null,
                Marking.CLEAR);
    }

    @Test
    void heatAndChangeOnTheGroundGoNowhere() {
        for (String kind : List.of(Detection.THERMAL_ANOMALY, Detection.CHANGE)) {
            Detection seen = detection("", 1_000_000, LAT_DEG);
            give(new Detection(
                    seen.stamp(),
                    seen.timeEpochMicros(),
                    seen.sensor(),
                    seen.scene(),
                    seen.sight(),
                    Double.NaN,
                    kind,
                    new Detection.Appearance(0.9, null, kind),
                    Marking.CLEAR));
        }
        finish();
        assertThat(scans).isEmpty();
        // A ship that a detector calls hot is a ship.
        Detection ship = detection("", 1_000_000, LAT_DEG);
        give(new Detection(
                ship.stamp(),
                ship.timeEpochMicros(),
                ship.sensor(),
                ship.scene(),
                ship.sight(),
                Double.NaN,
                Detection.THERMAL_ANOMALY,
                Marking.CLEAR));
        scan.passTo(120_000_000).forEach(each -> scans.add((CellScan) each.body()));
        assertThat(scans).isNotEmpty();
    }

    private static Look.Sector ring(int number) {
        return new Look.Sector(LAT_DEG, LON_DEG, number * 100, (number + 1) * 100, 0, 360);
    }

    @Test
    void looksOfOneSceneAreOneScanWithTheDetectionsOnEitherSide() {
        give(detection("7", 500, LAT_DEG));
        give(look("7", 0, 1_000, ring(0)));
        give(look("7", 0, 1_000, ring(1)));
        give(detection("7", 900, LAT_DEG));
        give(look("7", 0, 1_200, ring(2)));
        finish();
        assertThat(scans).hasSize(1);
        assertThat(scans.getFirst().detections()).hasSize(2);
        assertThat(scans.getFirst().looks()).extracting(Look::area).containsExactly(ring(0), ring(1), ring(2));
        assertThat(scans.getFirst().timeEpochMicros()).isEqualTo(1_200);
    }

    @Test
    void anotherSceneAndTheSameAreaAgainAreAnotherScan() {
        give(
                look("7", 0, 1_000, ring(0)),
                look("7", 0, 1_000, ring(1)),
                look("7", 0, 1_000, ring(0)),
                look("8", 1_000, 2_000, ring(1)));
        finish();
        assertThat(scans).extracting(each -> each.looks().size()).containsExactly(2, 1, 1);
    }

    @Test
    void withoutAScenesNameLooksOfOneIntervalAreOneScan() {
        give(look("", 0, 1_000, ring(0)));
        give(look("", 0, 1_000, ring(1)));
        give(look("", 1_000, 2_000, ring(2)));
        give(look("", 1_000, 2_500, ring(3)));
        give(detection("", 2_300, LAT_DEG));
        give(look("", 2_400, 2_500, ring(4)));
        finish();
        assertThat(scans).extracting(each -> each.looks().size()).containsExactly(2, 1, 1, 1);
        assertThat(scans.get(2).detections()).hasSize(1);
    }

    @Test
    void aNamedSceneWithoutALookWaitsForOneThroughHalfATurn() {
        give(detection("7", 500, LAT_DEG));
        scan.passTo(2_000_000).forEach(each -> scans.add((CellScan) each.body()));
        assertThat(scans).as("a radar may see nothing for so long").isEmpty();
        give(look("7", 0, 1_000, ring(0)));
        finish();
        assertThat(scans).singleElement().satisfies(each -> {
            assertThat(each.detections()).hasSize(1);
            assertThat(each.looks()).hasSize(1);
        });
    }

    @Test
    void withALookOrWithoutANameASecondIsEnough() {
        give(detection("", 500, LAT_DEG));
        scan.passTo(1_100_000).forEach(each -> scans.add((CellScan) each.body()));
        assertThat(scans).hasSize(1);
        sequence = 2_000_000;
        give(look("7", 0, 1_000, ring(0)));
        scan.passTo(3_100_000).forEach(each -> scans.add((CellScan) each.body()));
        assertThat(scans).hasSize(2);
    }

    @Test
    void aScanOfMoreLooksThanItHoldsIsCut() {
        for (int i = 0; i <= CellScan.MOST_LOOKS; i++) {
            give(look("7", 0, 1_000, ring(i)));
        }
        finish();
        assertThat(scans).extracting(each -> each.looks().size()).containsExactly(CellScan.MOST_LOOKS, 1);
    }

    @Test
    void aCellIsGivenTheLooksNearItAndWhereThereIsNoneAll() {
        Look.Sector here = new Look.Sector(LAT_DEG, LON_DEG, 0, 5_000, 0, 360);
        Look.Sector north = new Look.Sector(LAT_DEG + 4, LON_DEG, 0, 5_000, 0, 360);
        give(look("7", 0, 1_000, here));
        give(look("7", 0, 1_000, north));
        give(detection("7", 500, LAT_DEG + 8));
        finish();
        assertThat(scans)
                .extracting(each -> each.looks().stream().map(Look::area).toList())
                .as("sorted by cell")
                .containsExactlyInAnyOrder(List.of(here), List.of(north), List.of(here, north));
        assertThat(scans)
                .filteredOn(each -> !each.detections().isEmpty())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.cell()).isEqualTo(AssociationGrid.cellAt(LAT_DEG + 8, LON_DEG));
                    assertThat(each.looks()).hasSize(2);
                });
    }

    @Test
    void openScansComeBackFromTheirBytes() throws IOException {
        byte[] bytes = state();
        assertThat(scan.encode(scan.decode(bytes))).isEqualTo(bytes);
        scan = scan.restarted(new ScanStep());
        give(look("7", 0, 1_000, ring(2)));
        finish();
        assertThat(scans).hasSize(1);
        assertThat(scans.getFirst().looks()).hasSize(3);
    }

    @Test
    void scansComeBackFromTheirBytes() throws IOException {
        byte[] bytes = written();
        CellInputCodec codec = CellInputCodec.INSTANCE;
        assertThat(read(codec, bytes)).isEqualTo(scans.getFirst());
    }

    @Test
    void damagedBytesGiveAScanOrSaySo() throws IOException {
        System.out.println("seed " + SEED);
        damage(new ScanStep().stateCodec(), state());
        damage(CellInputCodec.INSTANCE, written());
    }

    @Test
    void moreLooksThanAScanHoldsAreRefused() throws IOException {
        List<Look> many = new ArrayList<>();
        for (int i = 0; i <= CellScan.MOST_LOOKS; i++) {
            many.add(look("7", 0, 1_000, ring(i)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CellInputCodec.INSTANCE.write(new CellScan(1, 2, "radar", 3, List.of(), many), new DataOutputStream(bytes));
        assertThatThrownBy(() -> read(CellInputCodec.INSTANCE, bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("looks");
    }

    private byte[] state() {
        give(detection("7", 500, LAT_DEG));
        give(look("7", 0, 1_000, ring(0)));
        give(look("7", 0, 1_000, ring(1)));
        return scan.encode(scan.findState(Key.of(2)).orElseThrow());
    }

    private byte[] written() throws IOException {
        state();
        finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CellInputCodec.INSTANCE.write(scans.getFirst(), new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static <T> void damage(Codec<T> codec, byte[] bytes) throws IOException {
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(codec, part)).as("cut at %d", length).isInstanceOf(IOException.class);
        }
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                read(codec, flipped);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static <T> T read(Codec<T> codec, byte[] bytes) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)), codec.version());
    }
}
