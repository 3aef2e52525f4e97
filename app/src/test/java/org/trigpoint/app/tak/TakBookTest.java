package org.trigpoint.app.tak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.Mmsi;
import org.trigpoint.feeds.cot.CotDecoder;
import org.trigpoint.feeds.cot.CotEncoder;
import org.trigpoint.feeds.cot.CotFormat;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Shape;

/** What is sent of a picture, and when. */
class TakBookTest {
    private static final long SECOND = 1_000_000_000L;
    private static final TakMark MARK = new TakMark("Trigpoint-1a2b3c4d", false);
    private static final Instant AT = Instant.parse("2026-06-01T06:00:01Z");

    private final TakBook book = book(false);
    private long nanos = SECOND;

    private static TakBook book(boolean returns) {
        TakOutput output =
                TakOutput.of("tcp-listen://:8087", "", false, Marking.Tlp.AMBER, Duration.ofSeconds(5), returns);
        return new TakBook(output, MARK, 390);
    }

    private List<CotEvent> look(List<Track> tracks, List<Alert> alerts) {
        return look(book, tracks, alerts);
    }

    private List<CotEvent> look(TakBook of, List<Track> tracks, List<Alert> alerts) {
        return of.look(new TakBook.Seen(
                tracks,
                alerts,
                id -> tracks.stream().filter(track -> track.id().equals(id)).findFirst(),
                track -> track.identity() == Identity.mmsi(235_000_009),
                Ships.START + 10_000_000,
                nanos));
    }

    private CotEvent one(Track track) {
        List<CotEvent> events = look(book(false), List.of(track), List.of());
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static Alert alert(boolean distress, int revision, Shape shape, List<Track> subjects) {
        AlertContent content = new AlertContent(
                "drift",
                1,
                "EVER G drifts",
                subjects.stream().map(Track::id).toList(),
                shape,
                Ships.START,
                Ships.START,
                Ships.START + 3_600_000_000L,
                AlertContent.Severity.SEVERE,
                AlertContent.Urgency.EXPECTED,
                distress,
                false,
                0,
                List.of(
                        new Evidence(true, "Its speed is 1.2 kn", 2, "", List.of(), List.of()),
                        new Evidence(false, "It says that it fishes", -1, "", List.of(), List.of())),
                new Marking(Marking.Tlp.GREEN, List.of(), "NLOD"));
        AlertId id = AlertId.of(new Stamp(Ships.START, 3, 1), 0, distress ? 1 : 0);
        Alert.State state = revision == 1 ? Alert.State.RAISED : Alert.State.UPDATED;
        return new Alert(id, revision, state, content, "", "", Ships.START + revision * 1_000_000L);
    }

    @Test
    void aShipIsAnEventThatFollowsFromItsTrackAlone() {
        CotEvent event = one(Ships.of(235_000_001)
                .marking(new Marking(Marking.Tlp.GREEN, List.of("own", "port"), "NLOD"))
                .track());
        assertThat(event.uid()).isEqualTo("MMSI-235000001");
        assertThat(event.type()).isEqualTo("a-u-S-X-M-C");
        assertThat(event.time()).isEqualTo(AT).isEqualTo(event.start());
        assertThat(event.stale()).isEqualTo(AT.plusSeconds(390));
        assertThat(event.point().latDeg()).isEqualTo(50.5);
        assertThat(event.point().ceMeters()).isEqualTo(10);
        assertThat(event.point().haeMeters()).isNaN();
        assertThat(event.detail().contact().callsign()).isEqualTo("EVER G");
        assertThat(event.detail().track().courseDeg()).isEqualTo(90);
        assertThat(event.detail().track().speedMps()).isCloseTo(5.25, within(0.051));
        assertThat(event.detail().remarks().text()).isEqualTo("MMSI 235000001\nLicence: NLOD");
        assertThat(event.caveat()).isEqualTo("TLP:GREEN");
        assertThat(event.releasableTo()).isEqualTo("own,port");
        assertThat(event.detail().flowTags().tags().getFirst().server()).isEqualTo("Trigpoint-1a2b3c4d");
        Track same = Ships.of(235_000_001)
                .marking(new Marking(Marking.Tlp.GREEN, List.of("own", "port"), "NLOD"))
                .track();
        assertThat(one(same)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "0, a-u-S",
        "30, a-u-S-X-F",
        "31, a-u-S-X-M-T-O",
        "36, a-u-S-X-R",
        "37, a-u-S-X-R",
        "40, a-u-S-X",
        "52, a-u-S-X-M-T-U",
        "55, a-u-S-X-L",
        "60, a-u-S-X-M-P",
        "79, a-u-S-X-M-C",
        "80, a-u-S-X-M-O"
    })
    void shipsHaveTheTypeOfTheirAisType(int shipType, String type) {
        assertThat(one(Ships.of(235_000_001).shipType(shipType).track()).type()).isEqualTo(type);
    }

    @Test
    void theSitesOwnShipIsAFriend() {
        assertThat(one(Ships.of(235_000_009).track()).type()).isEqualTo("a-f-S-X-M-C");
    }

    @ParameterizedTest
    @CsvSource({"a-f-A-M-F-Q, a-f-A-M-F-Q", "a-h-A-M-F-Q, a-u-A-M-F-Q", "a-s-S, a-u-S", "a-k, a-u", "A3, a-u-A-C-F-q"})
    void whatCameAsAnEventKeepsItsTypeAndNothingIsCalledHostile(String claimed, String type) {
        CotEvent event = one(Ships.of(1)
                .identity(Identity.named("cot", "drone-7"), Platform.DRONE, Transponder.NETWORK)
                .claim(Claim.Kind.CATEGORY, claimed)
                .claim(Claim.Kind.REGISTRATION, "drone-7")
                .track());
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.uid()).isEqualTo("drone-7");
    }

    @Test
    void aTrackIsSentWhenItIsNewAndThenOncePerPauseAndWhenItHasGone() {
        assertThat(look(List.of(Ships.of(235_000_001).track()), List.of())).hasSize(1);
        nanos += SECOND;
        List<Track> moved = List.of(Ships.of(235_000_001).revision(2, 50.6).track());
        assertThat(look(moved, List.of())).isEmpty();
        assertThat(book.standing().getFirst().point().latDeg()).isEqualTo(50.5);
        nanos += 4 * SECOND;
        assertThat(look(moved, List.of()).getFirst().point().latDeg()).isEqualTo(50.6);
        nanos += 60 * SECOND;
        assertThat(look(moved, List.of())).isEmpty();
        List<CotEvent> gone = look(List.of(), List.of());
        assertThat(gone).hasSize(1);
        assertThat(gone.getFirst().uid()).isEqualTo("MMSI-235000001");
        assertThat(gone.getFirst().stale()).isEqualTo(Instant.parse("2026-06-01T06:00:10Z"));
        assertThat(book.standing()).isEmpty();
        assertThat(look(List.of(), List.of())).isEmpty();
    }

    @Test
    void theSecondTrackOfANumberHasItsOwnUid() {
        Track first = Ships.of(235_000_001).track();
        Track second = Ships.of(7)
                .identity(Identity.mmsi(235_000_001), Platform.SHIP, Transponder.AIS_CLASS_A)
                .track();
        look(List.of(first), List.of());
        List<CotEvent> events = look(List.of(first, second), List.of());
        assertThat(events).extracting(CotEvent::uid).containsExactly("trigpoint." + second.id());
    }

    @Test
    void labelsTentativeTracksAndWhatCameFromThereAreHeldBack() {
        Marking red = new Marking(Marking.Tlp.RED, List.of(), "");
        Track named = Ships.of(3)
                .identity(Identity.named("cot", "x"), Platform.DRONE, Transponder.NETWORK)
                .track();
        assertThat(look(
                        List.of(
                                Ships.of(235_000_001).marking(red).track(),
                                Ships.of(235_000_002)
                                        .status(Track.Status.TENTATIVE)
                                        .track()),
                        List.of()))
                .isEmpty();
        assertThat(look(book(false), List.of(named), List.of())).hasSize(1);
        assertThat(look(book(true), List.of(named), List.of())).isEmpty();
    }

    @Test
    void anAlertIsASpotUntilItIsOver() {
        Track ship = Ships.of(235_000_001).track();
        Alert raised = alert(false, 1, null, List.of(ship));
        List<CotEvent> events = look(List.of(ship), List.of(raised));
        assertThat(events).hasSize(2);
        CotEvent event = events.get(1);
        assertThat(event.uid()).isEqualTo("trigpoint.alert." + raised.id());
        assertThat(event.type()).isEqualTo("b-m-p-s-m");
        assertThat(event.point().latDeg()).isEqualTo(50.5);
        assertThat(event.time()).isEqualTo(AT);
        assertThat(event.stale()).isEqualTo(Instant.parse("2026-06-01T07:00:00Z"));
        assertThat(event.caveat()).isEqualTo("TLP:GREEN");
        assertThat(event.detail().contact().callsign()).isEqualTo("EVER G drifts");
        assertThat(event.detail().remarks().text())
                .isEqualTo("EVER G drifts\nFor: Its speed is 1.2 kn\nAgainst: It says that it fishes\nLicence: NLOD");
        assertThat(event.detail().links().getFirst().uid()).isEqualTo("MMSI-235000001");
        assertThat(look(List.of(ship), List.of(raised))).isEmpty();
        assertThat(look(List.of(ship), List.of(alert(false, 2, null, List.of(ship)))))
                .hasSize(1);
        List<CotEvent> over = look(List.of(ship), List.of());
        assertThat(over).extracting(CotEvent::uid).containsExactly(event.uid());
        assertThat(over.getFirst().stale()).isEqualTo(Instant.parse("2026-06-01T06:00:10Z"));
    }

    @Test
    void distressIsAnEmergencyThatIsCancelled() {
        Shape.Circle circle = new Shape.Circle(Position.of(51, 1), 900);
        CotEvent event =
                look(List.of(), List.of(alert(true, 1, circle, List.of()))).getFirst();
        assertThat(event.type()).isEqualTo("b-a-o-tbl");
        assertThat(event.point().ceMeters()).isEqualTo(900);
        assertThat(event.detail().otherXml()).contains("911 Alert");
        CotEvent over = look(List.of(), List.of()).getFirst();
        assertThat(over.type()).isEqualTo("b-a-o-can");
        assertThat(over.uid()).isEqualTo(event.uid());
        assertThat(over.detail().otherXml()).isEqualTo("<emergency cancel=\"true\"/>");
    }

    @Test
    void anAreaIsToldByItsMiddleAndAnAlertWithoutAPlaceNotAtAll() {
        Shape.Area area = new Shape.Area(List.of(
                List.of(Position.of(50, 0), Position.of(50.1, 0), Position.of(50.1, 0.1), Position.of(50, 0.1))));
        CotEvent event =
                look(List.of(), List.of(alert(false, 1, area, List.of()))).getFirst();
        assertThat(event.point().latDeg()).isCloseTo(50.05, within(0.001));
        assertThat(event.point().ceMeters()).isBetween(6_000.0, 7_000.0);
        assertThat(look(book(false), List.of(), List.of(alert(false, 1, null, List.of()))))
                .isEmpty();
    }

    /** What goes out is accepted back unchanged: as an event, and as what the track was. */
    @Test
    void ourOwnOutputIsAcceptedBackUnchanged() {
        Gaze gaze = new Gaze(30, -20, 60, 40, Double.NaN, null, List.of());
        Condition battery = Condition.NONE.after(new Condition(
                Condition.Gnss.UNKNOWN, -1, 76, Double.NaN, Condition.Arming.UNKNOWN, Condition.Fence.UNKNOWN, null));
        Flight flight = new Flight(Double.NaN, 120.5, 1, Flight.Place.UNKNOWN, -1, Flight.Emergency.NONE);
        List<Track> tracks = List.of(
                Ships.of(235_000_001).name("A & B <\"'>").track(),
                Ships.of(2)
                        .identity(Identity.pack(Identity.Scheme.ICAO, 0xADF7C8), Platform.ROTORCRAFT, Transponder.ADS_B)
                        .flight(flight)
                        .track(),
                Ships.of(3)
                        .identity(Identity.named("cot", "drone-7"), Platform.DRONE, Transponder.NETWORK)
                        .flight(flight)
                        .condition(battery, gaze)
                        .claim(Claim.Kind.CATEGORY, "a-f-A-M-H-Q")
                        .claim(Claim.Kind.REGISTRATION, "drone-7")
                        .track());
        List<CotEvent> events = new ArrayList<>(look(tracks, List.of()));
        assertThat(events).hasSize(3);
        for (int i = 0; i < 3; i++) {
            CotEvent event = events.get(i);
            byte[] xml = CotEncoder.xml(event);
            assertThat(read(xml)).isEqualTo(event);
            assertThat(CotEncoder.xml(read(xml))).isEqualTo(xml);
            byte[] stream = CotEncoder.takStream(new TakMessage(null, event, 0));
            assertThat(read(stream)).isEqualTo(event);
            Track track = tracks.get(i);
            List<Outcome> outcomes = decoded(xml);
            assertThat(decoded(stream)).isEqualTo(outcomes);
            PositionReport position = (PositionReport) outcomes.get(0);
            assertThat(position.header().identity()).isEqualTo(track.identity());
            assertThat(position.header().platform()).isEqualTo(track.platform());
            assertThat(position.header().timeEpochMicros())
                    .isEqualTo(track.findEstimate().orElseThrow().timeEpochMicros());
            assertThat(position.fix().latDeg()).isEqualTo(50.5);
            assertThat(position.motion().courseDeg()).isEqualTo(90);
            assertThat(position.flight().heightMeters())
                    .isEqualTo(Double.valueOf(track.flight().heightMeters()));
            IdentityReport identity = (IdentityReport) outcomes.get(1);
            assertThat(i == 0 ? identity.name() : identity.callSign()).isEqualTo(track.name());
        }
        List<Outcome> drone = decoded(CotEncoder.xml(events.get(2)));
        assertThat(((TelemetryReport) drone.get(2)).findGaze()).isEqualTo(Optional.of(gaze));
        assertThat(((TelemetryReport) drone.get(2)).condition().batteryPercent())
                .isEqualTo(76);
    }

    private static CotEvent read(byte[] bytes) {
        return ((CotDecoded.Ok) CotDecoder.decode(bytes, 0, bytes.length))
                .message()
                .findEvent()
                .orElseThrow();
    }

    private static List<Outcome> decoded(byte[] bytes) {
        SourceDecoder decoder = new CotFormat(Mmsi::classify).open();
        SourceOpened source = new SourceOpened(
                7, "other", "cot:udp://:1", "cot", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of());
        List<Outcome> outcomes = new ArrayList<>();
        decoder.on(
                new Stamp(Ships.START + 2_000_000, 7, 1),
                Raw.of(Arrays.copyOf(bytes, bytes.length)),
                source,
                outcomes::add);
        return outcomes;
    }

    @ParameterizedTest
    @CsvSource({
        "http://x:1",
        "tcp://:8087",
        "udp://:6969",
        "tcp-listen://:99999",
        "tcp-listen:8087",
        "tcp://a:b:1",
        "''"
    })
    void aPlaceThatIsNoneIsRefused(String uri) {
        assertThatThrownBy(() -> TakOutput.of(uri, "", false, Marking.Tlp.AMBER, Duration.ofSeconds(5), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tcp-listen://:8087");
    }

    @Test
    void aFeedOfTheSamePlaceIsKnown() {
        assertThat(TakOutput.isSamePlace("udp://239.2.3.1:6969", "cot:udp://239.2.3.1:6969?name=mesh"))
                .isTrue();
        assertThat(TakOutput.isSamePlace("tcp://[::1]:8087", "cot:tcp://[::1]:8087"))
                .isTrue();
        assertThat(TakOutput.isSamePlace("udp://239.2.3.1:6969", "cot:udp://239.2.3.1:6970"))
                .isFalse();
        assertThat(TakOutput.isSamePlace("udp://239.2.3.1:6969", "ais:udp://239.2.3.1:6969"))
                .isFalse();
    }
}
