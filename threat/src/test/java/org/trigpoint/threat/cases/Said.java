package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/** Alerts and commands that are said to the step, minute by minute, and what it tells of them. */
final class Said {
    static final long MINUTE = 60_000_000L;
    static final int AUDIENCE = 0;

    Carrier<Object, CaseState, Casework> carrier = new Carrier<>(new CasesStep());
    final List<Casework> told = new ArrayList<>();
    private int sequence;

    static TrackId ship(int number) {
        return TrackId.of(new Stamp(number, 1, 1), AUDIENCE);
    }

    static AlertId alertId(int number) {
        return AlertId.of(new Stamp(number, 2, 0), AUDIENCE, 0);
    }

    static CaseId caseId(int ofAlert) {
        return CaseId.of(alertId(ofAlert));
    }

    /** What an alert says, as far as cases look at it. */
    record Says(
            String rule,
            Severity severity,
            boolean distress,
            double scoreLog,
            long from,
            long until,
            @Nullable Shape place,
            int[] ships) {
        static Says of(long minute, int... ships) {
            return new Says(
                    "meeting",
                    Severity.MODERATE,
                    false,
                    0,
                    minute,
                    minute,
                    new Shape.Circle(Position.of(50, -1), 500),
                    ships);
        }

        Says rule(String name) {
            return new Says(name, severity, distress, scoreLog, from, until, place, ships);
        }

        Says severity(Severity other) {
            return new Says(rule, other, distress, scoreLog, from, until, place, ships);
        }

        Says distressed() {
            return new Says("distress", severity, true, scoreLog, from, until, place, ships);
        }

        Says score(double log) {
            return new Says(rule, severity, distress, log, from, until, place, ships);
        }

        Says until(long minute) {
            return new Says(rule, severity, distress, scoreLog, from, minute, place, ships);
        }

        Says at(double latDeg, double lonDeg) {
            return new Says(
                    rule,
                    severity,
                    distress,
                    scoreLog,
                    from,
                    until,
                    new Shape.Circle(Position.of(latDeg, lonDeg), 500),
                    ships);
        }

        Says in(Shape shape) {
            return new Says(rule, severity, distress, scoreLog, from, until, shape, ships);
        }

        Says nowhere() {
            return new Says(rule, severity, distress, scoreLog, from, until, null, ships);
        }

        AlertContent content() {
            return new AlertContent(
                    rule,
                    1,
                    rule + " of " + Arrays.toString(ships),
                    Arrays.stream(ships).mapToObj(Said::ship).toList(),
                    place,
                    from * MINUTE,
                    until * MINUTE,
                    (from + 1_440) * MINUTE,
                    severity,
                    AlertContent.Urgency.EXPECTED,
                    distress,
                    false,
                    scoreLog,
                    List.of(),
                    Marking.CLEAR);
        }
    }

    /** A rule raises an alert. */
    Alert raise(long minute, int number, Says says) {
        return alert(
                minute, new Alert(alertId(number), 1, Alert.State.RAISED, says.content(), "", "", minute * MINUTE));
    }

    Alert alert(long minute, Alert alert) {
        say(minute, alert);
        return alert;
    }

    /** A person says what has become of an alert. */
    Alert judge(long minute, Alert alert, Alert.State state) {
        return alert(minute, alert.next(state, "seen", "bo", minute * MINUTE));
    }

    /** Gives an input; what is told goes to {@link #told}. */
    Stamp say(long minute, Object input) {
        Stamp stamp = new Stamp(minute * MINUTE, 0, sequence++);
        carrier.give(stamp, input).forEach(each -> told.add(each.body()));
        return stamp;
    }

    void pass(long minute) {
        carrier.passTo(minute * MINUTE).forEach(each -> told.add(each.body()));
    }

    void post(Notice notice) {
        carrier.post(notice);
    }

    /** Goes on as after a restart. */
    void restart() {
        carrier = carrier.restarted(new CasesStep());
    }

    /** The newest revision of a case. */
    Case newest(CaseId id) {
        return told.stream()
                .filter(each -> each instanceof Case told && told.id().equals(id))
                .map(Case.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    Case newest(int ofAlert) {
        return newest(caseId(ofAlert));
    }

    /** The newest revisions of all that are not merged into another, by id. */
    List<Case> cases() {
        return told.stream()
                .filter(Case.class::isInstance)
                .map(each -> ((Case) each).id())
                .distinct()
                .sorted()
                .map(this::newest)
                .filter(each -> each.state() != Case.State.MERGED)
                .toList();
    }
}
