package org.trigpoint.app.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.app.who.PastStation.CARGO;
import static org.trigpoint.app.who.PastStation.PLEASURE;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.Main;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Where ships of a station can be. */
class ReachCommandTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PastStation station;

    @BeforeAll
    static void sail() throws Exception {
        station = new PastStation(folder);
        station.ship(1, CARGO, "QUIET", 57.4, 11.2, 0).sail(90, 10, 30);
        station.ship(2, PLEASURE, "YACHT", 57.45, 11.4, 0).sail(90, 6, 10);
        zone("gothenburg", ZoneCategory.PORT, new Shape.Circle(Position.of(57.69, 11.85), 3_000), Long.MAX_VALUE);
        zone(
                "cable",
                ZoneCategory.CABLE,
                new Shape.Corridor(List.of(Position.of(57.6, 11.7), Position.of(57.2, 11.7)), 500),
                Long.MAX_VALUE);
        zone("over", ZoneCategory.EXERCISE, new Shape.Circle(Position.of(57.4, 11.3), 3_000), PastStation.START - 1);
        // On the other side of Jutland: near as the crow flies, far by sea.
        zone("esbjerg", ZoneCategory.PORT, new Shape.Circle(Position.of(55.47, 8.42), 3_000), Long.MAX_VALUE);
        zone("far", ZoneCategory.PORT, new Shape.Circle(Position.of(40, -20), 3_000), Long.MAX_VALUE);
        station.stop();
    }

    private static void zone(String id, ZoneCategory category, Shape shape, long until) {
        station.zone(new Zone(
                0,
                id,
                1,
                false,
                new ZoneContent("The " + id, category, shape, Long.MIN_VALUE, until, Marking.CLEAR),
                PastStation.START,
                "Ada"));
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void aSilentShipIsGivenTheSpeedOfItsTypeAndItsZones() throws Exception {
        Path out = folder.resolve("reach.geojson");
        assertThat(station.run("reach", "--track", PastStation.id(1).toString(), "--out", out.toString()))
                .as(station.err.toString())
                .isZero();
        assertThat(station.out.toString())
                .contains("Where can QUIET (219000001), cargo, be?", "at up to 26.0 kn (by its type")
                .contains("cable         The cable (cable)", "port          The gothenburg (gothenburg)")
                .doesNotContain("The over", "The far", "The esbjerg");
        List<JsonNode> features =
                Json.read(Files.readString(out)).path("features").valueStream().toList();
        assertThat(features).hasSize(6);
        List<JsonNode> areas = features.stream()
                .filter(feature ->
                        feature.path("properties").path("what").asString().equals("reach"))
                .toList();
        assertThat(areas)
                .extracting(area -> area.path("properties").path("hours").asDouble())
                .containsExactly(6.0, 3.0, 1.0);
        assertThat(areas).allSatisfy(area -> {
            JsonNode ring = area.path("geometry").path("coordinates").get(0).get(0);
            assertThat(ring.size()).isGreaterThan(10);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        });
        JsonNode cable = features.get(4).path("properties");
        assertThat(cable.path("id").asString()).isEqualTo("cable");
        // 19 km at 26 knots, less its half width and what a shore is known to.
        assertThat(cable.path("seconds").asDouble()).isBetween(1_150.0, 1_450.0);
        assertThat(Files.readString(folder.resolve("data/audit.log"))).contains("trigpoint reach");
    }

    @Test
    void aPlaceIsAskedForWithoutAStation() {
        StringWriter out = new StringWriter();
        int status = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(
                        "reach",
                        "--at",
                        "-45,179.9",
                        "--hours",
                        "1",
                        "--speed",
                        "10",
                        "--time",
                        "2026-06-01T06:00:00Z");
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("at 2026-06-01T06:00:00Z", "2026-06-01T07:00:00Z", "no zones are looked at");
    }

    @Test
    void anAreaOver180IsCut() throws Exception {
        Path out = folder.resolve("date-line.geojson");
        assertThat(station.run("reach", "--at", "-45,179.9", "--hours", "1", "--out", out.toString()))
                .isZero();
        JsonNode parts = Json.read(Files.readString(out))
                .path("features")
                .get(0)
                .path("geometry")
                .path("coordinates");
        assertThat(parts).hasSize(2);
        parts.forEach(part -> {
            List<Double> lons =
                    part.get(0).valueStream().map(at -> at.get(0).asDouble()).toList();
            assertThat(lons.stream().allMatch(lon -> lon > 178) || lons.stream().allMatch(lon -> lon < -178))
                    .as(lons.toString())
                    .isTrue();
        });
    }

    @Test
    void aHiddenCraftNeedsAPurpose() {
        assertThat(station.run("reach", "--identity", "mmsi:219000002")).isEqualTo(2);
        assertThat(station.err.toString()).contains("or it is a hidden craft");
        assertThat(station.run("reach", "--identity", "219000002", "--purpose", "overdue"))
                .isZero();
        assertThat(station.out.toString()).contains("YACHT", "at up to 40.0 kn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at=here | --at is latitude and longitude",
                "--at=99,0 | Latitude 99.0 is not within",
                "--at=48.86,2.35 | There is no water within 5 km",
                "--at=50,-20 --hours=0 | --hours are above 0",
                "--at=50,-20 --hours=a | --hours are numbers with commas",
                "--at=50,-20 --hours=48 --speed=40 | 48 h at 40.0 kn are more than 1,500 km: ask for fewer hours",
                "--at=50,-20 --speed=0 | --speed is above 0",
                "--at=50,-20 --error=-1 | --error is 0 to",
                "--at=50,-20 --time=noon | --time: a time is written as",
                "--track=12 | Not a track id",
                "--track=00000000000000000000000000000000 | The history has no track 0",
                "--identity=12 | An identity is the nine digits",
            })
    void whatCannotBeAskedIsSaid(String args, String said) {
        assertThat(station.run(("reach " + args).split(" "))).isEqualTo(2);
        assertThat(station.err.toString()).contains(said);
    }
}
