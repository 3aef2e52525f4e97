package org.trigpoint.threat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.distress.DistressRule;

/** The rules are about what an MMSI names. */
class TrackRulesStepTest {
    private static final long SECOND = 1_000_000;

    private final Carrier<Labelled, ?, Object> carrier = carrier(new TrackRulesStep(List.of(new DistressRule())));

    private static <S> Carrier<Labelled, S, Object> carrier(org.trigpoint.flow.Step<Labelled, S, Object> step) {
        return new Carrier<>(step);
    }

    private int said(long identity) {
        int said = 0;
        for (int i = 1; i <= 200; i++) {
            Stamp stamp = new Stamp(i * SECOND, 1, i);
            Header header = new Header(
                    stamp,
                    i * SECOND,
                    Header.TimeBasis.ARRIVAL,
                    identity,
                    Platform.UNKNOWN,
                    Transponder.UNKNOWN,
                    new Header.Transmission(1, i, 60, 1),
                    null,
                    false,
                    Marking.CLEAR);
            Fix fix = new Fix(
                    50, -1, Double.NaN, false, 1e-6, IntegrityReport.of(true, false, PositioningState.OPERATING));
            said += carrier.give(
                            stamp,
                            new Labelled(
                                    TrackId.of(new Stamp(SECOND, 1, 1), 0),
                                    new PositionReport(header, fix, Motion.NONE, NavigationStatus.DISTRESS_ACTIVE)))
                    .size();
        }
        return said;
    }

    @Test
    void whatAnMmsiNamesIsJudgedAndTold() {
        assertThat(said(Identity.mmsi(235_000_001))).isGreaterThan(3);
    }

    @Test
    void whatNoMmsiNamesIsPassedOver() {
        assertThat(said(Identity.pack(Identity.Scheme.ICAO, 0x4840D6))).isZero();
        assertThat(carrier.states()).isZero();
    }
}
