package org.trigpoint.feeds.cot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.cot.fixtures.CanonicalXml;
import org.trigpoint.feeds.cot.fixtures.CotRecordings;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.feeds.cot.symbol.Affiliation;
import org.trigpoint.feeds.cot.symbol.CotSymbol;
import org.trigpoint.feeds.cot.symbol.PlatformKind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Events that others have written are read, and written again they say the same, as the JDK's DOM reads both. */
class CotTruthTest {
    private static final boolean WITH_PHONES = true;

    /** Functions that MIL-STD-2525 has and the tree of types leaves out. */
    private static final List<PlatformKind> NOT_IN_TREE =
            List.of(PlatformKind.UNKNOWN, PlatformKind.SPACE, PlatformKind.SPACE_SATELLITE, PlatformKind.AIR_MILITARY);

    private static CotEvent event(byte[] bytes) {
        CotDecoded decoded = CotDecoder.decode(bytes, 0, bytes.length, WITH_PHONES);
        assertThat(decoded).isInstanceOf(CotDecoded.Ok.class);
        return ((CotDecoded.Ok) decoded).message().findEvent().orElseThrow();
    }

    @Test
    void everyEventIsWrittenAsItCame() throws Exception {
        int files = 0;
        for (var file : CotRecordings.events()) {
            byte[] bytes = CotRecordings.bytes(file);
            CotEvent event = event(bytes);
            byte[] written = CotEncoder.xml(event);
            assertThat(event(written)).as(file.toString()).isEqualTo(event);
            assertThat(CanonicalXml.of(written)).as(file.toString()).isEqualTo(CanonicalXml.of(bytes));
            files++;
        }
        assertThat(files).as("events").isGreaterThanOrEqualTo(20);
    }

    /** XML has more than protobuf: what that cannot hold is left out of the comparison. */
    @Test
    void everyEventComesThroughProtobuf() throws Exception {
        int files = 0;
        for (var file : CotRecordings.events()) {
            CotEvent event = event(CotRecordings.bytes(file));
            if (event.point() == null || event.rest() != null || !"2.0".equals(event.version())) {
                continue;
            }
            CotEvent carried = event(CotEncoder.takStream(new TakMessage(null, event, 0)));
            assertThat(carried).as(file.toString()).isEqualTo(event);
            files++;
        }
        assertThat(files).as("events").isGreaterThanOrEqualTo(15);
    }

    @Test
    void everyVectorOfTheTakProtocolIsReadAndWrittenByteForByte() throws Exception {
        JsonNode vectors = new ObjectMapper()
                .readTree(CotRecordings.bytes(CotRecordings.cot("takproto-vectors.json")))
                .get("vectors");
        assertThat(vectors.size()).isGreaterThanOrEqualTo(5);
        for (JsonNode vector : vectors) {
            String name = vector.get("name").asString();
            byte[] bytes = HexFormat.of().parseHex(vector.get("hex").asString());
            CotDecoded decoded = CotDecoder.decode(bytes, 0, bytes.length);
            assertThat(decoded).as(name).isInstanceOf(CotDecoded.Ok.class);
            TakMessage message = (TakMessage) ((CotDecoded.Ok) decoded).message();
            checkVector(name, message.findEvent().orElseThrow());
            byte[] written = bytes[1] == 1 ? CotEncoder.takMesh(message) : CotEncoder.takStream(message);
            assertThat(HexFormat.of().formatHex(written))
                    .as(name)
                    .isEqualTo(HexFormat.of().formatHex(bytes));
            if (vector.has("xml")) {
                byte[] xml = vector.get("xml").asString().strip().getBytes(StandardCharsets.UTF_8);
                assertThat(CanonicalXml.of(CotEncoder.xml(message.findEvent().orElseThrow())))
                        .as(name)
                        .isEqualTo(CanonicalXml.of(xml));
            }
        }
    }

    private static void checkVector(String name, CotEvent event) {
        assertThat(event.uid()).as(name).isEqualTo("aa0b0312-b5cd-4c2c-bbbc-9c4c70216261");
        assertThat(event.type()).as(name).isEqualTo("a-f-G-E-V-C");
        assertThat(event.stale()).as(name).isEqualTo(Instant.parse("2020-02-08T18:11:11Z"));
        assertThat(event.point().latDeg()).as(name).isCloseTo(43.97957317, within(1e-9));
        assertThat(event.point().lonDeg()).as(name).isCloseTo(-66.07737696, within(1e-9));
        assertThat(event.point().ceMeters()).as(name).isNaN();
        CotDetail detail = event.detail();
        assertThat(detail.contact().callsign()).as(name).isEqualTo("Eliopoli HQ");
        assertThat(detail.contact().endpoint()).as(name).isEqualTo("192.168.1.10:4242:tcp");
        assertThat(detail.group().name()).as(name).isEqualTo("Yellow");
        assertThat(detail.status().batteryPercent()).as(name).isEqualTo(100);
        assertThat(detail.track().speedMps()).as(name).isZero();
        assertThat(detail.otherXml()).as(name).isEqualTo("<uid Droid=\"Eliopoli HQ\" /><another test=\"1\" />");
    }

    @Test
    void everyTypeOfTheTreeHasItsDimension() throws Exception {
        Map<String, PlatformKind> kinds = new TreeMap<>();
        for (String type : typesOfTheTree()) {
            for (Affiliation affiliation : Affiliation.values()) {
                String one = type.replaceFirst("^a-\\.", "a-" + affiliation.letter());
                Optional<CotSymbol> symbol = CotSymbol.findByType(one);
                assertThat(symbol.isPresent()).as(one).isEqualTo(type.startsWith("a-"));
                if (symbol.isPresent()) {
                    assertThat(symbol.get().affiliation()).as(one).isEqualTo(affiliation);
                    assertThat(symbol.get().kind().name()).as(one).startsWith(dimension(one));
                    assertThat(one).startsWith(symbol.get().type());
                    kinds.put(symbol.get().kind().function(), symbol.get().kind());
                }
            }
        }
        assertThat(kinds.values())
                .as("kinds of things that some type of the tree means")
                .containsAll(Arrays.stream(PlatformKind.values())
                        .filter(kind -> !NOT_IN_TREE.contains(kind))
                        .toList());
    }

    private static String dimension(String type) {
        return switch (type.length() > 4 ? type.charAt(4) : ' ') {
            case 'A' -> "AIR";
            case 'G' -> "GROUND";
            case 'S' -> "SEA";
            case 'U' -> "SUBSURFACE";
            default -> "UNKNOWN";
        };
    }

    private static List<String> typesOfTheTree() throws Exception {
        NodeList nodes = CanonicalXml.document(CotRecordings.bytes(CotRecordings.cot("node-cot/cot-types.xml")))
                .getElementsByTagName("cot");
        List<String> types = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            types.add(((Element) nodes.item(i)).getAttribute("cot"));
        }
        assertThat(types).hasSizeGreaterThan(2_000);
        return types;
    }
}
