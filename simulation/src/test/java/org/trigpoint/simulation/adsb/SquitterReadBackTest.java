package org.trigpoint.simulation.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.adsb.AdsbDecoder;
import org.trigpoint.feeds.adsb.TableSettings;
import org.trigpoint.feeds.adsb.Tell;
import org.trigpoint.feeds.adsb.frame.AdsbFramer;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.EmergencyStatus;
import org.trigpoint.feeds.adsb.message.Identification;
import org.trigpoint.feeds.adsb.message.SurfacePosition;
import org.trigpoint.simulation.scenario.Emergency;

/** What the simulator encodes, the decoder that reads everyone's frames gives back. */
class SquitterReadBackTest {
    private static final int ADDRESS = 0x1A1A1A;
    private static final Squitter SENDER = new Squitter(ADDRESS, false);

    private static List<Tell> read(byte[] beast) {
        List<Tell> tells = new ArrayList<>();
        AdsbDecoder decoder = new AdsbDecoder(TableSettings.PLAIN);
        AdsbFramer framer = new AdsbFramer(new AdsbFrames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                tells.add((Tell) decoder.on(array, offset, length, 0));
            }

            @Override
            public void junk(byte[] array, int offset, int length) {
                throw new AssertionError("Junk of " + length + " bytes");
            }
        });
        framer.take(beast, 0, beast.length);
        framer.end();
        return tells;
    }

    @Test
    void framesComeBack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Beast.write(SENDER.position(50.1, -1.2, 35_000, false, new Containment(8), 0), 1_000_000, 0x1A, out);
        Beast.write(SENDER.position(50.1, -1.2, 35_000, true, new Containment(8), 0), 1_500_000, 0x1A, out);
        Beast.write(SENDER.velocity(-300, 200, -640, 2), 2_000_000, 0x1A, out);
        Beast.write(SENDER.identification("C2", "TRIG 1"), 2_500_000, 0x1A, out);
        List<Tell> tells = read(out.toByteArray());
        assertThat(tells).hasSize(4).allMatch(tell -> tell.address() == ADDRESS && tell.signal() == 0x1A);
        assertThat(tells)
                .extracting(Tell::counterTicks)
                .containsExactly(12_000_000L, 18_000_000L, 24_000_000L, 30_000_000L);
        assertThat(((AirbornePosition) tells.get(1).message()).altitudeFeet()).isEqualTo(35_000);
        assertThat(tells.get(1).position().latDeg()).isCloseTo(50.1, within(3e-5));
        assertThat(tells.get(1).position().lonDeg()).isCloseTo(-1.2, within(5e-5));
        AirborneVelocity velocity = (AirborneVelocity) tells.get(2).message();
        assertThat(velocity.eastKn()).isEqualTo(-300);
        assertThat(velocity.northKn()).isEqualTo(200);
        assertThat(velocity.verticalRateFeetPerMinute()).isEqualTo(-640);
        assertThat(velocity.nacv()).isEqualTo(2);
        assertThat(((Identification) tells.get(3).message()).callSign()).isEqualTo("TRIG 1");
        assertThat(((Identification) tells.get(3).message()).category()).isEqualTo("C2");
    }

    @Test
    void codesOfFourDigitsComeBack() {
        for (int squawk : new int[] {0, 1, 20, 300, 4_000, 1_234, 7_500, 7_600, 7_700, 7_777, 4_321}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Beast.write(SENDER.emergency(Emergency.UNLAWFUL, squawk), 0, 1, out);
            EmergencyStatus status =
                    (EmergencyStatus) read(out.toByteArray()).getFirst().message();
            assertThat(status.squawk()).isEqualTo("%04d".formatted(squawk));
            assertThat(status.emergency()).isEqualTo(5);
        }
    }

    @Test
    void speedsOnTheGroundComeBackAsTheLeastOfTheirStep() {
        double[] kn = {0, 0.125, 0.9, 1, 1.3, 2, 14.9, 15, 69.5, 70, 99, 100, 174, 175, 300};
        double[] read = {0, 0.125, 0.875, 1, 1.25, 2, 14.5, 15, 69, 70, 98, 100, 170, 175, 175};
        Squitter onGround = new Squitter(ADDRESS, true);
        for (int i = 0; i < kn.length; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Beast.write(onGround.surface(50.1, -1.2, kn[i], 90, false, new Containment(9)), 0, 1, out);
            SurfacePosition at =
                    (SurfacePosition) read(out.toByteArray()).getFirst().message();
            assertThat(at.groundSpeedKn()).as("%s kn", kn[i]).isEqualTo(read[i]);
            assertThat(at.trackDeg()).isEqualTo(90);
        }
    }
}
