package org.trigpoint.threat.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.zone.Shape;

class PassageFinderTest {
    private static final long SILENCE = 10 * Voyage.MINUTE;
    /** From north to south at 11.5° east. */
    private static final Target CABLE = TargetTest.line(57.6, 11.5, 57.2, 11.5);

    private static List<Passage> find(Target target, Voyage voyage, long from, long until) {
        return new PassageFinder(target, new PassageFinder.Question(from, until, 1_000, SILENCE)).find(voyage.places());
    }

    private static List<Passage> find(Voyage voyage) {
        return find(CABLE, voyage, 0, voyage.now());
    }

    @Test
    void aShipThatSlowsDownOverTheCableIsToldWithItsOwnSpeedBefore() {
        Voyage voyage =
                Voyage.from(57.4, 11.0, 0).sail(90, 12, 70).sail(90, 7.2, 40).sail(90, 12, 20);
        Passage passage = find(voyage).getFirst();
        assertThat(find(voyage)).hasSize(1);
        assertThat(passage.kind()).isEqualTo(Passage.Kind.CROSSED);
        assertThat(passage.crossings()).hasSize(1);
        assertThat(passage.at().place().lonDeg()).isCloseTo(11.5, within(1e-4));
        assertThat(passage.at().spot().alongMeters()).isCloseTo(22_270, within(50.0));
        assertThat(passage.at().place().speedMps()).isCloseTo(Units.mpsFromKnots(7.2), within(0.01));
        assertThat(passage.meanBeforeMps()).isBetween(Units.mpsFromKnots(10.2), Units.mpsFromKnots(10.9));
        assertThat(passage.speedChangeRatio()).isBetween(-0.35, -0.28);
        assertThat(passage.cover().reports()).isBetween(150, 180);
        assertThat(passage.cover().longestSilenceSeconds()).isCloseTo(10, within(0.01));
        assertThat(passage.reports()).hasSize(2);
        assertThat(passage.reports().getFirst().timeEpochMicros())
                .isLessThanOrEqualTo(passage.at().place().timeEpochMicros());
        assertThat(passage.untilEpochMicros() - passage.fromEpochMicros())
                .isCloseTo(Math.round(2_200 / Units.mpsFromKnots(7.2) * 1e6), within(40 * Voyage.SECOND));
    }

    @Test
    void whoComesNearIsToldWithHowNear() {
        Passage passage = find(Voyage.from(57.45, 11.49, 0).sail(180, 10, 30)).getFirst();
        assertThat(passage.kind()).isEqualTo(Passage.Kind.NEAR);
        assertThat(passage.closest().offMeters()).isCloseTo(600, within(20.0));
        assertThat(passage.meanBeforeMps()).isNaN();
        assertThat(find(Voyage.from(57.45, 11.47, 0).sail(180, 10, 30))).isEmpty();
    }

    /** It comes back after it was well away: two passages. Within what counts as left it is one, with two crossings. */
    @Test
    void eachPassageIsTold() {
        assertThat(find(Voyage.from(57.4, 11.45, 0).sail(90, 12, 20).sail(270, 12, 20)))
                .hasSize(2);
        List<Passage> once = find(Voyage.from(57.4, 11.49, 0).sail(90, 10, 4).sail(270, 10, 4));
        assertThat(once).hasSize(1);
        assertThat(once.getFirst().crossings()).hasSize(2);
    }

    /** Reports two minutes apart at 20 knots are over a kilometre apart: the way between counts. */
    @Test
    void theWayBetweenTwoReportsCounts() {
        Voyage voyage = Voyage.from(57.4, 11.2, 0);
        for (int i = 0; i < 12; i++) {
            voyage.sail(90, 30, 1.0 / 6).silently(90, 30, 8);
        }
        Passage passage = find(voyage).getFirst();
        assertThat(passage.kind()).isEqualTo(Passage.Kind.CROSSED);
        assertThat(passage.cover().longestSilenceSeconds()).isGreaterThan(480);
    }

    @Test
    void acrossASilenceNothingIsTakenToBeKnown() {
        assertThat(find(Voyage.from(57.4, 11.4, 0)
                        .sail(90, 10, 5)
                        .silently(90, 10, 60)
                        .sail(90, 10, 5)))
                .isEmpty();
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        Voyage voyage = Voyage.from(57.4, 11.45, 0).sail(90, 12, 20);
        Passage all = find(voyage).getFirst();
        long crossing = all.at().place().timeEpochMicros();
        assertThat(find(CABLE, voyage, 0, crossing - Voyage.MINUTE).getFirst().kind())
                .isEqualTo(Passage.Kind.NEAR);
        assertThat(find(CABLE, voyage, crossing + Voyage.HOUR, crossing + 2 * Voyage.HOUR))
                .isEmpty();
        assertThat(find(CABLE, voyage, crossing - Voyage.SECOND * 20, crossing + Voyage.SECOND * 20)
                        .getFirst()
                        .kind())
                .isEqualTo(Passage.Kind.CROSSED);
    }

    @Test
    void whoIsInAnAreaFromTheBeginningIsTold() {
        Target area = Target.of(List.of(new Target.Part(
                "works",
                new Shape.Area(List.of(List.of(
                        Position.of(57.3, 11.3),
                        Position.of(57.3, 11.7),
                        Position.of(57.5, 11.7),
                        Position.of(57.5, 11.3)))))));
        Passage passage = find(area, Voyage.from(57.4, 11.5, 0).sail(0, 10, 60), 0, Voyage.HOUR)
                .getFirst();
        assertThat(passage.kind()).isEqualTo(Passage.Kind.CROSSED);
        assertThat(passage.at().place().timeEpochMicros()).isZero();
        assertThat(passage.crossings()).hasSize(1);
        assertThat(passage.untilEpochMicros()).isLessThan(45 * Voyage.MINUTE);
    }

    /** A radar that is a kilometre off may have seen a ship on the cable. */
    @Test
    void aPlaceThatIsPoorlyKnownMayBeThere() {
        List<Place> places = Voyage.from(57.4, 11.44, 0).sail(0, 5, 10).places().stream()
                .map(place -> new Place(
                        place.timeEpochMicros(),
                        place.knownEpochMicros(),
                        place.latDeg(),
                        place.lonDeg(),
                        place.eastMps(),
                        place.northMps(),
                        2_000))
                .toList();
        List<Passage> passages =
                new PassageFinder(CABLE, new PassageFinder.Question(0, Voyage.HOUR, 1_000, SILENCE)).find(places);
        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().kind()).isEqualTo(Passage.Kind.WITHIN_ERROR);
    }
}
