package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.cell.CellInput;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.geo.Cell;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;

/** What a sensor tells one by one of two things at one berth: what is in doubt waits, and is told of all the same. */
class OneByOneTest {
    private static final long SECOND = 1_000_000;
    private static final double LAT_DEG = 50.7;
    private static final double LON_DEG = -1.4;
    private static final long CELL = Cell.at(AssociationGrid.LEVEL, LAT_DEG, LON_DEG);
    private static final double SIGMA_METERS = 15;

    private final Random random = new Random(1);
    private final List<Contribution> told = new ArrayList<>();
    private Carrier<CellInput, AssociateState, Associated> associate = new Carrier<>(new AssociateStep());
    private int given;

    private void take(List<Carrier.Emitted<Associated>> emitted) {
        for (Carrier.Emitted<Associated> each : emitted) {
            if (each.body() instanceof Contribution contribution) {
                told.add(contribution);
            }
        }
    }

    private void tell(int second, double eastMeters) {
        Position there = LocalFrame.at(LAT_DEG, LON_DEG)
                .positionAt(eastMeters + SIGMA_METERS * random.nextGaussian(), SIGMA_METERS * random.nextGaussian());
        Stamp stamp = new Stamp(second * SECOND, 2, given++);
        Detection detection = new Detection(
                stamp,
                second * SECOND,
                "eye",
                "",
                Sight.Place.round(there.latDeg(), there.lonDeg(), SIGMA_METERS),
                Double.NaN,
                null,
                Marking.CLEAR);
        take(associate.give(stamp, new CellScan(CELL, 2, "eye", second * SECOND, List.of(detection), List.of())));
    }

    private void berth(int fromSecond, int toSecond) {
        for (int second = fromSecond; second < toSecond; second++) {
            if (second % 50 == 0) {
                tell(second, 0);
            }
            if (second % 70 == 20) {
                tell(second, 40);
            }
        }
    }

    private boolean waits() {
        return !associate.findState(Key.of(CELL)).orElseThrow().doubts.isEmpty();
    }

    @Test
    void whatWaitsIsToldOfWhenNothingMoreComes() {
        berth(0, 1_200);
        assertThat(waits()).isTrue();
        assertThat(told).hasSizeLessThan(given);
        take(associate.passTo(1_900 * SECOND));
        assertThat(waits()).isFalse();
        assertThat(told)
                .extracting(each -> each.detection().stamp())
                .doesNotHaveDuplicates()
                .hasSize(given);
        assertThat(associate.alarms()).isZero();
    }

    @Test
    void whatElseIsHeardInTheCellSettlesIt() {
        berth(0, 1_200);
        assertThat(waits()).isTrue();
        Stamp stamp = new Stamp(1_201 * SECOND, 1, 0);
        take(associate.give(
                stamp,
                new CellReport(CELL, TrackId.of(stamp, 0), 1_201 * SECOND, LAT_DEG + 0.1, LON_DEG, 900, 0, 0, 1)));
        tell(1_250, 0);
        long before = told.stream()
                .filter(each -> each.detection().timeEpochMicros() <= 1_200 * SECOND)
                .count();
        assertThat(before).as("all that waited when the report came").isEqualTo(given - 1);
    }

    @Test
    void aSnapshotInBetweenChangesNothing() {
        berth(0, 1_200);
        assertThat(waits()).isTrue();
        berth(1_200, 2_400);
        take(associate.passTo(4_000 * SECOND));
        List<Contribution> straight = List.copyOf(told);

        told.clear();
        given = 0;
        random.setSeed(1);
        associate = new Carrier<>(new AssociateStep());
        berth(0, 1_200);
        associate = associate.restarted(new AssociateStep());
        berth(1_200, 2_400);
        take(associate.passTo(4_000 * SECOND));
        assertThat(told).isEqualTo(straight);
    }
}
