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
import org.trigpoint.feeds.adsb.message.Identification;

/** What the simulator encodes, the decoder that reads everyone's frames gives back. */
class SquitterReadBackTest {
    private static final int ADDRESS = 0x1A1A1A;

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
        Beast.write(Squitter.position(ADDRESS, 50.1, -1.2, 35_000, false), 1_000_000, 0x1A, out);
        Beast.write(Squitter.position(ADDRESS, 50.1, -1.2, 35_000, true), 1_500_000, 0x1A, out);
        Beast.write(Squitter.velocity(ADDRESS, -300, 200, -640), 2_000_000, 0x1A, out);
        Beast.write(Squitter.identification(ADDRESS, "TRIG 1"), 2_500_000, 0x1A, out);
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
    }
}
