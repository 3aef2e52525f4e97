package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.server.json.Json;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** {@code passes} and {@code overhead} as they are typed, with the elements of four satellites. */
class PassesCommandTest {
    private static final String ELEMENTS = """
            ISS (ZARYA)
            1 25544U 98067A   26223.14934248  .00003640  00000+0  73197-4 0  9993
            2 25544  51.6325  28.0815 0007436  34.6982 325.4490 15.49408704580271
            SENTINEL-1A
            1 39634U 14016A   26222.94956331  .00000094  00000+0  29506-4 0  9999
            2 39634  98.1588 229.6426 0001380  84.5680 275.5677 14.59380144658007
            SENTINEL-2B
            1 42063U 17013A   26223.17252969  .00000003  00000+0  17635-4 0  9991
            2 42063  98.5670 297.1625 0001251  91.4303 268.7023 14.30821205492507
            RESURS-P 5
            1 62430U 24250A   26223.15716396  .00001467  00000+0  49371-4 0  9996
            2 62430  97.2766 147.5555 0002559  62.8252 297.3251 15.32355891 90967
            """;

    private static final String AREA = """
            {"type":"Feature","properties":{"name":"gulf"},"geometry":{"type":"Polygon","coordinates":
            [[[18.3,54.3],[20.5,54.4],[20.2,55.6],[18.6,55.4],[18.3,54.3]]]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeElements() throws IOException {
        Path orbits = Files.createDirectories(folder.resolve("data/orbits"));
        Files.writeString(orbits.resolve("catalog.tle"), ELEMENTS);
        Files.writeString(folder.resolve("area.geojson"), AREA);
    }

    private int run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--data")) {
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        if (!arguments.contains("--from")) {
            arguments.addAll(List.of("--from", "2026-08-12T00:00:00Z"));
        }
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private String area() {
        return folder.resolve("area.geojson").toString();
    }

    private JsonNode json() {
        return Json.read(out.toString());
    }

    @Test
    void passesAreTold() {
        assertThat(run("passes", "--at", "54.9,19.1", "--sats", "sentinel,NORAD:25544", "--hours", "12"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("passes above 5° of 3 satellites")
                .containsPattern("2026-08-12 04:53:1\\d +21° +04:58:5\\d +100° +50° +05:04:3\\d +179°")
                .contains("ISS (ZARYA)", "SENTINEL-2B")
                .doesNotContain("RESURS", "WARNING");
    }

    @Test
    void jsonHasEveryAngleAndTheShift() {
        assertThat(run("passes", "--at", "54.9,19.1", "--sats", "iss", "--frequency", "145.8", "--format", "json"))
                .as(err.toString())
                .isZero();
        JsonNode first = json().path("passes").get(0);
        assertThat(first.path("satellite").path("catalogNumber").asInt()).isEqualTo(25544);
        assertThat(first.path("rise").path("elevationDeg").asDouble()).isEqualTo(5);
        assertThat(first.path("rise").path("dopplerHz").asDouble()).isPositive();
        assertThat(first.path("set").path("dopplerHz").asDouble()).isNegative();
    }

    @Test
    void accessOfAnAreaHasItsShareAndItsSource() {
        assertThat(run("passes", "--area", area(), "--access", "--sats", "sentinel-1", "--format", "json"))
                .as(err.toString())
                .isZero();
        JsonNode accesses = json().path("accesses");
        assertThat(accesses).isNotEmpty().allSatisfy(access -> {
            assertThat(access.path("coveredRatio").asDouble()).isBetween(0.0, 1.0);
            assertThat(access.path("best").path("side").asString()).isEqualTo("right");
            assertThat(access.path("instrument").path("source").asString()).startsWith("ESA");
        });
        assertThat(json().path("notes").get(0).asString()).contains("does not say that a picture was");
    }

    @Test
    void coverageIsGeoJson() {
        assertThat(run(
                        "passes",
                        "--area",
                        area(),
                        "--coverage",
                        "--sats",
                        "sentinel",
                        "--hours",
                        "48",
                        "--format",
                        "json"))
                .as(err.toString())
                .isZero();
        assertThat(json().path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(json().path("features")).hasSizeGreaterThan(100).allSatisfy(cell -> {
            assertThat(cell.path("geometry").path("type").asString()).isEqualTo("Point");
            assertThat(cell.path("properties").path("maxGapSeconds").asDouble()).isPositive();
        });
    }

    @Test
    void czmlHasSatellitesSwathsAndTheTarget() throws IOException {
        Path file = folder.resolve("swaths.czml");
        String[] arguments = {
            "--area", area(), "--access", "--sats", "sentinel", "--format", "czml", "--out", file.toString()
        };
        assertThat(run("passes", arguments)).as(err.toString()).isZero();
        JsonNode packets = Json.read(Files.readString(file));
        assertThat(packets.get(0).path("id").asString()).isEqualTo("document");
        List<String> ids = new ArrayList<>();
        packets.forEach(packet -> ids.add(packet.path("id").asString()));
        assertThat(ids).contains("target-1", "satellite-39634").anyMatch(id -> id.startsWith("swath-"));
        assertThat(run("passes", arguments)).isEqualTo(2);
        assertThat(err.toString()).contains("--force replaces it");
    }

    @Test
    void overheadTellsWhoCanLookAndWhenNobodyCan() {
        assertThat(run("overhead", "--area", area(), "--operator-country", "RU", "--hours", "48"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "RESURS-P 5", "Roscosmos (RU)", "optical", "day", "none of them can see it", "It does not say")
                .doesNotContain("SENTINEL");
    }

    @Test
    void oldElementsAreWarnedOf() {
        assertThat(run("overhead", "--at", "54.9,19.1", "--from", "2026-08-31T00:00:00Z", "--hours", "72"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "WARNING: elements of 4 of 4 satellites are more than 14 days from this time: ISS (ZARYA) (21 days,")
                .contains("d old!");
    }

    @Test
    void whatCannotBeAnsweredIsSaidWithWhatToDo() {
        assertThat(run("passes", "--at", "54.9", "--sats", "iss")).isEqualTo(2);
        assertThat(run("passes", "--at", "54.9,19.1")).isEqualTo(2);
        assertThat(run("passes", "--at", "54.9,19.1", "--sats", "kestrel")).isEqualTo(2);
        assertThat(run("passes", "--area", area(), "--sats", "iss")).isEqualTo(2);
        assertThat(run("overhead", "--at", "54.9,19.1", "--operator-country", "QQ"))
                .isEqualTo(2);
        assertThat(run(
                        "overhead",
                        "--at",
                        "54.9,19.1",
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--at is latitude and longitude in degrees")
                .contains("--sats says which satellites")
                .contains("no satellite of the 4 in the catalogue is \"kestrel\"")
                .contains("Areas are asked about with --access or --coverage")
                .contains("there are CA EU JP RU US")
                .contains("Put a file of TLE or OMM there, or name one by --catalog FILE");
    }
}
