package org.trigpoint.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

class ScenarioReaderTest {
    static final List<String> SHIPPED = Scenarios.NAMES;

    private static final String GOOD = """
            name: small
            window: {west: -2, south: 50, east: 0, north: 51}
            routes:
              - name: lane
                points: [[50.1, -1.9], [50.2, -0.1, 12]]
            receivers:
              - {name: here, at: [50.5, -1], heightMeters: 20}
            ships:
              - {id: one, kind: tanker, route: lane, mmsi: 235000001}
              - id: boats
                count: 3
                kind: fishing
                ground: {at: [50.3, -1], radiusMeters: 3000}
                speedKn: [3, 4]
                mmsi: 235000100
            """;

    private static List<Problem> problemsOf(String yaml) {
        ScenarioException refused =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read("test.yaml", yaml));
        return refused.problems();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void shippedScenariosAreRead(String name) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.fleets()).isNotEmpty();
    }

    /** What the format's page shows can be read, and its table of fields is whole. */
    @Test
    void theExampleInTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("trigpoint.root", ".."), "docs", "scenarios.md"));
        int from = page.indexOf("```yaml\n") + 8;
        Scenario scenario = ScenarioReader.read("scenarios.md", page.substring(from, page.indexOf("```", from)));
        assertThat(scenario.fleets()).hasSize(2);
        for (Kind kind : Kind.values()) {
            assertThat(page)
                    .contains("| `" + kind.text() + "` | " + kind.equipment().text());
        }
        for (String somewhere : SOMEWHERE) {
            List<Problem> mistakes = problemsOf(GOOD.replace("ships:", somewhere + "\nships:"));
            String message = mistakes.stream()
                    .map(Problem::message)
                    .filter(text -> text.contains("'none'"))
                    .findFirst()
                    .orElseThrow();
            for (String field : message.replaceAll(".*it has ", "").split(", ")) {
                assertThat(page).as(somewhere).contains("`" + field + "`");
            }
        }
        List<Problem> problems = problemsOf(GOOD.replace("    count: 3", "    none: 3"));
        for (String field :
                problems.getFirst().message().replaceAll(".*it has ", "").split(", ")) {
            assertThat(page).contains("`" + field + "`");
        }
        for (String verb : problemsOf(
                        GOOD.replace("ground: {", "does: [{fly: 3}]\n    from: [50, -1]\n    scatterMeters: {"))
                .getFirst()
                .message()
                .replaceAll(".*one of ", "")
                .split(", ")) {
            assertThat(page).contains("`" + verb + "`");
        }
    }

    /** One of each thing that has fields of its own. */
    static final List<String> SOMEWHERE = List.of(
            "radars: [{none: 3}]",
            "cameras: [{none: 3}]",
            "passes: [{none: 3}]",
            "adsbReceivers: [{none: 3}]",
            "groundStations: [{none: 3}]",
            "jamming: [{none: 3}]",
            "zones: [{none: 3}]",
            "radars: [{halfSeen: {none: 3}}]",
            "radars: [{structures: [{none: 3}]}]");

    @Test
    void readsWhatItSaysAndFillsInTheRest() {
        Scenario scenario = ScenarioReader.read("test.yaml", GOOD);
        Fleet tanker = scenario.fleets().get(0);
        assertThat(tanker.shipType()).isEqualTo(80);
        assertThat(tanker.equipment()).isEqualTo(Equipment.CLASS_A);
        assertThat(tanker.place()).isInstanceOf(Place.BackAndForth.class);
        Fleet boats = scenario.fleets().get(1);
        assertThat(boats.count()).isEqualTo(3);
        assertThat(boats.speedKn().at(0)).isEqualTo(3);
        assertThat(boats.speedKn().at(1)).isEqualTo(4);
        assertThat(scenario.receivers().getFirst().tagBlock()).isTrue();
    }

    @Test
    void namesTheLineAndColumnOfAnUnknownField() {
        List<Problem> problems = problemsOf(GOOD.replace("    count: 3", "    cuont: 3"));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(11);
        assertThat(problems.getFirst().column()).isEqualTo(5);
        assertThat(problems.getFirst().message()).contains("'cuont'").contains("count");
    }

    @Test
    void namesTheLineAndColumnOfAValueOutOfRange() {
        List<Problem> problems = problemsOf(GOOD.replace("[50.2, -0.1, 12]", "[95.2, -0.1, 12]"));
        assertThat(problems.getFirst().line()).isEqualTo(5);
        assertThat(problems.getFirst().column()).isEqualTo(29);
        assertThat(problems.getFirst().message()).contains("latitude").contains("85");
    }

    @Test
    void namesEveryMistakeAtOnce() {
        List<Problem> problems = problemsOf(GOOD.replace("kind: tanker", "kind: tankr")
                .replace("heightMeters: 20", "heightMeters: tall")
                .replace("route: lane", "route: lain"));
        assertThat(problems).extracting(Problem::line).containsExactly(7, 9, 9);
        assertThat(problems).extracting(Problem::message).anyMatch(text -> text.contains("one of cargo, tanker"));
    }

    @Test
    void vehiclesKeepToRoadsAndAdsbIsOfWhatFlies() {
        List<Problem> problems = problemsOf(GOOD.replace("kind: tanker,", "kind: tanker, equipment: ads-b, nacp: 12,")
                        .replace("kind: fishing", "kind: vehicle\n    equipment: class-b")
                + "  - {id: car, kind: vehicle, route: lane, ends: moored}\n"
                + "adsbReceivers:\n  - {name: tower, at: [50.5, -1], heightMeters: 25, lossProb: 2}\n");
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.message().replaceAll(";.*", ""))
                .containsExactlyInAnyOrder(
                        "9:40 ads-b is of what flies, not of a tanker",
                        "9:53 'nacp' is a number from 1 to 11",
                        "13:16 a vehicle tells nothing of itself: its 'equipment' is none",
                        "14:13 a vehicle follows a 'route', the line of its road",
                        "17:43 a ship has no field 'ends'",
                        "19:63 'lossProb' is a number from 0 to 1");
    }

    @Test
    void whatAircraftSayIsReadAndItsMistakesTold() {
        Scenario scenario = ScenarioReader.read("test.yaml", GOOD + """
                  - {id: jet, count: 2, kind: aircraft, equipment: ads-b, address: 4ca1ff, callSign: TRI#, squawk: 0021, nacp: 10,
                     heightMeters: 0, from: [50, -1], codes: [{from: 1m, for: 1s, squawk: 7700}, {from: 2m, to: 3m, emergency: medical}],
                     does: [{park: 1m}, {to: [50.1, -1], heightMeters: [300, 400]}, {on: 5m}]}
                  - {id: quad, kind: drone, equipment: mavlink, system: 7, from: [50, -1], does: [{to: [50.1, -1]}],
                     gnssLost: [{from: 1m, for: 20s}], fence: {at: [50, -1], radiusMeters: 500}}
                """);
        Avionics said = scenario.fleets().get(2).avionics();
        assertThat(said.addressFrom()).hasValue(0x4CA1FF);
        assertThat(said.callSign()).isEqualTo("TRI#");
        assertThat(said.squawk()).hasValue(21);
        assertThat(said.nic()).isEqualTo(8);
        assertThat(said.codes()).extracting(CodeSpell::emergency).containsExactly(Emergency.GENERAL, Emergency.MEDICAL);
        assertThat(scenario.fleets().get(3).telemetry().systemFrom()).isEqualTo(7);
        assertThat(scenario.fleets().get(3).telemetry().fence()).contains(new Fence(50, -1, 500, 120));
        assertThat(problemsOf(GOOD + """
                  - {id: jet, kind: aircraft, equipment: ads-b, address: 4ca1, callSign: TOO LONG 9, squawk: 7800, category: E1,
                     ground: {at: [50, -1], radiusMeters: 500}, codes: [{from: 1m, for: 1s}]}
                  - {id: ship, kind: tanker, mmsi: 3, from: [50, -1], does: [{to: [50.1, -1], heightMeters: 30}]}
                """))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "an address has six hexadecimal digits",
                        "a call sign has 1 to 8 letters and digits, # for the number",
                        "a squawk has four digits, 0 to 7",
                        "a category is a letter, A to D, and a digit, 0 to 7",
                        "a code has 'squawk', 'emergency' or both",
                        "'heightMeters' of a leg is of what flies, not of a tanker");
    }

    @Test
    void zonesAreReadAndTheirMistakesTold() {
        Scenario scenario = ScenarioReader.read("test.yaml", GOOD + """
                zones:
                  - {id: cable-1, category: cable, corridor: [[50.1, -1.5], [50.2, -1.0]]}
                  - {id: farm, name: The farm, category: wind_farm, area: [[50, 179], [50, -179], [51, 180]]}
                  - {id: rig, category: platform, circle: {at: [50.4, -1.4], radiusMeters: 500}}
                """);
        assertThat(scenario.zones()).extracting(ZoneSite::id).containsExactly("cable-1", "farm", "rig");
        assertThat(scenario.zones().getFirst().content().name()).isEqualTo("cable-1");
        assertThat(scenario.zones().getFirst().content().shape())
                .isEqualTo(new Shape.Corridor(List.of(Position.of(50.1, -1.5), Position.of(50.2, -1.0)), 500));
        assertThat(problemsOf(GOOD + """
                zones:
                  - {id: a b, category: cable, corridor: [[50.1, -1.5], [50.2, -1.0]]}
                  - {id: two, category: reef, area: [[50, 1], [51, 1]]}
                  - {id: three, circle: {at: [50, 1], radiusMeters: 5}, area: [[50, 1], [51, 1], [51, 2]]}
                  - {id: three, corridor: [[50, 1]]}
                """))
                .extracting(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.message()
                                .replaceAll("(?<=one of other).*", "")
                                .replaceAll("(?<=A zone's id).*", ""))
                .containsExactly(
                        "17:5 A zone's id",
                        "18:25 'category' is one of other",
                        "18:37 A ring of 2 corners has no area",
                        "19:5 a zone has one of 'area', 'corridor' and 'circle'",
                        "20:10 the id 'three' is taken",
                        "20:27 A line of 1 positions leads nowhere");
    }

    @Test
    void publishedFiguresStandWhereTheyAreNamed() {
        assertThat(Published.all())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.source()).isNotBlank());
        String ship =
                "  - {id: adrift, mmsi: 235000009, from: [50.2, -1], does: [{drift: $drift-least-time*1.5, driftKn: $drift-least-kn*2}]}\n";
        Scenario scenario = ScenarioReader.read("test.yaml", GOOD + ship);
        Task.Stay drift = (Task.Stay)
                ((Place.Script) scenario.fleets().getLast().place()).tasks().getFirst();
        assertThat(drift.seconds().at(0)).isEqualTo(Published.micros("drift-least-time") * 1.5 / 1e6);
        assertThat(drift.driftKn()).isNotNull();
        assertThat(drift.driftKn().at(0)).isEqualTo(2);
        assertThat(problemsOf(GOOD + ship.replace("$drift-least-kn*2", "$nobody-said")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("line 16, column 100: there is no published figure '$nobody-said'"));
        assertThatThrownBy(() -> Published.number("nobody-said"))
                .hasMessage("There is no published figure nobody-said");
        assertThatThrownBy(() -> Published.micros("drift-least-kn")).hasMessage("drift-least-kn is no time but 1");
    }

    @Test
    void spellsAndTasksThatCannotBeAreTold() {
        assertThat(
                        problemsOf(
                                GOOD
                                        + "  - {id: a, mmsi: 1, from: [50, -1], silent: [{from: [2m, 1m], for: 3m}], does: [{moor: 1h}]}\n"
                                        + "  - {id: b, mmsi: 2, from: [50, -1], silent: [{for: 3m, to: 9m}], does: [{on: [1m, 2m, 3m]}]}\n"
                                        + "  - {id: c, mmsi: 3, from: [50, -1], silent: [{for: 0s}], does: [{on: 5m}, {pass: b}]}\n"
                                        + "  - {id: d, mmsi: 4, from: [50, -1], changes: [{at: 5m, callSign: TOOLONGX}], does: [{on: 5m}]}\n"))
                .extracting(problem -> problem.line() + " " + problem.message())
                .containsExactly(
                        "16 'from' is a time or [low, high]",
                        "17 'on' is a time or [low, high]",
                        "17 a span has one of 'to' and 'for'",
                        "18 'pass' is the first task of a ship, or none",
                        "18 'for' is longer than nothing",
                        "19 a call sign has 1 to 7 characters");
    }

    @Test
    void aFieldThatStandsTwiceIsAMistake() {
        List<Problem> problems = problemsOf(GOOD.replace("    count: 3", "    count: 3\n    count: 4"));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.message()).contains("twice");
        });
    }

    @Test
    void idsAreTakenOnce() {
        assertThat(problemsOf(GOOD.replace("id: boats", "id: one").replace("count: 3", "count: 1")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("'one' is taken"));
    }

    @Test
    void brokenYamlSaysWhere() {
        List<Problem> problems = problemsOf("name: small\nwindow: {west: -2\nships: [");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(3);
        assertThat(problems.getFirst().message()).startsWith("not YAML");
    }

    @ParameterizedTest
    @FieldSource("NOT_SCENARIOS")
    void whatIsNoScenarioIsRefusedInWords(String yaml) {
        assertThatThrownBy(() -> ScenarioReader.read("test.yaml", yaml))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("test.yaml, line 1");
    }

    static final List<String> NOT_SCENARIOS = List.of("", "# nothing\n", "- a\n- b\n", "42", "name: x\n");
}
