package org.trigpoint.simulation.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.fixtures.Air;

class MixWriterTest {
    private static byte[] mix(long seed, boolean tagBlocks, long sentences) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = new MixWriter(seed, 2_000, tagBlocks).write(out, sentences);
        assertThat(written).isBetween(sentences, sentences + 4);
        return out.toByteArray();
    }

    private static List<byte[]> lines(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void everyTypeIsThereAndEverythingDecodes() throws IOException {
        Air.Decoded decoded = Air.decode(lines(mix(1, false, 60_000)));
        assertThat(decoded.rejected()).isEmpty();
        Map<Integer, Integer> counts = new TreeMap<>();
        decoded.messages().forEach(one -> counts.merge(one.message().type(), 1, Integer::sum));
        assertThat(counts).hasSize(27);
        double messages = decoded.messages().size();
        double inSeveral = decoded.messages().stream()
                .filter(one -> one.provenance().lines() > 1)
                .count();
        assertThat(inSeveral / messages).isBetween(0.05, 0.07);
        assertThat(counts.get(1) / messages).isBetween(0.5, 0.54);
    }

    @Test
    void tagBlocksDecodeTooAndBytesRepeat() throws IOException {
        byte[] first = mix(9, true, 5_000);
        assertThat(mix(9, true, 5_000)).isEqualTo(first);
        assertThat(mix(10, true, 5_000)).isNotEqualTo(first);
        Air.Decoded decoded = Air.decode(lines(first));
        assertThat(decoded.rejected()).isEmpty();
        assertThat(decoded.messages())
                .allSatisfy(one -> assertThat(one.provenance().station()).isEqualTo("mix"));
    }
}
