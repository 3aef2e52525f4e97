package org.trigpoint.feeds.klv.ts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.Packets;
import org.trigpoint.feeds.klv.fixtures.TsMux;
import org.trigpoint.feeds.klv.message.KlvMessage;
import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** Transport streams built packet by packet. */
class TsDemultiplexerTest {
    private static final int MAP = 0x100;
    private static final int KLV = 0x101;
    private static final int CLOCK = 0x102;
    private static final int ASYNCHRONOUS = 0x06;
    private static final int SYNCHRONOUS = 0x15;
    private static final int PRIVATE_STREAM_1 = 0xbd;
    private static final int METADATA_STREAM = 0xfc;
    private static final int WHOLE = 3;
    private static final int FIRST = 2;
    private static final int LAST = 1;
    private static final int MIDDLE = 0;
    /** Metadata descriptor (ISO/IEC 13818-1 §2.6.60) of format KLVA, service 0. */
    private static final String METADATA_KLVA = "26090100ff4b4c5641000f";

    private final TsMux mux = new TsMux().association(MAP);

    /** A set that is longer than a TS packet, told apart by its time. */
    private static byte[] set(int second) {
        return Packets.uas(1_000_000L * second, Packets.item(3, new byte[300]));
    }

    private static List<Long> seconds(Heard heard) {
        return heard.messages().stream()
                .map(KlvMessage::timeEpochMicros)
                .map(micros -> micros == null ? -1 : micros / 1_000_000)
                .toList();
    }

    private TsMux asynchronous() {
        return mux.map(MAP, CLOCK, ASYNCHRONOUS, KLV, TsMux.KLVA);
    }

    private TsMux synchronous() {
        return mux.map(MAP, CLOCK, SYNCHRONOUS, KLV, METADATA_KLVA);
    }

    private static byte[] cell(int sequence, int part, byte[] data) {
        return Packets.join(Packets.hex("00%02x%02x%04x".formatted(sequence, part << 6 | 0x10, data.length)), data);
    }

    @Test
    void setsOfPrivateDataHaveTheTimeStampOfTheirPesPacket() {
        asynchronous().clock(CLOCK, 27_000_000L * 2 + 150);
        mux.pes(KLV, PRIVATE_STREAM_1, 90_000, Packets.join(set(1), set(2)));
        mux.pes(KLV, PRIVATE_STREAM_1, -1, set(3));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(1L, 2L, 3L);
        assertThat(heard.rejections()).isEmpty();
        assertThat(heard.remarks()).isEmpty();
        assertThat(heard.carriages()).extracting(Carriage::ptsSeconds).containsExactly(1.0, 1.0, Double.NaN);
        assertThat(heard.carriages()).extracting(Carriage::pid).containsOnly(KLV);
        assertThat(heard.carriages()).extracting(Carriage::program).containsOnly(1);
        assertThat(heard.carriages().getFirst().pcrSeconds()).isCloseTo(2 + 150 / 27e6, within(1e-12));
        assertThat(heard.carriages()).extracting(Carriage::offsetBytes).containsExactly(3L * 188, 3L * 188, 7L * 188);
    }

    @Test
    void aSetOverTwoPesPacketsHasTheTimeStampOfTheFirst() {
        byte[] set = set(1);
        asynchronous();
        mux.pes(KLV, PRIVATE_STREAM_1, 0, Arrays.copyOf(set, 100));
        mux.pes(KLV, PRIVATE_STREAM_1, 90_000, Packets.join(Arrays.copyOfRange(set, 100, set.length), set(2)));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(1L, 2L);
        assertThat(heard.carriages()).extracting(Carriage::ptsSeconds).containsExactly(0.0, 1.0);
    }

    @Test
    void clocksGoOnPastTheir33Bits() {
        long end = 1L << 33;
        asynchronous();
        long[] pts = {end - 90_000, 0, 90_000, end - 90_000, 45_000};
        for (int i = 0; i < pts.length; i++) {
            mux.clock(CLOCK, pts[i] * 300).pes(KLV, PRIVATE_STREAM_1, pts[i], set(i));
        }
        double begin = end / 90_000.0 - 1;
        Heard heard = Heard.of(mux.toBytes());
        assertThat(heard.carriages())
                .extracting(Carriage::ptsSeconds)
                .containsExactly(begin, begin + 1, begin + 2, begin, begin + 1.5);
        assertThat(heard.carriages())
                .allSatisfy(each -> assertThat(each.pcrSeconds()).isEqualTo(each.ptsSeconds()));
    }

    @Test
    void setsOfAccessUnitsArePutTogether() {
        byte[] set = set(2);
        synchronous();
        mux.pes(KLV, METADATA_STREAM, 0, Packets.join(cell(0, WHOLE, set(1)), cell(1, FIRST, Arrays.copyOf(set, 50))));
        mux.pes(KLV, METADATA_STREAM, 90_000, cell(2, MIDDLE, Arrays.copyOfRange(set, 50, 200)));
        mux.pes(KLV, METADATA_STREAM, 180_000, cell(3, LAST, Arrays.copyOfRange(set, 200, set.length)));
        mux.pes(KLV, METADATA_STREAM, 270_000, cell(4, WHOLE, set(3)));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(1L, 2L, 3L);
        assertThat(heard.rejections()).isEmpty();
        assertThat(heard.carriages()).extracting(Carriage::ptsSeconds).containsExactly(0.0, 0.0, 3.0);
    }

    @Test
    void anAccessUnitWithAPartMissingIsRejected() {
        byte[] set = set(1);
        synchronous();
        mux.pes(KLV, METADATA_STREAM, 0, cell(0, FIRST, Arrays.copyOf(set, 50)));
        mux.pes(KLV, METADATA_STREAM, 0, cell(2, LAST, Arrays.copyOfRange(set, 200, set.length)));
        mux.pes(KLV, METADATA_STREAM, 0, cell(3, WHOLE, set(2)));
        mux.pes(KLV, METADATA_STREAM, 0, Packets.hex("0004d0ffff00"));
        mux.pes(KLV, METADATA_STREAM, 0, cell(5, FIRST, Arrays.copyOf(set, 50)));
        mux.pes(KLV, METADATA_STREAM, 0, cell(6, WHOLE, set(3)));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(2L, 3L);
        assertThat(codes(heard)).containsExactly("incomplete", "access-unit", "access-unit", "incomplete");
    }

    private static List<String> codes(Heard heard) {
        return heard.rejections().stream().map(text -> text.split(" ")[1]).toList();
    }

    @Test
    void lostPacketsCostTheSetsTheyHit() {
        asynchronous().pes(KLV, PRIVATE_STREAM_1, 0, set(1));
        byte[] before = mux.toBytes();
        mux.pes(KLV, PRIVATE_STREAM_1, 0, set(2));
        byte[] withSecond = mux.toBytes();
        mux.pes(KLV, PRIVATE_STREAM_1, 0, set(3));
        byte[] all = mux.toBytes();
        byte[] holed = Packets.join(
                Arrays.copyOf(all, before.length),
                Arrays.copyOfRange(all, before.length, before.length + 188),
                Arrays.copyOfRange(all, withSecond.length, all.length));
        Heard heard = Heard.of(holed);
        assertThat(seconds(heard)).containsExactly(1L, 3L);
        assertThat(codes(heard)).containsExactly("incomplete");
        assertThat(heard.remarks()).containsExactly(KlvFault.CONTINUITY);
        byte[] headless = Packets.join(
                Arrays.copyOf(all, before.length), Arrays.copyOfRange(all, before.length + 188, all.length));
        assertThat(seconds(Heard.of(headless))).containsExactly(1L, 3L);
        assertThat(codes(Heard.of(headless))).containsExactly("incomplete");
    }

    @Test
    void aPacketThatIsSentTwiceCountsOnce() {
        asynchronous().pes(KLV, PRIVATE_STREAM_1, 0, set(1)).again();
        mux.pes(KLV, PRIVATE_STREAM_1, 0, set(2)).again();
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(1L, 2L);
        assertThat(heard.remarks()).isEmpty();
        assertThat(heard.rejections()).isEmpty();
    }

    @Test
    void damagedTablesAreNotBelieved() {
        byte[] bytes = asynchronous().pes(KLV, PRIVATE_STREAM_1, 0, set(1)).toBytes();
        bytes[188 + 20] ^= 1;
        Heard heard = Heard.of(bytes);
        assertThat(heard.messages()).isEmpty();
        assertThat(heard.remarks()).containsExactly(KlvFault.TABLE);
    }

    @Test
    void tablesThatChangeAreFollowed() {
        asynchronous().pes(KLV, PRIVATE_STREAM_1, 0, set(1));
        mux.map(MAP, CLOCK, ASYNCHRONOUS, 0x200, TsMux.KLVA);
        mux.pes(KLV, PRIVATE_STREAM_1, 0, set(2)).pes(0x200, PRIVATE_STREAM_1, 0, set(3));
        mux.association(0x300).map(0x300, CLOCK, SYNCHRONOUS, 0x301, METADATA_KLVA);
        mux.pes(0x200, PRIVATE_STREAM_1, 0, set(4)).pes(0x301, METADATA_STREAM, 0, cell(0, WHOLE, set(5)));
        assertThat(seconds(Heard.of(mux.toBytes()))).containsExactly(1L, 3L, 5L);
    }

    @Test
    void streamsOfOtherThingsAreLeftAlone() {
        mux.map(MAP, CLOCK, ASYNCHRONOUS, KLV, "0504414c5441").pes(KLV, PRIVATE_STREAM_1, 0, set(1));
        mux.map(MAP, CLOCK, 0x1b, KLV, TsMux.KLVA).pes(KLV, PRIVATE_STREAM_1, 0, set(2));
        mux.map(MAP, CLOCK, SYNCHRONOUS, KLV, "26090100ff49443320000f")
                .pes(KLV, METADATA_STREAM, 0, cell(0, WHOLE, set(3)));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(heard.outcomes()).isEmpty();
        assertThat(heard.remarks()).isEmpty();
    }

    @Test
    void headersOfDatagramsAreRejectedAndPassedOver() {
        asynchronous().pes(KLV, PRIVATE_STREAM_1, 0, set(1));
        mux.bytes(Packets.hex("8021000100000000deadbeef")).pes(KLV, PRIVATE_STREAM_1, 0, set(2));
        Heard heard = Heard.of(mux.toBytes());
        assertThat(seconds(heard)).containsExactly(1L, 2L);
        assertThat(codes(heard)).containsExactly("sync");
    }

    @Test
    void scrambledAndErroneousPacketsAreToldAndNotRead() {
        int head = asynchronous().toBytes().length;
        byte[] bytes = mux.pes(KLV, PRIVATE_STREAM_1, 0, set(1))
                .pes(KLV, PRIVATE_STREAM_1, 0, set(2))
                .pes(KLV, PRIVATE_STREAM_1, 0, set(3))
                .toBytes();
        bytes[head + 188 + 3] |= (byte) 0x80;
        bytes[head + 3 * 188 + 1] |= (byte) 0x80;
        Heard heard = Heard.of(bytes);
        assertThat(seconds(heard)).containsExactly(3L);
        assertThat(heard.remarks()).containsExactly(KlvFault.SCRAMBLED, KlvFault.TRANSPORT_ERROR, KlvFault.CONTINUITY);
    }
}
