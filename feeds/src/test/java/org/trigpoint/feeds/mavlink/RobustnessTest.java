package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.mavlink.fixtures.BuiltFrame;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;

/** Whatever bytes come, in whatever pieces, nothing is thrown and all is counted. {@code -Dtrigpoint.seed} sets the seed. */
class RobustnessTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    /** Every tenth frame of a log has a byte of its payload flipped: it alone is lost. */
    @Test
    void aDamagedFrameCostsNoOther() {
        byte[] log = MavlinkRun.recorded("vtol.tlog");
        int damaged = 0;
        int number = 0;
        for (int at = 0; at < log.length; number++) {
            int length = 8 + 6 + (log[at + 9] & 0xff) + 2;
            if (number % 10 == 5) {
                log[at + 14 + random.nextInt(length - 16)] ^= (byte) (1 << random.nextInt(8));
                damaged++;
            }
            at += length;
        }
        MavlinkRun run = MavlinkRun.of(log);
        assertThat(run.counts().messages()).isEqualTo(number - damaged);
        assertThat(run.counts().rejectedLines()).containsOnlyKeys("crc").containsEntry("crc", (long) damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"magfit-test.tlog", "pymavlink-test.BIN"})
    void damagedLogsGiveTheSameInPiecesOfAnySize(String recording) {
        System.out.println("seed " + seed);
        byte[] whole = MavlinkRun.recorded(recording);
        for (int round = 0; round < 4; round++) {
            byte[] log = Arrays.copyOf(whole, whole.length / 2 + random.nextInt(whole.length / 2));
            for (int i = 0; i < 200; i++) {
                log[200 + random.nextInt(log.length - 200)] ^= (byte) (1 << random.nextInt(8));
            }
            MavlinkRun run = MavlinkRun.of(log);
            assertAllIsCounted(run);
            assertThat(run.counts().messages()).isGreaterThan(400);
            assertThat(run.counts().rejected()).isGreaterThan(5);
            assertThat(MavlinkRun.slow(log, 1 + random.nextInt(300))).isEqualTo(run);
        }
    }

    private static void assertAllIsCounted(MavlinkRun run) {
        assertThat(run.counts().lines())
                .isEqualTo(run.counts().messages() + run.counts().rejected());
        assertThat(run.messages()).hasSize((int) run.counts().messages());
    }

    @Test
    void randomBytesAreFaults() {
        System.out.println("seed " + seed);
        byte[] noise = new byte[1 << 20];
        random.nextBytes(noise);
        MavlinkRun run = MavlinkRun.of(noise);
        assertAllIsCounted(run);
        assertThat(run.counts().messages()).isLessThan(10);
        assertThat(run.counts().rejected()).isBetween(1L, 10L);
        noise[0] = (byte) 0xa3;
        noise[1] = (byte) 0x95;
        noise[2] = (byte) 0x80;
        MavlinkRun log = MavlinkRun.of(noise);
        assertAllIsCounted(log);
        assertThat(log.counts().rejectedLines()).containsOnlyKeys("unfollowed");
    }

    /** Every message, of both versions, with payloads of every length and of zeros, ones and noise. */
    @Test
    void anyPayloadBecomesAMessageOrIsTooShort() {
        System.out.println("seed " + seed);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int tooShort = 0;
        int sent = 0;
        for (MessageLayout layout : MessageTable.all()) {
            for (int i = 0; i < 24; i++) {
                byte[] payload = payload(i);
                boolean first = layout.id() < 256 && i % 2 == 0;
                stream.writeBytes(first ? BuiltFrame.version1(layout, payload) : BuiltFrame.version2(layout, payload));
                tooShort += first && payload.length < layout.baseBytes() ? 1 : 0;
                sent++;
            }
        }
        MavlinkRun run = MavlinkRun.of(stream.toByteArray());
        assertAllIsCounted(run);
        assertThat(run.counts().messages()).isEqualTo(sent - tooShort);
        assertThat(run.counts().rejectedLines()).containsOnlyKeys("length").containsEntry("length", (long) tooShort);
        assertThat(run.messages("UnknownMessage")).isEmpty();
    }

    private byte[] payload(int kind) {
        byte[] payload = new byte[kind < 12 ? 255 : 1 + random.nextInt(255)];
        switch (kind % 3) {
            case 0 -> random.nextBytes(payload);
            case 1 -> Arrays.fill(payload, (byte) 0xff);
            default -> payload[0] = 1;
        }
        return payload;
    }
}
