package org.trigpoint.simulation.ais;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Changes what a recorded position report says and leaves all else of its line as it was: the tag block before it, what stands behind it,
 * and every bit that is not named here.
 *
 * <p>Types 1, 2, 3 and 18 in one sentence (ITU-R M.1371-5, Annex 8, tables 48 and 70).
 */
public final class Splice {
    private static final int LAST_CLASS_A = 3;
    private static final int CLASS_B = 18;
    /** Bits from the speed of class A to the same field of class B, which comes sooner. */
    private static final int CLASS_B_SOONER = 4;

    private static final int SPEED_BIT = 50;
    private static final int SPEED_BITS = 10;
    private static final int LON_BIT = 61;
    private static final int LON_BITS = 28;
    private static final int LAT_BIT = 89;
    private static final int LAT_BITS = 27;
    private static final int COURSE_BIT = 116;
    private static final int COURSE_BITS = 12;
    private static final int HEADING_BIT = 128;
    private static final int HEADING_BITS = 9;
    private static final int SHORTEST_BITS = 137;
    private static final int PAYLOAD_FIELD = 5;
    private static final int FIELDS = 7;

    private Splice() {}

    /**
     * What a report then says; NaN for not available.
     *
     * @param speedMps over ground
     * @param courseDeg over ground
     */
    public record Said(double latDeg, double lonDeg, double speedMps, double courseDeg, double headingDeg) {}

    /** The line with another position; empty when it is no position report that can be changed. */
    public static Optional<byte[]> position(byte[] line, Said said) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int begin = text.lastIndexOf('!');
        int star = starBehind(text, begin);
        if (star < 0) {
            return Optional.empty();
        }
        String[] fields = text.substring(begin, star).split(",", -1);
        if (fields.length != FIELDS || !fields[1].equals("1")) {
            return Optional.empty();
        }
        boolean[] bits = bits(fields[PAYLOAD_FIELD]);
        int type = bits.length < SHORTEST_BITS ? 0 : (int) value(bits, 0, 6);
        if (!(type >= 1 && type <= LAST_CLASS_A) && type != CLASS_B) {
            return Optional.empty();
        }
        change(bits, type == CLASS_B ? CLASS_B_SOONER : 0, said);
        PayloadBits payload = new PayloadBits();
        for (boolean bit : bits) {
            payload.put(bit);
        }
        char channel = fields[4].isEmpty() ? ' ' : fields[4].charAt(0);
        byte[] sentence = Armour.sentences(payload, channel, 0).getFirst();
        return Optional.of(between(text, begin, sentence, star + 3));
    }

    /** The line with another sentence in the place of its own, behind the tag block that it has; that sentence alone where it has none. */
    public static byte[] sentence(byte[] line, byte[] sentence) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int begin = text.lastIndexOf('!');
        int star = starBehind(text, begin);
        return star < 0 ? sentence : between(text, begin, sentence, star + 3);
    }

    /** Where the checksum of a sentence begins; negative where there is none that is whole. */
    private static int starBehind(String text, int begin) {
        int star = begin < 0 ? -1 : text.indexOf('*', begin);
        return star + 3 > text.length() ? -1 : star;
    }

    private static byte[] between(String text, int begin, byte[] sentence, int end) {
        return (text.substring(0, begin) + new String(sentence, StandardCharsets.ISO_8859_1) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void change(boolean[] bits, int sooner, Said said) {
        put(bits, SPEED_BIT - sooner, SPEED_BITS, FieldCodes.speedTenths(said.speedMps()));
        put(bits, LON_BIT - sooner, LON_BITS, FieldCodes.lon(said.lonDeg()));
        put(bits, LAT_BIT - sooner, LAT_BITS, FieldCodes.lat(said.latDeg()));
        put(bits, COURSE_BIT - sooner, COURSE_BITS, FieldCodes.courseTenths(said.courseDeg()));
        put(bits, HEADING_BIT - sooner, HEADING_BITS, FieldCodes.heading(said.headingDeg()));
    }

    private static boolean[] bits(String payload) {
        boolean[] bits = new boolean[payload.length() * 6];
        for (int i = 0; i < payload.length(); i++) {
            int group = payload.charAt(i) - '0';
            group = group > 40 ? group - 8 : group;
            for (int bit = 0; bit < 6; bit++) {
                bits[i * 6 + bit] = (group >> (5 - bit) & 1) != 0;
            }
        }
        return bits;
    }

    private static long value(boolean[] bits, int from, int width) {
        long value = 0;
        for (int i = from; i < from + width; i++) {
            value = value << 1 | (bits[i] ? 1 : 0);
        }
        return value;
    }

    private static void put(boolean[] bits, int from, int width, long value) {
        for (int i = 0; i < width; i++) {
            bits[from + i] = (value >> (width - 1 - i) & 1) != 0;
        }
    }
}
