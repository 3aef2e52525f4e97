package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.ais.message.AisCsvEncoder;
import org.trigpoint.feeds.ais.message.AisJsonEncoder;

/** What {@code decode} writes and counts. */
class AisDecodeRunTest {
    private static final String SHIP = "!AIVDM,1,1,,A,15RTgt0PAso;90TKcjM8h6g208CQ,0*4A";
    private static final String TEXT = "!AIVDM,1,1,,A,>5?Per18=HB1U:1@E=B0m<L,2*51";
    private static final String BAD_TAG = "\\c:1565218798*00\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D";

    @Test
    void jsonLeavesOutWhatIsAbsent() throws IOException {
        StringBuilder text = new StringBuilder();
        new AisDecodeRun(new AisJsonEncoder(), text).run(stream(SHIP));
        assertThat(text)
                .hasToString("{\"message\":\"ClassAPosition\",\"type\":1,\"repeat\":0,\"mmsi\":371798000,\"status\":0,"
                        + "\"turnDegPerMin\":-10,\"turnAtLeast\":true,\"speedKnots\":12.3,\"accurate\":true,"
                        + "\"lonDeg\":-123.3953833,\"latDeg\":48.3816333,\"courseDeg\":224,\"headingDeg\":215,\"second\":33,"
                        + "\"specialManoeuvre\":0,\"spare\":0,\"raim\":false,\"communicationState\":34017,"
                        + "\"channel\":\"A\",\"ownShip\":false,\"lines\":1}\n");
    }

    @Test
    void csvHasOneColumnForEachNameInEveryRow() throws IOException {
        StringBuilder text = new StringBuilder();
        new AisDecodeRun(new AisCsvEncoder(), text).run(stream(SHIP + "\r\n" + TEXT));
        List<String[]> rows =
                text.toString().lines().map(row -> row.split(",", -1)).toList();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(rows.getFirst()).doesNotHaveDuplicates();
        assertThat(cell(rows, 1, "speedKnots")).isEqualTo("12.3");
        assertThat(cell(rows, 1, "text")).isEmpty();
        assertThat(cell(rows, 2, "text")).isEqualTo("RCVD YR TEST MSG");
        assertThat(cell(rows, 2, "latDeg")).isEmpty();
    }

    private static String cell(List<String[]> rows, int row, String column) {
        return rows.get(row)[Arrays.asList(rows.getFirst()).indexOf(column)];
    }

    @Test
    void everyLineIsCountedOnce() throws IOException {
        String input = String.join("\n", SHIP, "", "foobar", "x".repeat(200_000), BAD_TAG, "# comment", TEXT);
        AisDecodeRun run = new AisDecodeRun(new AisJsonEncoder(), new StringBuilder());
        run.run(slow(input));
        run.run(stream("!AIVDM,2,2,1,A,88888888880,2*25\n"));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(8).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.messages()).isEqualTo(3);
        assertThat(counts.rejectedLines())
                .isEqualTo(Map.of("blank", 1L, "format", 1L, "line-length", 1L, "comment", 1L, "incomplete", 1L));
        assertThat(counts.remarks()).isEqualTo(Map.of("tag-checksum", 1L));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Gives seven bytes at a time, as a slow line would. */
    private static InputStream slow(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(7, length));
            }
        };
    }
}
