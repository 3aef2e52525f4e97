package org.trigpoint.app.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.server.port.Videos;

/** Who watches begins at the newest key picture, and never sees half of what was overwritten. */
class VideoRingTest {
    private static final int PACKET_BYTES = 188;
    private static final Duration SHORT = Duration.ofMillis(20);

    private final VideoRing ring = new VideoRing(10);
    private final Film.Reel film = ring.begin();

    private static byte[] packet(int number) {
        byte[] packet = new byte[PACKET_BYTES];
        Arrays.fill(packet, (byte) number);
        return packet;
    }

    private void show(int number, boolean key) {
        film.picture(packet(number), 0, key);
    }

    private static String numbers(byte[] packets) {
        StringBuilder numbers = new StringBuilder();
        for (int at = 0; at < packets.length; at += PACKET_BYTES) {
            numbers.append(packets[at]).append(' ');
            assertThat(packets[at + PACKET_BYTES - 1]).isEqualTo(packets[at]);
        }
        return numbers.toString();
    }

    @Test
    void beginsWithTheTablesAtTheNewestKeyPictureAndGoesOn() throws Exception {
        film.tables(packet(99), "h264");
        assertThat(ring.findCodec()).contains("h264");
        show(1, false);
        Videos.Reel early = ring.open();
        assertThat(early.next(SHORT)).isEmpty();
        show(2, true);
        show(3, false);
        show(4, true);
        show(5, false);
        Videos.Reel reel = ring.open();
        assertThat(numbers(reel.next(SHORT))).isEqualTo("99 4 5 ");
        assertThat(reel.next(SHORT)).isEmpty();
        show(6, false);
        assertThat(numbers(reel.next(SHORT))).isEqualTo("6 ");
    }

    @Test
    void whoIsTooSlowGoesOnAtTheNewestKeyPicture() throws Exception {
        film.tables(packet(99), "h264");
        show(1, true);
        Videos.Reel reel = ring.open();
        assertThat(numbers(reel.next(SHORT))).isEqualTo("99 1 ");
        for (int number = 2; number <= 14; number++) {
            show(number, number == 8);
        }
        StringBuilder rest = new StringBuilder();
        for (byte[] next = reel.next(SHORT); next.length > 0; next = reel.next(SHORT)) {
            rest.append(numbers(next));
        }
        assertThat(rest).hasToString("99 8 9 10 11 12 13 14 ");
    }

    @Test
    void aStreamThatBeginsAnewEndsThoseThatAreWatched() throws Exception {
        film.tables(packet(99), "h264");
        show(1, true);
        Videos.Reel reel = ring.open();
        assertThat(reel.next(SHORT)).isNotEmpty();
        Film.Reel later = ring.begin();
        show(2, true);
        assertThat(reel.next(SHORT)).isNull();
        later.tables(packet(98), "h265");
        later.picture(packet(3), 0, true);
        assertThat(numbers(ring.open().next(SHORT))).isEqualTo("98 3 ");
    }
}
