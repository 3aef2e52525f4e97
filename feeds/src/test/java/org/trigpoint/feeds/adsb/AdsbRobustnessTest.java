package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.adsb.fixtures.AdsbRun;
import org.trigpoint.feeds.adsb.fixtures.MadeFrames;
import org.trigpoint.feeds.adsb.fixtures.Recordings;

/** Whatever bytes come, however they are cut, nothing is thrown and nothing is lost. {@code -Dtrigpoint.seed} sets the seed. */
class AdsbRobustnessTest {
    private static final String SBS =
            "MSG,3,1,1,4CA2D6,1,2026/06/01,06:00:00.000,2026/06/01,06:00:00.000,,35000,,,51.1,-1.2,,,0,0,0,0\r\n";
    private static final String STATUS = "\u001a4\u0001\u0002\u001a\u001a\u0003";

    private static final int AVR_LINE_BYTES = 43;

    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    /** Frames, lines and a status in turn. */
    private static byte[] mixed() throws Exception {
        byte[] beast = Files.readAllBytes(Recordings.adsb("derived/pymodes-adsb-406b90.beast"));
        byte[] avr = Files.readAllBytes(Recordings.adsb("derived/pymodes-adsb-406b90.avr"));
        int first = frameAt(beast, 20_000);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(beast, 0, first);
        all.writeBytes(("\n" + SBS + SBS).getBytes(StandardCharsets.ISO_8859_1));
        all.write(avr, 0, 500 * AVR_LINE_BYTES);
        all.writeBytes(STATUS.getBytes(StandardCharsets.ISO_8859_1));
        all.write(beast, first, frameAt(beast, 30_000) - first);
        return all.toByteArray();
    }

    /** Where a frame begins at or behind a byte. */
    private static int frameAt(byte[] beast, int from) {
        int at = from;
        while (beast[at] != 0x1A || beast[at + 1] != '3' || beast[at - 1] == 0x1A) {
            at++;
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200, 100_000})
    void chunksOfAnySizeAndSnapshotsBetweenGiveTheSame(int most) throws Exception {
        System.out.println("seed " + seed);
        byte[] bytes = damaged(mixed(), 200);
        AdsbRun whole = new AdsbRun().take(bytes, 0, bytes.length).end();
        AdsbRun cut = new AdsbRun();
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(1 + random.nextInt(most), bytes.length - at);
            cut.take(bytes, at, length);
            at += length;
            if (random.nextInt(100) == 0) {
                cut.snapshot();
            }
        }
        cut.end();
        assertThat(cut.outcomes()).isEqualTo(whole.outcomes());
        assertThat(cut.junk()).isEqualTo(whole.junk()).isNotEmpty();
        assertThat(cut.framer().junkBytes()).isEqualTo(whole.framer().junkBytes());
        assertThat(whole.tells()).hasSizeGreaterThan(1_000);
        assertThat(whole.rejected()).contains("parity");
    }

    private byte[] damaged(byte[] bytes, int times) {
        byte[] damaged = bytes.clone();
        for (int i = 0; i < times; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    @Test
    void undamagedMixtureHasNoJunk() throws Exception {
        byte[] bytes = mixed();
        AdsbRun run = new AdsbRun().take(bytes, 0, bytes.length).end();
        assertThat(run.junk()).isEmpty();
        assertThat(run.rejected()).isEmpty();
        assertThat(run.tells()).anyMatch(tell -> tell.origin() == Origin.PROGRAM);
    }

    @Test
    void randomBytesAreTakenToTheirEnd() {
        System.out.println("seed " + seed);
        AdsbRun run = new AdsbRun(new TableSettings(false, 51, 7));
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf("\u001a3*@%<:MSG,{[".getBytes(StandardCharsets.ISO_8859_1), bytes.length);
            }
            run.take(bytes, 0, bytes.length);
            run.at(i, bytes);
        }
        run.end();
        assertThat(run.tells()).allMatch(tell -> tell.address() == Tell.NONE).hasSizeLessThan(100);
        assertThat(run.framer().junkBytes()).isBetween(run.bytes() / 3, run.bytes());
    }

    @Test
    void randomMessagesOfEveryFormatAndTypeAreDecoded() {
        System.out.println("seed " + seed);
        AdsbRun run = new AdsbRun(new TableSettings(false, 51, 7));
        int sent = 0;
        for (int round = 0; round < 60; round++) {
            for (int format = 0; format < 32; format++) {
                for (int typeCode = 0; typeCode < 32; typeCode++) {
                    byte[] message = new byte[format < 16 ? 4 : 11];
                    random.nextBytes(message);
                    message[0] = (byte) (format << 3 | random.nextInt(8));
                    message[1] = 0;
                    message[2] = 0;
                    message[3] &= 31;
                    if (format >= 16) {
                        message[4] = (byte) (typeCode << 3 | random.nextInt(8));
                    }
                    boolean open = format == 11 || format == 17 || format == 18;
                    int overlay = open ? 0 : random.nextInt(32);
                    run.at(
                            sent++ / 100.0,
                            MadeFrames.avr(
                                    MadeFrames.frame(java.util.HexFormat.of().formatHex(message), overlay)));
                }
            }
        }
        assertThat(run.outcomes()).hasSize(sent);
        assertThat(run.tells()).hasSizeGreaterThan(sent / 5);
        assertThat(run.rejected()).contains("downlink-format");
        assertThat(run.tells().stream()
                        .map(tell -> tell.message().getClass().getSimpleName())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(run.tells().stream().filter(tell -> tell.position() != null))
                .hasSizeGreaterThan(10)
                .allSatisfy(tell -> {
                    assertThat(tell.position().latDeg()).isBetween(-90.0, 90.0);
                    assertThat(tell.position().lonDeg()).isBetween(-180.0, 179.999999999999);
                });
    }

    @Test
    void flippedFramesAreRejectedByTheirParity() throws Exception {
        byte[] frame = MadeFrames.squitter(17, 5, 0x406B90, MadeFrames.air(11, false, 51, 7, false));
        AdsbRun run = new AdsbRun();
        for (int bit = 5; bit < 112; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (0x80 >>> bit % 8);
            run.at(0, MadeFrames.avr(flipped));
        }
        assertThat(run.rejected()).hasSize(107).containsOnly("parity");
    }
}
