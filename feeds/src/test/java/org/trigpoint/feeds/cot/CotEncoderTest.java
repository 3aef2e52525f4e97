package org.trigpoint.feeds.cot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.cot.fixtures.CanonicalXml;
import org.trigpoint.feeds.cot.fixtures.TestEvents;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.CotMessage;
import org.trigpoint.feeds.cot.message.FlowTag;
import org.trigpoint.feeds.cot.message.TakControl;
import org.trigpoint.feeds.cot.message.TakMessage;

/** What is written is read as it was. {@code -Dtrigpoint.seed} sets the seed. */
class CotEncoderTest {
    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final TestEvents events = new TestEvents(new Random(seed));

    private static CotMessage read(byte[] bytes) {
        CotDecoded decoded = CotDecoder.decode(bytes, 0, bytes.length, true);
        assertThat(decoded).as(new String(bytes, UTF_8)).isInstanceOf(CotDecoded.Ok.class);
        return ((CotDecoded.Ok) decoded).message();
    }

    @Test
    void xmlIsReadAsItWasWrittenHereAndByOthers() throws Exception {
        System.out.println("seed " + seed);
        for (int i = 0; i < 1_000; i++) {
            CotEvent event = events.event();
            byte[] xml = CotEncoder.xml(event);
            assertThat(read(xml)).isEqualTo(event);
            assertThat(CanonicalXml.document(xml).getDocumentElement().getAttribute("uid"))
                    .isEqualTo(event.uid());
        }
    }

    @Test
    void protobufIsReadAsItWasWritten() {
        System.out.println("seed " + seed);
        for (int i = 0; i < 1_000; i++) {
            TakControl control = i % 2 == 0 ? null : new TakControl(1, i, i % 3 == 0 ? null : "uid");
            TakMessage message = new TakMessage(control, i % 10 == 1 ? null : events.takEvent(), 0);
            assertThat(read(CotEncoder.takStream(message))).isEqualTo(message);
            assertThat(read(CotEncoder.takMesh(message))).isEqualTo(message);
        }
    }

    @Test
    void anElementThatIsThereTwiceStaysWholeInXml() {
        String twice = "<event version='2.0' uid='A' type='a'><point lat='0' lon='0' hae='0' ce='0' le='0'/>"
                + "<detail><track course='1' speed='2'/><track course='3' speed='4'/></detail></event>";
        CotEvent event = (CotEvent) read(twice.getBytes(UTF_8));
        assertThat(event.detail().track().courseDeg()).isEqualTo(1);
        assertThat(event.detail().otherXml()).isEqualTo("<track course='3' speed='4'/>");
        assertThat(((TakMessage) read(CotEncoder.takStream(new TakMessage(null, event, 0)))).event())
                .isEqualTo(event);
    }

    @Test
    void timesHaveAFractionAndWhatXmlCannotHoldIsReplaced() {
        CotEvent event = new CotEvent(
                "2.0",
                "A\u0001",
                "a",
                null,
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:05.1Z"),
                Instant.parse("2026-01-02T03:04:05.123456Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                CotDetail.EMPTY,
                null);
        assertThat(new String(CotEncoder.xml(event), UTF_8))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + "<event version=\"2.0\" uid=\"A\ufffd\" type=\"a\" time=\"2026-01-02T03:04:05.000Z\""
                                + " start=\"2026-01-02T03:04:05.100Z\" stale=\"2026-01-02T03:04:05.123456Z\"><detail/></event>");
    }

    @Test
    void telephoneNumbersAreKeptOnlyWhenAskedFor() {
        byte[] xml =
                "<event uid='A' type='a'><detail><contact callsign='C' phone='123'/></detail></event>".getBytes(UTF_8);
        CotDecoded.Ok without = (CotDecoded.Ok) CotDecoder.decode(xml, 0, xml.length);
        assertThat(without.remarks()).isEqualTo(List.of(CotFault.PHONE, CotFault.TIME, CotFault.POINT));
        CotEvent event = (CotEvent) without.message();
        assertThat(event.detail().contact().phone()).isNull();
        assertThat(new String(CotEncoder.xml(event), UTF_8)).doesNotContain("123", "phone");
        CotEvent with = (CotEvent) read(xml);
        assertThat(with.detail().contact().phone()).isEqualTo("123");
        byte[] carried = CotEncoder.takStream(new TakMessage(null, with, 0));
        assertThat(((TakMessage) read(carried)).event().detail()).isEqualTo(with.detail());
        CotDecoded.Ok dropped = (CotDecoded.Ok) CotDecoder.decode(carried, 0, carried.length);
        assertThat(dropped.remarks()).contains(CotFault.PHONE);
        assertThat(dropped.message()
                        .findEvent()
                        .orElseThrow()
                        .detail()
                        .contact()
                        .phone())
                .isNull();
    }

    @Test
    void aServersNameStandsAsANameInXml() {
        assertThatThrownBy(() -> new FlowTag("a b", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
