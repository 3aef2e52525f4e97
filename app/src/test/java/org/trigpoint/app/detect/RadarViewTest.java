package org.trigpoint.app.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.stac.StacException;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacReader;

class RadarViewTest {
    /** Validation: platformHeading of published Sentinel-1 products at mid latitudes is about −12 to −15 and 192 to 196 degrees. */
    @Test
    void coursesOfSentinel1() {
        RadarOrbit orbit = RadarOrbit.SENTINEL_1;
        assertThat(orbit.headingDeg(45, true)).isBetween(344.0, 349.0);
        assertThat(orbit.headingDeg(45, false)).isBetween(191.0, 196.0);
        assertThat(orbit.headingDeg(0, true)).isCloseTo(348, Offset.offset(1.0));
    }

    @Test
    void looksSquareToItsFlight() {
        assertThat(RadarView.square(350, true, 70).lookDeg()).isCloseTo(80, Offset.offset(1e-9));
        assertThat(RadarView.square(10, false, 70).lookDeg()).isCloseTo(280, Offset.offset(1e-9));
        assertThatThrownBy(() -> RadarView.square(360, true, 70)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RadarView.square(0, true, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static StacItem item(String properties) throws StacException {
        String item = """
                {"type":"Feature","stac_version":"1.1.0","id":"s","bbox":[18,54,20,56],"geometry":{"type":"Polygon",
                 "coordinates":[[[18,54],[20,54],[20,56],[18,56],[18,54]]]},"links":[],"assets":{},
                 "properties":{"datetime":"2026-08-13T04:59:20Z",%s}}""".formatted(properties);
        return StacReader.item(item.getBytes(StandardCharsets.UTF_8));
    }

    private static RadarView view(String properties) throws StacException {
        return RadarView.of(item(properties)).orElseThrow();
    }

    @Test
    void anItemOfSentinel1SaysHowItsRadarFlew() throws StacException {
        String platform = "\"platform\":\"sentinel-1c\",\"view:incidence_angle\":39,\"sat:orbit_state\":\"descending\"";
        RadarView said = view(platform + ",\"view:azimuth\":282,\"sar:observation_direction\":\"right\"");
        assertThat(said.flightDeg()).isEqualTo(192);
        assertThat(said.lookDeg()).isEqualTo(282);
        assertThat(said.shiftSeconds()).as("865 km at 7.49 km/s").isCloseTo(72.6, Offset.offset(0.3));
        assertThat(view(platform + ",\"view:azimuth\":102"))
                .as("said the other way round")
                .isEqualTo(said);
        assertThat(view(platform).flightDeg()).isBetween(193.0, 198.0);
        assertThat(view(platform + ",\"sar:observation_direction\":\"left\",\"view:azimuth\":102")
                        .flightDeg())
                .isEqualTo(192);
    }

    @Test
    void whatIsNotEnoughIsNotGuessed() throws StacException {
        assertThat(RadarView.of(item("\"platform\":\"sentinel-1a\",\"sat:orbit_state\":\"ascending\"")))
                .isEmpty();
        assertThat(RadarView.of(item("\"platform\":\"sentinel-1a\",\"view:incidence_angle\":39")))
                .isEmpty();
        assertThat(RadarView.of(item(
                        "\"platform\":\"some-radar\",\"view:incidence_angle\":39,\"sat:orbit_state\":\"ascending\"")))
                .isEmpty();
    }
}
