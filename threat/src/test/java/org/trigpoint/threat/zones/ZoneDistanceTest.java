package org.trigpoint.threat.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** How far a position is from a zone. */
class ZoneDistanceTest {
    private static double plainMeters(Shape shape, Position at) {
        return switch (shape) {
            case Shape.Circle circle ->
                PlainZones.meters(
                        at.latDeg(),
                        at.lonDeg(),
                        circle.centre().latDeg(),
                        circle.centre().lonDeg());
            case Shape.Corridor corridor ->
                PlainZones.lineMeters(corridor.line(), at.latDeg(), at.lonDeg(), Double.POSITIVE_INFINITY);
            case Shape.Area area ->
                area.rings().stream()
                        .mapToDouble(ring -> {
                            List<Position> closed = new ArrayList<>(ring);
                            closed.add(ring.getFirst());
                            return PlainZones.lineMeters(closed, at.latDeg(), at.lonDeg(), Double.POSITIVE_INFINITY);
                        })
                        .min()
                        .orElseThrow();
        };
    }

    @Test
    void isThatToTheNearestPoint() {
        RandomShapes random = new RandomShapes(1);
        List<Shape> shapes = random.list(60);
        ZoneIndex index = ZoneIndex.of(shapes);
        for (int i = 0; i < 120; i++) {
            int number = i % shapes.size();
            Position at = i % 2 == 0 ? random.place() : random.near(shapes.get(number));
            double plain = plainMeters(shapes.get(number), at);
            double meters = index.lineDistanceMeters(number, at.latDeg(), at.lonDeg());
            // Beyond, StrictGeodesic takes the earth for a sphere.
            if (plain < 19_000_000) {
                assertThat(meters)
                        .as("%s from %s", shapes.get(number), at)
                        .isCloseTo(plain, within(0.01 + 1e-6 * plain));
            }
            double reach = switch (shapes.get(number)) {
                case Shape.Circle circle -> circle.radiusMeters();
                case Shape.Corridor corridor -> corridor.halfWidthMeters();
                case Shape.Area _ -> 0;
            };
            double expected = index.holds(number, at.latDeg(), at.lonDeg()) ? 0 : Math.max(0, meters - reach);
            assertThat(index.distanceMeters(number, at.latDeg(), at.lonDeg())).isEqualTo(expected);
        }
    }

    @Test
    void withinAnAreaItIsNoneAndToItsOutlineSome() {
        List<Position> square = List.of(Position.of(0, 0), Position.of(0, 1), Position.of(1, 1), Position.of(1, 0));
        ZoneIndex index = ZoneIndex.of(List.of(new Shape.Area(List.of(square))));
        assertThat(index.distanceMeters(0, 0.5, 0.25)).isZero();
        assertThat(index.lineDistanceMeters(0, 0.5, 0.25)).isCloseTo(PlainZones.meters(0.5, 0.25, 0.5, 0), within(1.0));
        assertThat(index.distanceMeters(0, 2, 0.5)).isCloseTo(PlainZones.meters(2, 0.5, 1, 0.5), within(0.01));
    }
}
