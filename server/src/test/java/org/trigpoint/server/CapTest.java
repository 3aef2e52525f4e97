package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.cap.CapAlert;
import org.trigpoint.server.fixtures.Site;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Alerts as CAP 1.2 says them, held against its data dictionary. */
class CapTest {
    private static final CapAlert CAP = new CapAlert("watch@port.example", "Port & <harbour>", "Actual");
    private static final Shape LINE =
            new Shape.Corridor(List.of(Position.of(50, 179.9), Position.of(50.5, -179.9), Position.of(51, -179)), 900);
    private static final Shape AREA = new Shape.Area(List.of(
            List.of(Position.of(50, -1), Position.of(50, 0), Position.of(51, 0)),
            List.of(Position.of(50.1, -0.5), Position.of(50.1, -0.4), Position.of(50.2, -0.4))));

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(CapTest.class.getResource("/cap/cap-1.2-messages.xsd")));
    }

    private static Document valid(String xml) throws Exception {
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document document, String name) {
        List<String> texts = new ArrayList<>();
        var found = document.getElementsByTagNameNS(CapAlert.NAMESPACE, name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(((Element) found.item(i)).getTextContent());
        }
        return texts;
    }

    private static AlertContent content(Shape shape, Marking.Tlp tlp, List<String> to) {
        AlertContent basis = AlertEndpointsTest.content(false, false, shape);
        return new AlertContent(
                basis.rule(),
                basis.ruleVersion(),
                basis.headline(),
                basis.subjects(),
                shape,
                basis.fromEpochMicros(),
                basis.untilEpochMicros(),
                basis.expiresEpochMicros(),
                basis.severity(),
                basis.urgency(),
                basis.distress(),
                basis.hidden(),
                basis.priorLog(),
                basis.evidence(),
                new Marking(tlp, to, ""));
    }

    @Test
    void anAlertSaysAllThatIsKnownOfIt() throws Exception {
        Alert alert = AlertEndpointsTest.raised(content(AREA, Marking.Tlp.CLEAR, List.of()));
        Document message = valid(CAP.xml(List.of(alert), List.of("EVER <GIVEN>\u0007", "B & C")));
        assertThat(texts(message, "identifier")).containsExactly("trigpoint-" + alert.id() + "-1");
        assertThat(texts(message, "sent")).containsExactly("1970-01-01T00:00:07-00:00");
        assertThat(texts(message, "msgType")).containsExactly("Alert");
        assertThat(texts(message, "scope")).containsExactly("Public");
        assertThat(texts(message, "onset")).containsExactly("1970-01-01T00:00:06-00:00");
        assertThat(texts(message, "headline")).containsExactly("A man \uFFFD & <woman> \uFFFD shouted");
        assertThat(texts(message, "description").getFirst())
                .contains("For:\n- a call")
                .contains("Against:\n- fog");
        assertThat(texts(message, "certainty")).containsExactly("Likely");
        assertThat(texts(message, "areaDesc")).containsExactly("Around EVER <GIVEN>\uFFFD, B & C");
        assertThat(texts(message, "polygon"))
                .containsExactly("50.000000,-1.000000 50.000000,0.000000 51.000000,0.000000 50.000000,-1.000000");
        assertThat(texts(message, "references")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Marking.Tlp.class)
    void theScopeIsThatOfTheMarking(Marking.Tlp tlp) throws Exception {
        for (List<String> to : List.of(List.<String>of(), List.of("own", "partners"))) {
            Alert alert = AlertEndpointsTest.raised(content(LINE, tlp, to));
            Document message = valid(CAP.xml(List.of(alert), List.of()));
            String scope = texts(message, "scope").getFirst();
            assertThat(scope)
                    .isEqualTo(
                            switch (tlp) {
                                case CLEAR -> "Public";
                                case GREEN, AMBER, AMBER_STRICT -> "Restricted";
                                case RED -> "Private";
                            });
            assertThat(texts(message, "restriction")).hasSize(scope.equals("Restricted") ? 1 : 0);
            assertThat(texts(message, "addresses")).hasSize(scope.equals("Private") ? 1 : 0);
            assertThat(texts(message, "polygon")).hasSize(2);
            assertThat(texts(message, "circle")).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Alert.State.class)
    void eachStateIsAMessageThatNamesThoseBefore(Alert.State state) throws Exception {
        Alert first = AlertEndpointsTest.raised(content(AREA, Marking.Tlp.GREEN, List.of()));
        Alert second = first.next(Alert.State.CONFIRMED, "seen from ashore", "bo", 8_000_000);
        Alert third = second.next(state, "because ]]> &", "bo", 9_000_000);
        Document message = valid(CAP.xml(List.of(first, second, third), List.of()));
        assertThat(texts(message, "references"))
                .containsExactly("watch@port.example,trigpoint-" + first.id() + "-1,1970-01-01T00:00:07-00:00"
                        + " watch@port.example,trigpoint-" + first.id() + "-2,1970-01-01T00:00:08-00:00");
        assertThat(texts(message, "msgType"))
                .containsExactly(
                        switch (state) {
                            case RAISED -> "Alert";
                            case UPDATED, CONFIRMED, EXPIRED -> "Update";
                            case WITHDRAWN, DISMISSED -> "Cancel";
                        });
        assertThat(texts(message, "certainty")).containsExactly(state == Alert.State.CONFIRMED ? "Observed" : "Likely");
    }

    @Test
    void theCheckRefusesWhatIsNoMessage() {
        String right =
                CAP.xml(List.of(AlertEndpointsTest.raised(content(AREA, Marking.Tlp.CLEAR, List.of()))), List.of());
        for (String wrong : List.of(
                right.replace("Public", "Secret"),
                right.replace("-00:00</sent>", "Z</sent>"),
                right.replace("<sender>watch@port.example</sender>", ""),
                right.replace("watch@port.example", "watch, port"),
                right.replace(" 50.000000,0.000000 51.000000,0.000000", ""))) {
            assertThat(wrong).isNotEqualTo(right);
            assertThatThrownBy(() -> valid(wrong)).isInstanceOf(SAXException.class);
        }
    }

    @Test
    void messagesAndTheirFeedAreServed() throws Exception {
        try (Site site = Site.simulated(settings -> settings.withSender("watch@port.example"))) {
            site.apply(TrackSamples.ship(1).name("A & <B>\u0001"));
            site.access
                    .alerts()
                    .apply(AlertEndpointsTest.raised(
                            AlertEndpointsTest.content(false, false, AREA, TrackSamples.id(1))));
            String path = "/api/alerts/" + AlertEndpointsTest.ID + "/cap";
            var answer = site.get(path);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/cap+xml; charset=utf-8");
            Document message = valid(answer.body());
            assertThat(texts(message, "status")).containsExactly("Exercise");
            assertThat(texts(message, "sender")).containsExactly("watch@port.example");
            assertThat(texts(message, "areaDesc")).containsExactly("Around A & <B>\uFFFD");
            var feed = site.get("/api/alerts/cap");
            assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
            Document atom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(feed.body())));
            assertThat(((Element) atom.getElementsByTagName("link").item(0)).getAttribute("href"))
                    .isEqualTo(path);
        }
    }
}
