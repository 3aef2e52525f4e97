package org.trigpoint.threat.distress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.rules.TrackRulesStep;

/** Calls for help, and what only sounds like one. */
class DistressRuleTest {
    private static final long SECOND = 1_000_000;
    private static final TrackId TRACK = TrackId.of(new Stamp(SECOND, 1, 1), 0);
    private static final long MOB = 972_123_456;
    private static final long SHIP = 235_000_001;
    private static final long COAST = 2_320_014;

    private final TrackRulesStep step = new TrackRulesStep(List.of(new DistressRule()));
    private final Carrier<Labelled, ?, Object> carrier = carrier(step);

    private static <S> Carrier<Labelled, S, Object> carrier(org.trigpoint.flow.Step<Labelled, S, Object> step) {
        return new Carrier<>(step);
    }

    private static Header header(long second, long mmsi, Platform platform) {
        return new Header(
                stamp(second),
                second * SECOND,
                Header.TimeBasis.ARRIVAL,
                Identity.mmsi(mmsi),
                platform,
                Transponder.AIS_CLASS_A,
                new Header.Transmission(1, second, 60, 1),
                null,
                false,
                Marking.CLEAR);
    }

    private static Stamp stamp(long second) {
        return new Stamp(second * SECOND, 1, second);
    }

    private static PositionReport position(
            long second, long mmsi, Platform platform, NavigationStatus status, double lat) {
        Fix fix = new Fix(
                lat,
                -1.2,
                Double.NaN,
                false,
                1e-6,
                IntegrityReport.of(true, false, IntegrityReport.PositioningState.OPERATING));
        return new PositionReport(header(second, mmsi, platform), Double.isNaN(lat) ? null : fix, Motion.NONE, status);
    }

    private static PresenceReport text(long second, long mmsi, Platform platform, String text) {
        return new PresenceReport(header(second, mmsi, platform), 0, text);
    }

    private @Nullable AlertContent give(Report report) {
        List<Finding> found = carrier.give(report.header().stamp(), new Labelled(TRACK, report)).stream()
                .map(Carrier.Emitted::body)
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .toList();
        assertThat(found)
                .hasSizeLessThan(2)
                .allMatch(finding -> finding.content().subjects().equals(List.of(TRACK)));
        return found.isEmpty() ? null : found.getFirst().content();
    }

    private AlertContent said(Report report) {
        AlertContent content = give(report);
        assertThat(content).isNotNull();
        assert content != null;
        assertThat(content.distress()).isTrue();
        return content;
    }

    private static List<String> texts(AlertContent content, boolean supports) {
        return content.evidence().stream()
                .filter(each -> each.supports() == supports)
                .map(Evidence::text)
                .toList();
    }

    @Test
    void aDeviceThatCallsForHelpIsSaidAtOnceAndThenOnceAMinute() {
        AlertContent first = said(position(10, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        assertThat(first.headline()).isEqualTo("Man-overboard device 972123456 calls for help");
        assertThat(first.severity()).isEqualTo(AlertContent.Severity.EXTREME);
        assertThat(first.findShape()).get().isInstanceOf(Shape.Circle.class);
        assertThat(texts(first, false)).isEmpty();
        assertThat(first.evidence().getLast().stamps()).containsExactly(stamp(10));
        for (int second = 12; second < 70; second += 2) {
            assertThat(give(position(second, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7)))
                    .isNull();
        }
        AlertContent later = said(position(70, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        assertThat(texts(later, true)).contains("It called for help by its status in 31 reports");
        assertThat(later.fromEpochMicros()).isEqualTo(10 * SECOND);
        assertThat(later.untilEpochMicros()).isEqualTo(70 * SECOND);
        assertThat(later.evidence().getLast().stamps())
                .hasSize(16)
                .startsWith(stamp(10))
                .endsWith(stamp(70));
    }

    @Test
    void itsPlaceIsSaidAsSoonAsItIsKnownAndWhenItHasMoved() {
        AlertContent unplaced =
                said(position(10, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, Double.NaN));
        assertThat(unplaced.findShape()).isEmpty();
        assertThat(said(position(11, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7))
                        .findShape())
                .isPresent();
        assertThat(give(position(12, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.701)))
                .isNull();
        assertThat(give(position(13, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.71)))
                .isNotNull();
    }

    @Test
    void aTestIsKnownAsOne() {
        assertThat(give(position(10, MOB, Platform.MAN_OVERBOARD, NavigationStatus.UNDEFINED, 50.7)))
                .isNull();
        assertThat(give(text(11, MOB, Platform.MAN_OVERBOARD, "MOB TEST"))).isNull();
        assertThat(give(text(12, SHIP, Platform.SHIP, "MAYDAY RELAY TEST ONLY")))
                .isNull();
        said(position(20, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        give(position(21, MOB, Platform.MAN_OVERBOARD, NavigationStatus.UNDEFINED, 50.7));
        AlertContent after = said(position(90, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        assertThat(texts(after, false)).containsExactly("It said in 1 report that it is tested");
    }

    @Test
    void aShipThatSaysSoIsBelievedWithWhatSpeaksAgainstIt() {
        AlertContent content = said(position(10, SHIP, Platform.SHIP, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        assertThat(content.headline()).isEqualTo("Ship 235000001 calls for help");
        assertThat(texts(content, false))
                .containsExactly("Its number is not one of a distress device: status 14 may be set by mistake");
        AlertContent withText = said(text(11, SHIP, Platform.SHIP, "MAYDAY SINKING"));
        assertThat(texts(withText, false)).isEmpty();
        assertThat(withText.scoreLog()).isGreaterThan(content.scoreLog());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAYDAY RELAY YACHT ON ROCKS", "man overboard 50 45n", "SART ACTIVE", "EPIRB-ACTIVE", "SOS"})
    void textsThatAskForHelp(String text) {
        assertThat(said(text(10, COAST, Platform.COAST_STATION, text)).headline())
                .isEqualTo("Coast station 002320014 says: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GALE WARNING",
                "GOOD WATCH",
                "CALL MOB 0612345678",
                "MOSOSO",
                "DISTRESS CANCELLED",
                "FALSE ALARM MAYDAY",
                ""
            })
    void textsThatDoNot(String text) {
        assertThat(give(text(10, SHIP, Platform.SHIP, text))).isNull();
    }

    @Test
    void aCallThatIsTakenBackSaysSo() {
        said(text(10, SHIP, Platform.SHIP, "MAYDAY"));
        AlertContent back = said(text(11, SHIP, Platform.SHIP, "MAYDAY CANCELLED"));
        assertThat(texts(back, false)).containsExactly("Safety text: MAYDAY CANCELLED");
        assertThat(back.scoreLog()).isNegative();
    }

    @Test
    void aCallIsForgottenADayAfterItWasSaidLast() {
        give(position(10, SHIP, Platform.SHIP, NavigationStatus.MOORED, 50.7));
        said(position(11, SHIP, Platform.SHIP, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        give(position(12, SHIP, Platform.SHIP, NavigationStatus.MOORED, 50.7));
        assertThat(carrier.passTo((11 + 86_400) * SECOND)).isEmpty();
        assertThat(carrier.states()).isEqualTo(1);
        assertThat(carrier.passTo((12 + 86_400) * SECOND)).isEmpty();
        assertThat(carrier.states()).isZero();
        assertThat(carrier.alarms()).isZero();
    }

    @Test
    void itsStateIsTheSameAfterASnapshot() throws IOException {
        said(position(10, MOB, Platform.MAN_OVERBOARD, NavigationStatus.DISTRESS_ACTIVE, 50.7));
        said(text(11, MOB, Platform.MAN_OVERBOARD, "MOB ACTIVE"));
        assertThat(copied(step.stateCodec(), carrier)).isTrue();
    }

    /** True when what is read back writes the same bytes. */
    private static <S> boolean copied(Codec<S> codec, Carrier<Labelled, ?, Object> carrier) throws IOException {
        @SuppressWarnings("unchecked")
        S state = (S) carrier.findState(TRACK.key()).orElseThrow();
        byte[] bytes = bytes(codec, state);
        S read = codec.read(new DataInputStream(new ByteArrayInputStream(bytes)), codec.version());
        return java.util.Arrays.equals(bytes(codec, read), bytes);
    }

    private static <S> byte[] bytes(Codec<S> codec, S state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(state, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
