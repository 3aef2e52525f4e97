package org.trigpoint.threat.skies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Disturbed;

class SkiesCodecTest {
    private static final Sample SAMPLE = new Sample(
            17,
            new TrackId(3, 4),
            0x0100_0000_0040_6210L,
            "BAW",
            null,
            1_000_000,
            50.5,
            -1.25,
            Double.NaN,
            Worth.NO_POSITION,
            AirIntegrity.NONE,
            900_000,
            List.of(new Doubt(Doubt.Kind.JUMP, 40_000, 90), new Doubt(Doubt.Kind.HORIZON, 60_000)),
            3,
            new Stamp(900_000, 3, 8),
            new Stamp(1_000_000, 3, 9),
            Marking.CLEAR);

    private static <T> byte[] write(Codec<T> codec, T body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(body, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static <T> T read(Codec<T> codec, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        T body = codec.read(in, codec.version());
        assertThat(in.available()).isZero();
        return body;
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(read(SampleCodec.INSTANCE, write(SampleCodec.INSTANCE, SAMPLE)))
                .isEqualTo(SAMPLE);
        Disturbed disturbed =
                new Disturbed(5, 6, List.of(new Disturbance(Platform.Domain.AIR, 50, 1, 60_000, 1_000_000, 9, 14)));
        Interference cell = new Interference(
                2, Cell.at(Interference.LEVEL, 50, 1), Interference.Level.MEDIUM, 20, 2, 1, 0, 60_000_000);
        for (Object body : List.of(disturbed, cell)) {
            assertThat(read(SkiesCodec.INSTANCE, write(SkiesCodec.INSTANCE, body)))
                    .isEqualTo(body);
        }
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        byte[] sample = write(SampleCodec.INSTANCE, SAMPLE);
        for (int length = 0; length < sample.length; length++) {
            byte[] part = java.util.Arrays.copyOf(sample, length);
            assertThatThrownBy(() -> read(SampleCodec.INSTANCE, part)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(SkiesCodec.INSTANCE, new byte[] {3})).hasMessageContaining("kind 3");
        assertThatThrownBy(() -> write(SkiesCodec.INSTANCE, "a")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SampleCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(sample)), 2))
                .hasMessageContaining("format 2");
    }
}
