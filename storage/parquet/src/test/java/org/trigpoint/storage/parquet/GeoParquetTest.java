package org.trigpoint.storage.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportFormats;
import org.trigpoint.storage.export.ExportTally;
import org.trigpoint.storage.export.ExportWriter;
import org.trigpoint.storage.export.fixtures.Pieces;
import org.trigpoint.storage.history.TrackPiece;

/** GeoParquet as DuckDB reads it. */
class GeoParquetTest {
    private static final ExportAbout ABOUT = new ExportAbout(
            "Trigpoint test", Instant.parse("2026-06-02T00:00:00Z"), null, Map.of("bbox", "-2,50,0,51"), false, null);
    private static final Marking OPEN = new Marking(Marking.Tlp.GREEN, List.of("own"), "NLOD, \"2.0\"");
    private static final String AWKWARD = "A \"quoted\", two\nlines 🚢";

    @TempDir
    private Path folder;

    private Path written(List<TrackPiece> pieces) throws IOException {
        Path file = folder.resolve("tracks.parquet");
        ExportTally tally = new ExportTally();
        try (ExportWriter writer =
                ExportFormats.findByEnding(file.toString()).orElseThrow().begin(file, ABOUT)) {
            for (TrackPiece piece : pieces) {
                writer.write(piece);
                tally.add(piece);
            }
            writer.finish(tally.summary());
        }
        return file;
    }

    /** The rows that DuckDB gives, a text each. */
    private static List<String> ask(String sql, Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.replace("FILE", "'" + file + "'"))) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @Test
    void everyPointIsARowWithBothTimes() throws Exception {
        Path file = written(List.of(
                Pieces.piece(Pieces.track(1, AWKWARD, OPEN), 7, 50.5, -1.5),
                Pieces.piece(Pieces.track(2, null, Marking.CLEAR), 1, -50.25, 179.9)));
        assertThat(ask("select count(*), count(name), epoch_us(min(time)), epoch_us(max(known)) from FILE", file))
                .containsExactly("8|7|" + Pieces.START + "|" + (Pieces.START + 62_500_000));
        assertThat(ask(
                        "select name, identity, ship_type, late, tlp, releasable_to, licence, lon_deg, lat_deg, east_mps,"
                                + " north_mps, sigma_m from FILE where name is not null order by time limit 1",
                        file))
                .containsExactly(AWKWARD + "|235000001|70|false|GREEN|own|NLOD, \"2.0\"|-1.5|50.5|3.21|-4.0|5.5");
        assertThat(ask("select typeof(time), typeof(ship_type), typeof(late) from FILE limit 1", file))
                .containsExactly("TIMESTAMP WITH TIME ZONE|INTEGER|BOOLEAN");
    }

    /** Several row groups, passed over by their statistics; more names than one byte counts. */
    @Test
    void manyPointsAreSeveralGroups() throws Exception {
        List<TrackPiece> pieces = new ArrayList<>();
        for (int ship = 0; ship < 1_000; ship++) {
            String name = ship % 3 == 0 ? null : "SHIP " + ship;
            pieces.add(Pieces.piece(Pieces.track(ship, name, Marking.CLEAR), 251, ship / 20.0, 0));
        }
        Path file = written(pieces);
        assertThat(ask("select count(*), count(distinct track), count(distinct name) from FILE", file))
                .containsExactly("251000|1000|666");
        assertThat(ask(
                        "select count(distinct row_group_id), min(row_group_num_rows) > 0 from parquet_metadata(FILE)",
                        file))
                .containsExactly("3|true");
        assertThat(ask("select count(*) from FILE where name = 'SHIP 500' and lat_deg = 25", file))
                .containsExactly("251");
        assertThat(ask("select count(*) from FILE where lat_deg > 49.9 and name is null", file))
                .containsExactly("251");
    }

    @Test
    void theFootSaysWhereTheGeometryIsAndWhatTheExportIs() throws Exception {
        Path file = written(List.of(Pieces.piece(Pieces.track(1, "A", OPEN), 2, 50.5, -1.5)));
        List<String> notes = ask("select decode(key) || '=' || decode(value) from parquet_kv_metadata(FILE)", file);
        assertThat(notes)
                .anySatisfy(
                        note -> assertThat(note)
                                .startsWith("geo={\"version\":\"1.1.0\",\"primary_column\":\"geometry\"")
                                .contains(
                                        "\"encoding\":\"WKB\",\"geometry_types\":[\"Point\"],\"bbox\":[-1.5,50.5,-1.499,50.5]"));
        assertThat(notes)
                .anySatisfy(note -> assertThat(note)
                        .startsWith("trigpoint={")
                        .contains("\"picture\":\"as it was (all known at 2026-06-02T00:00:00Z)\"")
                        .contains("\"licence\":\"NLOD, \\\"2.0\\\"\""));
        // Little endian, a point, −1.5, 50.5.
        assertThat(ask("select hex(geometry::blob) from FILE limit 1", file))
                .containsExactly("0101000000000000000000F8BF0000000000404940");
    }

    @Test
    void nothingIsAValidFileToo() throws Exception {
        Path file = written(List.of());
        assertThat(ask("select count(*) from FILE", file)).containsExactly("0");
        assertThat(ask("select decode(value) from parquet_kv_metadata(FILE) where decode(key) = 'geo'", file))
                .hasSize(1)
                .allSatisfy(geo -> assertThat(geo).doesNotContain("bbox"));
    }
}
