package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Geodesics against published values. */
class GeodesicValidationTest {
    /** Quarter meridian of WGS 84: 10 001 965.729 m (C. F. F. Karney, J. Geodesy 87, 2013). */
    private static final double QUARTER_METERS = 10_001_965.729;

    private static Geodesic.Line line(double lat1, double lon1, double lat2, double lon2) {
        return Geodesic.between(Position.of(lat1, lon1), Position.of(lat2, lon2));
    }

    @Test
    void fromEquatorToPole() {
        assertThat(line(0, 10, 90, 10).distanceMeters()).isCloseTo(QUARTER_METERS, within(1e-3));
        assertThat(line(-90, 0, 90, 77).distanceMeters()).isCloseTo(2 * QUARTER_METERS, within(1e-3));
    }

    @Test
    void degreeOfTheEquator() {
        double degree = Wgs84.A_METERS * Math.PI / 180;
        assertThat(line(0, 0, 0, 1).distanceMeters()).isCloseTo(degree, within(1e-6));
        assertThat(line(0, 179.5, 0, -179.5).distanceMeters()).isCloseTo(degree, within(1e-6));
        assertThat(line(0, 179.5, 0, -179.5).bearingDeg()).isCloseTo(90, within(1e-9));
        assertThat(line(0, -179.5, 0, 179.5).bearingDeg()).isCloseTo(270, within(1e-9));
    }

    /** The example of the direct problem in Karney 2013: 40° N, azimuth 30°, 10 000 km. */
    @Test
    void karneysDirectExample() {
        Position end = Geodesic.from(Position.of(40, 0), 30, 10_000_000);
        assertThat(end.latDeg()).isCloseTo(41.793_310_205_06, within(1e-11));
        assertThat(end.lonDeg()).isCloseTo(137.844_900_043_77, within(1e-11));
    }

    /** The example of nearly antipodal points in Karney 2013: 30° S 0° to 29.9° N 179.8° E. */
    @Test
    void karneysNearlyAntipodalExample() {
        Geodesic.Line line = line(-30, 0, 29.9, 179.8);
        assertThat(line.distanceMeters()).isCloseTo(19_989_832.827_61, within(1e-4));
        assertThat(line.bearingDeg()).isCloseTo(161.890_524_730_77, within(1e-8));
    }

    /** Flinders Peak to Buninyong, the example of the Geocentric Datum of Australia technical manual, on GRS 80. */
    @Test
    void vincentysAustralianExample() {
        Geodesic.Line line = line(
                -(37 + 57 / 60.0 + 3.72030 / 3600),
                144 + 25 / 60.0 + 29.52440 / 3600,
                -(37 + 39 / 60.0 + 10.15610 / 3600),
                143 + 55 / 60.0 + 35.38390 / 3600);
        // The flattening of GRS 80 differs in the ninth digit: less than a millimetre here.
        assertThat(line.distanceMeters()).isCloseTo(54_972.271, within(1e-3));
        assertThat(line.bearingDeg()).isCloseTo(306 + 52 / 60.0 + 5.37 / 3600, within(0.01 / 3600));
    }

    @Test
    void samePointAndSameBothWays() {
        assertThat(line(51, 1, 51, 1).distanceMeters()).isZero();
        assertThat(line(12, 34, -56, 78).distanceMeters())
                .isCloseTo(line(-56, 78, 12, 34).distanceMeters(), within(1e-7));
    }
}
