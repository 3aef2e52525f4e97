package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.app.orbits.StationLookahead;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.Lookahead;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** {@code look} as it is typed, with the elements of two satellites and a radar of the site; and the same of a station. */
class LookCommandTest {
    private static final String ELEMENTS = """
            SENTINEL-1A
            1 39634U 14016A   26222.94956331  .00000094  00000+0  29506-4 0  9999
            2 39634  98.1588 229.6426 0001380  84.5680 275.5677 14.59380144658007
            SENTINEL-2B
            1 42063U 17013A   26223.17252969  .00000003  00000+0  17635-4 0  9991
            2 42063  98.5670 297.1625 0001251  91.4303 268.7023 14.30821205492507
            """;

    private static final String PLAN = """
            <kml><Document><Placemark><name>A1</name><ExtendedData>
            <Data name="SatelliteId"><value>S1A</value></Data><Data name="Mode"><value>EW</value></Data>
            <Data name="ObservationTimeStart"><value>2026-08-11T00:00:00</value></Data>
            <Data name="ObservationTimeStop"><value>2026-08-16T00:00:00</value></Data></ExtendedData>
            <LinearRing><coordinates>8,50 28,50 28,60 8,60 8,50</coordinates></LinearRing></Placemark>
            <Placemark><name>broken</name></Placemark></Document></kml>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeElements() throws IOException {
        Path orbits = Files.createDirectories(folder.resolve("data/orbits"));
        Files.writeString(orbits.resolve("catalog.tle"), ELEMENTS);
        Files.writeString(orbits.resolve("eyes.csv"), "radar; Rozewie; 54.83,18.33; sector 0.5 60 0 360; half 20 40\n");
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("look"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--data", folder.resolve("data").toString(), "--from", "2026-08-12T00:00:00Z"));
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private JsonNode looks() {
        return Json.read(out.toString()).path("looks");
    }

    @Test
    void theThreeFiguresStandApart() {
        assertThat(run("--at", "54.9,18.6", "--speed", "8", "--course", "40", "--hours", "96", "--format", "json"))
                .as(err.toString())
                .isZero();
        assertThat(looks()).hasSizeGreaterThan(5);
        boolean radar = false;
        for (JsonNode look : looks()) {
            assertThat(look.path("inViewProb").asDouble()).isBetween(0.005, 1.0);
            assertThat(look.path("foundProb").isNull()).isTrue();
            assertThat(look.path("missing").toString()).contains("size against resolution");
            radar |= look.path("eye").path("carrier").asString().equals("RADAR");
        }
        assertThat(radar).isTrue();
    }

    @Test
    void aPlanInTheFolderMakesAPassPlannedAndItsBadPlacemarksAreTold() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("data/orbits/plans"));
        Files.writeString(plans.resolve("s1.kml"), PLAN);
        String[] asked = {"--at", "54.9,18.6", "--hours", "96", "--length", "120", "--wind", "6", "--format"};
        List<String> arguments = new ArrayList<>(List.of(asked));
        arguments.add("json");
        assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
        boolean planned = false;
        for (JsonNode look : looks()) {
            if (look.path("acquisition").path("plan").asString().equals("PLANNED")) {
                planned = true;
                assertThat(look.path("foundProb").asDouble()).isPositive();
                assertThat(look.path("acquisition").path("source").asString()).isEqualTo("s1.kml");
            }
        }
        assertThat(planned).isTrue();
        assertThat(Json.read(out.toString()).path("notes").toString())
                .contains("s1.kml, line 6")
                .contains("broken");
    }

    @Test
    void tablesHaveDashesAndCzmlHasPathsAndEllipses() {
        assertThat(run("--at", "54.9,18.6", "--hours", "48")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("in view").contains("–").contains("Rozewie");
        out.getBuffer().setLength(0);
        assertThat(run("--at", "54.9,18.6", "--hours", "48", "--format", "czml"))
                .isZero();
        List<String> ids = new ArrayList<>();
        Json.read(out.toString())
                .forEach(packet -> ids.add(packet.path("id").asString().replaceAll("-.*", "")));
        assertThat(ids).contains("document", "thing", "look", "satellite");
    }

    @Test
    void errorsSayWhatToDo() {
        assertThat(run("--at", "54.9,18.6", "--hours", "300")).isNotZero();
        assertThat(err.toString()).contains("--hours is above 0 and at most 240");
        assertThat(run("--at", "54.9,18.6", "--since", "2026-08-13T00:00:00Z")).isNotZero();
        assertThat(err.toString()).contains("--since is after the time");
        assertThat(run("--track", "abc", "--url", "http://127.0.0.1:9")).isNotZero();
        assertThat(err.toString()).contains("No station answers");
    }

    @Test
    void aStationAnswersAndSaysWhenThereAreNoElements() throws IOException {
        Lookahead.Question question = new Lookahead.Question(
                null,
                List.of(new Polygon(List.of(
                        Position.of(54.5, 18), Position.of(54.5, 19), Position.of(55, 19), Position.of(55, 18)))),
                100,
                5,
                EpochMicros.parse("2026-08-12T00:00:00Z"),
                96);
        StationLookahead station = new StationLookahead(folder.resolve("data"));
        Lookahead.Answer answer = station.ask(question, Lookahead.Aloft.NONE);
        assertThat(answer.glimpses()).hasSizeGreaterThan(3);
        assertThat(answer.notes()).as("eyes are no elements").noneMatch(note -> note.contains("eyes.csv"));
        assertThat(station.ask(question, Lookahead.Aloft.NONE)).isSameAs(answer);
        Files.delete(folder.resolve("data/orbits/catalog.tle"));
        Lookahead.Answer bare = new StationLookahead(folder.resolve("data")).ask(question, Lookahead.Aloft.NONE);
        assertThat(bare.glimpses()).allMatch(each -> each.eye().name().equals("Rozewie"));
        assertThat(bare.notes().getFirst())
                .contains("There are no orbital elements")
                .contains("celestrak");
    }

    @Test
    void aDroneInTheAirStartsFromWhereItIsForAsLongAsItsBatteryLets() throws IOException {
        Files.delete(folder.resolve("data/orbits/catalog.tle"));
        Files.writeString(
                folder.resolve("data/orbits/eyes.csv"), "drone; Gull; 54.50,18.50; flight 30 1; thermal 0.5; Navy\n");
        long now = EpochMicros.parse("2026-08-12T00:00:00Z");
        Lookahead.Question question = new Lookahead.Question(
                null,
                List.of(new Polygon(List.of(
                        Position.of(54.85, 18.5),
                        Position.of(54.85, 18.52),
                        Position.of(54.87, 18.52),
                        Position.of(54.87, 18.5)))),
                100,
                5,
                now,
                6);
        StationLookahead station = new StationLookahead(folder.resolve("data"));
        long fromHome = first(station.ask(question, Lookahead.Aloft.NONE));
        // 40 km at 30 m/s.
        assertThat((fromHome - now) / 60e6).isBetween(20.0, 23.0);
        Lookahead.Aloft near = name -> name.equals("Gull")
                ? Optional.of(new Lookahead.Airborne(Position.of(54.80, 18.5), Double.NaN))
                : Optional.empty();
        assertThat((first(station.ask(question, near)) - now) / 60e6).isBetween(2.0, 4.5);
        Lookahead.Aloft tired = _ -> Optional.of(new Lookahead.Airborne(Position.of(54.80, 18.5), 0.05));
        assertThat(station.ask(question, tired).glimpses()).isEmpty();
        assertThat(first(station.ask(question, Lookahead.Aloft.NONE)))
                .as("who may not see it is told nothing of it")
                .isEqualTo(fromHome);
    }

    private static long first(Lookahead.Answer answer) {
        return answer.glimpses().getFirst().fromEpochMicros();
    }
}
