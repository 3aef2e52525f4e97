package org.trigpoint.fusion.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.fixtures.Fusion;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.fusion.segment.SegmentStep;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Track;

/** States as bytes: whole ones come back the same, damaged ones say so and nothing worse. */
class StateCodecTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_123L);

    private final Fusion fusion = new Fusion();
    private byte[] join = {};
    private byte[] segment = {};

    @BeforeEach
    void fillEveryField() {
        Reports ship = new Reports(235_070_762).through(3, "north");
        ship.marking(new Marking(Marking.Tlp.GREEN, java.util.List.of("navy"), "licence"));
        PositionReport first = ship.at(0, 50, -1, 5, 0);
        Track track = fusion.give(first).getLast();
        fusion.give(ship.named(1, "NAME", 70));
        fusion.give(ship.at(10, 20, -1, 5, 0));
        fusion.give(ship.at(20, 50.000_9, -1, 5, 0));
        fusion.give(ship.late(15, 21, 50.000_7, -1, 5, 0));
        fusion.give(ship.again(22, first.header().stamp()));
        fusion.give(
                new Stamp(23_000_000, 9, 0),
                new TrackCommand(track.id(), ship.identity(), "officer", "GIVEN", Platform.HANDHELD, false));
        join = fusion.join().encode(fusion.join().findState(track.id().key()).orElseThrow());
        segment = fusion.segment()
                .encode(fusion.segment().findState(Key.of(ship.identity())).orElseThrow());
    }

    @Test
    void statesComeBackTheSame() {
        assertThat(fusion.join().encode(fusion.join().decode(join))).isEqualTo(join);
        assertThat(fusion.segment().encode(fusion.segment().decode(segment))).isEqualTo(segment);
        assertThat(join).hasSizeGreaterThan(500);
        assertThat(segment).hasSizeGreaterThan(200);
    }

    @Test
    void cutBytesSaySo() {
        cut(new JoinStep().stateCodec(), join);
        cut(new SegmentStep().stateCodec(), segment);
    }

    private static void cut(Codec<?> codec, byte[] bytes) {
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(codec, part)).as("cut at %d", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void flippedBytesGiveAStateOrSaySo() throws IOException {
        System.out.println("seed " + SEED);
        flip(new JoinStep().stateCodec(), join);
        flip(new SegmentStep().stateCodec(), segment);
    }

    private static <S> void flip(Codec<S> codec, byte[] bytes) throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                codec.write(read(codec, damaged), new DataOutputStream(new ByteArrayOutputStream()));
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("null");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static <S> S read(Codec<S> codec, byte[] bytes) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)), codec.version());
    }

    @Test
    void versionFromTheFutureIsRefused() {
        assertThatThrownBy(
                        () -> new JoinStep().stateCodec().read(new DataInputStream(new ByteArrayInputStream(join)), 99))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JoinState");
    }
}
