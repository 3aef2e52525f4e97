package org.trigpoint.feeds.cot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.cot.fixtures.CotRun;

/** What the framer takes for a message, and what for junk. */
class CotFramerTest {
    private static final String A = "<event uid='A' type='a-f-G'><detail><x a='>'/></detail></event>";
    private static final String B = "<event uid=\"B\" type=\"b-t-f\"/>";
    private static final String TAK_STREAM = "bf0e120c0a05612d662d472a03544148";
    private static final String TAK_MESH = "bf01bf120c0a05612d662d472a03544148";

    private static List<String> frames(String text) {
        List<String> frames = new ArrayList<>();
        CotRun.of(text.getBytes(UTF_8)).frames().forEach(frame -> frames.add(new String(frame, UTF_8)));
        return frames;
    }

    private static List<String> outcomes(String text) {
        List<String> outcomes = new ArrayList<>();
        for (String outcome : CotRun.of(text.getBytes(UTF_8)).outcomes()) {
            outcomes.add(outcome.replaceAll("^\\w+\\{.*\"uid\":\"(\\w+)\".*", "$1"));
        }
        return outcomes;
    }

    @Test
    void eventsStandBackToBackWithOrWithoutDeclarationsAndSpaces() {
        String declaration = "<?xml version='1.0' encoding='UTF-8'?>";
        assertThat(frames(A + B + "\r\n \t" + A + declaration + "\n" + B + declaration + A))
                .containsExactly(A, B, A, declaration + "\n" + B, declaration + A);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<event uid='C' type='a'><detail><![CDATA[</event><event>]]></detail></event>",
                "<event uid='C' type='a'><detail><!-- </event> <event> --></detail></event>",
                "<event uid='C' type='a'><detail><?x </event> ?></detail></event>",
                "<event uid='C' type='a'><detail><x y='>/event>'/></detail></event>",
                "<event uid='C>' type=\"'>'\"><detail/></event >",
                "<event\nuid='C' type='a'\n/>",
                "<!-- first --><event uid='C' type='a'><events/><eventx></eventx></event>"
            })
    void eventsEndWhereTheyEnd(String event) {
        assertThat(frames(A + event + B)).containsExactly(A, event, B);
        assertThat(outcomes(A + event + B)).hasSize(3).first().isEqualTo("A");
    }

    @Test
    void junkIsCountedRunByRun() {
        assertThat(outcomes("abc" + A + "<x y='<event>'" + B + " \n" + A + "</event></x> tail\n"))
                .containsExactly("junk 3", "A", "junk 6", "rejected truncated at=8", "B", "A", "junk 18");
    }

    @Test
    void whatIsCutOffTakesNoOtherWithIt() {
        String cut = A.substring(0, A.length() - 12);
        String inQuote = "<event uid='D";
        String inTag = "<event uid='E' typ";
        assertThat(outcomes(cut + A + inQuote + B + inTag + "<?xml version='1.0'?>" + A + cut))
                .containsExactly(
                        "rejected truncated at=" + cut.lastIndexOf('<'),
                        "A",
                        "rejected truncated at=0",
                        "B",
                        "rejected truncated at=0",
                        "A",
                        "rejected truncated at=" + cut.lastIndexOf('<'));
    }

    @Test
    void aConnectionMayGoFromXmlToProtobufAndBack() {
        String stream = new String(HexFormat.of().parseHex(TAK_STREAM), ISO_8859_1);
        String mesh = new String(HexFormat.of().parseHex(TAK_MESH), ISO_8859_1);
        String meshOfXml = "\u00bf\0\u00bf" + B;
        String mark = "\u00ef\u00bb\u00bf";
        byte[] all = (mark + A + stream + stream + mesh + mesh + B + "\u00bf\u00bf" + stream + meshOfXml + mesh
                        + stream)
                .getBytes(ISO_8859_1);
        List<String> kinds = new ArrayList<>();
        for (String outcome : CotRun.of(all).outcomes()) {
            kinds.add(outcome.replaceAll("\\{.*", ""));
        }
        assertThat(kinds)
                .containsExactly(
                        "CotEvent",
                        "TakMessage",
                        "TakMessage",
                        "TakMessage",
                        "TakMessage",
                        "CotEvent",
                        "junk 2",
                        "TakMessage",
                        "CotEvent",
                        "TakMessage",
                        "TakMessage");
    }

    @Test
    void whatIsTooLongIsPassedOverAndTheNextIsRead() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("<event uid='L' type='a'><detail>".getBytes(UTF_8));
        all.writeBytes("x".repeat(1 << 20).getBytes(UTF_8));
        all.writeBytes(("</detail></event>" + A).getBytes(UTF_8));
        CotRun run = CotRun.of(all.toByteArray());
        assertThat(run.outcomes()).hasSize(3);
        assertThat(run.outcomes().get(0)).isEqualTo("too-long " + ((1 << 20) + 1));
        assertThat(run.outcomes().get(1)).startsWith("junk ");
        assertThat(run.outcomes().get(2)).startsWith("CotEvent{");
    }

    @Test
    void aLengthThatIsALieIsJunkOrAMessageThatIsCutOff() {
        assertThat(CotRun.of(HexFormat.of().parseHex("bfffffff7f120c0a05")).outcomes())
                .containsExactly("junk 9");
        assertThat(CotRun.of(HexFormat.of().parseHex("bfffff3f120c0a05")).outcomes())
                .containsExactly("junk 8");
        assertThat(CotRun.of(HexFormat.of().parseHex("bf83081280080a05")).outcomes())
                .containsExactly("rejected truncated at=8");
    }
}
