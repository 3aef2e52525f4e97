package org.trigpoint.simulation.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Against frames that aircraft 406B90 sent, with what pyModeS reads in them (its {@code sample_data_adsb.csv}), and against zones of
 * longitude that DO-260B tabulates.
 */
class SquitterValidationTest {
    private static final Squitter SENDER = new Squitter(0x406B90, false);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static byte[] heard(String hex) {
        byte[] frame = HEX.parseHex(hex);
        assertThat(Squitter.parity(frame, Squitter.BYTES)).as(hex).isZero();
        return frame;
    }

    @Test
    void aPositionIsTheFrameThatWasHeard() {
        assertThat(SENDER.position(51.148386809785485, 7.227935791015625, 36_000, true, new Containment(8), 0))
                .isEqualTo(heard("8D406B9058B98587D77212AF4D6D"));
        assertThat(SENDER.position(51.145660400390625, 7.244295687288852, 36_000, false, new Containment(8), 0))
                .isEqualTo(heard("8D406B9058B98218DD7D364566EF"));
    }

    @Test
    void theVelocityIsInTheFrameThatWasHeard() {
        byte[] heard = heard("8D406B909945DE10000405999BE4");
        byte[] made = SENDER.velocity(-477, 127, 0, 2);
        assertThat(Squitter.parity(made, Squitter.BYTES)).isZero();
        // East and north with their signs, and the rate of climb; beside them it said other things of its instruments.
        assertThat(made[4]).isEqualTo(heard[4]);
        assertThat(made[5] & 0x07).isEqualTo(heard[5] & 0x07);
        assertThat(made[6]).isEqualTo(heard[6]);
        assertThat(made[7]).isEqualTo(heard[7]);
        assertThat(made[8] & 0xE0).isEqualTo(heard[8] & 0xE0);
        assertThat(made[8] & 0x0F).isEqualTo(heard[8] & 0x0F);
        assertThat(made[9] & 0xFC).isEqualTo(heard[9] & 0xFC);
    }

    @Test
    void aDescentHasItsSignAndSteps() {
        byte[] made = SENDER.velocity(10, -20, -832, 2);
        assertThat(made[8] >> 3 & 1).isEqualTo(1);
        assertThat((made[8] & 0x07) << 6 | (made[9] & 0xFF) >> 2).isEqualTo(832 / 64 + 1);
        assertThat(made[7] >> 7 & 1).isEqualTo(1);
    }

    @Test
    void theCallSignIsThatOfTheFrameThatWasHeard() {
        byte[] heard = heard("8D406B902015A678D4D220AA4BDA");
        byte[] made = SENDER.identification("A3", "EZY85MH");
        assertThat(Squitter.parity(made, Squitter.BYTES)).isZero();
        assertThat(made).startsWith(java.util.Arrays.copyOf(heard, 4));
        // Its category it did not tell.
        assertThat(made[4] & 0xF8).isEqualTo(heard[4] & 0xF8);
        assertThat(java.util.Arrays.copyOfRange(made, 5, 11)).isEqualTo(java.util.Arrays.copyOfRange(heard, 5, 11));
    }

    @Test
    void zonesOfLongitudeChangeWhereTheyDo() {
        assertThat(Cpr.lonZones(0)).isEqualTo(59);
        assertThat(Cpr.lonZones(10.4704)).isEqualTo(59);
        assertThat(Cpr.lonZones(-10.4705)).isEqualTo(58);
        assertThat(Cpr.lonZones(59.9545)).isEqualTo(30);
        assertThat(Cpr.lonZones(59.9546)).isEqualTo(29);
        assertThat(Cpr.lonZones(86.9)).isEqualTo(2);
        assertThat(Cpr.lonZones(87.1)).isEqualTo(1);
    }

    @Test
    void aByteThatWouldBeginAFrameIsSentTwice() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] frame = new byte[Squitter.BYTES];
        frame[3] = 0x1A;
        Beast.write(frame, 0x1A, 0x1A, out);
        String ticks = "000000000138";
        assertThat(HEX.formatHex(out.toByteArray()))
                .isEqualTo("1A33" + ticks + "1A1A" + "000000" + "1A1A" + "00".repeat(10));
        assertThat(0x138 / 12.0).isCloseTo(0x1A, within(1e-9));
    }
}
