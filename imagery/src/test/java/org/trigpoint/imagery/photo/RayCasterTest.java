package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;

class RayCasterTest {
    private static final Position CAMERA = new Position(47, 8, 500);

    /** Two ridges that run from west to east, 2 and 6 km north of the camera, 300 and 800 m high, 1 km wide at the foot. */
    private static final Ground RIDGES = new Ground() {
        @Override
        public double heightMeters(double latDeg, double lonDeg) {
            double north = Geodesic.between(Position.of(47, lonDeg), Position.of(latDeg, lonDeg))
                    .distanceMeters();
            return Math.max(
                    300 * (1 - Math.abs(north - 2_000) / 500), Math.max(0, 800 * (1 - Math.abs(north - 6_000) / 500)));
        }

        @Override
        public double spacingMeters() {
            return 1;
        }
    };

    @Test
    void pointsOfTheEarthComeBack() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            Position there = new Position(
                    random.nextDouble() * 180 - 90,
                    random.nextDouble() * 360 - 180,
                    random.nextDouble() * 20_000 - 500);
            Position again = Earth.position(Earth.point(there));
            assertThat(again.latDeg()).isCloseTo(there.latDeg(), within(1e-11));
            assertThat(Math.abs(again.lonDeg() - there.lonDeg()) * Math.cos(Math.toRadians(there.latDeg())))
                    .isCloseTo(0, within(1e-11));
            assertThat(again.heightMeters()).isCloseTo(there.heightMeters(), within(1e-6));
        }
        assertThat(Earth.position(Earth.point(new Position(90, 0, 12))).heightMeters())
                .isCloseTo(12, within(1e-6));
    }

    @Test
    void flatGroundIsMetWhereGeometryHasIt() {
        RayCaster.Hit hit = (RayCaster.Hit) new RayCaster(Ground.flat(400)).cast(CAMERA, down(30, 90));
        Geodesic.Line line = Geodesic.between(CAMERA, hit.place());
        assertThat(hit.slantMeters()).isCloseTo(200, within(0.01));
        assertThat(line.distanceMeters()).isCloseTo(100 * Math.sqrt(3), within(0.02));
        assertThat(line.bearingDeg()).isCloseTo(90, within(0.001));
        assertThat(hit.place().heightMeters()).isCloseTo(400, within(0.002));
    }

    @Test
    void theNearerSlopeIsMet() {
        // 8° down the ray is at 219 m over the first crest and hits its near side.
        RayCaster.Hit near = (RayCaster.Hit) new RayCaster(RIDGES).cast(CAMERA, down(8, 0));
        assertThat(Geodesic.between(CAMERA, near.place()).distanceMeters()).isBetween(1_500.0, 2_000.0);
        assertThat(near.place().heightMeters())
                .isCloseTo(
                        RIDGES.heightMeters(near.place().latDeg(), near.place().lonDeg()), within(0.01));
        // 2° down it is 130 m above the first crest and meets the second.
        RayCaster.Hit far = (RayCaster.Hit) new RayCaster(RIDGES).cast(CAMERA, down(2, 0));
        assertThat(Geodesic.between(CAMERA, far.place()).distanceMeters()).isBetween(5_500.0, 6_000.0);
        // Upwards over both.
        assertThat(new RayCaster(RIDGES).cast(CAMERA, down(-5, 0))).isEqualTo(RayCaster.Miss.SKY);
    }

    @Test
    void aSlowSearchMeetsTheSameSlopes() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            Vector world = down(random.nextDouble() * 12 + 0.5, random.nextDouble() * 60 - 30);
            double slow = slow(world);
            if (new RayCaster(RIDGES).cast(CAMERA, world) instanceof RayCaster.Hit hit) {
                assertThat(hit.slantMeters()).isCloseTo(slow, within(1.0));
            } else {
                assertThat(slow).isNaN();
            }
        }
    }

    /** In steps of a metre. */
    private static double slow(Vector world) {
        Vector start = Earth.point(CAMERA);
        Vector direction = Earth.direction(CAMERA, world.x(), world.y(), world.z());
        for (double along = 0; along < 100_000; along++) {
            Position at = Earth.position(start.plus(direction, along));
            if (at.heightMeters() <= RIDGES.heightMeters(at.latDeg(), at.lonDeg())) {
                return along;
            }
        }
        return Double.NaN;
    }

    @Test
    void aCameraBelowTheGroundAndUnknownGroundAreTold() {
        assertThat(new RayCaster(Ground.flat(600)).cast(CAMERA, down(30, 0))).isEqualTo(RayCaster.Miss.BELOW_GROUND);
        assertThat(new RayCaster(Ground.flat(Double.NaN)).cast(CAMERA, down(30, 0)))
                .isEqualTo(RayCaster.Miss.UNKNOWN_GROUND);
    }

    /** So many degrees below the horizontal, to this bearing. */
    private static Vector down(double depressionDeg, double bearingDeg) {
        double depression = Math.toRadians(depressionDeg);
        double bearing = Math.toRadians(bearingDeg);
        return new Vector(
                Math.cos(depression) * Math.cos(bearing),
                Math.cos(depression) * Math.sin(bearing),
                Math.sin(depression));
    }
}
