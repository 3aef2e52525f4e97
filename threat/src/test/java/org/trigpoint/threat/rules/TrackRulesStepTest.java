package org.trigpoint.threat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
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
import org.trigpoint.threat.fixtures.Flyer;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sender;

/** Who is asked about what, and when. */
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
    void whatNeitherAnMmsiNamesNorFliesIsPassedOver() {
        assertThat(said(Identity.pack(Identity.Scheme.ICAO, 0x4840D6))).isZero();
        assertThat(carrier.states()).isZero();
    }

    /** Counts how often it is asked, and asks to be asked ten seconds after each report. */
    private static final class Counter implements TrackRule<Counter.Kept> {
        /** A report, and a deadline. */
        static final class Kept {
            long reports;
            long due;
        }

        private final Platform.Domain domain;
        private int asked;
        private int askedDue;

        Counter(Platform.Domain domain) {
            this.domain = domain;
        }

        @Override
        public String name() {
            return "counter " + domain;
        }

        @Override
        public Platform.Domain domain() {
            return domain;
        }

        @Override
        public Pace pace() {
            return Pace.REPORT;
        }

        @Override
        public Kept on(Watch watch, @Nullable Kept before, Findings findings) {
            asked++;
            Kept kept = before == null ? new Kept() : before;
            kept.reports++;
            kept.due = watch.nowEpochMicros() + 10 * SECOND;
            return kept;
        }

        @Override
        public long dueEpochMicros(Kept state) {
            return state.due;
        }

        @Override
        public Kept onDue(Quiet quiet, Kept state, Findings findings) {
            assertThat(quiet.nowEpochMicros()).isEqualTo(state.due);
            askedDue++;
            state.due = NEVER;
            return state;
        }

        @Override
        public long forgetEpochMicros(Kept state) {
            return Long.MIN_VALUE;
        }

        @Override
        public Codec<Kept> stateCodec() {
            return new Codec<>() {
                @Override
                public int version() {
                    return 1;
                }

                @Override
                public void write(Kept kept, DataOutput out) throws IOException {
                    out.writeLong(kept.reports);
                    out.writeLong(kept.due);
                }

                @Override
                public Kept read(DataInput in, int version) throws IOException {
                    Kept kept = new Kept();
                    kept.reports = in.readLong();
                    kept.due = in.readLong();
                    return kept;
                }
            };
        }
    }

    @Test
    void aRuleIsAskedAboutItsOwnDomain() {
        Counter sea = new Counter(Platform.Domain.SEA);
        Counter air = new Counter(Platform.Domain.AIR);
        RuleRun run = new RuleRun(List.of(sea, air), List.of());
        Sender ship = new Sender(235_000_001, 50, -1);
        Flyer aircraft = Flyer.aircraft(0x4840D6, 50, -1).flies(200, 90);
        for (int second = 0; second < 100; second++) {
            run.give(ship, ship.at(second));
            if (second % 20 < 5) {
                run.give(aircraft, aircraft.at(second));
            }
        }
        assertThat(sea.asked).isEqualTo(100);
        assertThat(air.asked).isEqualTo(25);
        run.restart();
        run.advance(1_000);
        assertThat(air.askedDue).as("once a silence").isEqualTo(5);
        assertThat(sea.askedDue).isZero();
    }

    @Test
    void whatIsKeptOfAnAircraftIsTheSameAfterASnapshotAndReadInTheFormatBefore() throws IOException {
        TrackRulesStep step = new TrackRulesStep(List.of(new DistressRule()));
        Carrier<Labelled, TrackState, Object> flown = new Carrier<>(step);
        Flyer aircraft = Flyer.aircraft(0x4840D6, 50, -1).flies(200, 90).at(9_000, 5);
        PositionReport at = aircraft.says(4_512, Flight.Emergency.MEDICAL).at(1);
        flown.give(at.header().stamp(), new Labelled(aircraft.track(), at));
        IdentityReport said = aircraft.identity("BAW1", "G-ABCD", "A320");
        flown.give(said.header().stamp(), new Labelled(aircraft.track(), said));
        TrackState state = flown.findState(aircraft.track().key()).orElseThrow();
        TrackState read = flown.decode(flown.encode(state));
        assertThat(read.subject.flight()).isEqualTo(at.flight());
        assertThat(read.subject.airframe()).isEqualTo(new Airframe("G-ABCD", "A320", null));
        assertThat(read.subject.shownName()).isEqualTo("BAW1");
        assertThat(flown.encode(read)).isEqualTo(flown.encode(state));

        Sender ship = new Sender(235_000_001, 50, -1);
        Carrier<Labelled, TrackState, Object> sailed = new Carrier<>(step);
        PositionReport there = ship.at(1);
        sailed.give(there.header().stamp(), new Labelled(ship.track(), there));
        byte[] now = sailed.encode(sailed.findState(ship.track().key()).orElseThrow());
        // Format 3 had no flag of what flies, which stands before leg, sign, alarm and a count of no states.
        int behind = encodedBehindSubject(sailed.findState(ship.track().key()).orElseThrow());
        byte[] before = new byte[now.length - 1];
        System.arraycopy(now, 0, before, 0, now.length - behind - 1);
        System.arraycopy(now, now.length - behind, before, now.length - behind - 1, behind);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(before));
        assertThat(sailed.encode(step.stateCodec().read(in, 3))).isEqualTo(now);
        assertThat(in.available()).isZero();
    }

    private static int encodedBehindSubject(TrackState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        LegLogCodec.write(state.leg, out);
        state.sign.write(out);
        out.writeLong(state.alarmEpochMicros);
        Fields.writeCount(0, out);
        return bytes.size();
    }
}
