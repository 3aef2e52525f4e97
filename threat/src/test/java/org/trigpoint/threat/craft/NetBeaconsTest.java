package org.trigpoint.threat.craft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

class NetBeaconsTest {
    @ParameterizedTest
    @CsvSource({
        "412345678, SHIP, AIS_CLASS_B, NET 12 87%, NaN, true",
        "412345678, SHIP, AIS_CLASS_B, 01234-99%, 6, true",
        "412345678, SHIP, AIS_CLASS_B, BUOY 12.4V, NaN, true",
        "412345678, SHIP, AIS_CLASS_B, FISHNET 3, NaN, true",
        "998877665, UNASSIGNED, AIS_CLASS_B, , NaN, true",
        "785000001, SHIP, AIS_CLASS_B_SELF_ORGANISING, , NaN, true",
        "998877665, UNASSIGNED, AIS_CLASS_A, NET 4 71%, NaN, true",
        // A ship does not become a beacon by its name alone, nor by its number.
        "412345678, SHIP, AIS_CLASS_A, NET 12 87%, NaN, false",
        "998877665, UNASSIGNED, AIS_CLASS_A, NORDIC STAR, NaN, false",
        "412345678, SHIP, AIS_CLASS_B, NET 12 87%, 24, false",
        "412345678, SHIP, AIS_CLASS_B, MAGNET 2, NaN, false",
        "412345678, SHIP, AIS_CLASS_B, PLANET, NaN, false",
        "412345678, SHIP, AIS_CLASS_B, V8 GT40, NaN, false",
        "412345678, SHIP, AIS_CLASS_B, , NaN, false",
        "992351000, AID, AIS_AID, NET 1 50%, NaN, false"
    })
    void knowsThemByNameAndNumber(
            long mmsi, Platform platform, Transponder transponder, String name, double lengthMeters, boolean is) {
        assertThat(NetBeacons.looksLikeOne(Identity.mmsi(mmsi), platform, transponder, name, lengthMeters))
                .isEqualTo(is);
    }
}
