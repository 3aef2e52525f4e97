package org.trigpoint.imagery.georeference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.geo.Position;

/** Projections against PROJ, to a tenth of a millimetre, and back. */
class ProjectionValidationTest {
    static Stream<String> points() throws IOException {
        try (InputStream input = ProjectionValidationTest.class.getResourceAsStream("proj-points.csv")) {
            byte[] bytes = Objects.requireNonNull(input).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().skip(2);
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void liesWhereProjSays(String line) throws IOException {
        String[] cells = line.split(",");
        CoordinateSystem system = CoordinateSystem.ofEpsg(Integer.parseInt(cells[0]));
        double lonDeg = Double.parseDouble(cells[1]);
        double latDeg = Double.parseDouble(cells[2]);
        PlanePoint plane = system.findPlane(latDeg, lonDeg).orElseThrow();
        // At the ends of the earth digits of a double are larger.
        double off = 1e-4 * Math.max(1, Math.abs(plane.y()) / 3e7);
        assertThat(plane.x()).isCloseTo(Double.parseDouble(cells[3]), within(off));
        assertThat(plane.y()).isCloseTo(Double.parseDouble(cells[4]), within(off));
        Position back = system.findPosition(plane.x(), plane.y()).orElseThrow();
        assertThat(back.latDeg()).isCloseTo(latDeg, within(1e-9));
        if (Math.abs(latDeg) < 90) {
            assertThat(back.lonDeg()).isCloseTo(lonDeg, within(1e-9));
        }
    }

    @Test
    void aQuarterOfTheMeridianIsAsLongAsPublished() throws IOException {
        // The quarter of a meridian of WGS 84 is 10,001,965.7293 m long (NGA.STND.0036, 2014).
        CoordinateSystem system = CoordinateSystem.ofEpsg(32631);
        PlanePoint pole = system.findPlane(90, 3).orElseThrow();
        assertThat(pole.x()).isCloseTo(500_000, within(1e-4));
        assertThat(pole.y()).isCloseTo(0.9996 * 10_001_965.7293, within(1e-3));
    }

    @Test
    void thereIsNoneWhereSeriesAreNotGood() throws IOException {
        assertThat(CoordinateSystem.ofEpsg(32631).findPlane(0, 93)).isEmpty();
        assertThat(CoordinateSystem.ofEpsg(3413).findPlane(-80, 0)).isEmpty();
    }
}
