package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Track;
import org.trigpoint.storage.database.Database;

class GeoPackageHistoryTest extends BesideContract {
    private static final int PLEASURE = 37;

    private Path file() {
        return folder.resolve("history.gpkg");
    }

    @Override
    Database database(String name) {
        return Database.of(folder.resolve(name + ".gpkg"));
    }

    @Override
    HistoryReader reader(String name) {
        return HistoryReader.open(folder.resolve(name + ".gpkg"));
    }

    @Override
    Database reading(String name) {
        return Database.reading(folder.resolve(name + ".gpkg"));
    }

    @Test
    void aReaderOfWhatIsNoHistorySaysSo() throws IOException {
        assertThatThrownBy(() -> HistoryReader.open(file())).hasMessageContaining("There is no history");
        Files.writeString(file(), "this is no database, whatever its name may say".repeat(100));
        assertThatThrownBy(() -> HistoryReader.open(file()))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("damaged, or no history");
        assertThat(Files.readString(file())).startsWith("this is no database");
    }

    @Test
    void aDamagedFileIsPutAsideAndANewOneBegins() throws IOException {
        Files.writeString(file(), "this is no database, whatever its name may say".repeat(100));
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            assertThat(all(history)).hasSize(1);
            assertThat(history.health().trouble()).isNull();
        }
        assertThat(folder.resolve("history.gpkg.damaged-1")).exists();
    }

    @Test
    void aFileOfALaterProgramIsLeftAsItIs() throws Exception {
        open("history").close();
        closeDatabases();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("update trigpoint set schema = 99");
        }
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            assertThatThrownBy(() -> all(history))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("later program");
            assertThat(history.health().trouble()).contains("later program").contains("99");
        }
    }

    /** The file as GDAL sees it, and with it any program that reads GeoPackages. */
    @Test
    void gdalReadsTheFileAsItIs() throws Exception {
        assumeTrue(isThere("ogrinfo"), "no ogrinfo: install gdal-bin");
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            tell(history, track(2, Track.Status.CONFIRMED, at(0, 50.75, -1.5), null, 1));
            history.flush();
            String summary = run("ogrinfo", "-so", "-al", file().toString());
            assertThat(summary)
                    .contains("using driver `GPKG' successful")
                    .contains("Layer name: segment")
                    .contains("Geometry: Measured Unknown (any)")
                    .contains("Feature Count: 2")
                    .contains("WGS 84")
                    .doesNotContain("Warning")
                    .doesNotContain("ERROR");
            String near = run("ogrinfo", "-al", "-spat", "-1.6", "50.7", "-1.4", "50.8", file().toString(), "segment");
            assertThat(near).contains("Feature Count: 1").contains("POINT M (-1.5 50.75 1780293600)");
            String line = run("ogrinfo", "-al", "-where", "points > 1", file().toString(), "segment");
            assertThat(line).contains("LINESTRING M (-1 50.5 1780293600,-0.9999 50.5 1780293610,");
            assertThat(run("ogrinfo", "-al", file().toString(), "track"))
                    .contains("SHIP 1")
                    .contains("235000001");
        }
    }

    @Test
    void gdalReadsZonesAlertsAndScenes() throws Exception {
        assumeTrue(isThere("ogrinfo"), "no ogrinfo: install gdal-bin");
        try (History history = open("history")) {
            history.takeZones(List.of(zone("a", 1, AREA, 10)));
            history.takeAlerts(List.of(alert(1, 1, false, 10), alert(2, 1, false, 10)));
            history.takeLooks(List.of(look(1, 0, 179.5)));
            history.flush();
            assertThat(run("ogrinfo", "-so", "-al", file().toString()))
                    .contains("Layer name: zone", "Layer name: alert", "Layer name: scene", "Geometry: Polygon")
                    .contains("Extent: (-1.000000, 50.000000) - (0.000000, 51.000000)")
                    .doesNotContain("Warning")
                    .doesNotContain("ERROR");
            assertThat(run("ogrinfo", "-al", file().toString(), "zone"))
                    .contains("POLYGON ((-1 50,0 50,0 51,-1 51,-1 50))");
            assertThat(run("ogrinfo", "-al", file().toString(), "alert"))
                    .contains("Feature Count: 2", "POINT (-1 50)", "reach_m (Real) = 500", "Anchor on the cable");
            assertThat(run("ogrinfo", "-al", file().toString(), "scene"))
                    .contains("POLYGON ((179.5 50.0,180.5 50.0,180.5 51.0,179.5 51.0,179.5 50.0))", "sar-1");
        }
    }

    private static boolean isThere(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Another program holds the file: what comes in waits, and is written when it is let go. */
    @Test
    void whatCannotBeWrittenWaits() throws Exception {
        try (History history = open("history")) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = other.createStatement()) {
                assertThat(all(history)).isEmpty();
                statement.execute("begin exclusive");
                sail(history, 1, 0, 100, 50.5);
                history.flush();
                assertThat(history.health().trouble()).isNotNull();
                assertThat(history.health().waiting()).isEqualTo(10);
                assertThat(seconds(all(history))).hasSize(10);
                statement.execute("rollback");
            }
            for (int i = 0; i < 500 && history.health().waiting() > 0; i++) {
                Thread.sleep(20);
            }
            assertThat(history.health().trouble()).isNull();
            assertThat(history.health().written()).isEqualTo(10);
        }
    }

    /** The file was written by the program of 26 November 2026, whose tables had number 1: ship 3 is a pleasure craft. */
    @Test
    void aFileOfTheFirstTablesIsReadAndBroughtUpToDate() throws Exception {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("schema-1.gpkg.gz"))) {
            Files.write(file(), new GZIPInputStream(in).readAllBytes());
        }
        List<TrackPiece> before = new ArrayList<>();
        try (HistoryReader reader = reader("history")) {
            assertThat(reader.each(HistoryQuery.all(), _ -> true, before::add)).isEqualTo(6);
        }
        HistoryLimits limits = new HistoryLimits(
                null, Map.of(HistoryLayer.HIDDEN, Duration.ofDays(1)), track -> track.shipType() == PLEASURE);
        try (History history = open("history", limits)) {
            assertThat(all(history)).isEqualTo(before);
            assertThat(history.find(HistoryQuery.all().withIdentity(Identity.mmsi(235_000_002)), _ -> true))
                    .hasSize(2)
                    .allMatch(piece -> piece.track().id().equals(id(2)));
            tell(history, track(9, Track.Status.CONFIRMED, at(200_000, 50.5, -1), null, 200_000));
            history.flush();
            awaitShips(history, 1, 2, 9);
            assertThat(all(history).getLast().serial())
                    .isGreaterThan(before.getLast().serial());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                var schema = statement.executeQuery("select schema from trigpoint")) {
            assertThat(schema.next()).isTrue();
            assertThat(schema.getInt(1)).isEqualTo(4);
        }
    }

    @Test
    void aRowThatCannotBeReadIsLeftOutAndCounted() throws Exception {
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            sail(history, 2, 0, 100, 50.5);
            sail(history, 3, 0, 100, 50.5);
            history.flush();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = connection.createStatement()) {
                statement.execute("update segment set packed = x'ff00' where fid = "
                        + all(history).getFirst().serial());
                statement.execute("update track set platform = 'CARAVEL' where id = '" + id(2) + "'");
            }
        }
        closeDatabases();
        try (History history = open("history")) {
            assertThat(all(history))
                    .singleElement()
                    .matches(piece -> piece.track().id().equals(id(3)));
            assertThat(history.health().damaged()).isEqualTo(2);
        }
    }

    /** A disk of eight megabytes, full but for a little. */
    @Test
    void whatAFullDiskDoesNotTakeWaits() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mounted(disk), "no small disk: mount needs root");
        try {
            Path filler = disk.resolve("filler");
            try (History history = open("disk/history")) {
                sail(history, 1, 0, 1_000, 50.5);
                history.flush();
                try (OutputStream out = Files.newOutputStream(filler)) {
                    out.write(new byte[8 << 20]);
                } catch (IOException e) {
                    assertThat(e).hasMessageContaining("No space");
                }
                for (int ship = 2; ship < 200; ship++) {
                    sail(history, ship, 0, 1_000, 50.5);
                }
                history.flush();
                assertThat(history.health().trouble()).contains("full");
                assertThat(history.health().waiting()).isPositive();
                assertThat(history.find(HistoryQuery.all().withTrack(id(100)), _ -> true))
                        .isNotEmpty();
                Files.delete(filler);
                for (int i = 0; i < 1_000 && history.health().waiting() > 0; i++) {
                    Thread.sleep(20);
                }
                assertThat(history.health().trouble()).isNull();
                assertThat(history.health().written()).isEqualTo(199 * 100);
                assertThat(history.health().lost()).isZero();
            }
            closeDatabases();
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
