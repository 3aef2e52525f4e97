package org.trigpoint.app.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.app.who.PastStation.CARGO;
import static org.trigpoint.app.who.PastStation.PLEASURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.audit.AuditReport;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Who was at a cable in the Kattegat, asked of the folder of a station. */
class WhoCommandTest {
    private static final String FROM = "2026-06-01T06:00:00Z";
    private static final String TO = "2026-06-01T12:00:00Z";
    /** From north to south at 11.5° east. */
    private static final String CABLE = """
            {"type":"Feature","properties":{"name":"Cable <7>"},
             "geometry":{"type":"LineString","coordinates":[[11.5,57.6],[11.5,57.2]]}}""";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PastStation station;

    @BeforeAll
    static void sail() throws Exception {
        station = new PastStation(folder);
        station.ship(1, CARGO, "DRAGGER", 57.4, 11.1, 0)
                .sail(90, 12, 50)
                .sail(90, 7, 60)
                .sail(90, 12, 20);
        station.ship(2, CARGO, "PASSER", 57.5, 11.49, 30).sail(180, 10, 60);
        // Not heard for an hour while it goes over.
        station.ship(3, CARGO, "<QUIET & CO>", 57.35, 11.2, 60)
                .sail(90, 12, 30)
                .silently(90, 12, 60)
                .sail(90, 12, 30);
        station.ship(4, PLEASURE, "YACHT", 57.45, 11.4, 0).sail(90, 6, 60);
        // Far away, and heard all the time.
        station.ship(5, CARGO, "FAR", 56.3, 11.5, 0).sail(0, 1, 300);
        // Comes back a day later; meanwhile it was heard in the North Sea, too far away for a way over the cable.
        station.ship(6, CARGO, "ROUND TRIP", 57.4, 11.2, 0)
                .sail(270, 5, 10)
                .silently(0, 0, 725)
                .elsewhere(55.0, 3.0)
                .sail(90, 5, 30)
                .silently(0, 0, 720)
                .elsewhere(57.4, 11.2)
                .sail(270, 5, 10);
        // Over 180°.
        station.ship(7, CARGO, "DATE LINE", -18.3, 179.9, 0).sail(90, 12, 60);
        station.zone(new Zone(
                0,
                "cable-7",
                1,
                false,
                new ZoneContent(
                        "Cable 7",
                        ZoneCategory.CABLE,
                        new Shape.Corridor(List.of(Position.of(57.6, 11.5), Position.of(57.2, 11.5)), 250),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                PastStation.START,
                "Ada"));
        station.stop();
        station.file("cable.geojson", CABLE);
        station.file("area.geojson", """
                {"type":"Polygon","coordinates":[[[11.3,57.3],[11.7,57.3],[11.7,57.5],[11.3,57.5],[11.3,57.3]]]}""");
        station.file("pacific.kml", """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Cables</name><Placemark><name>Fiji</name>
                <LineString><coordinates>180.0,-18.0,0 180.0,-18.6,0</coordinates></LineString></Placemark></Document></kml>""");
        station.file("broken.geojson", "{\"type\":\"Feature\",\n\"geometry\":}");
        station.file("other.json", "{\"type\":\"Topology\"}");
        station.file("bow.geojson", """
                {"type":"Polygon","coordinates":[[[11,57],[12,58],[12,57],[11,58],[11,57]]]}""");
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static int who(String... more) {
        return station.run(Stream.concat(Stream.of("who", "--from", FROM, "--to", TO), Stream.of(more))
                .toArray(String[]::new));
    }

    private static String line() {
        return folder.resolve("cable.geojson").toString();
    }

    private static List<JsonNode> found(String name, String... more) throws IOException {
        Path out = folder.resolve(name);
        assertThat(who(Stream.concat(Stream.of("--out", out.toString(), "--force"), Stream.of(more))
                        .toArray(String[]::new)))
                .as(station.err.toString())
                .isZero();
        return Json.read(Files.readString(out)).path("found").valueStream().toList();
    }

    private static List<String> told(List<JsonNode> found) {
        return found.stream()
                .map(row -> row.path("how").asString() + " " + row.path("name").asString())
                .toList();
    }

    @Test
    void allAreToldInOrderOfTimeWithWhatIsKnown() throws Exception {
        List<JsonNode> found = found("who.json", "--line", line());
        assertThat(told(found))
                .containsExactly(
                        "near PASSER", "may-have-been ROUND TRIP", "crossed DRAGGER", "may-have-been <QUIET & CO>");
        JsonNode dragger = found.get(2);
        assertThat(dragger.path("flag").asString()).isEqualTo("Denmark");
        assertThat(dragger.path("type").asString()).isEqualTo("Cargo");
        assertThat(dragger.path("crossings")).hasSize(1);
        assertThat(dragger.path("spot").path("alongMeters").asDouble()).isBetween(22_000.0, 22_500.0);
        assertThat(dragger.path("speedChangeRatio").asDouble()).isBetween(-0.40, -0.15);
        assertThat(dragger.path("cover").path("longestSilenceSeconds").asDouble())
                .isEqualTo(30);
        assertThat(dragger.path("evidence").path("known")).hasSize(2);
        assertThat(dragger.path("marking").path("licence").asString()).isEqualTo("ODbL");
        assertThat(dragger.path("tracks").get(0).asString())
                .isEqualTo(PastStation.id(1).toString());
        JsonNode passer = found.get(0);
        assertThat(passer.path("closestMeters").asDouble()).isBetween(590.0, 610.0);
        JsonNode quiet = found.get(3).path("silence");
        assertThat(quiet.path("straightWayCrosses").asBoolean()).isTrue();
        assertThat(quiet.path("neededMps").asDouble()).isBetween(5.0, 6.2);
        assertThat(quiet.path("waters").asString()).isEqualTo("OPEN");
        assertThat(station.out.toString())
                .contains(
                        "1 crossed, 1 came within 1,000 m, 2 may have been there; ",
                        "3 ships of these rows came out of a silence")
                .contains("Not heard from 07:29")
                .contains("Hidden craft")
                .doesNotContain("YACHT");
    }

    @Test
    void aNumberThatIsHeardTooFarAwayForOneShipIsToldSo(@TempDir Path other) throws Exception {
        try (PastStation two = new PastStation(other)) {
            two.ship(1, CARGO, "TWO PLACES", 57.4, 11.3, 0)
                    .sail(90, 5, 20)
                    .silently(0, 0, 40)
                    .elsewhere(40, -30)
                    .sail(90, 5, 30);
            two.stop();
            two.file("cable.geojson", CABLE);
            Path out = other.resolve("who.json");
            String line = other.resolve("cable.geojson").toString();
            assertThat(two.run("who", "--from", FROM, "--to", TO, "--line", line, "--out", out.toString()))
                    .as(two.err.toString())
                    .isZero();
            JsonNode found = Json.read(Files.readString(out)).path("found");
            assertThat(found).hasSize(1);
            assertThat(found.get(0).path("how").asString()).isEqualTo("may-have-been");
            assertThat(found.get(0).path("reason").asString())
                    .contains("Last heard at 06:19", "its number was heard next at 07:00, 1903.8 nm from there")
                    .contains("too far for one ship, so two share it or a place is wrong")
                    .doesNotContain("not heard again");
            assertThat(found.get(0)
                            .path("silence")
                            .path("elsewhere")
                            .path("time")
                            .asString())
                    .isEqualTo("2026-06-01T07:00:00Z");
            assertThat(two.out.toString()).contains("its number heard elsewhere next");
        }
    }

    @Test
    void hiddenCraftAreToldForAPurposeThatIsRecorded() throws Exception {
        assertThat(told(found("yacht.json", "--line", line(), "--purpose", "search for a yacht", "--as", "Ada")))
                .contains("crossed YACHT");
        List<String> audit = Files.readAllLines(folder.resolve("data/audit.log"));
        assertThat(audit.getLast())
                .contains("\"person\":\"Ada\"", "trigpoint who", "\"purpose\":\"search for a yacht\"", "yacht.json")
                .contains("cable.geojson", FROM);
        assertThat(AuditReport.verify(folder.resolve("data")).isWhole()).isTrue();
        assertThat(who("--line", line(), "--purpose", " ")).isEqualTo(2);
    }

    @Test
    void thePageNeedsNothingElse() throws Exception {
        Path page = folder.resolve("who.html");
        assertThat(who("--line", line(), "--out", page.toString(), "--map-url", "http://watch.example/"))
                .as(station.err.toString())
                .isZero();
        String html = Files.readString(page);
        assertThat(html)
                .contains("<h1>Who was at Cable &lt;7&gt;?</h1>", "&lt;QUIET &amp; CO&gt;", "<svg class=\"map\"")
                .contains("@page { size: A4", "http://watch.example/#at=12/57.4")
                .contains("TLP:GREEN, ODbL: 4 rows.")
                .doesNotContain("<script", "src=", "<link", "<QUIET", "NaN", "Infinity");
        assertThat(html.split("<article", -1)).hasSize(5);
        assertThat(who("--line", line(), "--out", page.toString())).isEqualTo(2);
        assertThat(station.err.toString()).contains("is there already; --force replaces it");
    }

    @Test
    void aTableForPrograms() throws Exception {
        Path out = folder.resolve("who.csv");
        assertThat(who("--line", line(), "--out", out.toString(), "--force")).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(5);
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines.get(1))
                .startsWith("near,2026-06-01T06:")
                .contains("PASSER")
                .contains(",ODbL,");
        assertThat(lines.get(1).replaceAll("\"[^\"]*\"", "").split(",", -1)).hasSize(columns);
    }

    @Test
    void anAreaIsAskedAbout() throws Exception {
        List<JsonNode> found =
                found("area.json", "--area", folder.resolve("area.geojson").toString());
        assertThat(told(found))
                .contains("crossed DRAGGER", "crossed PASSER", "crossed <QUIET & CO>")
                .doesNotContain("crossed FAR");
    }

    @Test
    void aZoneOfTheStationIsAskedAboutAsWideAsItIs() throws Exception {
        assertThat(told(found("zone.json", "--zone", "cable-7")))
                .containsExactly(
                        "may-have-been ROUND TRIP",
                        "crossed DRAGGER",
                        "may-have-been PASSER",
                        "may-have-been <QUIET & CO>");
        assertThat(who("--zone", "cable-8")).isEqualTo(2);
        assertThat(station.err.toString()).contains("There is no zone cable-8");
    }

    @Test
    void a180DegreeMeridianIsNoEdge() throws Exception {
        List<JsonNode> found =
                found("pacific.json", "--line", folder.resolve("pacific.kml").toString());
        assertThat(told(found)).containsExactly("crossed DATE LINE");
        assertThat(found.getFirst().path("reason").asString()).contains("km 33.");
    }

    /** A silence around is none where the ship was heard elsewhere; only as far as it then could go. */
    @Test
    void whoWasHeardElsewhereWasNotSilent() throws Exception {
        String[] day = {
            "who",
            "--line",
            line(),
            "--from",
            FROM,
            "--to",
            "2026-06-02T06:00:00Z",
            "--out",
            folder.resolve("day.json").toString(),
            "--force"
        };
        assertThat(station.run(day)).as(station.err.toString()).isZero();
        List<JsonNode> found = Json.read(Files.readString(folder.resolve("day.json")))
                .path("found")
                .valueStream()
                .toList();
        assertThat(told(found)).contains("may-have-been <QUIET & CO>").doesNotContain("may-have-been ROUND TRIP");
    }

    @Test
    void whatBecameKnownLaterIsLeftOut() throws Exception {
        assertThat(told(found("then.json", "--line", line(), "--known-by", "2026-06-01T06:50:00Z")))
                .doesNotContain("crossed DRAGGER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--line=none.geojson | 2 | There is no file",
                "--line=broken.geojson | 2 | broken.geojson, line 2, column 12: not GeoJSON",
                "--line=other.json | 2 | type: a GeoJSON file is a FeatureCollection, a Feature or a geometry, not 'Topology'",
                "--line=area.geojson | 2 | has no line (LineString); areas are asked about by --area",
                "--area=cable.geojson | 2 | has no area (Polygon); lines are asked about by --line",
                "--area=bow.geojson | 2 | feature 1 (feature 1): geometry.coordinates[0]: edges 0 and 2 cross near [11.5, 57.5]",
                "--line=cable.geojson --near=0 | 2 | --near is above 0 and at most 50000, not 0.0",
                "--line=cable.geojson --silence=-1 | 2 | --silence is above 0",
                "--line=cable.geojson --speed=1000 | 2 | --speed is above 0 and at most 100",
                "--line=cable.geojson --known-by=yesterday | 2 | --known-by: a time is written as",
                "--line=cable.geojson --out=who.pdf | 2 | The ending of who.pdf is of no format; there are html, json, csv",
                "--line=cable.geojson --audience=others | 2 | There is no audience others",
            })
    void whatCannotBeAskedIsSaid(String more, int status, @Nullable String said) {
        String[] args = Stream.of(more.split(" "))
                .map(arg -> arg.startsWith("--line=") || arg.startsWith("--area=")
                        ? arg.substring(0, 7) + folder.resolve(arg.substring(7))
                        : arg)
                .toArray(String[]::new);
        assertThat(who(args)).isEqualTo(status);
        assertThat(station.err.toString()).contains(said);
    }

    @Test
    void aTimeOfWhichNothingIsKeptIsSaid() {
        assertThat(station.run(
                        "who", "--line", line(), "--from", "2027-01-01T00:00:00Z", "--to", "2027-01-02T00:00:00Z"))
                .isEqualTo(1);
        assertThat(station.err.toString())
                .contains("The history has nothing from 2027-01-01 00:00:00Z")
                .contains("it goes from 2026-06-01 06:00:00Z");
        assertThat(station.run("who", "--line", line(), "--from", TO, "--to", FROM))
                .isEqualTo(2);
        assertThat(station.run("who", "--line", line(), "--from", "noon", "--to", FROM))
                .isEqualTo(2);
        assertThat(station.err.toString()).contains("--from: a time is written as");
    }
}
