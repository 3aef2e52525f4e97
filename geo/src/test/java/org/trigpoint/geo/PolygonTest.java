package org.trigpoint.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolygonTest {
    @Test
    void textIsPairsOrWellKnown() {
        Polygon pairs = Polygon.parse("-2,50,0,50,-1,51");
        assertThat(pairs.corners()).hasSize(3);
        assertThat(Polygon.parse("POLYGON ((-2 50, 0 50, -1 51, -2 50))")).isEqualTo(pairs);
        assertThat(pairs.box()).isEqualTo(new Box(-2, 50, 0, 51));
    }

    @ParameterizedTest
    @CsvSource({"50.5,-1,true", "50.9,-1,true", "50.9,-1.8,false", "49.9,-1,false", "51.1,-1,false", "50.5,179,false"})
    void aTriangleHoldsWhatIsWithin(double latDeg, double lonDeg, boolean within) {
        assertThat(Polygon.parse("-2,50,0,50,-1,51").contains(latDeg, lonDeg)).isEqualTo(within);
    }

    @Test
    void oneOverTheAntimeridianIsNarrow() {
        Polygon polygon = Polygon.parse("179,10,-179,10,-179,12,179,12");
        assertThat(polygon.box()).isEqualTo(new Box(179, 10, -179, 12));
        assertThat(polygon.contains(11, 179.5)).isTrue();
        assertThat(polygon.contains(11, -179.5)).isTrue();
        assertThat(polygon.contains(11, 178)).isFalse();
        assertThat(polygon.contains(11, 0)).isFalse();
        assertThat(polygon.contains(13, 180)).isFalse();
    }

    @Test
    void aShapeWithABayLeavesTheBayOut() {
        Polygon bay = Polygon.parse("0,0,10,0,10,10,5,2,0,10");
        assertThat(bay.contains(5, 5)).isFalse();
        assertThat(bay.contains(5, 1)).isTrue();
        assertThat(bay.contains(5, 9)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2 | 3 to 10000 corners",
                "1,2,3 | not 3 numbers",
                "1,2,3,4,5,x | Number 6 of a polygon is degrees as -1.25, not x",
                "181,2,3,4,5,6 | Number 1 of a polygon is a longitude",
                "1,91,3,4,5,6 | Latitude 91.0",
                "0,80,120,80,-120,80 | does not go round a pole",
                "POLYGON ((0 0, 1 0, 1 1), (0 0, 1 1, 0 1)) | A polygon is pairs",
                "1e5,2,3,4,5,6 | not 1e5"
            })
    void whatIsNoneSaysWhy(String text, String message) {
        assertThatThrownBy(() -> Polygon.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
