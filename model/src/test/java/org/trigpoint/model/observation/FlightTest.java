package org.trigpoint.model.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trigpoint.model.observation.Flight.Emergency;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;

/** What is known of something that flies, word after word, and what it says of the worth of its position. */
class FlightTest {
    private static final double NONE = Double.NaN;

    @Test
    void whatANewerWordDoesNotSayStays() {
        Flight cruising = new Flight(10_668, NONE, 0, Place.AIRBORNE, 1_000, Emergency.NONE);
        Flight climb = new Flight(NONE, 10_900, 5, Place.UNKNOWN, -1, Emergency.NONE);
        assertThat(cruising.after(climb))
                .isEqualTo(new Flight(10_668, 10_900, 5, Place.AIRBORNE, 1_000, Emergency.NONE));
        assertThat(cruising.after(Flight.NONE)).isEqualTo(cruising);
        assertThat(Flight.NONE.after(climb)).isEqualTo(climb);
    }

    @Test
    void anEmergencyEndsWithTheNextSquawk() {
        Flight helpless = new Flight(NONE, NONE, NONE, Place.UNKNOWN, 7_700, Emergency.GENERAL);
        Flight silent = new Flight(900, NONE, NONE, Place.UNKNOWN, -1, Emergency.NONE);
        assertThat(helpless.after(silent).emergency()).isEqualTo(Emergency.GENERAL);
        Flight over = new Flight(NONE, NONE, NONE, Place.UNKNOWN, 2_000, Emergency.NONE);
        assertThat(helpless.after(over).emergency()).isEqualTo(Emergency.NONE);
    }

    @Test
    void theAltitudeShownIsThePressureAltitudeWhereThereIsOne() {
        assertThat(new Flight(100, 150, NONE, Place.UNKNOWN, -1, Emergency.NONE).shownMeters())
                .isEqualTo(100);
        assertThat(new Flight(NONE, 150, NONE, Place.UNKNOWN, -1, Emergency.NONE).shownMeters())
                .isEqualTo(150);
        assertThatThrownBy(() -> new Flight(1, 1, 1, Place.UNKNOWN, 7_778, Emergency.NONE))
                .hasMessageContaining("7778");
    }

    @Test
    void categoriesTellRadii() {
        AirIntegrity good = new AirIntegrity(2, 8, 10, 2, 3, 2, 2);
        assertThat(good.containmentMeters()).isEqualTo(185.2);
        assertThat(good.accuracyMeters()).isEqualTo(10);
        assertThat(new AirIntegrity(2, 0, 0, -1, 0, 0, 0).containmentMeters()).isNaN();
        assertThat(AirIntegrity.NONE.accuracyMeters()).isNaN();
        assertThatThrownBy(() -> new AirIntegrity(2, 12, 0, 0, 0, 0, 0)).hasMessageContaining("12");
    }

    @Test
    void theNumbersOfShipsStayAsTheyWere() {
        for (int code = 0; code < 20; code++) {
            assertThat(IntegrityReport.ofCode(code).code()).isEqualTo(code);
            assertThat(IntegrityReport.ofCode(code).findAir()).isEmpty();
        }
        IntegrityReport air = IntegrityReport.ofAir(new AirIntegrity(2, 8, 10, 2, 3, 2, 2));
        assertThat(air.highAccuracy()).isTrue();
        assertThat(air.raim()).isTrue();
        assertThat(air.source()).isEqualTo(PositioningState.OPERATING);
        assertThat(IntegrityReport.ofCode(air.code())).isEqualTo(air);
        assertThat(IntegrityReport.isCode(20)).isFalse();
        assertThat(IntegrityReport.isCode(1 << 5)).isFalse();
    }
}
