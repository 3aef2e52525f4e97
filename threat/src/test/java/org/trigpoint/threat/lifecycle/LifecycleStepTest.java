package org.trigpoint.threat.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Alert.State;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/** What becomes of alerts. */
class LifecycleStepTest {
    private static final long SECOND = 1_000_000;
    private static final TrackId SHIP = TrackId.of(new Stamp(SECOND, 1, 1), 1);
    private static final AlertId FIRST = AlertId.of(new Stamp(SECOND, 0, 0), 1, 0);

    private final Carrier<Object, AlertState, Alert> carrier = new Carrier<>(new LifecycleStep());
    private int sequence;

    private static AlertContent content(long expiresSecond) {
        return new AlertContent(
                AlertContent.BY_HAND,
                1,
                "Someone dropped an anchor",
                List.of(),
                new Shape.Circle(Position.of(50, -1), 500),
                0,
                0,
                expiresSecond * SECOND,
                AlertContent.Severity.SEVERE,
                AlertContent.Urgency.IMMEDIATE,
                false,
                false,
                -1,
                List.of(Evidence.of(true, "a call", 3, List.of()), Evidence.of(false, "in a lane", -0.5, List.of())),
                Marking.CLEAR);
    }

    private List<Alert> say(long second, Object body) {
        return carrier.give(new Stamp(second * SECOND, 0, sequence++), body).stream()
                .map(Carrier.Emitted::body)
                .toList();
    }

    private List<State> judge(long second, State state) {
        return say(second, new AlertVerdict(FIRST, state, "seen", "bo")).stream()
                .map(Alert::state)
                .toList();
    }

    @Test
    void anAlertIsCalledByTheStampThatBeganIt() {
        List<Alert> raised = say(1, new AlertByHand(1, content(100), "ada"));
        assertThat(raised).containsExactly(new Alert(FIRST, 1, State.RAISED, content(100), "", "ada", SECOND));
        assertThat(FIRST.audience()).isEqualTo(1);
        assertThat(FIRST.beganEpochMicros()).isEqualTo(SECOND);
        assertThat(AlertId.parse(FIRST.toString())).isEqualTo(FIRST);
        assertThat(raised.getFirst().content().scoreLog()).isEqualTo(1.5);
    }

    @Test
    void whatIsOverStaysOver() {
        say(1, new AlertByHand(1, content(100), "ada"));
        assertThat(judge(2, State.CONFIRMED)).containsExactly(State.CONFIRMED);
        assertThat(judge(3, State.CONFIRMED)).isEmpty();
        assertThat(say(4, new AlertVerdict(FIRST, State.WITHDRAWN, "a mistake", "bo")))
                .containsExactly(new Alert(FIRST, 3, State.WITHDRAWN, content(100), "a mistake", "bo", 4 * SECOND));
        assertThat(judge(5, State.DISMISSED)).isEmpty();
        assertThat(carrier.passTo(200 * SECOND)).isEmpty();
    }

    @Test
    void anAlertThatNobodyKnowsIsNoAlert() {
        assertThat(judge(1, State.CONFIRMED)).isEmpty();
    }

    @Test
    void whatNobodySpeaksOfExpiresInItsTurn() {
        say(1, new AlertByHand(1, content(100), "ada"));
        say(2, new AlertByHand(1, content(50), "ada"));
        List<Alert> over =
                carrier.passTo(99 * SECOND).stream().map(Carrier.Emitted::body).toList();
        assertThat(over)
                .extracting(Alert::state, Alert::knownEpochMicros, Alert::revision)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(State.EXPIRED, 50 * SECOND, 2));
        assertThat(carrier.passTo(100 * SECOND))
                .extracting(each -> each.body().id())
                .containsExactly(FIRST);
        assertThat(judge(101, State.CONFIRMED)).isEmpty();
    }

    private static Finding finding(String rule, String headline, long expiresSecond) {
        return Finding.of(said(rule, headline, expiresSecond));
    }

    private static AlertContent said(String rule, String headline, long expiresSecond) {
        return new AlertContent(
                rule,
                1,
                headline,
                List.of(SHIP),
                null,
                0,
                0,
                expiresSecond * SECOND,
                AlertContent.Severity.EXTREME,
                AlertContent.Urgency.IMMEDIATE,
                true,
                false,
                0,
                List.of(),
                Marking.CLEAR);
    }

    @Test
    void whatARuleSaysOfATrackIsOneAlert() {
        Alert raised = say(1, finding("distress", "calls", 100)).getFirst();
        assertThat(raised.id().audience()).isEqualTo(1);
        assertThat(raised.state()).isEqualTo(State.RAISED);
        assertThat(say(2, finding("distress", "calls again", 200)))
                .containsExactly(new Alert(
                        raised.id(), 2, State.UPDATED, said("distress", "calls again", 200), "", "", 2 * SECOND));
        assertThat(say(3, new AlertVerdict(raised.id(), State.CONFIRMED, "seen", "bo")))
                .hasSize(1);
        assertThat(say(4, finding("distress", "still calls", 200)))
                .extracting(Alert::state)
                .containsExactly(State.CONFIRMED);
        assertThat(say(5, finding("meeting", "meets", 200)))
                .extracting(Alert::id)
                .doesNotContain(raised.id());
    }

    @Test
    void whatWasDismissedDoesNotComeBackUntilItIsForgotten() {
        Alert raised = say(1, finding("distress", "calls", 100)).getFirst();
        assertThat(say(2, new AlertVerdict(raised.id(), State.DISMISSED, "a drill", "bo")))
                .hasSize(1);
        assertThat(say(3, finding("distress", "calls", 150))).isEmpty();
        assertThat(carrier.passTo(149 * SECOND)).isEmpty();
        assertThat(say(149, finding("distress", "calls", 150))).isEmpty();
        assertThat(say(160, finding("distress", "calls", 300)))
                .extracting(Alert::state)
                .containsExactly(State.RAISED);
    }

    @Test
    void whatIsDisprovedIsWithdrawnWithItsReason() {
        Alert raised = say(1, finding("silence", "was not heard", 100)).getFirst();
        assertThat(say(2, finding("silence", "was not heard", 100).disproved("it was heard, late")))
                .containsExactly(raised.next(State.WITHDRAWN, "it was heard, late", "", 2 * SECOND));
        assertThat(say(3, finding("silence", "was not heard", 100).disproved("again")))
                .isEmpty();
        assertThat(carrier.passTo(200 * SECOND)).isEmpty();
        assertThat(carrier.states()).isZero();
    }

    @Test
    void severalThatOneMessageBeginsHaveNamesOfTheirOwn() {
        Stamp stamp = new Stamp(SECOND, 0, 0);
        AlertId one = carrier.give(stamp, finding("distress", "calls", 100))
                .getFirst()
                .body()
                .id();
        AlertId two = carrier.give(stamp, finding("meeting", "meets", 100))
                .getFirst()
                .body()
                .id();
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void theStateIsTheSameAfterASnapshot() throws IOException {
        say(1, finding("distress", "calls", 100));
        say(2, finding("meeting", "meets", 100));
        AlertState state = carrier.findState(new Key(1, 0, 0)).orElseThrow();
        AlertStateCodec codec = new AlertStateCodec();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(state, new DataOutputStream(bytes));
        AlertState read =
                codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), codec.version());
        assertThat(read.open).isEqualTo(state.open);
        assertThat(read.said).isEqualTo(state.said).hasSize(2);
        assertThat(read.began).isEqualTo(state.began);
        assertThat(read.begun).isEqualTo(state.begun);
    }
}
