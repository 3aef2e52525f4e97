package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.Main;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
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
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.server.audit.AuditReport;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryCut;
import org.trigpoint.storage.history.HistoryLimits;
import org.trigpoint.storage.snapshot.SnapshotDraft;
import org.trigpoint.storage.snapshot.SnapshotStore;
import picocli.CommandLine;

/** Exports from the data folder of a station, as people ask for them. */
class ExportCommandTest {
    /** 2026-06-01T06:00:00Z. */
    private static final long START = 1_780_293_600_000_000L;

    private static final long SECOND = 1_000_000;
    private static final int CARGO = 70;
    private static final int PLEASURE = 37;
    private static final Covariance4 COVARIANCE = new Covariance4(25, 0, 25, 0, 0, 0, 0, 1, 0, 1);

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private final List<Track> tracks = new ArrayList<>();
    private long revision;

    private int export(String out, String... more) {
        CommandLine line = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true));
        List<String> args = new ArrayList<>(List.of(
                "export",
                folder.resolve(out).toString(),
                "--data",
                folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return line.execute(args.toArray(String[]::new));
    }

    private List<String> rows(String out) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(out));
        return lines.subList(1, lines.size());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static Estimate at(long second, double lat) {
        return new Estimate(START + second * SECOND, lat, -1 + second * 1e-5, 3.21, -4, COVARIANCE);
    }

    private Track track(int ship, int type, Estimate now, @Nullable Estimate past, long knownSecond) {
        return new Track(
                TrackId.of(new Stamp(START, 1, ship), 0),
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
                type,
                null,
                "SHIP " + ship,
                List.of(),
                List.of(),
                Sightings.NONE,
                revision,
                new Stamp(START, 1, ship),
                new Stamp(START + knownSecond * SECOND, 1, revision),
                past,
                new Marking(Marking.Tlp.GREEN, List.of(), "ODbL"));
    }

    private void tell(History history, Track track) {
        tracks.add(track);
        history.take(List.of(new Message<>(track.known(), 4, Key.of(track.identity()), 0, track)));
    }

    /** Ten points of a ship, one of them known an hour late, and three of a yacht; those of a third are not over. */
    private void station(boolean stopped) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Database database = Database.of(data.resolve("history.gpkg"));
                History history = History.open(database, HistoryLimits.NONE)) {
            for (int i = 0; i < 9; i++) {
                tell(history, track(1, CARGO, at(i * 10, 50.5), null, i * 10 + 1));
            }
            tell(history, track(1, CARGO, at(80, 50.5), at(45, 50.6), 3_600));
            for (int i = 0; i < 3; i++) {
                tell(history, track(2, PLEASURE, at(i * 10, 50.7), null, i * 10 + 1));
            }
            history.flush();
            for (int i = 0; i < 4; i++) {
                tell(history, track(3, CARGO, at(7_200 + i * 10, 50.8), null, 7_201 + i * 10));
            }
            snapshot(data, history);
            if (stopped) {
                history.flush();
            }
        }
    }

    private void snapshot(Path data, History history) throws IOException {
        SnapshotStore store = SnapshotStore.open(data.resolve("snapshots"), 3);
        long cut = START + 7_300 * SECOND;
        try (SnapshotDraft draft = store.begin(Stamp.ofTimer(cut), cut)) {
            try (DataOutputStream out = new DataOutputStream(draft.part("tracks", TrackCodec.INSTANCE.version()))) {
                List<Track> newest = List.of(tracks.get(9), tracks.get(12), tracks.getLast());
                out.writeInt(newest.size());
                for (Track track : newest) {
                    TrackCodec.INSTANCE.write(track, out);
                }
            }
            try (DataOutputStream out = new DataOutputStream(draft.part("history", HistoryCut.VERSION))) {
                history.cut().write(out);
            }
            draft.commit();
        }
    }

    @Test
    void everyPointIsExportedOnceWithItsTerms() throws Exception {
        station(true);
        assertThat(export("all.csv")).as(err.toString()).isZero();
        assertThat(rows("all.csv")).hasSize(14).doesNotHaveDuplicates().noneMatch(row -> row.contains("SHIP 2"));
        assertThat(rows("all.csv")).filteredOn(row -> row.contains("SHIP 3")).hasSize(4);
        assertThat(Files.readString(folder.resolve("all.csv.licences.txt")))
                .contains("picture: as it was (all known at", "hidden craft: left out", "licence: ODbL; TLP:GREEN")
                .contains("points: 14");
        assertThat(files()).containsExactly("all.csv", "all.csv.licences.txt", "data");
        assertThat(err.toString()).contains("14 points of").doesNotContain("missing");
    }

    /** What a station has not written yet is taken from its snapshot. */
    @Test
    void whatAStationHasInMemoryIsThereAsOfItsSnapshot() throws Exception {
        station(false);
        assertThat(export("all.csv")).as(err.toString()).isZero();
        assertThat(rows("all.csv"))
                .hasSize(14)
                .filteredOn(row -> row.contains("SHIP 3"))
                .hasSize(4);
        assertThat(export("then.csv", "--until", "2026-06-01T08:00:10Z")).isZero();
        assertThat(rows("then.csv")).hasSize(12);
    }

    @Test
    void thePastAsItWasKnownLacksWhatCameLate() throws Exception {
        station(true);
        assertThat(export("known.csv", "--known-by", "2026-06-01T06:30:00Z", "--identity", "mmsi:235000001"))
                .isZero();
        assertThat(export("was.csv", "--identity", "235000001")).isZero();
        assertThat(rows("known.csv")).hasSize(9).allMatch(row -> row.endsWith("as we knew it by 2026-06-01T06:30:00Z"));
        assertThat(rows("was.csv"))
                .hasSize(10)
                .allMatch(row -> row.contains("as it was"))
                .filteredOn(row -> row.contains(",2026-06-01T06:00:45Z,2026-06-01T07:00:00Z,50.6,"))
                .hasSize(1)
                .allMatch(row -> row.contains(",true,"));
    }

    @Test
    void hiddenCraftNeedAPurposeThatIsRecorded() throws Exception {
        station(true);
        assertThat(export("without.geojson")).isZero();
        assertThat(Files.readString(folder.resolve("without.geojson"))).doesNotContain("SHIP 2");
        assertThat(export("with.geojson", "--purpose", "search for a yacht", "--as", "Ada"))
                .isZero();
        assertThat(Files.readString(folder.resolve("with.geojson")))
                .contains("SHIP 2", "\"hidden craft\":\"included, for a recorded purpose\"");
        List<String> record = Files.readAllLines(folder.resolve("data/audit.log"));
        assertThat(record).hasSize(2);
        assertThat(AuditReport.verify(folder.resolve("data")).isWhole()).isTrue();
        assertThat(record.getLast())
                .contains("\"person\":\"Ada\"", "\"purpose\":\"search for a yacht\"", "with.geojson");
        Files.delete(folder.resolve("data/audit.log"));
        Files.createDirectory(folder.resolve("data/audit.log"));
        assertThat(export("unrecorded.csv", "--purpose", "curious")).isEqualTo(2);
        assertThat(err.toString()).contains("purpose cannot be recorded");
        assertThat(files()).doesNotContain("unrecorded.csv", "unrecorded.csv.part");
    }

    @Test
    void whereAndWhenAreAsked() throws Exception {
        station(true);
        assertThat(export("box.csv", "--bbox", "-1.5,50.55,-0.5,50.65")).isZero();
        assertThat(rows("box.csv")).hasSize(1);
        Files.writeString(folder.resolve("area.wkt"), "POLYGON((-1.1 50.75, -0.9 50.75, -0.9 50.85, -1.1 50.75))");
        assertThat(export("area.csv", "--polygon", folder.resolve("area.wkt").toString()))
                .as(err.toString())
                .isZero();
        assertThat(rows("area.csv")).hasSize(4);
        assertThat(export(
                        "track.csv",
                        "--track",
                        TrackId.of(new Stamp(START, 1, 3), 0).toString()))
                .isZero();
        assertThat(rows("track.csv")).hasSize(4);
        assertThat(export("none.csv", "--from", "2027-01-01T00:00:00Z")).isZero();
        assertThat(rows("none.csv")).isEmpty();
    }

    @Test
    void aFileThatIsThereIsKept() throws Exception {
        station(true);
        Files.writeString(folder.resolve("kept.csv"), "mine");
        assertThat(export("kept.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("is there already; --force replaces it");
        assertThat(Files.readString(folder.resolve("kept.csv"))).isEqualTo("mine");
        assertThat(export("kept.csv", "--force")).isZero();
        assertThat(rows("kept.csv")).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.shp | | The ending of a.shp is of no format; there are gpkg, geojson",
                "a.csv | --format=shp | There is no format shp",
                "a.csv | --bbox=1,2,3 | --bbox: a box is west,south,east,north",
                "a.csv | --bbox=1,2,3,x | --bbox: a box is west,south,east,north",
                "a.csv | --bbox=1,20,3,10 | --bbox: South 20.0",
                "a.csv | --polygon=here | --polygon:",
                "a.csv | --from=yesterday | --from: a time is written as",
                "a.csv | --known-by=yesterday | --known-by: a time is written as",
                "a.csv | --from=2026-06-02T00:00:00Z --until=2026-06-01T00:00:00Z | --until must not be before --from",
                "a.csv | --identity=mmsi:12 | --identity:",
                "a.csv | --track=12 | --track: Not a track id",
                "a.csv | --audience=partners | There is no audience partners",
                "none/a.csv | | There is no folder",
                "a.csv | --from-station=http://127.0.0.1:1 | --from-station exports what the station shows"
            })
    void whatCannotBeDoneIsSaid(String out, @Nullable String more, String said) throws Exception {
        station(true);
        assertThat(export(out, more == null ? new String[0] : more.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
        assertThat(files()).containsExactly("data");
    }

    @Test
    void aFolderWithoutHistoryIsSaid() throws Exception {
        assertThat(export("a.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no data folder");
        Files.createDirectory(folder.resolve("data"));
        assertThat(export("a.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no history");
        Files.writeString(
                folder.resolve("data/history.gpkg"), "this is no database, and long enough to be looked at".repeat(40));
        assertThat(export("a.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("history.gpkg is damaged");
    }

    private void damage(String sql) throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/history.gpkg"));
                Statement statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatCannotBeReadIsCounted() throws Exception {
        station(true);
        damage("update segment set packed = x'ff' where late");
        assertThat(export("a.csv")).isZero();
        assertThat(err.toString()).contains("Note: 1 pieces in the history cannot be read");
        assertThat(rows("a.csv")).hasSize(13);
    }

    /** A history that breaks leaves nothing that looks like an export. */
    @ParameterizedTest
    @CsvSource({"a.csv", "a.gpkg", "a.kmz"})
    void whatBreaksOffLeavesNothing(String out) throws Exception {
        station(true);
        damage("drop table track");
        assertThat(export(out)).isEqualTo(1);
        assertThat(err.toString()).contains("The history cannot be read");
        assertThat(files()).containsExactly("data");
    }
}
