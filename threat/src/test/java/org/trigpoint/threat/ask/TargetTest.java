package org.trigpoint.threat.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

class TargetTest {
    private static final long SEED = Long.getLong("seed", 5);

    static Target line(double... latLon) {
        List<Position> line = new ArrayList<>();
        for (int i = 0; i < latLon.length; i += 2) {
            line.add(Position.of(latLon[i], latLon[i + 1]));
        }
        return Target.of(List.of(new Target.Part("cable", new Shape.Corridor(line, 1))));
    }

    private static Place at(double lat, double lon) {
        return new Place(0, 0, lat, lon, 0, 0, 0);
    }

    /** The nearest of very many points of a line. */
    @Test
    void theNearestPointIsThatOfAllPoints() {
        Random random = new Random(SEED);
        for (double west : new double[] {10, 178.5}) {
            double[] corners = new double[60];
            for (int i = 0; i < 30; i++) {
                corners[2 * i] = 55 + i * 0.05 + random.nextDouble() * 0.1;
                corners[2 * i + 1] = Angles.wrapLonDeg(west + i * 0.1 + random.nextDouble() * 0.2);
            }
            Target target = line(corners);
            for (int trial = 0; trial < 20; trial++) {
                double lat = 54.5 + random.nextDouble() * 3;
                double lon = Angles.wrapLonDeg(west - 1 + random.nextDouble() * 5);
                double least = Double.MAX_VALUE;
                for (int i = 0; i + 3 < corners.length; i += 2) {
                    for (double part = 0; part <= 1; part += 0.005) {
                        double lineLat = corners[i] + part * (corners[i + 2] - corners[i]);
                        double lineLon = corners[i + 1] + part * Angles.turnDeg(corners[i + 1], corners[i + 3]);
                        least = Math.min(
                                least,
                                Geodesic.between(Position.of(lat, lon), Position.of(lineLat, lineLon))
                                        .distanceMeters());
                    }
                }
                Target.Nearness found = target.nearness(lat, lon, 1_000_000);
                assertThat(found).isNotNull();
                assertThat(found.meters()).as("seed %s", SEED).isCloseTo(least, within(50 + least * 1e-3));
                assertThat(Geodesic.between(Position.of(lat, lon), found.spot().position())
                                .distanceMeters())
                        .isCloseTo(least, within(50 + least * 1e-3));
                assertThat(target.nearness(lat, lon, least * 0.9)).isNull();
            }
        }
    }

    @Test
    void aLongEdgeIsStraightInDegrees() {
        Target target = line(60, 0, 60, 20);
        assertThat(target.nearness(60, 10, 100)).isNotNull();
        assertThat(target.lengthMeters(0)).isCloseTo(1_115_000, within(2_000.0));
    }

    @Test
    void crossingsSayWhereOnTheLine() {
        Target target = line(57, 10, 57, 11, 58, 11);
        List<Target.Crossing> crossings = target.crossings(at(56.95, 10.5), at(57.05, 10.5));
        assertThat(crossings).hasSize(1);
        assertThat(crossings.getFirst().ratio()).isCloseTo(0.5, within(0.01));
        assertThat(crossings.getFirst().spot().alongMeters()).isCloseTo(30_400, within(100.0));
        assertThat(target.crossings(at(56.95, 10.5), at(56.99, 10.6))).isEmpty();
        assertThat(target.crossings(at(56.9, 10.9), at(57.1, 11.1)))
                .as("through the corner, or beside it")
                .hasSizeBetween(1, 2);
        assertThat(target.crossings(at(56.98, 10.95), at(57.05, 11.02))).hasSize(2);
    }

    @Test
    void aCrossingOver180IsOne() {
        Target target = line(-18, 179.9, -18, -179.9);
        assertThat(target.crossings(at(-18.01, 179.995), at(-17.99, -179.995))).hasSize(1);
        assertThat(target.crossings(at(-18.01, 179.8), at(-17.99, 179.8))).isEmpty();
        assertThat(target.box().crossesAntimeridian()).isTrue();
        assertThat(target.mayBeNear(new Box(-180, -19, -179.95, -17), 0)).isTrue();
        assertThat(target.mayBeNear(new Box(-179, -19, -178, -17), 10_000)).isFalse();
    }

    @Test
    void whatLiesInAnAreaIsAtNoDistanceAndAHoleIsOutside() {
        List<Position> outer =
                List.of(Position.of(50, -2), Position.of(50, -1), Position.of(51, -1), Position.of(51, -2));
        List<Position> hole = List.of(
                Position.of(50.4, -1.6), Position.of(50.4, -1.4), Position.of(50.6, -1.4), Position.of(50.6, -1.6));
        Target target = Target.of(List.of(
                new Target.Part("area", new Shape.Area(List.of(outer, hole))),
                new Target.Part("round", new Shape.Circle(Position.of(52, -3), 2_000))));
        assertThat(target.hasArea()).isTrue();
        assertThat(target.nearness(50.2, -1.5, 10))
                .isNotNull()
                .satisfies(near -> assertThat(near.inside()).isTrue());
        Target.Nearness inHole = target.nearness(50.5, -1.5, 100_000);
        assertThat(inHole).isNotNull();
        assertThat(inHole.inside()).isFalse();
        assertThat(inHole.meters()).isCloseTo(7_090, within(100.0));
        assertThat(target.nearness(52, -3.01, 10)).isNotNull();
        Target.Nearness beside = target.nearness(52, -3.1, 10_000);
        assertThat(beside).isNotNull();
        assertThat(beside.meters()).isCloseTo(4_860, within(30.0));
        assertThat(beside.spot().part()).isEqualTo(1);
    }

    @Test
    void nothingIsNoQuestion() {
        assertThatThrownBy(() -> Target.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void flagsAreThoseOfTheDigits() {
        assertThat(Flags.of(org.trigpoint.model.observation.Identity.mmsi(219_000_001)))
                .isEqualTo("Denmark");
        assertThat(Flags.of(org.trigpoint.model.observation.Identity.mmsi(538_004_030)))
                .isEqualTo("Marshall Islands");
        assertThat(Flags.of(org.trigpoint.model.observation.Identity.mmsi(2_190_001)))
                .isEmpty();
        assertThat(Flags.of(org.trigpoint.model.observation.Identity.mmsi(299_000_001)))
                .isEmpty();
        assertThat(Flags.of(org.trigpoint.model.observation.Identity.NONE)).isEmpty();
    }
}
