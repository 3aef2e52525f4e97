package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.feeds.klv.fixtures.Packets;
import org.trigpoint.feeds.klv.message.KlvMessageDecoder;
import org.trigpoint.feeds.klv.message.KlvOutcome;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvFramer;
import org.trigpoint.feeds.klv.packet.KlvFrames;

/** Whatever bytes come, however they are cut, nothing is thrown. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private static final String RAW = "osh-sample-stream.klv";
    private static final String TRANSPORT = "osh-sample-stream.ts";
    private static final int PACKETS = 277;

    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    @ParameterizedTest
    @ValueSource(strings = {RAW, TRANSPORT})
    void cutsChangeNothing(String recording) {
        System.out.println("seed " + seed);
        byte[] bytes = KlvRecordings.bytes(recording);
        Heard whole = Heard.of(bytes);
        assertThat(whole.messages().size()).isEqualTo(PACKETS);
        for (int longest : new int[] {5_000, 188, 16}) {
            Heard cut = Heard.inChunks(bytes, longest, random);
            assertThat(cut.outcomes()).isEqualTo(whole.outcomes());
            assertThat(cut.carriages()).isEqualTo(whole.carriages());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RAW, TRANSPORT})
    void damageCostsWhatItHitsAndMakesNothingUp(String recording) {
        System.out.println("seed " + seed);
        byte[] bytes = KlvRecordings.bytes(recording);
        Set<String> sent = new HashSet<>(Heard.of(bytes).outcomes());
        byte[] damaged = bytes.clone();
        int flips = recording.equals(RAW) ? 60 : 600;
        for (int i = 0; i < flips; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Heard heard = Heard.of(damaged);
        assertThat(heard.rejections()).isNotEmpty();
        assertThat(heard.messages().size()).isBetween(PACKETS - 120, PACKETS - 1);
        assertThat(heard.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.startsWith("rejected") || sent.contains(outcome))
                        .as(outcome)
                        .isTrue());
        Heard cut = Heard.inChunks(damaged, 700, random);
        assertThat(cut.outcomes()).isEqualTo(heard.outcomes());
        assertThat(cut.remarks()).isEqualTo(heard.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {RAW, TRANSPORT})
    void missingAndAddedBytesAreGotOver(String recording) {
        System.out.println("seed " + seed);
        byte[] bytes = KlvRecordings.bytes(recording);
        List<byte[]> pieces = new ArrayList<>();
        int at = 0;
        int cuts = 0;
        while (at < bytes.length) {
            int next = Math.min(bytes.length, at + 1 + random.nextInt(bytes.length / 10));
            pieces.add(Arrays.copyOfRange(bytes, at, next));
            byte[] junk = new byte[random.nextInt(400)];
            random.nextBytes(junk);
            pieces.add(junk);
            at = next + random.nextInt(400);
            cuts++;
        }
        Heard heard = Heard.of(Packets.join(pieces.toArray(byte[][]::new)));
        assertThat(heard.messages().size())
                .isBetween(PACKETS - 4 * cuts, recording.equals(RAW) ? PACKETS - 1 : PACKETS);
        assertThat(heard.rejections()).hasSizeGreaterThan(cuts / 2);
    }

    @Test
    void everyBeginningOfAPacketIsRejected() {
        byte[] packet = Heard.of(KlvRecordings.bytes(RAW)).packets().getFirst();
        assertThat(KlvMessageDecoder.decode(packet, 0, packet.length)).isInstanceOf(KlvOutcome.Decoded.class);
        for (int length = 0; length < packet.length; length++) {
            assertThat(KlvMessageDecoder.decode(packet, 0, length)).isInstanceOf(KlvOutcome.Rejected.class);
            List<String> outcomes = Heard.of(Arrays.copyOf(packet, length)).outcomes();
            assertThat(outcomes).hasSize(length == 0 ? 0 : 1).allMatch(outcome -> outcome.startsWith("rejected"));
        }
    }

    @Test
    void wrongItemsUnderAGoodChecksumAreDecodedOrRejected() {
        System.out.println("seed " + seed);
        int decoded = 0;
        for (byte[] packet : Heard.of(KlvRecordings.bytes(RAW)).packets()) {
            for (int i = 0; i < 40; i++) {
                byte[] wrong = packet.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    wrong[18 + random.nextInt(wrong.length - 22)] = (byte) random.nextInt(256);
                }
                byte[] summed = Packets.summed(wrong);
                decoded += KlvMessageDecoder.decode(summed, 0, summed.length) instanceof KlvOutcome.Decoded ? 1 : 0;
            }
        }
        assertThat(decoded).isBetween(PACKETS * 10, PACKETS * 39);
    }

    @Test
    void randomBytesAreAllAccountedFor() {
        System.out.println("seed " + seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            for (int keys = random.nextInt(4); keys > 0 && bytes.length > 60; keys--) {
                byte[] key = Packets.hex("060e2b34 020b0101 0e010301 01000000");
                System.arraycopy(key, 0, bytes, random.nextInt(bytes.length - 20), 4 + 12 * random.nextInt(2));
            }
            Accounted accounted = new Accounted();
            KlvFramer framer = new KlvFramer(accounted);
            framer.accept(bytes, 0, bytes.length);
            framer.cut();
            assertThat(accounted.bytes).isEqualTo(bytes.length);
            Heard heard = Heard.of(bytes);
            assertThat(Heard.inChunks(bytes, 100, random).outcomes()).isEqualTo(heard.outcomes());
        }
    }

    @Test
    void aLengthThatIsNotThereTakesNoMemory() {
        byte[] head = Packets.hex("060e2b34 020b0101 0e010301 01000000 84 000fffff");
        byte[] beyond = Packets.hex("060e2b34 020b0101 0e010301 01000000 88 7fffffffffffffff");
        assertThat(Heard.of(head).outcomes()).containsExactly("rejected incomplete from=0");
        assertThat(Heard.of(beyond).outcomes()).containsExactly("rejected length from=0");
    }

    /** Adds up what a framer hands on, which must follow without gap or overlap. */
    private static final class Accounted implements KlvFrames {
        private long bytes;

        @Override
        public void frame(byte[] array, int offset, int length, long offsetBytes) {
            add(offsetBytes, length);
        }

        @Override
        public void fault(KlvFault fault, long offsetBytes, long lengthBytes) {
            add(offsetBytes, lengthBytes);
        }

        private void add(long offsetBytes, long lengthBytes) {
            assertThat(offsetBytes).isEqualTo(bytes);
            assertThat(lengthBytes).isPositive();
            bytes += lengthBytes;
        }
    }
}
