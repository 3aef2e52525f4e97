package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.Database;

/** The past at an instant: from segments in memory and in the file, by all that is known now and by what was known then. */
class MomentTest {
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_780_293_600_000_000L;
    private static final Covariance4 COVARIANCE = new Covariance4(100, 0, 100, 0, 0, 0, 0, 1, 0, 1);
    private static final double EAST_MPS = 5;
    /** Degrees of longitude that a ship at 5 m/s goes in a second at 50.5° N. */
    private static final double DEG_PER_SECOND = EAST_MPS / 70_920;

    @TempDir
    private Path folder;

    private long revision;

    private static TrackId id(int ship) {
        return TrackId.of(new Stamp(START, 1, ship), 0);
    }

    private static Estimate at(long second) {
        return new Estimate(START + second * SECOND, 50.5, -1 + second * DEG_PER_SECOND, EAST_MPS, 0, COVARIANCE);
    }

    private void tell(History history, int ship, @Nullable Estimate now, @Nullable Estimate past, long knownSecond) {
        Track track = new Track(
                id(ship),
                ++revision,
                Track.Status.CONFIRMED,
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                Identity.mmsi(235_000_000 + ship),
                now,
                new Motion(5, false, 90, Double.NaN, Double.NaN, false),
                Flight.NONE,
                Condition.NONE,
                null,
                NavigationStatus.UNDEFINED,
                70,
                null,
                "SHIP " + ship,
                List.of(),
                List.of(),
                Sightings.NONE,
                revision,
                new Stamp(START, 1, ship),
                new Stamp(START + knownSecond * SECOND, 1, revision),
                past,
                new Marking(Marking.Tlp.GREEN, List.of("own"), "ODbL"));
        history.take(List.of(new Message<>(track.known(), 4, Key.of(track.identity()), 0, track)));
    }

    private void sail(History history, int ship, long fromSecond, long untilSecond) {
        for (long second = fromSecond; second < untilSecond; second += 10) {
            tell(history, ship, at(second), null, second + 1);
        }
    }

    private static List<TrackMoment> around(History history, long second) {
        return history.find(new MomentQuery(new Box(-2, 50, 0, 51), START + second * SECOND), _ -> true);
    }

    private static PastPlace was(TrackMoment moment, long second) {
        return PastPlace.asItWas(moment, START + second * SECOND).orElseThrow();
    }

    @Test
    void betweenTwoPointsItIsOnTheLineWhetherInMemoryOrInTheFile() throws InterruptedException {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            sail(history, 1, 0, 300);
            for (int round = 0; round < 2; round++) {
                List<TrackMoment> moments = around(history, 103);
                assertThat(moments).hasSize(1);
                PastPlace place = was(moments.getFirst(), 103);
                assertThat(place.lonDeg()).isCloseTo(at(103).lonDeg(), within(1e-6));
                assertThat(place.point().timeEpochMicros()).isEqualTo(START + 103 * SECOND);
                assertThat(place.status()).isEqualTo(Track.Status.CONFIRMED);
                history.flush();
            }
        }
    }

    @Test
    void behindTheLastPointItIsCarriedOnThenLostThenNotThere() {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            sail(history, 1, 0, 100);
            assertThat(around(history, -1)).isEmpty();
            PastPlace carried = was(around(history, 690).getFirst(), 690);
            assertThat(carried.status()).isEqualTo(Track.Status.COASTING);
            assertThat(carried.point().timeEpochMicros()).isEqualTo(START + 90 * SECOND);
            assertThat(carried.lonDeg()).isCloseTo(at(690).lonDeg(), within(1e-4));
            assertThat(carried.sigmaMeters()).isGreaterThan(10);
            PastPlace lost = was(around(history, 90 + 1_500).getFirst(), 90 + 1_500);
            assertThat(lost.status()).isEqualTo(Track.Status.LOST);
            assertThat(lost.lonDeg()).isCloseTo(at(90).lonDeg(), within(1e-6));
            assertThat(around(history, 90 + 1_801)).isEmpty();
        }
    }

    @Test
    void aGapBetweenSegmentsOfTheFileIsBridged() throws InterruptedException {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            sail(history, 1, 0, 300);
            history.flush();
            sail(history, 1, 900, 1_200);
            history.flush();
            TrackMoment moment = around(history, 600).getFirst();
            assertThat(moment.findBefore().orElseThrow().timeEpochMicros()).isEqualTo(START + 290 * SECOND);
            assertThat(moment.findAfter().orElseThrow().timeEpochMicros()).isEqualTo(START + 900 * SECOND);
            assertThat(was(moment, 600).lonDeg()).isCloseTo(at(600).lonDeg(), within(1e-5));
            assertThat(was(moment, 600).sigmaMeters()).isGreaterThan(10);
        }
    }

    @Test
    void aLateBurstIsInWhatWasAndNotInWhatWasKnownAndSaysWhy() throws InterruptedException {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            sail(history, 1, 0, 60);
            // It turns back while nobody hears it; what it sent comes forty minutes later.
            for (long second = 60; second < 2_460; second += 10) {
                Estimate back = new Estimate(
                        START + second * SECOND, 50.5, -1 + (120 - second) * DEG_PER_SECOND, -EAST_MPS, 0, COVARIANCE);
                tell(history, 1, back, null, 2_460);
            }
            sail(history, 2, 0, 2_600);
            history.flush();
            List<Difference> differences = Difference.of(around(history, 1_000), START + 1_000 * SECOND);
            assertThat(differences).hasSize(1);
            Difference difference = differences.getFirst();
            assertThat(difference.track().id()).isEqualTo(id(1));
            assertThat(difference.findKnown().orElseThrow().status()).isEqualTo(Track.Status.COASTING);
            assertThat(difference.meters()).isCloseTo(2 * 940 * EAST_MPS, within(150.0));
            // After half an hour it was not in the picture any more.
            Difference later = Difference.of(around(history, 2_000), START + 2_000 * SECOND)
                    .getFirst();
            assertThat(later.findKnown()).isEmpty();
            assertThat(Difference.of(around(history, 2_500), START + 2_500 * SECOND))
                    .isEmpty();
            List<HistoryPoint> points =
                    history
                            .find(
                                    HistoryQuery.between(START, START + 10_000 * SECOND)
                                            .withTrack(id(1)),
                                    _ -> true)
                            .stream()
                            .flatMap(piece -> piece.points().stream())
                            .toList();
            // Those of the last minute before it came are not late.
            assertThat(LateReports.at(points, START + 1_000 * SECOND))
                    .contains(new LateReports(
                            235,
                            START + MINUTE,
                            START + 2_400 * SECOND,
                            START + 2_460 * SECOND,
                            START + 2_460 * SECOND,
                            40 * MINUTE));
            assertThat(LateReports.at(points, START + 50 * SECOND)).isEmpty();
        }
    }

    @Test
    void whatIsFarFromTheBoxOrNotShownIsNotTold() {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            sail(history, 1, 0, 100);
            MomentQuery elsewhere = new MomentQuery(new Box(3, 50, 4, 51), START + 50 * SECOND);
            assertThat(history.find(elsewhere, _ -> true)).isEmpty();
            MomentQuery here = new MomentQuery(new Box(-2, 50, 0, 51), START + 50 * SECOND);
            assertThat(history.find(here, _ -> false)).isEmpty();
        }
    }

    @Test
    void theExtentReachesFromTheFileIntoMemory() throws InterruptedException {
        try (Database database = Database.of(folder.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            assertThat(history.findExtent()).isEmpty();
            sail(history, 1, 0, 100);
            history.flush();
            sail(history, 2, 200, 300);
            HistoryExtent extent = history.findExtent().orElseThrow();
            // The file tells the time to a few seconds.
            assertThat(extent.fromEpochMicros()).isCloseTo(START, within(5 * SECOND));
            assertThat(extent.untilEpochMicros()).isEqualTo(START + 290 * SECOND);
        }
    }
}
