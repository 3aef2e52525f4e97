package org.trigpoint.model.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.trigpoint.geo.Position;

/** What is wrong with rings, by hand and beside JTS. */
class OutlineTest {
    private static final GeometryFactory PLANE = new GeometryFactory();

    /** Rings parted by bars, corners by commas: longitude and latitude. */
    private static List<List<Position>> rings(String text) {
        return Arrays.stream(text.split("/"))
                .map(ring -> Arrays.stream(ring.split(","))
                        .map(corner -> corner.strip().split(" "))
                        .map(lonLat -> Position.of(Double.parseDouble(lonLat[1]), Double.parseDouble(lonLat[0])))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0, 1 1, 1 0, 0 1 | 0 | edges 0 and 2 cross near [0.5, 0.5]",
                "0 0, 0 0, 1 1, 1 1, 1 0, 0 1 | 0 | edges 1 and 4 cross near [0.5, 0.5]",
                "0 0, 2 0, 2 2, 1 0, 0 2 | 0 | touch near [1.0, 0.0]",
                "0 0, 4 0, 2 0, 2 2 | 0 | edges 0 and 1 run along each other near [4.0, 0.0]",
                "0 0, 1 0, 1 0, 0 0 | 0 | the ring has fewer than three different corners near [0.0, 0.0]",
                "0 80, 120 80, -120 80 | 0 | the ring goes round a pole",
                "0 0, 90 0, 180 0, -90 1, 0 2, 90 3, 180 4, 90 4, 0 3, -90 2, 180 1, 90 1 | 0 | more than 360° wide",
                "179 0, -179 1, -179 0, 179 1 | 0 | edges 0 and 2 cross near [-180.0, 0.5]",
                "0 0, 4 0, 4 4, 0 4 / 5 1, 6 1, 6 2 | 1 | the hole lies outside ring 0, or a part of it does near [5.0, 1.0]",
                "0 0, 4 0, 4 4, 0 4 / 1 1, 2 1, 2 6 | 0 | edge 2 crosses edge 2 of ring 1 near [1.6, 4.0]",
                "0 0, 4 0, 4 4, 0 4 / 4 1, 4 3, 2 2 | 0 | edge 1 runs along edge 0 of ring 1 near [4.0, 1.0]",
                "0 0, 4 0, 4 4, 0 4 / 0 0, 5 2, 4 4 | 0 | edge 1 crosses edge 0 of ring 1 near [4.0, 1.6]",
                "0 0, 9 0, 9 9, 0 9 / 1 1, 5 1, 5 5, 1 5 / 2 2, 3 2, 3 3 | 2 | the hole lies within that of ring 1, or a part of it does near [2.0, 2.0]",
                "0 0, 9 0, 9 9, 0 9 / 1 1, 5 1, 3 3, 1 5 / 3 3, 1 2, 2 3 | 2 | the hole lies within that of ring 1, or a part of it does"
            })
    void whatIsWrongIsSaidWithItsPlace(String rings, int ring, String reason) {
        OutlineFlaw flaw = Outline.findFlaw(rings(rings)).orElseThrow();
        assertThat(flaw.reason()).contains(reason);
        assertThat(flaw.ring()).isEqualTo(ring);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0, 0 0, 1 0, 1 0, 1 1, 0 0",
                "179 0, -179 0, -179 2, 179 2 / 179.5 1, -179.5 1, -179.5 1.5",
                "-170 0, -60 0, 60 0, 170 0, 170 9, 60 9, -60 9, -170 9 / 150 1, 160 1, 160 2",
                "-180 0, -90 0, 0 0, 90 0, 180 0, 180 9, 90 9, 0 9, -90 9, -180 9",
                "0 0, 4 0, 4 4, 0 4 / 0 0, 2 1, 1 2",
                "0 0, 4 0, 4 4, 0 4 / 1 1, 2 1, 2 2 / 2 2, 3 2, 3 3"
            })
    void whatBoundsAnAreaHasNoFlaw(String rings) {
        assertThat(Outline.findFlaw(rings(rings))).isEmpty();
    }

    /** Corners on a small lattice, so that they meet in all ways. */
    @Test
    void agreesWithJts() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Boolean, Integer> counts = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            List<List<Position>> rings = new ArrayList<>();
            rings.add(
                    random.nextBoolean()
                            ? randomRing(random, 0, 7)
                            : rings("0 0, 6 0, 6 6, 0 6").getFirst());
            int holes = random.nextInt(3);
            for (int hole = 0; hole < holes; hole++) {
                rings.add(randomRing(random, -1, 8));
            }
            Optional<OutlineFlaw> ours = Outline.findFlaw(rings);
            TopologyValidationError theirs = byJts(rings);
            // Of rings that touch so that the area falls apart JTS says that alone, whatever else is wrong.
            if (theirs == null || theirs.getErrorType() != TopologyValidationError.DISCONNECTED_INTERIOR) {
                assertThat(ours.isEmpty())
                        .as("%s: %s, JTS: %s", rings, ours, theirs)
                        .isEqualTo(theirs == null);
                counts.merge(theirs == null, 1, Integer::sum);
            }
        }
        assertThat(counts.get(true)).isGreaterThan(3_000);
        assertThat(counts.get(false)).isGreaterThan(3_000);
    }

    private static List<Position> randomRing(SplittableRandom random, int from, int to) {
        List<Position> ring = new ArrayList<>();
        int corners = random.nextInt(3, 6);
        while (ring.size() < corners) {
            Position corner = Position.of(random.nextInt(from, to), random.nextInt(from, to));
            if (!ring.contains(corner)) {
                ring.add(corner);
            }
        }
        return ring;
    }

    private static TopologyValidationError byJts(List<List<Position>> rings) {
        LinearRing[] plane = rings.stream().map(OutlineTest::closed).toArray(LinearRing[]::new);
        return new IsValidOp(PLANE.createPolygon(plane[0], Arrays.copyOfRange(plane, 1, plane.length)))
                .getValidationError();
    }

    private static LinearRing closed(List<Position> ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(new Coordinate(corner.lonDeg(), corner.latDeg())));
        corners.add(corners.getFirst());
        return PLANE.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    /** Ten thousand corners, smooth, and as a comb whose teeth lie side by side; then with one crossing. */
    @Test
    void oneCrossingAmongTenThousandCornersIsFound() {
        List<Position> star = new ArrayList<>();
        List<Position> comb = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < Shape.MOST_POSITIONS; i++) {
            double angle = 2 * Math.PI * i / Shape.MOST_POSITIONS;
            double reach = random.nextDouble(9, 10);
            star.add(Position.of(reach * Math.sin(angle), reach * Math.cos(angle)));
            comb.add(Position.of(i == 0 || i == Shape.MOST_POSITIONS - 1 ? -1 : i % 2 * 20, i * 1e-3));
        }
        for (List<Position> ring : List.of(star, comb)) {
            List<Position> crossed = new ArrayList<>(ring);
            Collections.swap(crossed, 5_000, 5_002);
            assertThat(Outline.findFlaw(List.of(ring))).isEmpty();
            assertThat(Outline.findFlaw(List.of(crossed)).orElseThrow().edge()).isBetween(4_990, 5_010);
        }
    }
}
