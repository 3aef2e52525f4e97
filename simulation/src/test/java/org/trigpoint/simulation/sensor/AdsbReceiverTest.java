package org.trigpoint.simulation.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.adsb.Tell;
import org.trigpoint.feeds.adsb.message.AdsbMessage;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneStatus;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.EmergencyStatus;
import org.trigpoint.feeds.adsb.message.Identification;
import org.trigpoint.feeds.adsb.message.NoPosition;
import org.trigpoint.feeds.adsb.message.SurfacePosition;
import org.trigpoint.feeds.adsb.message.SurfaceStatus;
import org.trigpoint.simulation.fixtures.Air;
import org.trigpoint.simulation.fixtures.Lines;
import org.trigpoint.simulation.fixtures.Skies;
import org.trigpoint.simulation.scenario.Scenario;

class AdsbReceiverTest {
    private static final String TOWER = "{name: tower, at: [50, -1], heightMeters: 25, ";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static Scenario world(String receiver, String aircraft) {
        return Lines.world("adsbReceivers:\n  - " + TOWER + receiver + "}", aircraft);
    }

    private static List<Tell> tells(Scenario world) {
        return Skies.decode(Air.hear(world, 3, Duration.ZERO, TEN_MINUTES), 50, -1).stream()
                .map(Skies.Heard1090::tell)
                .toList();
    }

    private static List<Tell> tells(String receiver, String aircraft) {
        return tells(world(receiver, aircraft));
    }

    private static <M extends AdsbMessage> List<M> all(List<Tell> tells, Class<M> kind) {
        return tells.stream()
                .map(Tell::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String flying(String fields) {
        return "  - {id: plane, kind: aircraft, equipment: ads-b, speedKn: 194.4, from: [49.5, -1.5], does: [{to: [51.5, -1.5]}], "
                + fields + "}\n";
    }

    @Test
    void allThatVersionTwoSaysAtItsRates() {
        List<Tell> tells = tells("lossProb: 0", flying("""
                nacp: 8, heightMeters: 3000, address: 3c65ac, callSign: TRIG12, category: A5, squawk: 1273"""));
        assertThat(tells).allMatch(tell -> tell.address() == 0x3C65AC);
        List<AirbornePosition> positions = all(tells, AirbornePosition.class);
        assertThat(positions).hasSizeBetween(1_195, 1_202).allSatisfy(position -> {
            assertThat(position.typeCode()).isEqualTo(11);
            assertThat(position.altitudeFeet()).isCloseTo(9_843, within(25));
        });
        assertThat(positions.stream().filter(AirbornePosition::odd)).hasSizeBetween(597, 602);
        assertThat(all(tells, AirborneVelocity.class))
                .hasSizeBetween(1_195, 1_202)
                .allSatisfy(velocity -> {
                    assertThat(velocity.groundSpeedKn()).isCloseTo(194.4, within(10.0));
                    assertThat(velocity.verticalRateFeetPerMinute()).isZero();
                    assertThat(velocity.nacv()).isEqualTo(2);
                });
        assertThat(all(tells, Identification.class)).hasSizeBetween(119, 121).allSatisfy(named -> {
            assertThat(named.callSign()).isEqualTo("TRIG12");
            assertThat(named.category()).isEqualTo("A5");
        });
        assertThat(all(tells, EmergencyStatus.class))
                .hasSizeBetween(124, 126)
                .allMatch(status -> status.squawk().equals("1273") && status.emergency() == 0);
        assertThat(all(tells, AirborneStatus.class)).hasSizeBetween(239, 241).allSatisfy(status -> {
            assertThat(status.quality().version()).isEqualTo(2);
            assertThat(status.quality().nacp()).isEqualTo(8);
            assertThat(status.quality().sil()).isEqualTo(3);
            assertThat(status.quality().sda()).isEqualTo(2);
            assertThat(status.gva()).isEqualTo(2);
        });
    }

    @Test
    void positionsAreAsExactAsItSays() {
        List<Tell> tells = tells("lossProb: 0", flying("nacp: 8, heightMeters: 3000"));
        // Its longitude is −1.5° all the way: 95 % of two errors within 92.6 m is one of 37.8 m.
        double square = tells.stream()
                .filter(tell -> tell.position() != null)
                .mapToDouble(
                        tell -> Math.pow((tell.position().lonDeg() + 1.5) * 111_320 * Math.cos(Math.toRadians(50)), 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isBetween(34.0, 42.0);
        assertThat(tells.stream().filter(tell -> tell.position() != null)).hasSizeGreaterThan(1_150);
        assertThat(tells.getLast().integrity()).satisfies(integrity -> {
            assertThat(integrity.nic()).isEqualTo(8);
            assertThat(integrity.nacp()).isEqualTo(8);
        });
    }

    @Test
    void theIntegrityThatItIsGivenIsRead() {
        for (int nic : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
            List<Tell> tells = tells("lossProb: 0", flying("nacp: 11, nic: " + nic + ", heightMeters: 3000"));
            assertThat(tells.stream().skip(200).filter(tell -> tell.message() instanceof AirbornePosition))
                    .as("NIC %d", nic)
                    .allMatch(
                            tell -> tell.integrity() != null && tell.integrity().nic() == nic);
        }
    }

    @Test
    void itClimbsAndDescendsLegByLeg() {
        List<Tell> tells = tells(
                "lossProb: 0",
                "  - {id: plane, kind: aircraft, equipment: ads-b, speedKn: 194.4, heightMeters: 600, from: [49.7, -1.5], does:"
                        + " [{on: 3m, turnDeg: 0, heightMeters: 2400}, {on: 3m}, {on: 3m, heightMeters: 1500}], courseDeg: 0}\n");
        List<Integer> rates = all(tells, AirborneVelocity.class).stream()
                .map(AirborneVelocity::verticalRateFeetPerMinute)
                .toList();
        // 1,800 m in three minutes are 10 m/s, 1,969 feet a minute; the last leg takes 230 s, since it ends at rest.
        assertThat(rates.get(100)).isCloseTo(1_969, within(40));
        assertThat(rates.get(540)).isZero();
        assertThat(rates.get(900)).isCloseTo(-770, within(40));
        List<Integer> feet = all(tells, AirbornePosition.class).stream()
                .map(AirbornePosition::altitudeFeet)
                .toList();
        assertThat(feet.get(0)).isCloseTo(1_969, within(30));
        assertThat(feet.get(540)).isCloseTo(7_874, within(30));
        assertThat(feet.get(1_190)).isCloseTo(5_300, within(400));
    }

    @Test
    void onTheGroundItSaysSoAndHowFast() {
        List<Tell> tells = tells(
                "lossProb: 0",
                "  - {id: plane, kind: aircraft, equipment: ads-b, lengthMeters: 34, heightMeters: 0, from: [50.02, -1.01], does:"
                        + " [{park: 4m}, {to: [50.03, -1.01], speedKn: 20}, {to: [50.3, -1.0], speedKn: 120, heightMeters: 900}]}\n");
        List<SurfacePosition> ground = all(tells, SurfacePosition.class);
        // One in five seconds while it stands.
        assertThat(ground.stream().filter(at -> at.groundSpeedKn() == 0)).hasSizeBetween(46, 52);
        assertThat(ground.stream().filter(at -> at.groundSpeedKn() > 18)).hasSizeGreaterThan(100);
        assertThat(all(tells, SurfaceStatus.class)).isNotEmpty().allMatch(status -> status.lengthMeters() == 35.0);
        List<Tell> placed = tells.stream()
                .filter(tell -> tell.message() instanceof SurfacePosition && tell.position() != null)
                .toList();
        assertThat(placed).hasSizeGreaterThan(ground.size() - 5);
        assertThat(placed.get(20).position().latDeg()).isCloseTo(50.02, within(4e-4));
        assertThat(placed.get(20).position().lonDeg()).isCloseTo(-1.01, within(6e-4));
        assertThat(all(tells, AirbornePosition.class)).isNotEmpty();
    }

    @Test
    void aCodeIsToldForItsTimeAndMoreOften() {
        List<Tell> tells =
                tells("lossProb: 0", flying("heightMeters: 3000, codes: [{from: 2m, for: 3m, squawk: 7700}]"));
        List<EmergencyStatus> statuses = all(tells, EmergencyStatus.class);
        assertThat(statuses.stream().filter(status -> status.squawk().equals("7700")))
                .hasSizeBetween(224, 226)
                .allMatch(status -> status.emergency() == 1);
        // The old code is told five times as often for 24 s after it is set again.
        assertThat(statuses.stream().filter(status -> !status.squawk().equals("7700")))
                .hasSizeBetween(112, 120);
        assertThat(all(tells, AirbornePosition.class).stream().filter(at -> at.surveillanceStatus() == 1))
                .hasSizeBetween(358, 362);
        assertThat(all(
                        tells(
                                "lossProb: 0",
                                flying("heightMeters: 3000, codes: [{from: 2m, for: 60s, emergency: medical}]")),
                        EmergencyStatus.class))
                .filteredOn(status -> status.emergency() == 2)
                .hasSizeBetween(74, 76);
    }

    @Test
    void whatIsLostAndWhereNobodyListensIsNotHeard() {
        assertThat(tells("lossProb: 0.6", flying("heightMeters: 3000"))).hasSizeBetween(1_080, 1_240);
        assertThat(tells("lossProb: 0, outages: [{from: 2m, to: 7m}]", flying("heightMeters: 3000")))
                .hasSizeBetween(1_420, 1_460);
        // Low and 60 km away: 2.22 (√25 + √9) nautical miles are 33 km, 2.22 (√25 + √900) are 144 km.
        assertThat(tells("lossProb: 0", flying("heightMeters: 9"))).isEmpty();
        assertThat(tells("lossProb: 0", flying("heightMeters: 900"))).hasSizeGreaterThan(2_800);
        assertThat(tells("lossProb: 0, farMeters: 30000", flying("heightMeters: 900")))
                .isEmpty();
        assertThat(tells("lossProb: 0", flying("heightMeters: 900, silent: [{from: 1m, to: 6m}]")))
                .hasSizeBetween(1_420, 1_460);
        assertThat(tells("lossProb: 0", flying("heightMeters: 900").replace("ads-b", "none")))
                .isEmpty();
    }

    @Test
    void allWhoHearAMessageHearTheSameBitsWithCountersOfTheirTime() {
        Scenario two = Lines.world(
                "adsbReceivers:\n  - " + TOWER
                        + "lossProb: 0}\n  - {name: other, at: [49.8, -1.2], heightMeters: 9, lossProb: 0.5}",
                flying("heightMeters: 5000"));
        List<Skies.Heard1090> heard = Skies.decode(Air.hear(two, 3, Duration.ZERO, TEN_MINUTES), 50, -1);
        Set<Object> tower = new HashSet<>(said(heard, "tower"));
        List<Object> other = said(heard, "other");
        assertThat(tower).containsAll(other);
        assertThat((double) other.size() / tower.size()).isBetween(0.47, 0.53);
        // A counter of 12 MHz runs as the arrivals do.
        long ticks =
                heard.getLast().tell().counterTicks() - heard.getFirst().tell().counterTicks();
        long micros = heard.getLast().arrivalEpochMicros() - heard.getFirst().arrivalEpochMicros();
        assertThat(ticks / 12.0).isCloseTo(micros, within(2.0));
    }

    private static List<Object> said(List<Skies.Heard1090> heard, String receiver) {
        return heard.stream()
                .filter(one -> one.receiver().equals(receiver))
                .map(one ->
                        (Object) List.of(one.tell().counterTicks(), one.tell().message()))
                .collect(Collectors.toList());
    }

    @Test
    void whereNavigationIsJammedItTellsLessAndThenNoPlace() {
        String jammed =
                flying("nacp: 10, heightMeters: 3000") + "jamming:\n  - {at: [49.75, -1.5], radiusMeters: 20000}\n";
        List<Tell> tells = tells("lossProb: 0", jammed);
        // Lost within 14 km of the middle: 280 s; a good half of a minute before and behind it is bad.
        assertThat(all(tells, NoPosition.class)).hasSizeBetween(550, 570).allMatch(none -> none.altitudeFeet() != null);
        assertThat(all(tells, AirbornePosition.class).stream().filter(at -> at.typeCode() == 14))
                .hasSizeBetween(200, 260);
        assertThat(all(tells, AirborneStatus.class).stream()
                        .map(status -> status.quality().nacp())
                        .distinct())
                .containsExactlyInAnyOrder(10, 5, 0);
        // A jammer in a valley 30 m high reaches 22.5 km over sea level, and nothing at 9 m beyond 35 km.
        String beyond = flying("nacp: 10, heightMeters: 50").replace("49.5", "49.9")
                + "jamming:\n  - {at: [49.3, -1.5], heightMeters: 0, radiusMeters: 100000}\n";
        assertThat(all(tells("lossProb: 0", beyond), AirbornePosition.class))
                .isNotEmpty()
                .allMatch(at -> at.typeCode() == 11);
    }

    @Test
    void whatIsMovedElsewhereIsStillSaidToBeGood() {
        List<Tell> tells = tells(
                "lossProb: 0",
                flying(
                        "nacp: 9, heightMeters: 3000, falsePosition: [{from: 3m, circle: {at: [50.2, -0.5], radiusMeters: 4000}, speedKn: 200}]"));
        List<Tell> far = tells.stream()
                .filter(tell -> tell.position() != null && tell.position().lonDeg() > -0.7)
                .toList();
        assertThat(far).hasSizeGreaterThan(700).allSatisfy(tell -> {
            assertThat(tell.integrity().nacp()).isEqualTo(9);
            assertThat(tell.position().latDeg()).isCloseTo(50.2, within(0.04));
        });
    }

    @Test
    void twoCraftMayHaveOneAddressAndDrawnOnesAreNoTwins() {
        String fleet =
                "  - {id: plane, count: 30, kind: aircraft, equipment: ads-b, heightMeters: 5000, ground: {at: [50, -1], radiusMeters: 20000}}\n";
        assertThat(tells("lossProb: 0.9", fleet).stream().map(Tell::address).distinct())
                .hasSize(30);
        String twins =
                "  - {id: one, kind: aircraft, equipment: ads-b, address: 4CA123, heightMeters: 5000, ground: {at: [50, -1], radiusMeters: 20000}}\n"
                        + "  - {id: two, kind: drone, equipment: ads-b, address: 4CA123, heightMeters: 500, ground: {at: [50, -1], radiusMeters: 2000}}\n"
                        + "  - {id: three, kind: rotorcraft, equipment: ads-b, borrows: one, heightMeters: 500, ground: {at: [50, -1], radiusMeters: 2000}}\n";
        List<Tell> tells = tells("lossProb: 0", twins);
        assertThat(tells.stream().map(Tell::address).distinct()).containsExactly(0x4CA123);
        assertThat(all(tells, Identification.class).stream()
                        .map(Identification::category)
                        .distinct())
                .containsExactlyInAnyOrder("A1", "B6");
    }
}
