package org.trigpoint.orbits.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.ephemeris.Sun;
import org.trigpoint.orbits.fixtures.ActiveCatalog;
import org.trigpoint.orbits.pass.Pass;
import org.trigpoint.orbits.pass.PassFinder;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.SensorFile;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.sight.Sighting;
import org.trigpoint.orbits.sight.Site;
import org.trigpoint.orbits.sight.SubPoint;

/** Accesses against looking every tenth of a second or second. */
class AccessFinderTest {
    private static final long FROM = ActiveCatalog.DAY_EPOCH_MICROS;
    private static final long UNTIL = FROM + 2 * 86_400_000_000L;
    private static final Position AT = Position.of(54.9, 19.1);
    private static final Site SITE = Site.of(AT);

    private Ephemeris satellite = _ -> Optional.empty();

    @BeforeEach
    void readSentinel() throws Exception {
        satellite =
                Sgp4Ephemeris.of(Objects.requireNonNull(ActiveCatalog.byNumber().get(39634)));
    }

    private static Instrument instrument(String view, String sun) {
        return SensorFile.read("M;39634;;O;NO;I;optical;" + view + ";1;" + sun + ";S;")
                .rows()
                .getFirst();
    }

    private EarthState state(long at) {
        return satellite.findState(at).orElseThrow();
    }

    @Test
    void whatTurnsSeesAPointWhileItIsWithinItsAngle() {
        List<Access> found = AccessFinder.find(satellite, instrument("agile 40", "-"), Aim.of(AT), FROM, UNTIL);
        List<long[]> looked = new ArrayList<>();
        for (long at = FROM; at <= UNTIL; at += 1_000_000) {
            Sighting sighting = Sighting.of(SITE, state(at));
            if (sighting.elevationDeg() >= 0 && sighting.offNadirDeg() <= 40) {
                if (looked.isEmpty() || looked.getLast()[1] < at - 1_000_000) {
                    looked.add(new long[] {at, at});
                }
                looked.getLast()[1] = at;
            }
        }
        assertThat(found).hasSameSizeAs(looked).hasSizeGreaterThan(2);
        for (int i = 0; i < found.size(); i++) {
            assertThat(looked.get(i)[0] - found.get(i).beginEpochMicros()).isBetween(0L, 1_000_000L);
            assertThat(found.get(i).endEpochMicros() - looked.get(i)[1]).isBetween(0L, 1_000_000L);
            assertThat(Sighting.of(SITE, state(found.get(i).beginEpochMicros() - 10_000))
                            .offNadirDeg())
                    .isGreaterThan(40);
            assertThat(found.get(i).coveredRatio()).isEqualTo(1);
        }
    }

    @Test
    void aSwathSeesWhatItPassesOverAndARadarWhatLiesBesides() {
        int seen = 0;
        List<Access> swath = AccessFinder.find(satellite, instrument("swath 800", "-"), Aim.of(AT), FROM, UNTIL);
        List<Access> radar = AccessFinder.find(satellite, instrument("side 29 46 right", "-"), Aim.of(AT), FROM, UNTIL);
        double before = Double.NaN;
        for (long at = FROM; at <= UNTIL; at += 1_000_000) {
            double closing = SITE.closing(state(at));
            Sighting sighting = Sighting.of(SITE, state(at));
            if (before < 0 && closing >= 0 && sighting.elevationDeg() > 0) {
                long nearest = at;
                double offMeters = Geodesic.between(SubPoint.of(state(at)), AT).distanceMeters();
                assertThat(swath.stream().anyMatch(each -> isNear(each, nearest)))
                        .as("swath at " + offMeters)
                        .isEqualTo(offMeters <= 400_000);
                boolean within = sighting.incidenceDeg() >= 29 && sighting.incidenceDeg() <= 46;
                assertThat(radar.stream().anyMatch(each -> isNear(each, nearest)))
                        .as("radar at " + sighting)
                        .isEqualTo(within && sighting.side() == Side.RIGHT);
                seen++;
            }
            before = closing;
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(swath).isNotEmpty();
        assertThat(radar)
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.best().rangeRateMps()).isCloseTo(0, within(0.1)));
    }

    private static boolean isNear(Access access, long at) {
        return Math.abs(access.best().epochMicros() - at) <= 1_000_000;
    }

    @Test
    void aCameraWaitsForTheSun() {
        List<Access> all = AccessFinder.find(satellite, instrument("agile 45", "-"), Aim.of(AT), FROM, UNTIL);
        List<Access> lit = AccessFinder.find(satellite, instrument("agile 45", "16"), Aim.of(AT), FROM, UNTIL);
        assertThat(lit).hasSizeLessThan(all.size()).isNotEmpty();
        assertThat(lit)
                .isEqualTo(all.stream()
                        .filter(each -> Sun.elevationDeg(AT, each.best().epochMicros()) >= 16)
                        .toList());
    }

    private static Polygon square(double south, double west, double sizeDeg) {
        return new Polygon(List.of(
                Position.of(south, west),
                Position.of(south, west + sizeDeg),
                Position.of(south + sizeDeg, west + sizeDeg),
                Position.of(south + sizeDeg, west)));
    }

    /** Each first and last contact against a scan of the outline, a hundred points an edge. */
    @Test
    void anAreaIsSeenFromItsFirstContactToItsLast() {
        Polygon area = square(53, 17, 5);
        Instrument radar = instrument("side 29 46 right", "-");
        List<Access> found = AccessFinder.find(satellite, radar, Aim.of(List.of(area)), FROM, UNTIL);
        assertThat(found).isNotEmpty();
        List<Position> dense = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 100; k++) {
                dense.add(Aim.between(area.corners().get(i), area.corners().get((i + 1) % 4), k / 100.0));
            }
        }
        List<PointAccess> each = AccessFinder.findEach(satellite, radar, Aim.ofPoints(dense), FROM, UNTIL);
        int partly = 0;
        for (Access access : found) {
            List<PointAccess> same = each.stream()
                    .filter(point -> Math.abs(point.beginEpochMicros() - access.beginEpochMicros()) < 120_000_000)
                    .toList();
            long first =
                    same.stream().mapToLong(PointAccess::beginEpochMicros).min().orElseThrow();
            long last =
                    same.stream().mapToLong(PointAccess::endEpochMicros).max().orElseThrow();
            // 5.6 km of an edge are 0.8 s.
            assertThat(first - access.beginEpochMicros()).isBetween(-10_000L, 850_000L);
            assertThat(access.endEpochMicros() - last).isBetween(-10_000L, 850_000L);
            assertThat(access.coveredRatio()).isBetween(0.0, 1.0);
            partly += access.coveredRatio() < 1 ? 1 : 0;
        }
        assertThat(partly).as("seen in part").isPositive();
    }

    @Test
    void theShareOfAnAreaIsThatOfItsPolygonsInTheSwath() {
        Instrument swath = instrument("swath 150", "-");
        Polygon area = square(54, 18, 1.5);
        for (Access access :
                AccessFinder.find(satellite, swath, Aim.of(List.of(area)), FROM, UNTIL + 5 * 86_400_000_000L)) {
            List<Position> ring = SwathPolygon.over(
                    satellite,
                    swath.view(),
                    Side.LEFT,
                    access.beginEpochMicros() - 30_000_000,
                    access.endEpochMicros() + 30_000_000);
            Polygon strip = new Polygon(ring.subList(0, ring.size() - 1));
            List<Position> grid = AreaPoints.of(List.of(area), 60);
            double share = (double) grid.stream()
                            .filter(at -> strip.contains(at.latDeg(), at.lonDeg()))
                            .count()
                    / grid.size();
            assertThat(access.coveredRatio()).isCloseTo(share, within(0.08));
        }
    }

    @Test
    void aShipIsSeenWhereItWillBe() {
        MovingEstimate ship = new MovingEstimate();
        ship.place(54.9, 19.1, 8, 4);
        ship.spreadEvenly(500 * 500, 0.5 * 0.5);
        EllipseOverTime where = EllipseOverTime.of(ship, FROM, 0.001);
        long until = FROM + 12 * 3_600_000_000L;
        Instrument camera = instrument("agile 45", "-");
        List<Access> found = AccessFinder.find(satellite, camera, Aim.of(where, FROM, until), FROM, until);
        assertThat(found).isNotEmpty();
        for (Access access : found) {
            Position there = where.at(access.best().epochMicros()).orElseThrow().centre();
            Sighting centre = Sighting.of(Site.of(there), state(access.best().epochMicros()));
            assertThat(centre.offNadirDeg()).isCloseTo(access.best().offNadirDeg(), within(10.0));
            assertThat(access.coveredRatio()).isBetween(0.01, 1.0);
        }
        assertThat(Geodesic.between(AT, where.at(until).orElseThrow().centre()).distanceMeters())
                .isGreaterThan(300_000);
    }

    @Test
    void partOfAWideEllipseIsPartOfItsProbability() {
        MovingEstimate unsure = new MovingEstimate();
        unsure.place(54.9, 19.1, 0, 0);
        unsure.spreadEvenly(200_000.0 * 200_000, 0);
        EllipseOverTime where = EllipseOverTime.of(unsure, FROM, 0);
        List<Access> found =
                AccessFinder.find(satellite, instrument("swath 100", "-"), Aim.of(where, FROM, UNTIL), FROM, UNTIL);
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.coveredRatio()).isLessThan(0.4));
        assertThat(found).anySatisfy(access -> assertThat(access.coveredRatio()).isPositive());
    }

    @Test
    void aReceiverHearsWhatTheSatelliteIsHighEnoughFor() {
        List<Access> found = AccessFinder.find(satellite, instrument("horizon 10", "-"), Aim.of(AT), FROM, UNTIL);
        List<Pass> passes = PassFinder.find(satellite, Place.of(AT), 10, FROM, UNTIL);
        assertThat(found).hasSameSizeAs(passes).isNotEmpty();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).beginEpochMicros())
                    .isCloseTo(passes.get(i).rise().epochMicros(), within(1_000L));
            assertThat(found.get(i).endEpochMicros())
                    .isCloseTo(passes.get(i).set().epochMicros(), within(1_000L));
        }
    }

    @Test
    void anAreaOverTheAntimeridianIsOne() {
        Instrument swath = instrument("swath 900", "-");
        Aim both = Aim.of(List.of(square(-19, 178, 4)));
        assertThat(both.points())
                .extracting(point -> point.place().at(FROM).position().lonDeg())
                .allMatch(lon -> lon >= 177.999 || lon <= -177.999)
                .anyMatch(lon -> lon < 0)
                .anyMatch(lon -> lon > 0);
        assertThat(AccessFinder.find(satellite, swath, both, FROM, UNTIL))
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.endEpochMicros() - access.beginEpochMicros())
                        .isBetween(1_000_000L, 120_000_000L));
    }

    @Test
    void whatATurningInstrumentReachesIsARingAtItsAngle() {
        EarthState state = state(FROM);
        List<Position> ring = SwathPolygon.over(satellite, new View.Agile(40), Side.LEFT, FROM, FROM);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring)
                .hasSize(49)
                .allSatisfy(at -> assertThat(Sighting.of(Site.of(at), state).offNadirDeg())
                        .isCloseTo(40, within(1e-5)));
        assertThat(SwathPolygon.over(satellite, new View.Horizon(0), Side.LEFT, FROM, FROM))
                .allSatisfy(at -> assertThat(Sighting.of(Site.of(at), state).elevationDeg())
                        .isBetween(-0.1, 2.0));
    }

    @Test
    void anAreaOfManyCornersIsAskedAboutByFewer() {
        List<Position> corners = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            double turn = 2 * Math.PI * i / 5_000;
            corners.add(Position.of(54 + Math.sin(turn), 19 + Math.cos(turn)));
        }
        assertThat(Aim.of(List.of(new Polygon(corners))).points()).hasSizeLessThan(600);
    }
}
