package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.feeds.klv.fixtures.Packets;
import org.trigpoint.feeds.klv.fixtures.TsMux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code decode klv} writes and counts. */
class KlvDecodeRunTest {
    private static final long TIME_EPOCH_MICROS = 1_709_251_200_000_000L;
    private static final byte[] SET = Packets.uas(TIME_EPOCH_MICROS, Packets.item(3, new byte[] {'A'}));

    private final StringBuilder text = new StringBuilder();
    private final KlvDecodeRun run = new KlvDecodeRun(text);

    @Test
    void aTransportStreamAndItsBareSetsSayTheSame() throws IOException {
        run.run(new ByteArrayInputStream(KlvRecordings.bytes("osh-sample-stream.ts")));
        List<String> carried = lines();
        text.setLength(0);
        run.run(new ByteArrayInputStream(KlvRecordings.bytes("osh-sample-stream.klv")));
        assertThat(run.counts().lines()).isEqualTo(2 * 277);
        assertThat(run.counts().messages()).isEqualTo(2 * 277);
        assertThat(run.counts().rejectedLines()).isEmpty();
        assertThat(lines().stream().map(KlvDecodeRunTest::content))
                .containsExactlyElementsOf(
                        carried.stream().map(KlvDecodeRunTest::content).toList());
        JsonNode first = JsonMapper.shared().readTree(carried.getFirst());
        assertThat(first.get("pid").asInt()).isEqualTo(257);
        assertThat(first.get("program").asInt()).isEqualTo(1);
        assertThat(first.get("time").asString()).isEqualTo("2012-06-29T14:32:34.100Z");
        assertThat(first.at("/security/classification").asString()).isEqualTo("UNCLASSIFIED");
        assertThat(first.at("/vmti/frameWidthPixels").asInt()).isEqualTo(640);
    }

    /** All but how it came. */
    private static String content(String line) {
        return line.replaceFirst("\"offsetBytes.*?(?=\"timeEpochMicros)", "");
    }

    @Test
    void rawMessagesAreWrittenOrRejected() throws IOException {
        byte[] damaged = SET.clone();
        damaged[20] ^= 1;
        run.run(new ByteArrayInputStream(
                Packets.join(Packets.hex("6a756e6b"), SET, damaged, SET, Arrays.copyOf(SET, 9))));
        assertThat(text.toString().lines())
                .containsExactly(
                        "{\"message\":\"UasDatalink\",\"time\":\"2024-03-01T00:00:00Z\",\"offsetBytes\":4,"
                                + "\"timeEpochMicros\":1709251200000000,\"mission\":{\"missionId\":\"A\"},"
                                + "\"specials\":[],\"undecoded\":[]}",
                        "{\"message\":\"UasDatalink\",\"time\":\"2024-03-01T00:00:00Z\",\"offsetBytes\":72,"
                                + "\"timeEpochMicros\":1709251200000000,\"mission\":{\"missionId\":\"A\"},"
                                + "\"specials\":[],\"undecoded\":[]}");
        DecodeCounts counts = run.counts();
        assertThat(counts.rejectedLines()).isEqualTo(Map.of("junk", 1L, "checksum", 1L, "incomplete", 1L));
        assertThat(counts.lines()).isEqualTo(counts.messageLines() + counts.rejected());
    }

    @Test
    void whatIsOddIsCounted() throws IOException {
        byte[] odd = Packets.uas(TIME_EPOCH_MICROS, Packets.item(13, new byte[3]));
        TsMux mux = new TsMux().association(0x30).map(0x30, 0x31, 0x06, 0x31, TsMux.KLVA);
        run.run(new ByteArrayInputStream(mux.pes(0x31, 0xbd, 0, odd)
                .pes(0x31, 0xbd, 1, odd)
                .lose(0x31, 1)
                .pes(0x31, 0xbd, 2, odd)
                .toBytes()));
        assertThat(run.counts().messages()).isEqualTo(3);
        assertThat(run.counts().rejectedLines()).isEmpty();
        assertThat(run.counts().remarks()).isEqualTo(Map.of("item-length", 3L, "continuity", 1L));
    }

    private List<String> lines() {
        return text.toString().lines().toList();
    }
}
