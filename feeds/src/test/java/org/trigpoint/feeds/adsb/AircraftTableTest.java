package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.adsb.SolvedPosition.Method;
import org.trigpoint.feeds.adsb.fixtures.AdsbRun;
import org.trigpoint.feeds.adsb.fixtures.MadeFrames;
import org.trigpoint.feeds.adsb.message.AddressKind;

/** What frames tell by those before them. */
class AircraftTableTest {
    private static final int ADDRESS = 0x406B90;
    private static final long TICKS = 12_000_000L;

    private static byte[] air(double lat, double lon, boolean odd) {
        return MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, odd));
    }

    private static byte[] ground(double lat, double lon, boolean odd) {
        return MadeFrames.squitter(17, 4, ADDRESS, MadeFrames.ground(7, lat, lon, odd));
    }

    private static @Nullable Method method(Tell tell) {
        return tell.position() == null ? null : tell.position().method();
    }

    @Test
    void aPairIsAtMostTenSecondsApart() {
        AdsbRun run = new AdsbRun();
        run.tell(0, air(51, 7, false));
        assertThat(method(run.tell(10.1, air(51, 7, true)))).isNull();
        assertThat(method(run.tell(20, air(51, 7, false)))).isEqualTo(Method.GLOBAL);
        assertThat(method(run.tell(600, air(51.1, 7, true)))).isEqualTo(Method.LOCAL);
        assertThat(method(run.tell(1_200.1, air(51.1, 7, true)))).isNull();
    }

    @Test
    void theCounterSaysHowFarApartFramesAre() {
        AdsbRun late = new AdsbRun();
        late.at(0, MadeFrames.beast(air(51, 7, false), 5 * TICKS, 100));
        // Both came at once, from a receiver that was cut off for half a minute.
        assertThat(method((Tell) late.at(0.1, MadeFrames.beast(air(51, 7, true), 35 * TICKS, 100))))
                .isNull();
        AdsbRun held = new AdsbRun();
        held.at(0, MadeFrames.beast(air(51, 7, false), (1L << 48) - TICKS, 100));
        // The counter wraps; the second was held up for half a minute.
        assertThat(method((Tell) held.at(30, MadeFrames.beast(air(51, 7, true), TICKS, 100))))
                .isEqualTo(Method.GLOBAL);
        AdsbRun two = new AdsbRun();
        two.at(0, MadeFrames.beast(air(51, 7, false), 5 * TICKS, 100));
        // The counter of another receiver.
        assertThat(method((Tell) two.at(1, MadeFrames.beast(air(51, 7, true), 90_000 * TICKS, 100))))
                .isEqualTo(Method.GLOBAL);
        AdsbRun none = new AdsbRun();
        none.at(0, MadeFrames.beast(air(51, 7, false), 0, 100));
        assertThat(method((Tell) none.at(30, MadeFrames.beast(air(51, 7, true), 0, 100))))
                .isNull();
    }

    @Test
    void aPositionOutOfReachIsToldWhenTheNextPairAgrees() {
        AdsbRun run = new AdsbRun();
        run.tell(0, air(51, 7, false));
        run.tell(1, air(51, 7, true));
        run.tell(2, air(40, 7, false));
        Tell doubted = run.tell(3, air(40, 7, true));
        Tell agreed = run.tell(4, air(40, 7, false));
        assertThat(doubted.position()).isNull();
        assertThat(agreed.position()).isNotNull();
        assertThat(agreed.position().latDeg()).isBetween(39.999, 40.001);
    }

    @Test
    void aLandedAircraftIsFollowedOnTheGround() {
        AdsbRun run = new AdsbRun();
        run.tell(0, air(51, 7, false));
        run.tell(1, air(51, 7, true));
        Tell landed = run.tell(100, ground(51.05, 7.05, false));
        assertThat(method(landed)).isEqualTo(Method.LOCAL);
        assertThat(landed.position().lonDeg()).isBetween(7.0499, 7.0501);
        Tell pair = run.tell(101, ground(51.05, 7.05, true));
        assertThat(method(pair)).isEqualTo(Method.GLOBAL);
        assertThat(pair.position().latDeg()).isBetween(51.0499, 51.0501);
        // A code of the ground and one of the air make no pair.
        assertThat(method(run.tell(102, air(51.05, 7.05, false)))).isEqualTo(Method.LOCAL);
    }

    @Test
    void onTheGroundNothingIsSolvedWithoutAReference() {
        AdsbRun run = new AdsbRun();
        run.tell(0, ground(51, 7, false));
        assertThat(method(run.tell(1, ground(51, 7, true)))).isNull();
    }

    @Test
    void aReplyIsTakenWhenItsAddressIsKnown() {
        byte[] altitude = MadeFrames.frame("20000190", ADDRESS);
        AdsbRun run = new AdsbRun();
        run.at(0, MadeFrames.avr(altitude));
        run.at(1, MadeFrames.avr(MadeFrames.allCall(ADDRESS, 5)));
        assertThat(run.rejected()).containsExactly("address", "address");
        assertThat(run.tell(2, MadeFrames.allCall(ADDRESS, 0)).address()).isEqualTo(ADDRESS);
        assertThat(run.tell(3, altitude).address()).isEqualTo(ADDRESS);
        assertThat(run.tell(3, MadeFrames.allCall(ADDRESS, 5)).address()).isEqualTo(ADDRESS);
        run.tell(62, altitude);
        run.at(62.1, MadeFrames.avr(altitude));
        assertThat(run.rejected()).hasSize(3).last().isEqualTo("address");
    }

    @Test
    void oneWrongBitIsRepairedOnlyWhenAskedFor() {
        byte[] right = air(51, 7, false);
        Tell straight = new AdsbRun().tell(0, right);
        for (int bit = 5; bit < 112; bit++) {
            byte[] wrong = right.clone();
            wrong[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            assertThat(new AdsbRun().at(0, MadeFrames.avr(wrong))).isInstanceOf(AdsbRejected.class);
            assertThat(new AdsbRun(new TableSettings(true, Double.NaN, Double.NaN)).tell(0, wrong))
                    .as("bit %s", bit)
                    .isEqualTo(straight);
        }
        byte[] call = MadeFrames.allCall(ADDRESS, 0);
        call[2] ^= 0x10;
        assertThat(new AdsbRun(new TableSettings(true, Double.NaN, Double.NaN))
                        .tell(0, call)
                        .address())
                .isEqualTo(ADDRESS);
    }

    /** RTCA DO-260B, DO-260A and DO-260, format type codes. Radius in metres, 0 for none. */
    @ParameterizedTest
    @CsvSource({
        // version, type code, A, B, C, category, radius
        "2, 9, 0, 0, 0, 11, 7.5", "2, 10, 0, 0, 0, 10, 25", "2, 11, 1, 1, 0, 9, 75", "2, 11, 0, 0, 0, 8, 185.2",
        "2, 11, 1, 0, 0, 8, 185.2", "2, 12, 0, 0, 0, 7, 370.4", "2, 13, 0, 1, 0, 6, 555.6", "2, 13, 0, 0, 0, 6, 926",
        "2, 13, 1, 1, 0, 6, 1111.2", "2, 14, 0, 0, 0, 5, 1852", "2, 15, 0, 0, 0, 4, 3704", "2, 16, 1, 1, 0, 3, 7408",
        "2, 16, 0, 0, 0, 2, 14816", "2, 17, 0, 0, 0, 1, 37040", "2, 18, 0, 0, 0, 0, 0", "2, 20, 0, 0, 0, 11, 7.5",
        "2, 21, 0, 0, 0, 10, 25", "2, 22, 0, 0, 0, 0, 0", "2, 5, 0, 0, 0, 11, 7.5", "2, 6, 0, 0, 0, 10, 25",
        "2, 7, 1, 0, 0, 9, 75", "2, 7, 0, 0, 0, 8, 185.2", "2, 8, 1, 0, 1, 7, 370.4", "2, 8, 1, 0, 0, 6, 555.6",
        "2, 8, 0, 0, 1, 6, 1111.2", "2, 8, 0, 0, 0, 0, 0", "1, 11, 1, 0, 0, 9, 75", "1, 11, 0, 1, 0, 8, 185.2",
        "1, 13, 1, 0, 0, 6, 1111.2", "1, 13, 0, 1, 0, 6, 926", "1, 16, 1, 0, 0, 3, 7408", "1, 16, 0, 1, 0, 2, 14816",
        "1, 8, 1, 0, 1, 0, 0", "0, 5, 0, 0, 0, 9, 7.5", "0, 8, 0, 0, 0, 6, 0", "0, 9, 0, 0, 0, 9, 7.5",
        "0, 10, 0, 0, 0, 8, 25", "0, 11, 1, 1, 0, 7, 185.2", "0, 13, 1, 0, 0, 5, 926", "0, 16, 0, 0, 0, 2, 18520",
        "0, 18, 0, 0, 0, 0, 0", "0, 20, 0, 0, 0, 9, 7.5", "0, 22, 0, 0, 0, 0, 0"
    })
    void integrityIsByTypeCodeAndSupplements(int version, int type, int a, int b, int c, int category, double radius) {
        boolean surface = type < 9;
        AdsbRun run = new AdsbRun();
        // The capability class of the ground ends with supplement C at bit 20.
        long status = 31L << 51
                | (surface ? 1L << 48 : 0)
                | (long) c << 36
                | 2L << 24
                | (long) version << 13
                | (long) a << 12
                | 9L << 8
                | 2L << 6
                | 3L << 4
                | 1L << 3;
        if (version > 0) {
            run.tell(0, MadeFrames.squitter(17, 5, ADDRESS, status));
        }
        run.tell(0.5, MadeFrames.squitter(17, 5, ADDRESS, 19L << 51 | 1L << 48 | 2L << 43));
        long me = surface ? MadeFrames.ground(type, 51, 7, false) : MadeFrames.air(type, b == 1, 51, 7, false);
        Integrity integrity =
                run.tell(1, MadeFrames.squitter(17, 5, ADDRESS, me)).integrity();
        assertThat(integrity).isNotNull();
        assertThat(version == 0 ? integrity.nucp() : integrity.nic()).isEqualTo(category);
        assertThat(version == 0 ? integrity.nic() : integrity.nucp()).isNull();
        assertThat(integrity.containmentMeters()).isEqualTo(radius == 0 ? null : (Double) radius);
        assertThat(integrity.version()).isEqualTo(version == 0 ? null : version);
        assertThat(integrity.nacp()).isEqualTo(version == 0 ? null : 9);
        assertThat(integrity.sil()).isEqualTo(version == 0 ? null : 3);
        assertThat(integrity.sda()).isEqualTo(version == 2 ? 2 : null);
        assertThat(integrity.gva()).isEqualTo(version == 2 && !surface ? 2 : null);
        assertThat(integrity.nacv()).isEqualTo(2);
    }

    @Test
    void addressesThatAreNoneOfIcaoAreKeptApart() {
        AdsbRun run = new AdsbRun();
        Tell own = run.tell(0, MadeFrames.squitter(18, 0, ADDRESS, MadeFrames.air(11, false, 51, 7, false)));
        Tell other = run.tell(0, MadeFrames.squitter(18, 1, ADDRESS, MadeFrames.air(11, false, 51, 7, true)));
        Tell traffic = run.tell(0, MadeFrames.squitter(18, 2, ADDRESS, MadeFrames.air(11, true, 51, 7, true)));
        Tell relayed = run.tell(0, MadeFrames.squitter(18, 6, ADDRESS, MadeFrames.air(11, false, 51, 7, true)));
        assertThat(run.tells())
                .extracting(Tell::addressKind)
                .containsExactly(AddressKind.ICAO, AddressKind.OTHER, AddressKind.OTHER, AddressKind.ICAO);
        assertThat(run.tells())
                .extracting(Tell::origin)
                .containsExactly(Origin.NON_TRANSPONDER, Origin.NON_TRANSPONDER, Origin.TIS_B, Origin.ADS_R);
        assertThat(run.tells()).extracting(Tell::position).containsOnlyNulls();
        assertThat(own.address())
                .isEqualTo(other.address())
                .isEqualTo(traffic.address())
                .isEqualTo(relayed.address());
        assertThat(run.decoder().table().count()).isEqualTo(4);
    }

    @Test
    void theTableIsBoundedAndForgetsThoseNotHeard() {
        AircraftSlots slots = new AircraftSlots();
        for (int i = 0; i < 200_000; i++) {
            slots.heard(i, i);
        }
        assertThat(slots.count()).isBetween(AircraftSlots.MOST / 2, AircraftSlots.MOST + 1);
        assertThat(slots.find(199_999, 200_000)).isNotNull();
        assertThat(slots.find(1, 200_000)).isNull();
        long later = 200_000 + AircraftSlots.FORGET_MICROS + 1;
        assertThat(slots.find(199_999, later)).isNull();
        for (int i = 0; i < 70_000; i++) {
            slots.heard(1_000_000 + i % 5, later + i);
        }
        assertThat(slots.find(1_000_004, later)).isNotNull();
    }

    @Test
    void aSnapshotThatIsNoneIsRefused() {
        AircraftTable table = new AircraftTable(TableSettings.PLAIN);
        assertThatThrownBy(() -> table.read(new DataInputStream(new ByteArrayInputStream(new byte[100])), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("slots");
        assertThatThrownBy(() -> table.read(new DataInputStream(new ByteArrayInputStream(new byte[100])), 2))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("layout 1");
    }
}
