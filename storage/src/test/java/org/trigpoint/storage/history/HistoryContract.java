package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
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

/** What a history does, whatever keeps it. */
abstract class HistoryContract {
    static final long SECOND = 1_000_000;
    static final long START = 1_780_293_600_000_000L;
    private static final Covariance4 COVARIANCE = new Covariance4(25, 0, 25, 0, 0, 0, 0, 1, 0, 1);
    static final Box SOLENT = new Box(-2, 50, 0, 51);

    @TempDir
    Path folder;

    private final List<Message<Track>> told = new ArrayList<>();
    private long revision;

    /** Another place for each name, and the same for the same. */
    abstract Database database(String name);

    /** Reads what is kept at a place. */
    abstract HistoryReader reader(String name);

    private final List<Database> databases = new ArrayList<>();

    final History open(String name) {
        return open(name, HistoryLimits.NONE);
    }

    final History open(String name, HistoryLimits limits) {
        Database database = database(name);
        databases.add(database);
        return History.open(database, store(database, limits), limits);
    }

    HistoryStore store(Database database, HistoryLimits limits) {
        return HistoryStore.in(database, limits);
    }

    @AfterEach
    void closeDatabases() {
        databases.forEach(Database::close);
        databases.clear();
    }

    static Estimate at(long second, double lat, double lon) {
        return new Estimate(START + second * SECOND, lat, lon, 3.21, -4, COVARIANCE);
    }

    static TrackId id(int ship) {
        return TrackId.of(new Stamp(START, 1, ship), 0);
    }

    Track track(int ship, Track.Status status, Estimate now, @Nullable Estimate past, long knownSecond) {
        return new Track(
                id(ship),
                ++revision,
                status,
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
                new Marking(Marking.Tlp.GREEN, List.of("own", "partners"), "ODbL"));
    }

    /** Tells a history, and remembers it, as a journal would. */
    void tell(History history, Track track) {
        Message<Track> message = new Message<>(track.known(), 4, Key.of(track.identity()), 0, track);
        told.add(message);
        history.take(List.of(message));
    }

    /** A ship that goes east, told of every ten seconds. */
    void sail(History history, int ship, long fromSecond, long untilSecond, double lat) {
        for (long second = fromSecond; second < untilSecond; second += 10) {
            tell(history, track(ship, Track.Status.CONFIRMED, at(second, lat, -1 + second * 1e-5), null, second + 1));
        }
    }

    static HistoryQuery query(Box box, long fromSecond, long untilSecond, long knownBySecond) {
        return HistoryQuery.between(START + fromSecond * SECOND, START + untilSecond * SECOND)
                .withBox(box)
                .withKnownBy(knownBySecond == Long.MAX_VALUE ? Long.MAX_VALUE : START + knownBySecond * SECOND)
                .withMost(100);
    }

    static List<TrackPiece> all(History history) {
        return history.find(query(Box.EARTH, -100_000, 1_000_000, Long.MAX_VALUE), _ -> true);
    }

    /** All but how the track is called, which is what is known of it now. */
    static List<List<Object>> said(List<TrackPiece> pieces) {
        return pieces.stream()
                .map(piece -> List.<Object>of(piece.serial(), piece.track().id(), piece.late(), piece.points()))
                .toList();
    }

    static List<Long> seconds(List<TrackPiece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.points().stream())
                .map(point -> (point.timeEpochMicros() - START) / SECOND)
                .toList();
    }

    @Test
    void whatWasTakenIsFoundByBoxAndTimeAndTrackOpenOrWritten() throws InterruptedException {
        for (boolean written : new boolean[] {false, true}) {
            String other = "other_" + written;
            try (History history = open(other)) {
                sail(history, 1, 0, 4_000, 50.5);
                sail(history, 2, 0, 4_000, 52.5);
                if (written) {
                    history.flush();
                    assertThat(history.health().open()).isZero();
                    assertThat(history.health().written()).isEqualTo(800);
                }
                List<TrackPiece> pieces = history.find(query(SOLENT, 100, 200, Long.MAX_VALUE), _ -> true);
                assertThat(pieces).hasSize(1);
                assertThat(seconds(pieces))
                        .containsExactly(100L, 110L, 120L, 130L, 140L, 150L, 160L, 170L, 180L, 190L, 200L);
                HistoryPoint first = pieces.getFirst().points().getFirst();
                assertThat(first.latDeg()).isCloseTo(50.5, within(1e-7));
                assertThat(first.lonDeg()).isCloseTo(-0.999, within(1e-7));
                assertThat(first.eastMps()).isCloseTo(3.21, within(0.005));
                assertThat(first.northMps()).isEqualTo(-4);
                assertThat(first.sigmaMeters()).isEqualTo(5);
                assertThat(first.knownEpochMicros()).isEqualTo(START + 101 * SECOND);
                assertThat(pieces.getFirst().track().name()).isEqualTo("SHIP 1");
                assertThat(pieces.getFirst().track().marking())
                        .isEqualTo(new Marking(Marking.Tlp.GREEN, List.of("own", "partners"), "ODbL"));
                assertThat(history.find(
                                query(Box.EARTH, 0, 4_000, Long.MAX_VALUE).withTrack(id(2)), _ -> true))
                        .hasSize(2)
                        .allMatch(piece -> piece.track().id().equals(id(2)));
                assertThat(history.find(
                                query(Box.EARTH, 0, 4_000, Long.MAX_VALUE),
                                past -> !past.id().equals(id(1))))
                        .allMatch(piece -> piece.track().id().equals(id(2)));
                assertThat(history.find(query(SOLENT, 5_000, 6_000, Long.MAX_VALUE), _ -> true))
                        .isEmpty();
            }
        }
    }

    /** Ten reports of the last forty minutes come at once. */
    @Test
    void whatComesLateIsThereAndWasNotKnownBefore() throws InterruptedException {
        try (History history = open("history")) {
            tell(history, track(1, Track.Status.CONFIRMED, at(0, 50.5, -1), null, 1));
            tell(history, track(1, Track.Status.CONFIRMED, at(3_000, 50.5, -0.9), null, 3_001));
            for (int i = 10; i > 0; i--) {
                Estimate past = at(600 + i * 200, 50.6, -0.95);
                tell(history, track(1, Track.Status.CONFIRMED, at(3_000, 50.5, -0.9), past, 3_100));
            }
            for (int time = 0; time < 2; time++) {
                List<TrackPiece> now = history.find(query(SOLENT, 0, 3_000, Long.MAX_VALUE), _ -> true);
                List<TrackPiece> then = history.find(query(SOLENT, 0, 3_000, 3_050), _ -> true);
                assertThat(seconds(then)).containsExactly(0L, 3_000L);
                assertThat(seconds(now)).hasSize(12);
                assertThat(now).filteredOn(TrackPiece::late).hasSize(1);
                assertThat(seconds(now.stream().filter(TrackPiece::late).toList()))
                        .isSorted()
                        .hasSize(10);
                history.flush();
            }
        }
    }

    @Test
    void whatIsThereIsOneLineOnOneSideOfTheDateLineAndNoLongerThanAnHour() throws InterruptedException {
        try (History history = open("history")) {
            for (int i = 0; i < 20; i++) {
                double lon = 179.95 + i * 0.01;
                tell(
                        history,
                        track(1, Track.Status.CONFIRMED, at(i * 10, 10, lon > 180 ? lon - 360 : lon), null, i * 10));
            }
            for (int i = 0; i < 10; i++) {
                tell(history, track(2, Track.Status.CONFIRMED, at(i * 1_000, 10, 20), null, i * 1_000));
            }
            history.flush();
            List<TrackPiece> pieces = all(history);
            assertThat(pieces.stream().filter(piece -> piece.track().id().equals(id(1))))
                    .hasSize(2);
            assertThat(pieces).allSatisfy(piece -> {
                List<HistoryPoint> points = piece.points();
                assertThat(points.getLast().timeEpochMicros()
                                - points.getFirst().timeEpochMicros())
                        .isLessThanOrEqualTo(3_600 * SECOND);
                assertThat(Math.abs(
                                points.getLast().lonDeg() - points.getFirst().lonDeg()))
                        .isLessThan(180);
            });
            Box over = new Box(179, 0, -179, 20);
            assertThat(history.find(query(over, 0, 1_000, Long.MAX_VALUE), _ -> true))
                    .hasSize(2);
        }
    }

    /** Dies after some of it was written; goes on from a snapshot, or from the start of the journal. */
    @Test
    void afterADeathItIsAsIfThereHadBeenNone() throws IOException, InterruptedException {
        try (History straight = open("straight")) {
            sail(straight, 1, 0, 9_000, 50.5);
            List<TrackPiece> expected = all(straight);
            for (boolean snapshot : new boolean[] {true, false}) {
                told.clear();
                String path = "dies_" + snapshot;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                List<Track> tracks;
                try (History dies = open(path)) {
                    sail(dies, 1, 0, 4_000, 50.5);
                    dies.cut().write(new DataOutputStream(bytes));
                    tracks = List.of(told.getLast().body());
                    sail(dies, 1, 4_000, 9_000, 50.5);
                    if (snapshot) {
                        dies.flush();
                    }
                }
                databases.removeLast().close();
                try (History again = open(path)) {
                    long cut = snapshot ? START + 3_999 * SECOND : START - 1;
                    if (snapshot) {
                        again.restore(
                                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                                HistoryCut.VERSION,
                                tracks,
                                cut);
                    } else {
                        again.forgetKnownAfter(cut);
                    }
                    told.stream()
                            .filter(message -> message.stamp().arrivalEpochMicros() > cut)
                            .forEach(message -> again.take(List.of(message)));
                    assertThat(said(all(again))).isEqualTo(said(expected));
                    again.flush();
                    assertThat(said(all(again))).isEqualTo(said(expected));
                }
            }
        }
    }

    /** Pages of one piece, over what is open, what waits and what is written, are the whole, whatever is written in between. */
    @Test
    void pagesAreTheWholeInOrderOfSerial() throws InterruptedException {
        try (History history = open("history")) {
            for (int ship = 1; ship < 6; ship++) {
                sail(history, ship, 0, 4_000, 50 + ship);
            }
            List<TrackPiece> whole = all(history);
            assertThat(whole).extracting(TrackPiece::serial).isSorted().doesNotHaveDuplicates();
            List<TrackPiece> pages = new ArrayList<>();
            long after = 0;
            while (true) {
                List<TrackPiece> page =
                        history.find(HistoryQuery.all().withAfter(after).withMost(1), _ -> true);
                if (page.isEmpty()) {
                    break;
                }
                pages.addAll(page);
                after = page.getLast().serial();
                if (pages.size() == 3) {
                    history.flush();
                }
            }
            assertThat(said(pages)).hasSize(10).isEqualTo(said(whole)).isEqualTo(said(all(history)));
            try (HistoryReader reader = reader("history")) {
                List<TrackPiece> read = new ArrayList<>();
                assertThat(reader.each(HistoryQuery.all(), _ -> true, read::add))
                        .isEqualTo(10);
                assertThat(said(read)).isEqualTo(said(whole));
                read.clear();
                assertThat(reader.each(
                                HistoryQuery.all()
                                        .withAfter(whole.get(3).serial())
                                        .withMost(2),
                                _ -> true,
                                read::add))
                        .isEqualTo(2);
                assertThat(said(read)).isEqualTo(said(whole.subList(4, 6)));
            }
        }
    }

    @Test
    void whatWasTakenIsFoundByIdentityAndPolygon() throws InterruptedException {
        try (History history = open("history")) {
            sail(history, 1, 0, 1_000, 50.5);
            sail(history, 2, 0, 1_000, 50.9);
            HistoryQuery query = query(Box.EARTH, 0, 1_000, Long.MAX_VALUE);
            for (int time = 0; time < 2; time++) {
                assertThat(history.find(query.withIdentity(Identity.mmsi(235_000_002)), _ -> true))
                        .singleElement()
                        .matches(piece -> piece.track().id().equals(id(2)));
                assertThat(history.find(query.withIdentity(Identity.mmsi(1)), _ -> true))
                        .isEmpty();
                // The ships go east along two parallels from 1° W on; the triangle has its tip north, at the first of
                // them.
                Polygon triangle = Polygon.parse("-1.01,50.4,-0.99,50.4,-1,50.7");
                assertThat(seconds(history.find(query.withPolygon(triangle), _ -> true)))
                        .isNotEmpty()
                        .hasSizeLessThan(100)
                        .allMatch(second -> second * 1e-5 < 0.01 * (50.7 - 50.5) / 0.3 + 1e-9);
                history.flush();
            }
        }
    }

    @Test
    void whatIsOldGoes() throws InterruptedException {
        try (History history = open("history", new HistoryLimits(Duration.ofHours(2), Map.of(), _ -> false))) {
            sail(history, 1, 0, 1_000, 50.5);
            tell(history, track(1, Track.Status.ENDED, at(990, 50.5, -1), null, 1_001));
            sail(history, 2, 20_000, 21_000, 50.5);
            history.flush();
            for (int i = 0; i < 200 && all(history).size() > 1; i++) {
                Thread.sleep(20);
            }
            assertThat(all(history)).allMatch(piece -> piece.track().id().equals(id(2)));
        }
    }

    /** Ships are kept for ten hours, what is hidden for two, all else for ever. */
    @Test
    void eachLayerHasItsAge() throws InterruptedException {
        HistoryLimits limits = new HistoryLimits(
                null,
                Map.of(HistoryLayer.SHIPS, Duration.ofHours(10), HistoryLayer.HIDDEN, Duration.ofHours(2)),
                track -> track.id().equals(id(2)));
        try (History history = open("history", limits)) {
            for (int ship = 1; ship < 4; ship++) {
                tell(history, track(ship, Track.Status.CONFIRMED, at(ship, 50.5, -1), null, ship));
            }
            Track fixed = track(4, Platform.AID, at(4, 50.5, -1));
            tell(history, fixed);
            tell(history, track(5, Track.Status.CONFIRMED, at(5 * 3_600, 50.5, -1), null, 5 * 3_600));
            history.flush();
            awaitShips(history, 1, 3, 4, 5);
            tell(history, track(5, Track.Status.CONFIRMED, at(11 * 3_600, 50.5, -1), null, 11 * 3_600));
            history.flush();
            awaitShips(history, 4, 5);
        }
    }

    static void awaitShips(History history, Integer... ships) throws InterruptedException {
        List<TrackId> expected = Stream.of(ships).map(HistoryContract::id).toList();
        for (int i = 0; i < 500 && !ids(history).equals(expected); i++) {
            Thread.sleep(20);
        }
        assertThat(ids(history)).isEqualTo(expected);
    }

    private static List<TrackId> ids(History history) {
        return all(history).stream()
                .map(piece -> piece.track().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Something that is no ship. */
    private Track track(int ship, Platform platform, Estimate now) {
        Track basis = track(ship, Track.Status.CONFIRMED, now, null, ship);
        return new Track(
                basis.id(),
                basis.revision(),
                basis.status(),
                platform,
                basis.transponder(),
                basis.identity(),
                now,
                basis.motion(),
                basis.flight(),
                basis.condition(),
                basis.gaze(),
                basis.navigationStatus(),
                0,
                basis.extent(),
                basis.name(),
                basis.claims(),
                basis.contributors(),
                basis.sightings(),
                basis.reports(),
                basis.began(),
                basis.known(),
                basis.past(),
                basis.marking());
    }
}
