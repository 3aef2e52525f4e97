package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.KlvFeed;
import org.trigpoint.feeds.klv.fixtures.Packets;
import org.trigpoint.feeds.klv.fixtures.TsMux;
import org.trigpoint.feeds.klv.fixtures.Vmti;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.feeds.klv.message.VmtiTarget;
import org.trigpoint.feeds.klv.packet.KlvKey;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.Marking.Tlp;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Observation;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** What sets say becomes reports: who, under which marking, and what was cut out of them. */
class KlvSourceDecoderTest {
    private static final long START = 1_340_980_354_100_000L;
    private static final byte[] PLACE =
            Packets.join(Packets.item(13, Packets.hex("31601ab8")), Packets.item(14, Packets.hex("c25b8c00")));

    private final KlvFeed feed = KlvFeed.ofFile();

    private static byte[] text(int tag, String text) {
        return Packets.item(tag, Vmti.text(text));
    }

    private void give(long micros, byte[]... items) {
        feed.give(Packets.uas(START + micros, Packets.join(PLACE, Packets.join(items))), START + micros);
    }

    private List<Long> identities() {
        return feed.all(PositionReport.class).stream()
                .map(report -> report.header().identity())
                .toList();
    }

    private static long named(String name) {
        return Identity.named("klv", name);
    }

    @Test
    void aTailNumberIsWhoItIsAlsoInSetsThatDoNotSayIt() {
        give(0, text(4, "AF-101"), text(10, "MQ-9"), text(3, "M1"), text(59, "HAWK 1"));
        give(100_000);
        give(200_000, text(3, "M2"));
        give(300_000, text(4, "AF-102"));
        assertThat(identities()).containsExactly(named("AF-101"), named("AF-101"), named("AF-101"), named("AF-102"));
        IdentityReport told = feed.all(IdentityReport.class).getFirst();
        assertThat(told.findCallSign()).contains("HAWK 1");
        assertThat(told.findName()).isEmpty();
        assertThat(told.findAirframe().orElseThrow().findRegistration()).contains("AF-101");
        assertThat(feed.outcomes().stream().mapToInt(Outcome::lines).sum()).isEqualTo(4);
    }

    @Test
    void withoutOneModelAndMissionAreAndWhatIsAddedLaterChangesNothing() {
        give(0, text(10, "MQ-9"), text(3, "M1"));
        give(100_000, text(4, "AF-101"));
        give(200_000);
        assertThat(identities()).containsOnly(named("MQ-9 M1"));
        assertThat(feed.all(IdentityReport.class)).hasSize(2);
    }

    @Test
    void aCraftThatSaysNothingHasTheNameOfItsSource() {
        give(0);
        assertThat(identities()).containsExactly(named("uav"));
        assertThat(feed.all(IdentityReport.class)).isEmpty();
    }

    @Test
    void anotherMissionWithoutATailNumberIsAnotherCraft() {
        give(0, text(10, "MQ-9"), text(3, "M1"));
        give(100_000, text(3, "M2"));
        assertThat(identities()).containsExactly(named("MQ-9 M1"), named("MQ-9 M2"));
    }

    @Test
    void aClockFarFromOursIsNotBelievedLive() {
        KlvFeed live = new KlvFeed(Clock.ARRIVAL, Marking.CLEAR);
        long now = START + 86_400_000_000L;
        live.give(Packets.uas(START, PLACE), now);
        live.give(Packets.uas(now - 2_000_000, PLACE), now);
        assertThat(live.all(PositionReport.class))
                .extracting(report -> report.header().timeBasis())
                .containsExactly(TimeBasis.ARRIVAL, TimeBasis.RECEIVER);
        assertThat(live.all(PositionReport.class))
                .extracting(PositionReport::timeEpochMicros)
                .containsExactly(now, now - 2_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "01, '', '', GREEN, own",
        "02, USA, GBR own, AMBER, own",
        "03, //own, '', AMBER_STRICT, own",
        "04, //USA, own AUS, RED, own",
        "05, '', '', RED, own",
    })
    void whatIsClassifiedIsMarkedAndReleasedByCountries(
            String code, String classifying, String releasable, Tlp tlp, String audiences) {
        KlvFeed marked = new KlvFeed(Clock.FILE, new Marking(Tlp.GREEN, List.of("own"), "L"));
        byte[] security = Packets.join(
                Packets.item(1, Packets.hex(code)),
                classifying.isEmpty() ? new byte[0] : text(3, classifying),
                releasable.isEmpty() ? new byte[0] : text(6, releasable));
        byte[] set = Packets.join(
                PLACE, Packets.item(48, security), Packets.item(74, Vmti.set(Vmti.target(1, 34.7, -86.6))));
        marked.give(Packets.uas(START, set), START);
        marked.give(Packets.uas(START + 100_000, PLACE), START + 100_000);
        assertThat(marked.all(Observation.class)).hasSize(3).allSatisfy(each -> {
            assertThat(each.marking().tlp()).isEqualTo(tlp);
            assertThat(each.marking().releasableTo()).containsExactly(audiences.split(" "));
            assertThat(each.marking().licence()).isEqualTo("L");
        });
    }

    @Test
    void aSecuritySetThatStandsAloneMarksWhatFollows() {
        feed.give(Packets.packet(KlvKey.SECURITY, Packets.item(1, Packets.hex("04")), text(6, "USA GBR")), START);
        give(100_000);
        assertThat(feed.all(PositionReport.class).getFirst().marking())
                .isEqualTo(new Marking(Tlp.RED, List.of("GBR", "USA"), ""));
        assertThat(feed.outcomes().stream().mapToInt(Outcome::lines).sum()).isEqualTo(2);
    }

    @Test
    void targetsAreDetectionsOfTheirSensor() {
        give(
                0,
                text(11, "EO Nose"),
                Packets.item(74, Vmti.set(Vmti.target(1, 34.7, -86.6, "", "Watercraft"), Vmti.target(2, 34.8, -86.5))));
        List<Detection> seen = feed.all(Detection.class);
        assertThat(seen).hasSize(2);
        Detection first = seen.getFirst();
        assertThat(first.sensor()).isEqualTo("EO Nose");
        assertThat(first.scene()).isEqualTo("42");
        assertThat(first.findKind()).contains("Watercraft");
        assertThat(first.timeEpochMicros()).isEqualTo(START);
        Sight.Place place = (Sight.Place) first.sight();
        assertThat(place.latDeg()).isCloseTo(34.7, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(Math.sqrt(place.eeMeters2())).isCloseTo(4, org.assertj.core.api.Assertions.within(0.03));
        assertThat(Math.sqrt(place.nnMeters2())).isCloseTo(2, org.assertj.core.api.Assertions.within(0.03));
        assertThat(seen.getLast().findKind()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Person", "dismount", "RoadVehicle", "pick-up truck", "vehicle", "Soldier"})
    void personsAndRoadVehiclesAreCutOutBeforeAnythingIsRecorded(String className) throws Exception {
        byte[] set = Vmti.set(
                Vmti.target(1, 34.7, -86.6, "", "Watercraft"),
                Vmti.target(2, 34.7001, -86.6001, "https://example.org/classes#" + className, "thing"),
                Vmti.target(3, 34.7002, -86.6002, "", className));
        byte[] packet = Packets.uas(START, PLACE, Packets.item(74, set), text(11, "EO"));
        List<byte[]> recorded = KlvFeed.cut(packet, "drop");
        assertThat(recorded).hasSize(3);
        assertThat(new String(recorded.getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Watercraft", "EO")
                .doesNotContain(className);
        feed.give(recorded, 0);
        assertThat(feed.rejections()).hasSize(2).allMatch(rejected -> rejected.startsWith("private "));
        assertThat(feed.all(PositionReport.class)).hasSize(1);
        assertThat(feed.all(Detection.class)).extracting(Detection::kind).containsExactly("Watercraft");
        UasDatalink left =
                (UasDatalink) Heard.of(recorded.getFirst()).messages().getFirst();
        assertThat(left.vmti().targets()).extracting(VmtiTarget::id).containsExactly(1L);
        assertThat(left.sensor().imageSource()).isEqualTo("EO");
    }

    @Test
    void aSiteMayKeepThem() throws Exception {
        byte[] packet =
                Packets.uas(START, PLACE, Packets.item(74, Vmti.set(Vmti.target(1, 34.7, -86.6, "", "Person"))));
        List<byte[]> recorded = KlvFeed.cut(packet, "keep");
        assertThat(recorded).containsExactly(packet);
        assertThat(feed.give(recorded, 0).all(Detection.class))
                .extracting(Detection::kind)
                .containsExactly("Person");
    }

    @Test
    void aChecksumThatWasWrongStaysWrongWhenATargetIsCutOut() throws Exception {
        byte[] packet =
                Packets.uas(START, PLACE, Packets.item(74, Vmti.set(Vmti.target(1, 34.7, -86.6, "", "Person"))));
        packet[packet.length - 1] ^= 1;
        List<byte[]> recorded = KlvFeed.cut(packet, "drop");
        assertThat(feed.give(recorded, 0).rejections())
                .hasSize(2)
                .first()
                .matches(code -> code.startsWith("checksum "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aircraft", "vessel", "aerial vehicle", "UnderwaterVehicle", "carrier", "building"})
    void otherThingsStay(String className) {
        byte[] packet =
                Packets.uas(START, PLACE, Packets.item(74, Vmti.set(Vmti.target(1, 34.7, -86.6, "", className))));
        assertThat(KlvFeed.cut(packet, "drop")).containsExactly(packet);
    }

    @Test
    void anOntologySeriesSaysWhatANumberMeans() {
        byte[] object = Packets.item(3, Packets.hex("05"));
        byte[] target = Packets.join(Vmti.target(1, 34.7, -86.6), Packets.item(102, object));
        byte[] thing = Packets.join(Packets.item(1, Packets.hex("05")), Packets.item(2, Packets.hex("04")));
        byte[] above = Packets.join(Packets.item(1, Packets.hex("04")), text(4, "Human"));
        byte[] series = Packets.join(Packets.length(thing.length), thing, Packets.length(above.length), above);
        byte[] set = Packets.join(Vmti.set(target), Packets.item(103, series));
        List<byte[]> recorded = KlvFeed.cut(Packets.packet(KlvKey.VMTI, set), "drop");
        assertThat(recorded).hasSize(2);
        assertThat(((org.trigpoint.feeds.klv.message.VmtiSet)
                                Heard.of(recorded.getFirst()).messages().getFirst())
                        .targets())
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsCountedWithItsCodeAndPlace() throws Exception {
        byte[] good = Packets.uas(START, PLACE);
        byte[] bad = good.clone();
        bad[30] ^= 1;
        byte[] bytes = Packets.join(Vmti.text("noise"), good, bad, good, java.util.Arrays.copyOf(good, 30));
        assertThat(feed.give(KlvFeed.cut(bytes, "drop"), 0).rejections())
                .containsExactly("junk 0", "checksum " + (good.length - 4), "incomplete " + (5 + 3 * good.length));
        assertThat(feed.all(PositionReport.class)).hasSize(2);
        byte[] stream = new TsMux()
                .association(0x100)
                .map(0x100, 0x101, 0x06, 0x102, TsMux.KLVA)
                .pes(0x102, 0xbd, 0, good)
                .pes(0x102, 0xbd, 0, java.util.Arrays.copyOf(good, good.length - 20))
                .pes(0x102, 0xbd, 0, good)
                .toBytes();
        KlvFeed carried = KlvFeed.ofFile().give(KlvFeed.cut(stream, "drop"), 0);
        assertThat(carried.all(PositionReport.class)).hasSize(2);
        assertThat(carried.rejections()).containsExactly("length 564");
    }
}
