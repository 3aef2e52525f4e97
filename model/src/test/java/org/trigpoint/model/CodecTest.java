package org.trigpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.alert.AlertCodec;
import org.trigpoint.model.alert.CaseworkCodec;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.fixtures.Nouns;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.MatchedCodec;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswerCodec;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.OutcomeCodec;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.ReportCodec;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.model.track.AssociatedCodec;
import org.trigpoint.model.track.LabelledCodec;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.PastTrackCodec;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.model.zone.ZoneCodec;

/** What codecs of nouns write they read; damage is an IOException. Another seed: {@code -Dtrigpoint.seed=7}. */
class CodecTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);
    private static final int ROUNDS = 2_000;

    private record Kind<T>(String name, Codec<T> codec, Supplier<T> generator) {
        @Override
        public String toString() {
            return name + ", seed " + SEED;
        }
    }

    static Stream<Kind<?>> kinds() {
        Nouns nouns = new Nouns(SEED);
        return Stream.of(
                new Kind<>("outcome", OutcomeCodec.INSTANCE, nouns::outcome),
                new Kind<>("report", ReportCodec.INSTANCE, nouns::report),
                new Kind<>("recorded", RecordedCodec.INSTANCE, nouns::recorded),
                new Kind<>("body of a recording", RecordedCodec.BODIES, nouns::recorded),
                new Kind<>("labelled", LabelledCodec.INSTANCE, nouns::labelled),
                new Kind<>("associated", AssociatedCodec.INSTANCE, nouns::associated),
                new Kind<>("track", TrackCodec.INSTANCE, nouns::track),
                new Kind<>("past track", PastTrackCodec.INSTANCE, () -> PastTrack.of(nouns.track())),
                new Kind<>("zone", ZoneCodec.INSTANCE, nouns::zone),
                new Kind<>("alert", AlertCodec.INSTANCE, nouns.alerts()::alert),
                new Kind<>("casework", CaseworkCodec.INSTANCE, nouns.alerts()::casework),
                new Kind<>("finding", FindingCodec.INSTANCE, nouns.alerts()::finding),
                new Kind<>("matched", MatchedCodec.INSTANCE, () -> matched(nouns)),
                new Kind<>("scene answer", SceneAnswerCodec.INSTANCE, () -> answer(nouns)),
                new Kind<>("stamp", StampCodec.INSTANCE, nouns::stamp),
                new Kind<>("marking", MarkingCodec.INSTANCE, nouns::marking),
                new Kind<>("track id", TrackIdCodec.INSTANCE, nouns::trackId));
    }

    private static Matched matched(Nouns nouns) {
        SightMatch match = match(nouns);
        int of = Math.floorMod(nouns.stamp().sequence(), 3);
        if (of == 0) {
            Stamp look = nouns.stamp();
            return new Unseen(
                    nouns.trackId(), look, "sar", "7", look.sequence(), 54.5, 7.5, 0.97, true, nouns.marking());
        }
        return of == 1 && match.taken() ? new SilentSeen(match, false) : match;
    }

    private static SightMatch match(Nouns nouns) {
        int count = Math.floorMod(nouns.stamp().sequence(), SightMatch.MOST_CANDIDATES + 1);
        List<SightMatch.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(new SightMatch.Candidate(
                    nouns.trackId(),
                    0.5,
                    120,
                    300,
                    -80,
                    SightMatch.NEVER,
                    nouns.stamp().sequence(),
                    54.1,
                    7.9));
        }
        return new SightMatch(nouns.detection(), candidates, count > 1);
    }

    private static SceneAnswer answer(Nouns nouns) {
        SceneAnswer.Verdict[] verdicts = SceneAnswer.Verdict.values();
        return new SceneAnswer(
                1,
                verdicts[Math.floorMod(nouns.stamp().sequence(), verdicts.length)],
                match(nouns),
                Double.NaN,
                "No track is there");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void readsWhatItWroteToTheLastByte(Kind<T> kind) throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            T value = kind.generator().get();
            byte[] bytes = encode(kind.codec(), value);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            T back = kind.codec().read(in, kind.codec().version());
            assertThat(back).isEqualTo(value);
            assertThat(in.available()).isZero();
            assertThat(encode(kind.codec(), back)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void refusesBytesThatEndEarly(Kind<T> kind) throws IOException {
        for (int i = 0; i < 50; i++) {
            byte[] bytes = encode(kind.codec(), kind.generator().get());
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> decode(kind.codec(), cut)).isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void damagedBytesGiveAValueOrAnIOException(Kind<T> kind) throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = encode(kind.codec(), kind.generator().get());
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
            }
            try {
                decode(kind.codec(), bytes);
            } catch (IOException e) {
                refused++;
            }
        }
        boolean anyBytesAreOne = kind.codec() == StampCodec.INSTANCE || kind.codec() == TrackIdCodec.INSTANCE;
        assertThat(refused > 0).isEqualTo(!anyBytesAreOne);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void refusesAFormatItDoesNotKnow(Kind<T> kind) throws IOException {
        byte[] bytes = encode(kind.codec(), kind.generator().get());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        assertThatThrownBy(() -> kind.codec().read(in, 99))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 99");
    }

    @Test
    void bytesAreAsSpecified() throws IOException {
        Rejected rejected = new Rejected(new Stamp(1, 2, 3), "checksum", 7, 1);
        assertThat(HexFormat.of().formatHex(encode(OutcomeCodec.INSTANCE, rejected)))
                .isEqualTo("00" + "0000000000000001" + "00000002" + "0000000000000003" + "10" + "636865636b73756d"
                        + "00000007" + "00000001");
    }

    @Test
    void aHugeLengthIsNotBelieved() {
        byte[] raw = HexFormat.of().parseHex("00" + "ffffff07" + "00");
        assertThatThrownBy(() -> decode(RecordedCodec.INSTANCE, raw))
                .hasMessageContaining("Bytes end within raw bytes");
        byte[] longer = HexFormat.of().parseHex("00" + "ffffffff7f" + "00");
        assertThatThrownBy(() -> decode(RecordedCodec.INSTANCE, longer)).hasMessageContaining("more than 16777216");
    }

    @Test
    void settingsThatMakeNoSenseAreDamage() throws IOException {
        byte[] bytes = encode(RecordedCodec.INSTANCE, Tracking.DEFAULT);
        bytes[1] = (byte) 0xC0;
        assertThatThrownBy(() -> decode(RecordedCodec.INSTANCE, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("coast");
    }

    private static <T> byte[] encode(Codec<T> codec, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static <T> T decode(Codec<T> codec, byte[] bytes) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)), codec.version());
    }
}
