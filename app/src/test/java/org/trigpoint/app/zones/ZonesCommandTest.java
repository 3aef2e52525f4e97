package org.trigpoint.app.zones;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.Main;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Files of others as zones, sent to what stands for a station. */
class ZonesCommandTest {
    private static final String MIXED = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"NAME":"Læsø–Göteborg"},"geometry":{"type":"MultiLineString","coordinates":
               [[[11.1,57.2],[11.5,57.3,-20]],[[11.5,57.3],[11.9,57.7]]]}},
             {"type":"Feature","properties":{"name":"Bow"},"geometry":{"type":"Polygon","coordinates":
               [[[11,57],[12,58],[12,57],[11,58],[11,57]]]}},
             {"type":"Feature","properties":{"name":"Works"},"geometry":{"type":"Polygon","coordinates":
               [[[11,57],[12,57],[12,58],[11,57]]]}},
             {"type":"Feature","properties":{"name":"Works"},"geometry":{"type":"Polygon","coordinates":
               [[[13,57],[14,57],[14,58],[13,57]]]}},
             {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[181,10]}},
             {"type":"Feature","properties":{"name":"Nothing"},"geometry":null},
             {"type":"Topology"}]}""";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, JsonNode> zones = new TreeMap<>();
    private final List<String> tokens = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/zones", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst("^/api/zones/?", "");
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        tokens.add(String.valueOf(token));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (String.valueOf(token).endsWith("viewer")) {
            say(exchange, 403, "{\"error\":\"officers may do this\"}");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                if (id.startsWith("full")) {
                    say(exchange, 400, "{\"error\":\"There are 10000 zones\"}");
                } else {
                    zones.put(id, Json.read(body));
                    say(exchange, 202, "{}");
                }
            }
            case "DELETE" -> {
                boolean there = zones.remove(id) != null;
                say(exchange, there ? 202 : 404, there ? "{}" : "{\"error\":\"There is no zone " + id + "\"}");
            }
            default -> say(exchange, 200, """
                    {"type":"FeatureCollection","features":[{"type":"Feature","id":"works","properties":{"name":"Works",
                     "category":"CABLE","kind":"corridor","halfWidthMeters":500,"revision":3,"licence":"source: A, 2026-11-01"}}]}""");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int zones(String... args) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("zones"), Stream.concat(Stream.of(args), Stream.of("--url", url)))
                        .toArray(String[]::new));
    }

    private int imported(String file, String... more) {
        return zones(Stream.concat(
                        Stream.of(
                                "import",
                                folder.resolve(file).toString(),
                                "--category",
                                "cable",
                                "--source",
                                "Cable register",
                                "--date",
                                "2026-11-01"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void featuresBecomeZonesAndBadOnesAreTold() throws Exception {
        Files.writeString(folder.resolve("mixed.geojson"), MIXED);
        assertThat(imported("mixed.geojson", "--licence", "CC0", "--width", "300", "--token", "officer"))
                .as(err.toString())
                .isEqualTo(1);
        assertThat(zones.keySet()).containsExactly("l-s-goteborg-1", "l-s-goteborg-2", "works", "works-n4");
        JsonNode cable = zones.get("l-s-goteborg-1");
        assertThat(cable).isNotNull();
        assertThat(cable.path("properties").path("name").asString()).isEqualTo("Læsø–Göteborg 1");
        assertThat(cable.path("properties").path("category").asString()).isEqualTo("cable");
        assertThat(cable.path("properties").path("halfWidthMeters").asDouble()).isEqualTo(300);
        assertThat(cable.path("properties").path("licence").asString())
                .isEqualTo("CC0; source: Cable register, 2026-11-01");
        assertThat(cable.path("geometry").path("coordinates").get(1)).hasSize(2);
        assertThat(out.toString()).contains("4 zones were sent, 1 of them had an earlier version; 4 are bad");
        assertThat(err.toString())
                .contains("feature 2 (Bow): geometry.coordinates[0]: edges 0 and 2 cross near [11.5, 57.5]")
                .contains("feature 5 (feature 5): a point is a zone with a radius, and none is given (--radius METERS)")
                .contains("feature 6 (Nothing): geometry: it has none")
                .contains("feature 7 (feature 7): type: it is no Feature");
        assertThat(tokens).containsOnly("Bearer officer");
    }

    @Test
    void aDryRunSendsNothing() throws Exception {
        Files.writeString(folder.resolve("mixed.geojson"), MIXED);
        assertThat(imported("mixed.geojson", "--dry-run", "--radius", "500", "--prefix", "reg-"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("5 zones would be sent {LineString=2, Point=1, Polygon=2}; 3 features are bad", "reg-works");
        assertThat(tokens).isEmpty();
        server.stop(0);
        assertThat(imported("mixed.geojson", "--dry-run")).isEqualTo(1);
        assertThat(imported("mixed.geojson")).isEqualTo(2);
        assertThat(err.toString()).contains("No station answers at");
    }

    @Test
    void kmlIsReadWithoutWhatItRefersTo() throws Exception {
        Files.writeString(folder.resolve("parks.kml"), """
                <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Parks</name><Folder><name>All</name>
                <Placemark><name>Kriegers Flak</name><MultiGeometry>
                 <Polygon><outerBoundaryIs><LinearRing><coordinates>12,55,0 13,55,0 13,56,0 12,56,0 12,55,0</coordinates></LinearRing>
                 </outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>12.4,55.4 12.6,55.4 12.6,55.6 12.4,55.4
                 </coordinates></LinearRing></innerBoundaryIs></Polygon>
                 <LineString><coordinates>12,55 12.5,55.5</coordinates></LineString></MultiGeometry></Placemark>
                <Placemark><name>Empty</name></Placemark>
                <Placemark><Point><coordinates>12,x</coordinates></Point></Placemark>
                </Folder></Document></kml>""");
        assertThat(imported("parks.kml", "--radius", "100")).isEqualTo(1);
        assertThat(zones.keySet()).containsExactly("kriegers-flak-1", "kriegers-flak-2");
        assertThat(Json.text(Objects.requireNonNull(zones.get("kriegers-flak-1"))))
                .contains("\"Polygon\"", "[[12.4,55.4],[12.6,55.4]");
        assertThat(err.toString())
                .contains("feature 2 (Empty): it has no point, line or polygon")
                .contains("feature 3 (feature 3): geometry.coordinates: a position is [longitude, latitude]");
        Files.writeString(folder.resolve("evil.kml"), """
                <!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&x;</name></Placemark></kml>""");
        assertThat(imported("evil.kml")).isEqualTo(2);
        assertThat(err.toString()).contains("evil.kml, line 1").doesNotContain("root:");
        Files.writeString(folder.resolve("cut.kml"), "<kml><Placemark>");
        assertThat(imported("cut.kml")).isEqualTo(2);
        assertThat(err.toString()).contains("cut.kml, line 1, column");
        Files.writeString(folder.resolve("other.kml"), "<gpx/>");
        assertThat(imported("other.kml")).isEqualTo(2);
        assertThat(err.toString()).contains("its first element is not kml");
    }

    @Test
    void whatTheStationRefusesDoesNotStopTheOthers() throws Exception {
        Files.writeString(folder.resolve("two.geojson"), """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"name":"full"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}},
                 {"type":"Feature","properties":{"name":"fits"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}""");
        assertThat(imported("two.geojson")).isEqualTo(1);
        assertThat(zones.keySet()).containsExactly("fits");
        assertThat(err.toString()).contains("Bad: full: There are 10000 zones");
        assertThat(imported("two.geojson", "--token", "viewer")).isEqualTo(2);
        assertThat(err.toString()).contains("The station refuses (403): officers may do this. --token says who asks");
    }

    @Test
    void zonesAreListedAndEnded() {
        assertThat(zones("list")).isZero();
        assertThat(out.toString())
                .contains(
                        "works  Works  cable     line, 500 m to each side  3        source: A, 2026-11-01", "1 zones");
        assertThat(zones("list", "--category", "port")).isZero();
        assertThat(out.toString()).contains("0 zones");
        zones.put("works", Json.object());
        assertThat(zones("end", "works", "none")).isEqualTo(1);
        assertThat(out.toString()).contains("works is ended");
        assertThat(err.toString()).contains("none is not ended (404): There is no zone none");
        assertThat(zones("end", "../accounts")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--date=yesterday | --date is written as 2026-11-01, not as yesterday",
                "--source= | --source and --licence are one line",
                "--width=0 | --width is above 0",
                "--radius=-1 | --radius is above 0",
                "--prefix=- | --prefix is 12 letters",
            })
    void whatCannotBeImportedIsSaid(String more, String said) throws Exception {
        Files.writeString(folder.resolve("mixed.geojson"), MIXED);
        List<String> args = new ArrayList<>(
                List.of("import", folder.resolve("mixed.geojson").toString(), "--category", "cable"));
        if (!more.startsWith("--source")) {
            args.addAll(List.of("--source", "A"));
        }
        if (!more.startsWith("--date")) {
            args.addAll(List.of("--date", "2026-11-01"));
        }
        args.add(more);
        assertThat(zones(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains(said);
        assertThat(zones).isEmpty();
    }
}
