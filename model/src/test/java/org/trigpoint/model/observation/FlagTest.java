package org.trigpoint.model.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags by the digits of a number, and the check digit of IMO numbers. */
class FlagTest {
    @ParameterizedTest
    @CsvSource({"201,AL", "257,NO", "351,PA", "416,TW", "538,MH", "636,LR", "775,VE"})
    void digitsNameAFlag(int mid, String code) {
        assertThat(Flag.ofMid(mid)).hasValue(code);
        assertThat(Flag.of(Identity.mmsi(mid * 1_000_000L + 42))).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 111, 123, 200, 217, 223, 480, 799, 800, 987, 1_000})
    void otherDigitsAreNobodys(int mid) {
        assertThat(Flag.ofMid(mid)).isEmpty();
    }

    @Test
    void allThatAreAllocatedAreThere() {
        long count = java.util.stream.IntStream.rangeClosed(201, 799)
                .filter(mid -> Flag.ofMid(mid).isPresent())
                .count();
        assertThat(count).as("entries of the ITU's table").isEqualTo(292);
    }

    @Test
    void anAircraftAddressHasNoFlag() {
        assertThat(Flag.of(new Identity(Identity.Scheme.ICAO, 257_000_000L & 0xFFFFFF).packed()))
                .isEmpty();
    }

    @Test
    void aCodeHasAName() {
        assertThat(Flag.name("PA")).isEqualTo("Panama");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_074_729, 9_187_629, 9_187_655})
    void aRightCheckDigitIsKnown(int imo) {
        assertThat(ImoNumber.isValid(imo)).isTrue();
        assertThat(ImoNumber.isValid(imo + 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 123, 999_999, 10_000_000, 90_747_290})
    void otherLengthsAreNoImoNumber(int imo) {
        assertThat(ImoNumber.isValid(imo)).isFalse();
    }
}
