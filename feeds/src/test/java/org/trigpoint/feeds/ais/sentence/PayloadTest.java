package org.trigpoint.feeds.ais.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bits taken eight characters at a time agree with bits taken one by one. {@code -Dtrigpoint.seed} sets the seed. */
class PayloadTest {
    private static final String CHARACTERS = "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw";
    private static final String PREFIX = "!AIVDM,1,1,,A,";

    private final long seed = Long.getLong("trigpoint.seed", 20_261_123L);
    private final Random random = new Random(seed);

    @Test
    void fieldsAgreeWithBitsOneByOne() {
        System.out.println("seed " + seed);
        Payload payload = new Payload();
        for (int round = 0; round < 5_000; round++) {
            payload.clear();
            StringBuilder bits = new StringBuilder();
            int parts = 1 + random.nextInt(3);
            for (int part = 0; part < parts; part++) {
                appendRandomPart(payload, bits);
            }
            assertThat(payload.bits()).isEqualTo(bits.length());
            for (int field = 0; field < 20; field++) {
                int length = 1 + random.nextInt(31);
                int start = random.nextInt(bits.length());
                String padded = bits + "0".repeat(32);
                String expected = padded.substring(start, start + length);
                assertThat(payload.unsigned(start, length)).isEqualTo((int) Long.parseLong(expected, 2));
                long sign = expected.charAt(0) == '1' ? 1L << length : 0;
                assertThat(payload.signed(start, length)).isEqualTo((int) (Long.parseLong(expected, 2) - sign));
                assertThat(payload.flag(start)).isEqualTo(padded.charAt(start) == '1');
            }
        }
    }

    private void appendRandomPart(Payload payload, StringBuilder bits) {
        int length = 1 + random.nextInt(60);
        StringBuilder text = new StringBuilder(PREFIX);
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int sextet = random.nextInt(64);
            text.append(CHARACTERS.charAt(sextet));
            added.append(Integer.toBinaryString(64 | sextet).substring(1));
        }
        int fill = random.nextInt(6);
        byte[] array = (text + ",0*00").getBytes(StandardCharsets.US_ASCII);
        int bad = payload.append(array, PREFIX.length(), PREFIX.length() + length, fill);
        assertThat(bad).isEqualTo(-1);
        bits.append(added, 0, added.length() - fill);
    }

    @Test
    void everyOtherByteIsFoundWhereItStands() {
        Payload payload = new Payload();
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < 28; at++) {
                byte[] array = (PREFIX + "0".repeat(28)).getBytes(StandardCharsets.US_ASCII);
                array[PREFIX.length() + at] = (byte) value;
                payload.clear();
                int bad = payload.append(array, PREFIX.length(), array.length, 0);
                boolean known = value < 128 && CHARACTERS.indexOf(value) >= 0;
                assertThat(bad).as("byte %d at %d", value, at).isEqualTo(known ? -1 : PREFIX.length() + at);
            }
        }
    }

    @Test
    void digestTellsPayloadsApart() {
        Payload one = new Payload();
        Payload other = new Payload();
        byte[] array = (PREFIX + "13F?Vv700<DJuLEtvep`iToV0<00").getBytes(StandardCharsets.US_ASCII);
        one.append(array, PREFIX.length(), array.length, 0);
        for (int bit = 0; bit < 168; bit++) {
            byte[] flipped = array.clone();
            int sextet = CHARACTERS.indexOf(flipped[PREFIX.length() + bit / 6]) ^ 32 >> bit % 6;
            flipped[PREFIX.length() + bit / 6] = (byte) CHARACTERS.charAt(sextet);
            other.clear();
            other.append(flipped, PREFIX.length(), flipped.length, 0);
            assertThat(other.digest()).isNotEqualTo(one.digest());
        }
        other.set(one);
        assertThat(other.digest()).isEqualTo(one.digest());
    }
}
