package org.trigpoint.threat.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Units;

class SilenceJudgeTest {
    private static final long SILENCE = 10 * Voyage.MINUTE;
    private static final Target CABLE = TargetTest.line(57.6, 11.5, 57.2, 11.5);

    private static Place at(double lat, double lon, long minute) {
        return new Place(minute * Voyage.MINUTE, minute * Voyage.MINUTE, lat, lon, 0, 0, 5);
    }

    private static SilenceJudge judge(Target target, int fromMinute, int untilMinute) {
        return new SilenceJudge(
                target,
                new PassageFinder.Question(fromMinute * Voyage.MINUTE, untilMinute * Voyage.MINUTE, 500, SILENCE),
                6 * Voyage.HOUR);
    }

    private static Silence silence(@Nullable Place before, @Nullable Place after, double mostKn) {
        return new Silence(before, after, Units.mpsFromKnots(mostKn));
    }

    @Test
    void aSilenceAcrossTheCableSaysWhenAndHowFast() {
        // 12 km to the west, an hour later 12 km to the east.
        Optional<MayHaveBeen> found = judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), at(57.4, 11.7, 160), 20));
        assertThat(found).isPresent();
        MayHaveBeen may = found.orElseThrow();
        assertThat(may.straight()).isTrue();
        assertThat(may.waters()).isEqualTo(MayHaveBeen.Waters.OPEN);
        assertThat(Units.knotsFromMps(may.neededMps())).isCloseTo(12.4, within(0.3));
        assertThat(may.earliestEpochMicros() / Voyage.MINUTE).isBetween(117L, 119L);
        assertThat(may.latestEpochMicros() / Voyage.MINUTE).isBetween(141L, 143L);
        assertThat(may.spot().alongMeters()).isCloseTo(22_270, within(100.0));
    }

    @Test
    void whoCannotHaveComeThatFarWasNotThere() {
        assertThat(judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), at(57.4, 11.3, 160), 20)))
                .isPresent();
        assertThat(judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), at(57.4, 11.3, 160), 12)))
                .isEmpty();
        assertThat(judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), at(57.4, 11.3, 120), 20)))
                .isEmpty();
    }

    @Test
    void onlyTheTimeThatIsAskedForCounts() {
        Silence silence = silence(at(57.4, 11.3, 100), at(57.4, 11.7, 160), 20);
        assertThat(judge(CABLE, 0, 110).judge(silence)).isEmpty();
        assertThat(judge(CABLE, 0, 130).judge(silence)).isPresent();
        assertThat(judge(CABLE, 150, 600).judge(silence)).isEmpty();
    }

    @Test
    void whoFellSilentCountsForSomeHours() {
        assertThat(judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), null, 10)))
                .isPresent();
        assertThat(judge(CABLE, 0, 110).judge(silence(at(57.4, 11.3, 100), null, 10)))
                .isEmpty();
        // Six hours at a knot are 11 km.
        assertThat(judge(CABLE, 0, 6_000).judge(silence(at(57.4, 11.3, 100), null, 0.9)))
                .isEmpty();
        assertThat(judge(CABLE, 0, 6_000).judge(silence(null, at(57.4, 11.3, 700), 10)))
                .isPresent();
        assertThat(judge(CABLE, 0, 300).judge(silence(null, at(57.4, 11.3, 700), 10)))
                .isEmpty();
    }

    /** From one side of Jutland to the other the straight way is over land: with four hours it is too short for the way round Skagen. */
    @Test
    void landIsGoneAround() {
        Target kattegat = TargetTest.line(57.3, 10.8, 56.9, 10.8);
        SilenceJudge judge = judge(kattegat, 0, 6_000);
        Silence both = silence(at(57.2, 9.2, 0), at(57.2, 9.2, 330), 20);
        assertThat(judge.reaches(both)).isTrue();
        assertThat(judge.judge(both)).isEmpty();
        assertThat(judge.shutOffByLand()).isEqualTo(1);
        MayHaveBeen day =
                judge.judge(silence(at(57.2, 9.2, 0), at(57.2, 9.2, 1_200), 20)).orElseThrow();
        assertThat(day.waters()).isEqualTo(MayHaveBeen.Waters.AROUND_LAND);
        assertThat(Units.knotsFromMps(day.neededMps())).isBetween(7.0, 9.0);
    }

    /** Two places that no ship can both have been at in time: each is asked for itself. */
    @Test
    void placesTooFarApartAreAskedOneByOne() {
        assertThat(judge(CABLE, 0, 600).judge(silence(at(57.4, 11.3, 100), at(40, -30, 160), 20)))
                .hasValueSatisfying(may -> assertThat(may.silence())
                        .isEqualTo(new Silence(at(57.4, 11.3, 100), null, Units.mpsFromKnots(20), at(40, -30, 160))));
        assertThat(judge(CABLE, 0, 600).judge(silence(at(40, -30, 100), at(57.4, 11.3, 160), 20)))
                .hasValueSatisfying(may -> assertThat(may.silence())
                        .isEqualTo(new Silence(null, at(57.4, 11.3, 160), Units.mpsFromKnots(20), at(40, -30, 100))));
    }

    @Test
    void aSilenceOver180ReachesOverIt() {
        Target target = TargetTest.line(-18.5, 180, -19.5, 180);
        MayHaveBeen may = judge(target, 0, 600)
                .judge(silence(at(-19, 179.8, 0), at(-19, -179.8, 120), 15))
                .orElseThrow();
        assertThat(may.straight()).isTrue();
        assertThat(Units.knotsFromMps(may.neededMps())).isCloseTo(11.3, within(0.5));
    }

    @Test
    void runsOfSeveralTracksFillEachOthersSilences() {
        Runs runs = new Runs(SILENCE);
        Voyage voyage =
                Voyage.from(57.4, 11.0, 0).sail(90, 10, 30).silently(90, 10, 60).sail(90, 10, 30);
        runs.take(voyage.places());
        assertThat(runs.gaps()).hasSize(1);
        assertThat(runs.gaps().getFirst().before().timeEpochMicros())
                .isEqualTo(30 * Voyage.MINUTE - 10 * Voyage.SECOND);
        assertThat(runs.gaps().getFirst().after().timeEpochMicros()).isEqualTo(90 * Voyage.MINUTE);
        // Late reports of the middle.
        runs.take(Voyage.from(57.4, 11.2, 35 * Voyage.MINUTE).sail(90, 10, 50).places());
        assertThat(runs.gaps()).isEmpty();
        assertThat(runs.first().timeEpochMicros()).isZero();
        assertThat(runs.last().timeEpochMicros()).isEqualTo(120 * Voyage.MINUTE - 10 * Voyage.SECOND);
        assertThat(List.of(new Runs(SILENCE).isEmpty(), runs.isEmpty())).containsExactly(true, false);
    }
}
