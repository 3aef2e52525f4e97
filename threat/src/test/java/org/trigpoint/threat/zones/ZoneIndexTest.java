package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** Which zones hold a position, against what is said slowly and plainly, and against JTS. */
class ZoneIndexTest {
    /** The error that circles and corridors may have. */
    private static final double MOST_ERROR_METERS = 0.01;

    private static List<Integer> holding(ZoneIndex index, double latDeg, double lonDeg) {
        List<Integer> numbers = new ArrayList<>();
        index.forEachHolding(latDeg, lonDeg, numbers::add);
        return numbers;
    }

    private static Shape area(double... latLon) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < latLon.length; i += 2) {
            ring.add(Position.of(latLon[i], latLon[i + 1]));
        }
        return new Shape.Area(List.of(ring));
    }

    private static boolean isOnBorder(Shape shape, Position at) {
        return !(shape instanceof Shape.Area)
                && Math.abs(PlainZones.borderMeters(shape, at.latDeg(), at.lonDeg())) < MOST_ERROR_METERS;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysWhatIsSaidPlainly(long seed) {
        RandomShapes random = new RandomShapes(seed);
        List<Shape> shapes = random.list(200);
        ZoneIndex index = ZoneIndex.of(shapes);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            Position at = random.near(shapes.get(i % shapes.size()));
            List<Integer> numbers = holding(index, at.latDeg(), at.lonDeg());
            assertThat(numbers).isSorted().doesNotHaveDuplicates();
            for (int number = 0; number < shapes.size(); number++) {
                Shape shape = shapes.get(number);
                boolean plain = PlainZones.holds(shape, at.latDeg(), at.lonDeg());
                assertThat(numbers.contains(number) == plain || isOnBorder(shape, at))
                        .as("seed %d: zone %d, %s at %s is %s", seed, number, shape, at, plain)
                        .isTrue();
            }
            held += numbers.size();
        }
        assertThat(held).isGreaterThan(400);
    }

    /** Thousands of zones, each point near the border of one: of the zone whose border it is, by what is said of it plainly. */
    @Test
    void thousandsOfZonesAreToldApart() {
        RandomShapes random = new RandomShapes(11);
        List<Shape> shapes = random.list(3_000);
        ZoneIndex index = ZoneIndex.of(shapes);
        for (int number = 0; number < shapes.size(); number++) {
            Shape shape = shapes.get(number);
            Position at = random.near(shape);
            assertThat(index.holds(number, at.latDeg(), at.lonDeg())
                                    == PlainZones.holds(shape, at.latDeg(), at.lonDeg())
                            || isOnBorder(shape, at))
                    .as("zone %d, %s at %s", number, shape, at)
                    .isTrue();
        }
        assertThat(index.bytes()).isLessThan(200_000_000);
    }

    /** Corners and points on a lattice: many points on edges and corners, and no rounding at all in what is said plainly. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 180, -90.5})
    void pointsOnEdgesAndCornersAreOnOneSide(double middleDeg) {
        SplittableRandom random = new SplittableRandom(3);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] latLon = new double[2 * random.nextInt(3, 14)];
            for (int k = 0; k < latLon.length; k += 2) {
                latLon[k] = random.nextInt(-6, 7) / 2.0;
                latLon[k + 1] = middleDeg + random.nextInt(-6, 7) / 2.0;
            }
            shapes.add(area(latLon));
        }
        ZoneIndex index = ZoneIndex.of(shapes);
        for (double lat = -3.25; lat <= 3.25; lat += 0.25) {
            for (double lon = middleDeg - 3.25; lon <= middleDeg + 3.25; lon += 0.25) {
                List<Integer> plain = new ArrayList<>();
                for (int number = 0; number < shapes.size(); number++) {
                    if (PlainZones.holds(shapes.get(number), lat, lon)) {
                        plain.add(number);
                    }
                }
                assertThat(holding(index, lat, lon)).as("%s, %s", lat, lon).isEqualTo(plain);
            }
        }
    }

    /** Triangles round a point, over the antimeridian or not: of a point on the edge of two, one holds it. */
    @ParameterizedTest
    @ValueSource(doubles = {10.3, 179.98})
    void neighboursPartTheirEdge(double lonDeg) {
        SplittableRandom random = new SplittableRandom(5);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            double reach = random.nextDouble(0.05, 0.1);
            corners.add(new double[] {50 + reach * Math.sin(angle), lonDeg + reach * Math.cos(angle)});
        }
        List<Shape> triangles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % 40);
            triangles.add(area(50, lonDeg, a[0], a[1], b[0], b[1]));
        }
        ZoneIndex index = ZoneIndex.of(triangles);
        assertThat(holding(index, 50, lonDeg)).hasSize(1);
        for (int i = 0; i < 20_000; i++) {
            double[] corner = corners.get(i % 40);
            double ratio = random.nextDouble(0, 0.999);
            double latDeg = 50 + ratio * (corner[0] - 50);
            double lon = lonDeg + ratio * (corner[1] - lonDeg);
            assertThat(holding(index, latDeg, lon)).as("%s, %s", latDeg, lon).hasSize(1);
        }
    }

    /** At corners, on edges and on the borders of circles too, where the last bit decides. */
    @Test
    void theOthersOfTheIndexChangeNothing() {
        RandomShapes random = new RandomShapes(7);
        List<Shape> shapes = random.list(400);
        ZoneIndex index = ZoneIndex.of(shapes);
        for (int number = 0; number < shapes.size(); number++) {
            Shape shape = shapes.get(number);
            ZoneIndex alone = ZoneIndex.of(List.of(shape));
            for (Position at : onBorder(shape, random)) {
                assertThat(index.holds(number, at.latDeg(), at.lonDeg()))
                        .as("%s at %s", shape, at)
                        .isEqualTo(alone.holds(0, at.latDeg(), at.lonDeg()));
            }
        }
    }

    private static List<Position> onBorder(Shape shape, RandomShapes random) {
        List<Position> points = new ArrayList<>();
        switch (shape) {
            case Shape.Circle circle -> {
                for (int bearing = 0; bearing < 360; bearing += 15) {
                    points.add(Geodesic.from(circle.centre(), bearing, circle.radiusMeters()));
                }
            }
            case Shape.Corridor corridor -> {
                for (Position position : corridor.line()) {
                    points.add(Geodesic.from(position, 90, corridor.halfWidthMeters()));
                }
            }
            case Shape.Area area -> {
                for (List<Position> ring : area.rings()) {
                    for (Position corner : ring) {
                        points.add(corner);
                        points.add(Position.of(Math.nextUp(corner.latDeg()), corner.lonDeg()));
                        points.add(Position.of(random.near(shape).latDeg(), corner.lonDeg()));
                    }
                }
            }
        }
        return points;
    }

    @Test
    void areasAreThoseOfJts() {
        RandomShapes random = new RandomShapes(13);
        GeometryFactory plane = new GeometryFactory();
        List<Shape> shapes = new ArrayList<>();
        List<IndexedPointInAreaLocator> locators = new ArrayList<>();
        while (shapes.size() < 500) {
            if (random.next() instanceof Shape.Area area && isPlain(area)) {
                LinearRing[] rings = area.rings().stream()
                        .map(ring -> plane.createLinearRing(closed(ring)))
                        .toArray(LinearRing[]::new);
                shapes.add(area);
                locators.add(new IndexedPointInAreaLocator(
                        plane.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length))));
            }
        }
        ZoneIndex index = ZoneIndex.of(shapes);
        for (int i = 0; i < 10_000; i++) {
            int number = i % shapes.size();
            Position at = random.near(shapes.get(number));
            int where = locators.get(number).locate(new Coordinate(at.lonDeg(), at.latDeg()));
            if (where != Location.BOUNDARY) {
                assertThat(index.holds(number, at.latDeg(), at.lonDeg()))
                        .as("%s at %s", shapes.get(number), at)
                        .isEqualTo(where == Location.INTERIOR);
            }
        }
    }

    /** True for areas that JTS takes for the same: not over the antimeridian, and around their holes. */
    private static boolean isPlain(Shape.Area area) {
        return !area.box().crossesAntimeridian()
                && (area.rings().size() == 1 || area.rings().getFirst().size() >= 12);
    }

    private static Coordinate[] closed(List<Position> ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(new Coordinate(corner.lonDeg(), corner.latDeg())));
        corners.add(corners.getFirst());
        return corners.toArray(Coordinate[]::new);
    }

    @ParameterizedTest
    @CsvSource({"89.5,10,true", "90,0,true", "89.2,-170,true", "88.9,10,false", "-90,0,false"})
    void circlesAndCorridorsMayHoldAPole(double latDeg, double lonDeg, boolean held) {
        Shape circle = new Shape.Circle(Position.of(90, 45), 111_000);
        Shape corridor = new Shape.Corridor(
                List.of(Position.of(89.9, 0), Position.of(89.9, 90), Position.of(89.9, 180)), 90_000);
        ZoneIndex index = ZoneIndex.of(List.of(circle, corridor));
        assertThat(index.holds(0, latDeg, lonDeg)).isEqualTo(held);
        assertThat(index.holds(1, latDeg, lonDeg)).isEqualTo(PlainZones.holds(corridor, latDeg, lonDeg));
    }

    @Test
    void anAreaRoundAPoleHoldsNothing() {
        ZoneIndex index = ZoneIndex.of(List.of(area(80, 0, 80, 120, 80, -120), area(0, 0, 1, 0, 1, 1)));
        assertThat(holding(index, 85, 0)).isEmpty();
        assertThat(holding(index, 70, 0)).isEmpty();
        assertThat(holding(index, 0.9, 0.1)).containsExactly(1);
    }

    @Test
    void aBeltRoundTheEarthHoldsAllLongitudes() {
        Shape belt = area(10, -180, 10, -90, 10, 0, 10, 90, 10, 180, 20, 180, 20, 90, 20, 0, 20, -90, 20, -180);
        ZoneIndex index = ZoneIndex.of(List.of(belt));
        for (double lon = -180; lon <= 180; lon += 0.5) {
            assertThat(holding(index, 15, lon)).as("%s", lon).containsExactly(0);
            assertThat(holding(index, 25, lon)).as("%s", lon).isEmpty();
        }
    }

    @Test
    void asManyAsFitAreFilledInAndAllAreCounted() {
        Shape one = new Shape.Circle(Position.of(50, -1), 1_000);
        ZoneIndex index = ZoneIndex.of(List.of(one, one, one));
        int[] numbers = {-1, -1};
        assertThat(index.holding(50, -1, numbers)).isEqualTo(3);
        assertThat(numbers).containsExactly(0, 1);
        assertThat(index.holding(50, 359, new int[0])).isEqualTo(3);
        assertThat(index.size()).isEqualTo(3);
        assertThat(ZoneIndex.of(List.of()).holding(50, -1, numbers)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"91,0", "NaN,0", "0,NaN", "0,Infinity"})
    void whatIsNoPositionIsRefused(double latDeg, double lonDeg) {
        ZoneIndex index = ZoneIndex.of(List.of(new Shape.Circle(Position.of(50, -1), 1_000)));
        assertThatThrownBy(() -> index.holding(latDeg, lonDeg, new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(latDeg))
                .hasMessageContaining("is not within -90 to 90");
    }

    /** A line to and fro over the whole earth, as long as a shape may be, and one ring as large: room stays bounded. */
    @Test
    void theWorstShapesStillFit() {
        SplittableRandom random = new SplittableRandom(17);
        List<Position> line = new ArrayList<>();
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < Shape.MOST_POSITIONS; i++) {
            line.add(Position.of(random.nextDouble(-80, 80), random.nextDouble(-180, 180)));
            ring.add(Position.of(random.nextDouble(-80, 80), random.nextDouble(-80, 80)));
        }
        Shape corridor = new Shape.Corridor(line, 100);
        Shape area = new Shape.Area(List.of(ring));
        ZoneIndex index = ZoneIndex.of(List.of(corridor, area));
        assertThat(index.bytes()).isLessThan(200_000_000);
        for (int i = 0; i < 200; i++) {
            Position at = line.get(i);
            assertThat(index.holds(0, at.latDeg(), at.lonDeg())).isTrue();
            double latDeg = random.nextDouble(-80, 80);
            double lonDeg = random.nextDouble(-80, 80);
            assertThat(index.holds(1, latDeg, lonDeg)).isEqualTo(PlainZones.holds(area, latDeg, lonDeg));
        }
    }
}
