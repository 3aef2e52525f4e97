package org.trigpoint.threat.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Alert.State;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.zone.Shape;

/** What becomes of alerts. */
class LifecycleStepTest {
    private static final long SECOND = 1_000_000;
    private static final AlertId FIRST = AlertId.of(new Stamp(SECOND, 0, 0), 1, 0);

    private final Carrier<Recorded, AlertState, Alert> carrier = new Carrier<>(new LifecycleStep());
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
                List.of(new Evidence(true, "a call", 3, List.of()), new Evidence(false, "in a lane", -0.5, List.of())),
                Marking.CLEAR);
    }

    private List<Alert> say(long second, Recorded body) {
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
}
