package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.mavlink.fixtures.FeedRun;
import org.trigpoint.feeds.mavlink.fixtures.MavlinkRun;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import tools.jackson.databind.JsonNode;

/** Recorded flights as a feed: each raw message ends in one outcome, and the reports say what the recordings hold. */
class RecordedFlightTest {
    private static final int FRAMES = 23_894;

    private static double number(JsonNode node, String name) {
        return node.get(name).asDouble();
    }

    private static long recorded(JsonNode node) {
        return EpochMicros.parse(node.get("recorded").asString());
    }

    @Test
    void everyFrameOfTheFlightIsSoundAndOneOutcome() {
        FeedRun run = FeedRun.file().take(MavlinkRun.recorded("vtol.tlog")).end();
        assertThat(run.journal()).hasSize(FRAMES);
        assertThat(run.lines()).isEqualTo(FRAMES);
        // What came before its first position.
        assertThat(run.rejects()).hasSize(10).containsOnly("unplaced");
        assertThat(run.all(PresenceReport.class)).hasSizeGreaterThan(FRAMES - 1_000);
        long system = Identity.named("mavlink/survey", "system 1");
        assertThat(run.all(Report.class)).allSatisfy(report -> {
            assertThat(report.header().identity()).isEqualTo(system);
            assertThat(report.header().transponder()).isEqualTo(Transponder.TELEMETRY);
            assertThat(report.header().timeBasis()).isEqualTo(Header.TimeBasis.RECEIVER);
        });
        assertThat(run.all(PositionReport.class).getLast().header().platform()).isEqualTo(Platform.DRONE);
        assertThat(run.all(IdentityReport.class))
                .hasSize(4)
                .allSatisfy(
                        named -> assertThat(named.findAirframe().orElseThrow().registration())
                                .isEqualTo("survey system 1"));
    }

    @Test
    void positionsAreThoseOfTheFilterInOrderAtTheirTimes() {
        FeedRun run = FeedRun.file().take(MavlinkRun.recorded("vtol.tlog")).end();
        List<PositionReport> positions = run.all(PositionReport.class);
        List<JsonNode> truth = MavlinkRun.recording("vtol.tlog").messages("GlobalPosition");
        assertThat(truth).hasSize(807);
        // One of the receiver alone, when three seconds of filtered ones are missing.
        assertThat(positions).hasSize(808);
        int at = 0;
        for (JsonNode said : truth) {
            if (positions.get(at).header().timeEpochMicros() != recorded(said)) {
                at++;
            }
            PositionReport report = positions.get(at++);
            Fix fix = report.findFix().orElseThrow();
            assertThat(report.header().timeEpochMicros()).isEqualTo(recorded(said));
            assertThat(fix.latDeg()).isEqualTo(number(said, "latDeg"));
            assertThat(fix.lonDeg()).isEqualTo(number(said, "lonDeg"));
            assertThat(report.flight().heightMeters()).isEqualTo(number(said, "altMeters"));
            assertThat(report.flight().climbMps()).isEqualTo(0 - number(said, "downMps"));
            assertThat(report.motion().headingDeg()).isEqualTo(number(said, "headingDeg"));
            assertThat(report.motion().speedMps())
                    .isCloseTo(Math.hypot(number(said, "northMps"), number(said, "eastMps")), within(1e-9));
        }
        assertThat(at).isEqualTo(positions.size());
    }

    @Test
    void howItDoesIsToldWhenItChanges() {
        FeedRun run = FeedRun.file().take(MavlinkRun.recorded("vtol.tlog")).end();
        MavlinkRun truth = MavlinkRun.recording("vtol.tlog");
        List<TelemetryReport> told = run.all(TelemetryReport.class);
        assertThat(told).hasSizeBetween(10, 208);
        Condition last = told.getLast().findCondition().orElseThrow();
        JsonNode beat = truth.messages("Heartbeat").getLast();
        JsonNode gps = truth.messages("GpsRaw").getLast();
        assertThat(last.arming())
                .isEqualTo(beat.get("armed").asBoolean() ? Condition.Arming.ARMED : Condition.Arming.DISARMED);
        // 6: by carrier phase, as the simulator says.
        assertThat(number(gps, "fixType")).isEqualTo(6);
        assertThat(last.gnss()).isEqualTo(Condition.Gnss.CORRECTED);
        assertThat(last.satellites()).isEqualTo((int) number(gps, "satellites"));
        assertThat(truth.messages("SysStatus").getLast().has("remainingPercent"))
                .isFalse();
        assertThat(last.hasBattery()).isFalse();
        assertThat(last.linkPercent()).isBetween(90.0, 100.0);
        assertThat(told.stream()
                        .map(report -> report.findCondition().orElseThrow().mode())
                        .distinct())
                .hasSizeGreaterThan(1)
                .allMatch(mode -> mode == null || mode.matches("[A-Z_]+"));
    }

    @Test
    void aLogGivesItsFlightAtTheTimesOfItsReceiver() {
        FeedRun run =
                FeedRun.file().take(MavlinkRun.recorded("pymavlink-test.BIN")).end();
        MavlinkRun truth = MavlinkRun.recording("pymavlink-test.BIN");
        assertThat(run.journal()).hasSize(1_732);
        assertThat(run.lines()).isEqualTo(1_732);
        assertThat(run.rejects())
                .contains("truncated")
                .filteredOn(code -> !code.equals("unplaced"))
                .hasSize(1);
        List<PositionReport> positions = run.all(PositionReport.class);
        List<JsonNode> said = truth.messages("PosLog");
        assertThat(positions).hasSizeGreaterThanOrEqualTo(said.size());
        PositionReport last = positions.getLast();
        assertThat(last.findFix().orElseThrow().latDeg()).isEqualTo(number(said.getLast(), "latDeg"));
        assertThat(last.header().platform()).isEqualTo(Platform.DRONE);
        assertThat(last.header().identity()).isEqualTo(Identity.named("mavlink/survey", "log"));
        JsonNode gps = truth.messages("GpsLog").getFirst();
        long boot = gps.get("utcEpochMicros").asLong() - gps.get("bootMicros").asLong();
        assertThat(last.header().timeEpochMicros())
                .isEqualTo(boot + said.getLast().get("bootMicros").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"magfit-test.tlog", "pymavlink-test.BIN"})
    void aRestartInTheMiddleChangesNothing(String recording) {
        byte[] bytes = MavlinkRun.recorded(recording);
        FeedRun straight = FeedRun.file().take(bytes).end();
        FeedRun restarted = FeedRun.restarted(97);
        for (int at = 0; at < bytes.length; at += 1_000) {
            restarted.take(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1_000)));
        }
        assertThat(restarted.end().outcomes()).isEqualTo(straight.outcomes());
    }
}
