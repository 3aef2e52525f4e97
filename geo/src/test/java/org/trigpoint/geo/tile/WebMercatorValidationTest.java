package org.trigpoint.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Box;

class WebMercatorValidationTest {
    /** IOGP Guidance Note 373-7-2, method 1024: 24°22'54.433"N 100°20'00.000"W. */
    @Test
    void theExampleOfItsDefinition() {
        double latDeg = 24 + 22 / 60.0 + 54.433 / 3_600;
        double lonDeg = -(100 + 20 / 60.0);
        assertThat(WebMercator.xMeters(lonDeg)).isCloseTo(-11_169_055.58, within(0.01));
        assertThat(WebMercator.yMeters(latDeg)).isCloseTo(2_800_000.00, within(0.01));
        assertThat(WebMercator.lonDeg(-11_169_055.58)).isCloseTo(lonDeg, within(1e-7));
        assertThat(WebMercator.latDeg(2_800_000.00)).isCloseTo(latDeg, within(1e-7));
    }

    @Test
    void theSquareEndsWhereItSays() {
        assertThat(WebMercator.HALF_SIDE_METERS).isCloseTo(20_037_508.3427892, within(1e-6));
        assertThat(WebMercator.yRatio(WebMercator.MOST_LAT_DEG)).isCloseTo(0, within(1e-12));
        assertThat(WebMercator.yMeters(90)).isFinite();
    }

    @Test
    void aTileCoversItsPart() {
        Box box = new TileNumber(1, 0, 1).box(0);
        assertThat(box.westDeg()).isZero();
        assertThat(box.eastDeg()).isEqualTo(180);
        assertThat(box.southDeg()).isCloseTo(0, within(1e-12));
        assertThat(box.northDeg()).isCloseTo(WebMercator.MOST_LAT_DEG, within(1e-9));
        assertThat(new TileNumber(0, 0, 0).box(0.5).westDeg()).isEqualTo(-180);
        assertThatIllegalArgumentException().isThrownBy(() -> new TileNumber(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileNumber(25, 0, 0));
    }
}
