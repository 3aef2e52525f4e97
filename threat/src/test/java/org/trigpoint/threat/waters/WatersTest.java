package org.trigpoint.threat.waters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

class WatersTest {
    /** What all cells were told. */
    private final List<Leg> told = new ArrayList<>();

    private final List<Craft> gone = new ArrayList<>();
    private final TreeSet<Long> minutes = new TreeSet<>();
    private final RuleRun run = new RuleRun(List.of(), List.of(new Ear(), new TrafficRule()));

    private final class Ear implements AreaRule<Object> {
        @Override
        public String name() {
            return "ear";
        }

        @Override
        public Object open() {
            return new Object();
        }

        @Override
        public void on(Leg leg, Object state, Watch watch) {
            told.add(leg);
            assertThat(RuleRun.copy(LegCodec.INSTANCE, leg)).isEqualTo(leg);
        }

        @Override
        public void onGone(Craft craft, Object state, Watch watch) {
            gone.add(craft);
        }

        @Override
        public void onMinute(Object state, Watch watch) {
            minutes.add(watch.now().arrivalEpochMicros());
        }

        @Override
        public long forgetEpochMicros(Object state) {
            return Long.MIN_VALUE;
        }

        @Override
        public Codec<Object> stateCodec() {
            return new Codec<>() {
                @Override
                public int version() {
                    return 1;
                }

                @Override
                public void write(Object value, java.io.DataOutput out) {}

                @Override
                public Object read(java.io.DataInput in, int version) {
                    return new Object();
                }
            };
        }
    }

    @Test
    void aLegTellsWhatWasDueAndWhoHeardIt() {
        Sender ship = new Sender(219_000_001, 55, 12).sails(12, 90);
        for (int second = 0; second <= 180; second += 10) {
            PositionReport report = ship.at(second);
            run.give(ship, report);
            if (second % 20 == 0) {
                run.give(ship, ship.heardBy("mast", report));
            }
        }
        assertThat(told).hasSize(4);
        assertThat(told.getFirst().expectedCount()).isZero();
        Leg leg = told.get(1);
        assertThat(leg.untilEpochMicros() - leg.fromEpochMicros()).isEqualTo(60_000_000);
        assertThat(leg.expectedCount()).isEqualTo(6);
        assertThat(leg.intervalMicros()).isEqualTo(10_000_000);
        assertThat(leg.isHome()).isTrue();
        assertThat(told.subList(1, 4).stream()
                        .flatMap(each -> each.heard().stream())
                        .collect(Collectors.groupingBy(
                                each -> String.valueOf(each.by().receiver()),
                                Collectors.summingInt(Leg.Heard::reports))))
                .containsEntry("hill", 18)
                // The reception of the very last report belongs to the leg that has just begun.
                .containsEntry("mast", 9);
        assertThat(minutes).hasSize(3);
    }

    @Test
    void aGapTellsNothingOfWhatWasDueInIt() {
        Sender ship = new Sender(219_000_001, 55, 12).sails(12, 90);
        for (int second = 0; second <= 60; second += 10) {
            run.give(ship, ship.at(second));
        }
        told.clear();
        run.give(ship, ship.at(1_200));
        assertThat(told).singleElement().satisfies(leg -> {
            assertThat(leg.fromEpochMicros()).isEqualTo(leg.untilEpochMicros()).isEqualTo(1_200_000_000L);
            assertThat(leg.late()).isFalse();
        });
        Sender late = new Sender(219_000_001, 55, 12).sails(12, 90).through(2, null, 900);
        told.clear();
        for (int second = 600; second <= 720; second += 10) {
            run.give(late, late.at(second));
        }
        assertThat(told).hasSize(3).allMatch(Leg::late);
        assertThat(told.getFirst().untilEpochMicros()).isEqualTo(600_000_000L);
        assertThat(told.stream()
                        .mapToInt(leg -> leg.heard().getFirst().reports())
                        .sum())
                .isEqualTo(13);
    }

    @Test
    void aShipIsKnownToTheCellsAroundItAndLeavesThem() {
        double border = Cell.box(WatersGrid.cellAt(55, 12)).eastDeg();
        Sender ship = new Sender(219_000_001, 55, border - 1).sails(60, 90);
        for (int second = 0; second <= 10_800; second += 10) {
            run.give(ship, ship.at(second));
        }
        Set<Long> cells = told.stream().map(Leg::cell).collect(Collectors.toSet());
        assertThat(cells).hasSize(2);
        assertThat(told.stream().filter(Leg::isHome).map(Leg::untilEpochMicros))
                .as("each leg has one home")
                .doesNotHaveDuplicates();
        assertThat(gone)
                .singleElement()
                .satisfies(craft -> assertThat(craft.last().lonDeg()).isGreaterThan(border));
        run.advance(10_800 + 12 * 3_600);
        assertThat(run.nouns()).isNotEmpty().allMatch(Traffic.class::isInstance);
        assertThat(((Traffic) run.nouns().getFirst()).ships()).isEqualTo(1);
        assertThat(((Traffic) run.nouns().getLast()).ships()).isZero();
    }

    @Test
    void goesOnFromWhatItWrote() {
        Sender ship = new Sender(219_000_001, 55, 12).sails(12, 90);
        for (int second = 0; second <= 300; second += 10) {
            run.give(ship, ship.at(second));
            if (second % 50 == 0) {
                run.restart();
            }
        }
        assertThat(told).hasSize(6);
        assertThat(told.subList(1, 6)).allMatch(leg -> leg.expectedCount() == 6);
    }

    /** Few are looked through, many are looked up: a crowd far off changes nothing of who is near. */
    @Test
    void whoIsNearDoesNotDependOnHowManyOthersThereAre() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double latDeg = random.nextDouble(-80, 80);
            Waters few = new Waters(WatersGrid.cellAt(latDeg, 10));
            Waters many = new Waters(WatersGrid.cellAt(latDeg, 10));
            for (int i = 0; i < 12; i++) {
                Leg leg = leg(i, latDeg + random.nextDouble(-0.3, 0.3), 10 + random.nextDouble(-0.6, 0.6));
                few.take(leg, 0);
                many.take(leg, 0);
            }
            for (int i = 100; i < 140; i++) {
                many.take(leg(i, latDeg + 2, 10), 0);
            }
            for (double meters : new double[] {500, 5_000, 20_000, 40_000}) {
                assertThat(near(few, latDeg, meters))
                        .as("%s, %s m", latDeg, meters)
                        .isEqualTo(near(many, latDeg, meters));
            }
        }
    }

    private static List<TrackId> near(Waters waters, double latDeg, double meters) {
        List<TrackId> near = new ArrayList<>();
        waters.forEachNear(latDeg, 10, meters, craft -> near.add(craft.last().track()));
        return near;
    }

    private static Leg leg(int number, double latDeg, double lonDeg) {
        return new Leg(
                WatersGrid.cellAt(latDeg, lonDeg),
                new TrackId(number, 0),
                number,
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                70,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null,
                null,
                0,
                0,
                false,
                latDeg,
                lonDeg,
                Motion.NONE,
                NavigationStatus.UNDEFINED,
                IntegrityReport.of(false, false, IntegrityReport.PositioningState.OPERATING),
                10_000_000,
                1,
                List.of(),
                Stamp.FIRST,
                Marking.CLEAR);
    }
}
