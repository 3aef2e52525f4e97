package org.trigpoint.threat.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.fixtures.RuleRun;
import org.trigpoint.threat.fixtures.Sea;
import org.trigpoint.threat.fixtures.Sender;

/** A host comes to rest; 24 km east of it a guest sails towards it for 20 minutes, and would be there 45 minutes later. */
class MeetingOneSidedTest {
    private static final int TANKER = 80;
    private static final double LAT = 57;
    private static final int ON_THE_WAY = 45;

    private final RuleRun run = new RuleRun(List.of(), List.of(new MeetingRule()));
    private final Sea sea = new Sea(run);
    private final Sender host = sea.appears(219_000_001, LAT, 11);
    private Sender guest = sea.appears(219_000_002, LAT, 11.4);

    /** Both are heard, until the guest is not; others are heard as long. */
    private MeetingOneSidedTest comes(double guestCourseDeg, int everySeconds, Sender... more) {
        return comes(TANKER, TANKER, guestCourseDeg, everySeconds, more);
    }

    private MeetingOneSidedTest comes(
            int hostType, int guestType, double guestCourseDeg, int everySeconds, Sender... more) {
        sea.name(host, "NORDIC STAR", hostType, 180, 10);
        Sender[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = host.sails(10, 90);
        all[more.length + 1] = host;
        sea.pass(10, Arrays.copyOf(all, more.length + 1));
        host.sails(0.3, 90);
        guest = sea.appears(219_000_002, host.latDeg(), host.lonDeg() + 0.4).sails(12, guestCourseDeg);
        sea.name(guest, "PEARL", guestType, 100, 6);
        all[more.length + 1] = guest;
        sea.pass(20, everySeconds, all);
        return this;
    }

    private void rests(int minutes) {
        sea.pass(minutes, 10, host);
    }

    private List<String> evidence() {
        return sea.onlyAlert().content().evidence().stream().map(Evidence::text).toList();
    }

    @Test
    void aShipThatIsSilentOnItsWayToOneAtRestMayBeThere() {
        comes(270, 10).rests(ON_THE_WAY + 25);
        assertThat(sea.findings()).as("not for as long as tankers meet").isEmpty();
        rests(25);
        AlertContent content = sea.onlyAlert().content();
        assertThat(content.scoreLog()).isPositive();
        assertThat(content.subjects()).containsExactly(host.track(), guest.track());
        assertThat(content.headline())
                .startsWith("NORDIC STAR (tanker) lies at rest for ")
                .contains("PEARL (tanker)", "one of the two was not heard meanwhile")
                .doesNotContainIgnoringCase("dark")
                .doesNotContainIgnoringCase("disabled")
                .doesNotContainIgnoringCase("switched");
        assertThat(content.evidence().stream().map(Evidence::text))
                .contains("One of the two was not heard meanwhile: that PEARL was there is inferred")
                .anyMatch(text -> text.startsWith("PEARL was heard last 17.0 km away at 12.0 kn"));
        assertThat(content.evidence()).anyMatch(each -> each.stamps().size() == 2);
    }

    @Test
    void whereItIsHeardAgainSaysWhetherItCanHaveBeenThere() {
        comes(270, 10).rests(ON_THE_WAY + 40);
        run.give(guest.sails(12, 90), guest.at(sea.second(), host.latDeg(), host.lonDeg() + 0.05));
        sea.pass(5, host, guest);
        assertThat(sea.onlyAlert().content().urgency()).isEqualTo(AlertContent.Urgency.PAST);
        assertThat(evidence()).anyMatch(text -> text.endsWith("on a course from there"));
    }

    @Test
    void whoWentStraightOnTakesItBack() {
        comes(270, 10).rests(ON_THE_WAY + 40);
        assertThat(sea.onlyAlert().state()).isNotEqualTo(Alert.State.WITHDRAWN);
        sea.pass(5, host, guest);
        assertThat(sea.onlyAlert().state()).isEqualTo(Alert.State.WITHDRAWN);
    }

    @Test
    void whoIsHeardAgainOnTheWayIsNotAwaited() {
        comes(270, 10).rests(20);
        sea.pass(1, host, guest);
        guest.sails(12, 180);
        sea.pass(5, host, guest);
        rests(120);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aWayThatLeadsElsewhereIsNone() {
        comes(255, 10).rests(ON_THE_WAY + 90);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void ofTwoOnItsWayItIsTheFirst() {
        Sender farther = sea.appears(219_000_004, LAT, 10.9).sails(5, 90);
        sea.name(farther, "CORAL", TANKER, 180, 10).pass(1, farther);
        comes(270, 10, farther.sails(0.3, 90));
        sea.pass(ON_THE_WAY + 50, 10, host, farther);
        assertThat(sea.onlyAlert().content().subjects()).contains(host.track());
        assertThat(evidence()).contains("1 other ship at rest lay as near to that way");
    }

    @Test
    void whoOnlyGathersWayWhenItIsHeardLastMayGoFaster() {
        comes(270, 10);
        guest.sails(2.5, 270);
        sea.pass(3, host, guest);
        rests(100);
        assertThat(sea.onlyAlert().content().headline()).contains("PEARL (tanker)");
        assertThat(evidence()).anyMatch(text -> text.contains("at 2.5 kn"));
    }

    @Test
    void aNumberThatIsHeardAsAnotherTrackIsNotSilent() {
        comes(270, 10);
        Sender again =
                sea.appears(219_000_005, LAT + 0.2, 11.3).under(219_000_002).sails(12, 270);
        sea.pass(ON_THE_WAY + 90, 10, host, again);
        assertThat(sea.findings()).noneMatch(each -> each.content().rule().equals(MeetingRule.NAME));
    }

    @Test
    void aHostThatSailsIsNone() {
        comes(270, 10).rests(ON_THE_WAY + 15);
        host.sails(10, 0);
        rests(60);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void whatIsHeardBadlyIsNoSilence() {
        comes(270, 60).rests(ON_THE_WAY + 50);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void othersThatAreLostWithItAreReceptionRatherThanIt() {
        Sender[] more = new Sender[3];
        for (int i = 0; i < more.length; i++) {
            more[i] = sea.appears(219_000_010 + i, LAT + 0.05 * (i + 1), 11.3).sails(8, 0);
        }
        comes(270, 10, more).rests(ON_THE_WAY + 50);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void shipsAtAnchorInARoadsteadAreNone() {
        Shape circle = new Shape.Circle(Position.of(LAT, 11.05), 3_000);
        ZoneContent roads =
                new ZoneContent("Roads", ZoneCategory.ANCHORAGE, circle, Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR);
        run.post(new ZonesInForce(0, Map.of("z", roads)));
        host.says(NavigationStatus.AT_ANCHOR);
        comes(270, 10).rests(ON_THE_WAY + 90);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aHostBesideAnotherThatIsHeardIsNotAwaitingAnyone() {
        Sender beside = sea.appears(219_000_003, LAT + 60 / 111_320.0, 11.049).sails(0.3, 90);
        sea.name(beside, "CORAL", TANKER, 100, 6);
        comes(270, 10, beside);
        sea.pass(ON_THE_WAY + 50, 10, host, beside);
        assertThat(sea.findings())
                .isNotEmpty()
                .noneMatch(each -> each.content().subjects().contains(guest.track()));
    }

    @Test
    void pleasureCraftAreSaidOfNobody() {
        comes(36, 37, 270, 10);
        rests(ON_THE_WAY + 200);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void aSiteMayWeighItAsItLikes() {
        run.post(new RuleSettings(Map.of("meeting.oneSided.weightLog", -10.0)));
        comes(270, 10).rests(ON_THE_WAY + 50);
        assertThat(sea.findings()).isEmpty();
    }

    @Test
    void restartsChangeNothing() {
        comes(270, 10);
        run.restart();
        for (int i = 0; i < 9; i++) {
            rests(10);
            run.restart();
        }
        assertThat(sea.onlyAlert().content().headline()).startsWith("NORDIC STAR (tanker) lies at rest for ");
    }

    @Test
    void aStateThatWasWrittenBeforeIsRead() throws IOException {
        MeetingState before = new MeetingState();
        before.underWay.put(host.track(), 7L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeetingStateCodec codec = new MeetingStateCodec();
        codec.write(before, new DataOutputStream(bytes));
        // Format 1 ends before the count of those who are awaited.
        byte[] old = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
        MeetingState read = codec.read(new DataInputStream(new ByteArrayInputStream(old)), 1);
        assertThat(read.underWay).containsEntry(host.track(), 7L);
        assertThat(read.awaited).isEmpty();
    }
}
