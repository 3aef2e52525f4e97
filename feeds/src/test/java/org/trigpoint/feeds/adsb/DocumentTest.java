package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.adsb.fixtures.Recordings;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.frame.DocumentSplitter;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.feeds.adsb.message.DocumentHead;
import org.trigpoint.feeds.adsb.message.TraceRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of readsb become raw messages, and these what they say. */
class DocumentTest {
    /** Splits a text that comes so many bytes at a time. */
    private static List<String> split(byte[] document, int bytes) {
        List<String> messages = new ArrayList<>();
        DocumentSplitter splitter = new DocumentSplitter(new AdsbFrames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                messages.add(new String(array, offset, length, StandardCharsets.UTF_8));
            }

            @Override
            public void junk(byte[] array, int offset, int length) {
                messages.add("junk " + new String(array, offset, length, StandardCharsets.UTF_8));
            }
        });
        for (int at = 0; at < document.length; at += bytes) {
            splitter.take(document, at, Math.min(bytes, document.length - at));
        }
        splitter.end();
        return messages;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"now":1.5, "messages":3,\\n"aircraft":[{"hex":"a"},\\n{"hex":"b","x":[1,{"y":"]}"}]}]\\n}\\n | {"now":1.5, "messages":3};{"hex":"a"};{"hex":"b","x":[1,{"y":"]}"}]}
            {"icao":"a1","trace":[[0,1,2],[1,1,2,[3]]],"timestamp":7} | {"icao":"a1"};[0,1,2];[1,1,2,[3]];{"timestamp":7}
            {"aircraft":[]}{"now":2,"aircraft":[{"hex":"c"}]} | {"now":2};{"hex":"c"}
            {"hex":"d"}\\n{"hex":"e","aircraft":"x"} | {"hex":"d"};{"hex":"e","aircraft":"x"}
            {"a\\\\"b":"aircraft","n":[1],"aircraft":[{}]} | {"a\\\\"b":"aircraft","n":[1]};{}
            oops\\n{"now":1,"aircraft":[x,{"hex":"f"}, 3 ]} | junk oops;{"now":1};junk x;{"hex":"f"};junk 3 ;
            {"now":1,"aircraft":[{"hex":"g | {"now":1};junk {"hex":"g
            """)
    void documentsBecomeMessages(String document, String messages) {
        byte[] bytes = document.replace("\\n", "\n").replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8);
        List<String> expected = List.of(messages.replace("\\\\", "\\").split(";"));
        assertThat(split(bytes, bytes.length)).isEqualTo(expected);
        assertThat(split(bytes, 1)).isEqualTo(expected);
        assertThat(split(bytes, 3)).isEqualTo(expected);
    }

    @Test
    void aMessageIsCutAtItsGreatestLength() {
        String long1 = "{\"hex\":\"" + "a".repeat(200_000) + "\"}";
        byte[] document = ("{\"now\":1,\"aircraft\":[" + long1 + ",{\"hex\":\"b\"}]}").getBytes(StandardCharsets.UTF_8);
        assertThat(split(document, 1_000)).hasSize(3).last().isEqualTo("{\"hex\":\"b\"}");
        assertThat(split(document, 1_000).get(1)).hasSize(DocumentSplitter.LONGEST_BYTES);
    }

    @Test
    void aTraceKeepsWhatItsRowsAreWorth() throws Exception {
        byte[] document = Files.readAllBytes(Recordings.adsb("traffic/trace_full_ac671b.json"));
        JsonNode rows = JsonMapper.shared().readTree(document).get("trace");
        AdsbDecoder decoder = new AdsbDecoder(TableSettings.PLAIN);
        List<Tell> tells = new ArrayList<>();
        for (String message : split(document, 10_000)) {
            byte[] raw = message.getBytes(StandardCharsets.UTF_8);
            tells.add((Tell) decoder.on(raw, 0, raw.length, 0));
        }
        assertThat(tells).hasSize(rows.size() + 1).hasSize(2_501).allMatch(tell -> tell.address() == 0xAC671B);
        DocumentHead head = (DocumentHead) tells.getFirst().message();
        assertThat(head.epochSeconds()).isEqualTo(1_738_703_622.619);
        assertThat(head.registration()).isEqualTo("N899DN");
        int known = 0;
        for (int i = 0; i < rows.size(); i++) {
            TraceRow row = (TraceRow) tells.get(i + 1).message();
            compare(rows.get(i), row);
            known += row.aircraft() == null ? 0 : 1;
        }
        assertThat(known).isEqualTo(625);
    }

    private static void compare(JsonNode expected, TraceRow row) {
        String as = expected.toString();
        assertThat(row.afterSeconds()).as(as).isEqualTo(expected.get(0).asDouble());
        assertThat(row.latDeg()).as(as).isEqualTo(expected.get(1).asDouble());
        assertThat(row.lonDeg()).as(as).isEqualTo(expected.get(2).asDouble());
        assertThat(row.onGround()).as(as).isEqualTo(expected.get(3).isString());
        equal(as, row.altitudeFeet(), row.onGround() ? null : expected.get(3));
        equal(as, row.groundSpeedKn(), expected.get(4));
        equal(as, row.trackDeg(), expected.get(5));
        equal(as, row.verticalRateFeetPerMinute(), expected.get(7));
        assertThat(row.type()).isEqualTo("adsb_icao");
        equal(as, row.geometricFeet(), expected.get(10));
        equal(as, row.indicatedAirspeedKn(), expected.get(12));
        equal(as, row.rollDeg(), expected.get(13));
        JsonNode known = expected.get(8);
        if (known.isNull()) {
            assertThat(row.aircraft()).isNull();
            return;
        }
        AircraftObject.Quality quality = row.aircraft().quality();
        equal(as, quality.nic(), known.get("nic"));
        equal(as, quality.containmentMeters(), known.get("rc"));
        equal(as, quality.nacp(), known.get("nac_p"));
        equal(as, quality.nacv(), known.get("nac_v"));
        equal(as, quality.sil(), known.get("sil"));
        equal(as, quality.gva(), known.get("gva"));
        equal(as, quality.sda(), known.get("sda"));
        equal(as, quality.version(), known.get("version"));
        assertThat(quality.silType()).as(as).isEqualTo("perhour");
    }

    private static void equal(String as, Double ours, JsonNode expected) {
        if (expected == null || expected.isNull()) {
            assertThat(ours).as(as).isNull();
        } else {
            assertThat(ours).as(as).isEqualTo(expected.asDouble());
        }
    }
}
