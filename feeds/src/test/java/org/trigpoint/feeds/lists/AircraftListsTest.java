package org.trigpoint.feeds.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.recording.PrivateAircraft;

/** Lists of private aircraft. */
class AircraftListsTest {
    private static AircraftLists.Read read(String... lines) {
        return AircraftLists.read("LADD", List.of(new ListFile("ladd.txt", List.of(lines))));
    }

    /** N899DN is from a recorded trace, which tells both; N1 and N99999 are the ends of the marks; the others follow by counting. */
    @ParameterizedTest
    @CsvSource({"N1, A00001", "N99999, ADF7C7", "N899DN, AC671B", "N1A, A00002", "N1AA, A00003", "N10, A0025A"})
    void marksOfTheUnitedStatesStandForTheirAddresses(String mark, String address) {
        assertThat(UsRegistration.address(mark)).hasValue(Integer.parseInt(address, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "N0", "N01", "N1I", "N1O", "N1AAA", "N1A1", "N1234AA", "N123456", "G-ABCD", ""})
    void whatIsNoMarkOfTheirsHasNone(String mark) {
        assertThat(UsRegistration.address(mark)).isEmpty();
    }

    /** All marks count up without a gap. */
    @Test
    void noTwoMarksHaveOneAddress() {
        int expected = 0xA00001;
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        for (String digits : List.of("N1", "N10", "N100", "N1000")) {
            assertThat(UsRegistration.address(digits)).hasValue(expected);
            int next = expected + 1;
            for (int i = 0; i < letters.length(); i++) {
                assertThat(UsRegistration.address(digits + letters.charAt(i))).hasValue(next++);
                for (int j = 0; j < letters.length() && digits.length() < 5; j++) {
                    assertThat(UsRegistration.address(digits + letters.charAt(i) + letters.charAt(j)))
                            .hasValue(next++);
                }
            }
            expected = next;
        }
        assertThat(UsRegistration.address("N10000")).hasValue(expected);
        assertThat(UsRegistration.address("N10009")).hasValue(expected + 9);
        assertThat(UsRegistration.address("N1001")).hasValue(expected + 10);
    }

    @Test
    void anAircraftARowByAddressRegistrationOrCallSign() {
        AircraftLists.Read read = read("\uFEFFa1b2c3", "G-ABCD", "", "dac123", "N899DN,Boeing", "XX YY!", "123");
        PrivateAircraft.Listing listing = read.listings().getFirst();
        assertThat(listing.name()).isEqualTo("LADD");
        assertThat(listing.addresses()).containsExactly(0xA1B2C3, 0xAC671B, 0xDAC123);
        assertThat(listing.names())
                .as("what may be both is both")
                .containsExactly("A1B2C3", "DAC123", "GABCD", "N899DN");
        assertThat(read.faults()).extracting(ReadList.Fault::line).containsExactly(6, 7);
        assertThat(read.faults().getFirst().reason())
                .isEqualTo("'XX YY!' is neither an address nor a registration nor a call sign");
    }

    @Test
    void aTableIsReadByItsHeadAndAsItIsWritten() {
        AircraftLists.Read read =
                read("Registration,Owner,Address,List", "N1,Nobody,,", ",Nobody,00000A,PIA", ",,XYZ,", ",,,", "N/1,,,");
        assertThat(read.listings()).hasSize(2);
        assertThat(read.listings().getFirst().addresses()).containsExactly(0xA00001);
        assertThat(read.listings().getLast().name()).isEqualTo("PIA");
        assertThat(read.listings().getLast().addresses()).containsExactly(10);
        assertThat(read.faults()).extracting(ReadList.Fault::line).containsExactly(4, 5, 6);
        List<String> written = AircraftLists.write(read.listings());
        assertThat(AircraftLists.read("x", List.of(new ListFile("all.csv", written)))
                        .listings())
                .isEqualTo(read.listings());
    }

    @Test
    void shipsAndStrangersAreOnNone() {
        PrivateAircraft aircraft = new PrivateAircraft(read("N899DN", "DAL99").listings());
        long listed = org.trigpoint.model.observation.Identity.pack(
                org.trigpoint.model.observation.Identity.Scheme.ICAO, 0xAC671B);
        assertThat(aircraft.holds(listed)).isTrue();
        assertThat(aircraft.holds(listed + 1, "dal 99")).isTrue();
        assertThat(aircraft.holds(listed + 1, "DAL9", null)).isFalse();
        assertThat(PrivateAircraft.NONE.holds(listed, "DAL99")).isFalse();
    }
}
