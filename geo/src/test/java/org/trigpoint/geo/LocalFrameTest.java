package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tangent frames against earth-centred coordinates, themselves, and geodesics. */
class LocalFrameTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);
    private static final double[] LATITUDES = {
        0, 1e-9, 12, -45, 50.8, 75, -85, 89, 89.9999, -89.9999, 89.9999999, 90, -90
    };
    private static final double[] LONGITUDES = {0, 179.9999999, -180, -1.1, 90};

    /** Earth-centred coordinates by the defining formula. */
    private static double[] earthCentred(Position p) {
        double lat = Math.toRadians(p.latDeg());
        double lon = Math.toRadians(p.lonDeg());
        double n = Wgs84.A_METERS / Math.sqrt(1 - Wgs84.E2_RATIO * Math.sin(lat) * Math.sin(lat));
        return new double[] {
            (n + p.heightMeters()) * Math.cos(lat) * Math.cos(lon),
            (n + p.heightMeters()) * Math.cos(lat) * Math.sin(lon),
            (n * (1 - Wgs84.E2_RATIO) + p.heightMeters()) * Math.sin(lat)
        };
    }

    private static double[] oracle(Position anchor, Position point) {
        double[] a = earthCentred(anchor);
        double[] b = earthCentred(point);
        double lat = Math.toRadians(anchor.latDeg());
        double lon = Math.toRadians(anchor.lonDeg());
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double dz = b[2] - a[2];
        return new double[] {
            -Math.sin(lon) * dx + Math.cos(lon) * dy,
            -Math.sin(lat) * Math.cos(lon) * dx - Math.sin(lat) * Math.sin(lon) * dy + Math.cos(lat) * dz,
            Math.cos(lat) * Math.cos(lon) * dx + Math.cos(lat) * Math.sin(lon) * dy + Math.sin(lat) * dz
        };
    }

    @Test
    void offsetsAreThoseOfEarthCentredCoordinates() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            Position anchor = new Position(
                    Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)),
                    360 * random.nextDouble() - 180,
                    100 * random.nextInt(2));
            double reach = Math.pow(10, random.nextInt(6) - 4);
            Position point = new Position(
                    Math.clamp(anchor.latDeg() + reach * random.nextGaussian(), -90, 90),
                    Angles.wrapLonDeg(anchor.lonDeg() + reach * random.nextGaussian()),
                    1_000 * random.nextInt(2));
            LocalFrame.Offset ours = LocalFrame.at(anchor).offsetTo(point);
            double[] expected = oracle(anchor, point);
            assertThat(ours.eastMeters()).isCloseTo(expected[0], within(1e-7));
            assertThat(ours.northMeters()).isCloseTo(expected[1], within(1e-7));
            assertThat(ours.upMeters()).isCloseTo(expected[2], within(1e-7));
        }
    }

    @Test
    void isItsOwnInverseWithinAMillimetreToAHundredKilometres() {
        double[] distances = {0, 1e-3, 1, 100, 5_000, 60_000, 100_000};
        for (double lat : LATITUDES) {
            for (double lon : LONGITUDES) {
                for (double distance : distances) {
                    for (int bearing = 0; bearing < 360; bearing += 15) {
                        backAndForth(LocalFrame.at(lat, lon), distance, bearing);
                    }
                }
            }
        }
    }

    private static void backAndForth(LocalFrame frame, double distance, int bearing) {
        double east = distance * Math.sin(Math.toRadians(bearing));
        double north = distance * Math.cos(Math.toRadians(bearing));
        Position there = frame.positionAt(east, north);
        LocalFrame.Offset back = frame.offsetTo(there);
        assertThat(back.eastMeters()).isCloseTo(east, within(1e-6));
        assertThat(back.northMeters()).isCloseTo(north, within(1e-6));
        assertThat(there.heightMeters()).isZero();
    }

    @Test
    void bearingAndDistanceAreThoseOfTheGeodesicNearby() {
        for (double lat : new double[] {0, 50, -75, 89.9}) {
            LocalFrame frame = LocalFrame.at(lat, 179.99);
            for (int bearing = 0; bearing < 360; bearing += 30) {
                Position end = Geodesic.from(Position.of(lat, 179.99), bearing, 1_000);
                LocalFrame.Offset offset = frame.offsetTo(end);
                double length = Math.hypot(offset.eastMeters(), offset.northMeters());
                assertThat(length).isCloseTo(1_000, within(1e-4));
                double seen = Math.toDegrees(Math.atan2(offset.eastMeters(), offset.northMeters()));
                assertThat(Angles.turnDeg(seen, bearing)).isCloseTo(0, within(1e-5));
            }
        }
    }

    /** A geodesic's azimuth at its end is its azimuth at its start, turned. */
    @Test
    void turnFollowsTheGeodesic() {
        for (double lat : new double[] {0, 30, -60, 85, 89.5, -89.99, 89.9999}) {
            for (int bearing = 0; bearing < 360; bearing += 20) {
                for (double distance : new double[] {10, 1_000, 100_000}) {
                    turnAlong(lat, bearing, distance);
                }
            }
        }
    }

    private static void turnAlong(double lat, int bearing, double distance) {
        Position start = Position.of(lat, -179.9999);
        Position end = Geodesic.from(start, bearing, distance);
        double arriving = Geodesic.between(end, start).bearingDeg() + 180;
        LocalFrame.Turn turn = LocalFrame.at(start).turnTo(end.latDeg(), end.lonDeg());
        double azimuth = Math.toRadians(bearing);
        double east = turn.east(Math.sin(azimuth), Math.cos(azimuth));
        double north = turn.north(Math.sin(azimuth), Math.cos(azimuth));
        double turned = Math.toDegrees(Math.atan2(east, north));
        assertThat(Math.toRadians(Angles.turnDeg(turned, arriving)))
                .as("lat %s bearing %s distance %s", lat, bearing, distance)
                .isCloseTo(0, within(1e-5));
        assertThat(Math.hypot(east, north)).isCloseTo(1, within(1e-12));
        LocalFrame.Turn back = turn.inverse();
        assertThat(back.east(east, north)).isCloseTo(Math.sin(azimuth), within(1e-12));
    }

    @Test
    void northAtThePoleIsTheDirectionOfTheMeridian() {
        LocalFrame pole = LocalFrame.at(90, 30);
        Position over = pole.positionAt(0, 1_000);
        assertThat(over.lonDeg()).isCloseTo(-150, within(1e-9));
        assertThat(over.latDeg()).isCloseTo(89.991, within(1e-4));
        assertThat(pole.positionAt(0, 0).latDeg()).isEqualTo(90);
    }

    @Test
    void refusesOffsetsBeyondTheLimb() {
        assertThatThrownBy(() -> LocalFrame.at(10, 10).positionAt(0, 7e6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the limb");
        assertThatThrownBy(() -> LocalFrame.at(10, 10).positionAt(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shortArcsAreThoseOfTheLibrary() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double rad = ShortArc.SMALL_RAD * 1.01 * (2 * random.nextDouble() - 1) * Math.pow(10, -random.nextInt(8));
            assertThat(ShortArc.sin(rad)).isCloseTo(StrictMath.sin(rad), within(Math.ulp(rad) * 2));
            assertThat(ShortArc.cos(rad)).isCloseTo(StrictMath.cos(rad), within(3e-16));
            double x = Math.exp(10 * random.nextGaussian());
            double y = x * rad;
            assertThat(ShortArc.angle(y, x)).isCloseTo(StrictMath.atan2(y, x), within(Math.ulp(rad) * 2));
        }
        assertThat(ShortArc.angle(1, -1)).isEqualTo(StrictMath.atan2(1, -1));
    }
}
