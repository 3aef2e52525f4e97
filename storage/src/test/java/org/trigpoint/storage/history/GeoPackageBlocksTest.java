package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.storage.database.Database;

/** A GeoPackage whose segments go into blocks by threes: it answers as one without. */
class GeoPackageBlocksTest extends HistoryContract {
    private static final long SEED = Long.getLong("trigpoint.seed", 20_261_126L);
    private static final int ENOUGH = 3;

    private final Random random = new Random(SEED);
    private int answered;

    @Override
    Database database(String name) {
        return Database.of(folder.resolve(name + ".gpkg"));
    }

    @Override
    HistoryReader reader(String name) {
        return HistoryReader.open(folder.resolve(name + ".gpkg"));
    }

    @Override
    HistoryStore store(Database database, HistoryLimits limits) {
        return new GeoPackageStore(database, limits, ENOUGH);
    }

    private long number(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.gpkg"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.gpkg"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsEnoughGoesIntoBlocks() throws Exception {
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            sail(history, 2, 0, 100, 50.5);
            history.flush();
            assertThat(number("select count(*) from block")).isZero();
            assertThat(number("select count(*) from segment_tree")).isEqualTo(2);
            sail(history, 3, 0, 100, 50.5);
            history.flush();
            assertThat(number("select count(*) from block")).isEqualTo(1);
            assertThat(number("select count(*) from segment_tree")).isZero();
            assertThat(all(history)).hasSize(3);
        }
    }

    /** What the rows say is what the blocks say, for boxes and times by chance, while segments come, go and are dropped. */
    @Test
    void anyAreaIsAnsweredAsByEveryRow() throws Exception {
        System.out.println("seed " + SEED);
        try (Database database = database("history")) {
            database.open();
            HistoryStore store = store(database, HistoryLimits.NONE);
            for (int round = 0; round < 12; round++) {
                store.put(rows(random.nextInt(1, 150)), new Beside());
                if (round % 3 == 2) {
                    store.dropKnownAfter(START + random.nextInt(20_000) * SECOND);
                }
                if (round % 4 == 3) {
                    store.dropBefore(new HistoryLimits(Duration.ofSeconds(random.nextInt(20_000)), Map.of(), _ -> false)
                            .endsEpochMicros(START + 20_000 * SECOND));
                }
                for (int i = 0; i < 30; i++) {
                    compare(store);
                }
            }
        }
        assertThat(answered).isGreaterThan(1_000);
    }

    /** Some segments that are new, and some of serials that are there. */
    private List<HistoryRow> rows(int count) {
        List<HistoryRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int ship = random.nextInt(1, 9);
            Segment segment = new Segment(random.nextInt(1, 300), random.nextBoolean());
            long second = random.nextInt(18_000);
            double lat = random.nextDouble(-80, 80);
            double lon = random.nextBoolean() ? random.nextDouble(-180, 180) : 179.9;
            for (int point = random.nextInt(1, 20); point > 0; point--) {
                long time = START + (second + random.nextInt(3_000)) * SECOND;
                segment.add(new HistoryPoint(
                        time,
                        time + random.nextInt(5_000) * SECOND,
                        lat + random.nextDouble(),
                        Math.min(180, lon + random.nextDouble()),
                        1,
                        2,
                        3));
            }
            rows.add(new HistoryRow(
                    segment.part(), PastTrack.of(track(ship, Track.Status.CONFIRMED, at(second, lat, lon), null, 0))));
        }
        return rows;
    }

    private void compare(HistoryStore store) throws Exception {
        double south = random.nextDouble(-90, 0);
        Box box = new Box(random.nextDouble(-180, 180), south, random.nextDouble(-180, 180), random.nextDouble(0, 90));
        long from = random.nextInt(20_000);
        long until = from + random.nextInt(20_000);
        HistoryQuery query = query(box, from, until, random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(25_000))
                .withAfter(random.nextInt(100))
                .withMost(random.nextInt(1, 100));
        List<TrackPiece> everything = new ArrayList<>();
        store.find(HistoryQuery.all(), _ -> true, everything::add);
        List<TrackPiece> expected = everything.stream()
                .filter(piece -> piece.serial() > query.afterSerial())
                .flatMap(piece -> piece.within(query).stream())
                .limit(query.most())
                .toList();
        List<TrackPiece> found = new ArrayList<>();
        store.find(query, _ -> true, piece -> {
            found.add(piece);
            return found.size() < query.most();
        });
        assertThat(said(found)).isEqualTo(said(expected));
        answered += found.size();

        MomentQuery moment = new MomentQuery(box, START + from * SECOND);
        Moments byRows = new Moments(moment.epochMicros());
        for (TrackPiece piece : everything) {
            PackedSegment segment = PackedSegment.of(
                    piece.serial(), 0, false, PackedPoints.of(piece.points()).part());
            if (segment.mayBeIn(moment.wide(), moment.fromEpochMicros(), moment.untilEpochMicros())) {
                byRows.take(piece);
            }
        }
        Moments byBlocks = new Moments(moment.epochMicros());
        store.find(moment, _ -> true, byBlocks);
        assertThat(times(byBlocks)).isEqualTo(times(byRows));
    }

    private static List<Object> times(Moments moments) {
        return moments.found().stream()
                .sorted(Comparator.comparing(found -> found.track().id()))
                .flatMap(found -> Stream.<Object>of(
                        found.track().id(), time(found.findBefore()), time(found.findAfter()), time(found.findKnown())))
                .toList();
    }

    private static Optional<Long> time(Optional<HistoryPoint> point) {
        return point.map(HistoryPoint::timeEpochMicros);
    }

    @Test
    void aBlockThatCannotBeReadIsAnsweredByItsRows() throws Exception {
        try (History history = open("history")) {
            for (int ship = 1; ship < 4; ship++) {
                sail(history, ship, 0, 100, 50.5);
            }
            history.flush();
            List<TrackPiece> before = all(history);
            execute("update block set packed = zeroblob(length(packed))");
            assertThat(all(history)).isEqualTo(before).hasSize(3);
            assertThat(history.find(new MomentQuery(SOLENT, START + 50 * SECOND), _ -> true))
                    .hasSize(3);
            assertThat(history.health().damaged()).isPositive();
        }
    }

    @Test
    void bytesThatAreNoBlockAreRefused() {
        List<PackedSegment> segments =
                rows(20).stream().map(row -> WrittenRow.of(row).packed(7)).toList();
        byte[] bytes = SegmentBlock.write(segments);
        List<PackedSegment> read = SegmentBlock.read(bytes);
        assertThat(SegmentBlock.write(read)).isEqualTo(bytes);
        assertThat(read)
                .extracting(PackedSegment::serial)
                .containsExactlyElementsOf(
                        segments.stream().map(PackedSegment::serial).toList());
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThatIllegalArgumentException().isThrownBy(() -> SegmentBlock.read(damaged));
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatIllegalArgumentException().isThrownBy(() -> SegmentBlock.read(flipped));
        }
    }
}
