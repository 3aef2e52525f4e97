package org.trigpoint.threat.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.WatersGrid;

class ClusterStepTest {
    private static final long SECOND = 1_000_000;

    private final Carrier<Leg, ?, Jump> jumps = carrier(new JumpsStep());
    private final Carrier<Jump, ?, Finding> clusters = clusters(new ClusterStep());
    private final List<Finding> findings = new ArrayList<>();
    private final List<Jump> jumped = new ArrayList<>();
    private long sequence;
    private String receiver = "hill";

    private static Carrier<Leg, ?, Jump> carrier(JumpsStep step) {
        return new Carrier<>(step);
    }

    private static Carrier<Jump, ?, Finding> clusters(ClusterStep step) {
        return new Carrier<>(step);
    }

    /** A ship is in a place at a second, with a track of this number. */
    private void sight(int ship, int track, double second, double latDeg, double lonDeg) {
        Stamp stamp = new Stamp((long) (second * SECOND), 1, ++sequence);
        Leg leg = new Leg(
                WatersGrid.cellAt(latDeg, lonDeg),
                TrackId.of(new Stamp(SECOND, ship, track), 0),
                Identity.mmsi(219_000_000 + ship),
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                70,
                100,
                16,
                Double.NaN,
                null,
                null,
                stamp.arrivalEpochMicros(),
                stamp.arrivalEpochMicros(),
                false,
                latDeg,
                lonDeg,
                Motion.NONE,
                NavigationStatus.UNDER_WAY_USING_ENGINE,
                IntegrityReport.of(true, true, IntegrityReport.PositioningState.OPERATING),
                10 * SECOND,
                0,
                List.of(new Leg.Heard(new Hearer(1, receiver), 1, 0)),
                stamp,
                Marking.CLEAR);
        for (Carrier.Emitted<Jump> jump : jumps.give(stamp, leg)) {
            jumped.add(jump.body());
            clusters.give(jump.stamp(), jump.body()).forEach(each -> findings.add(each.body()));
        }
    }

    /** A ship is in a place at a second, and was 200 s before. */
    private void lies(int ship, int track, double second, double latDeg, double lonDeg) {
        sight(ship, track, second - 200, latDeg, lonDeg);
        sight(ship, track, second, latDeg, lonDeg);
    }

    /** A ship that is off the coast, and 100 s later 130 km away. */
    private void jumps(int ship, double second) {
        lies(ship, 1, second, 44.5 + ship * 0.02, 37 + ship * 0.02);
        sight(ship, 2, second + 100, 44.6 + ship * 0.005, 38.6);
    }

    @Test
    void severalShipsThatJumpFromAboutOnePlaceToAnotherAreOneAlert() {
        jumps(1, 0);
        jumps(2, 120);
        assertThat(findings).isEmpty();
        jumps(3, 300);
        jumps(4, 420);
        assertThat(findings).hasSize(2);
        assertThat(findings.stream().map(Finding::matter).distinct()).hasSize(1);
        assertThat(findings.getLast().content().headline())
                .isEqualTo(
                        "The positions of 4 ships jump 126 km within minutes, from about one place to about another");
        assertThat(findings.getLast().content().subjects()).hasSize(4);
        assertThat(findings.getLast().content().evidence().getFirst().stamps()).hasSize(8);
        assertThat(findings.getLast().content().scoreLog())
                .isGreaterThan(findings.getFirst().content().scoreLog());
    }

    @Test
    void aJumpIsFoundOverBordersOfCellsAndTheAntimeridianButNoSailingAndNoGap() {
        lies(1, 1, 0, 10, 179.9);
        sight(1, 2, 60, 10, -179.9);
        assertThat(jumped).as("22 km in a minute").hasSize(1);
        lies(2, 1, 0, 10, 179.99);
        sight(2, 2, 60, 10, -179.99);
        assertThat(jumped).as("a small boat's bad fix, 2 km").hasSize(1);
        lies(3, 1, 0, 10, 20);
        sight(3, 2, 3_600, 10, 25);
        assertThat(jumped).as("after a gap of an hour").hasSize(1);
        sight(4, 1, 0, 10, 30);
        sight(4, 1, 60, 10, 35);
        assertThat(jumped).as("one track").hasSize(1);
        sight(5, 1, 0, 10, 40);
        sight(5, 2, 60, 10, 41);
        assertThat(jumped).as("another ship of the number, as new").hasSize(1);
    }

    @Test
    void oneShipThatJumpsOftenIsNoCluster() {
        for (int track = 1; track < 12; track++) {
            lies(1, track, 240 * track, 44.5, track % 2 == 0 ? 37 : 38.6);
        }
        assertThat(jumped).hasSizeGreaterThan(5);
        assertThat(findings).isEmpty();
    }

    @Test
    void shipsThatJumpToDifferentPlacesAreNoCluster() {
        for (int ship = 1; ship < 5; ship++) {
            lies(ship, 1, 10 * ship, 44.5, 37);
            sight(ship, 2, 10 * ship + 60, 44.5 + ship, 39);
        }
        assertThat(jumped).hasSize(4);
        assertThat(findings).isEmpty();
    }

    @Test
    void anotherReceiverOrAPortSpeaksAgainst() {
        for (int ship = 1; ship < 4; ship++) {
            receiver = "hill";
            lies(ship, 1, 60 * ship, 44.5, 37);
            receiver = "bad clock";
            sight(ship, 2, 60 * ship + 30, 44.5, 38.6);
        }
        assertThat(jumped).hasSize(3);
        assertThat(findings).isEmpty();

        receiver = "hill";
        for (int ship = 11; ship < 14; ship++) {
            lies(ship, 1, 60 * ship, 54.5, 17);
            sight(ship, 2, 60 * ship + 30, 54.5, 18.6);
        }
        assertThat(findings).hasSize(1);
        Shape port = new Shape.Circle(Position.of(34.5, 18.6), 3_000);
        clusters.post(new ZonesInForce(
                0,
                Map.of(
                        "p",
                        new ZoneContent(
                                "Haven", ZoneCategory.PORT, port, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR))));
        for (int ship = 21; ship < 24; ship++) {
            lies(ship, 1, 60 * ship, 34.5, 17);
            sight(ship, 2, 60 * ship + 30, 34.5, 18.6);
        }
        assertThat(findings).as("back to port").hasSize(1);
        assertThat(findings.getFirst().content().evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.contains("in both places"));
    }

    @Test
    void goesOnFromWhatItWrote() {
        jumps(1, 0);
        jumps.snapshot();
        clusters.snapshot();
        jumps(2, 120);
        lies(3, 1, 300, 44.56, 37.06);
        jumps.snapshot();
        clusters.snapshot();
        sight(3, 2, 400, 44.62, 38.6);
        assertThat(findings).hasSize(1);
        clusters.snapshot();
        jumps(4, 420);
        assertThat(findings.stream().map(Finding::matter).distinct()).hasSize(1);
    }
}
