package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.server.audit.AuditReport;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.JsonNode;

/** Every command leaves a line, and a log that was tampered with says so. */
class AuditTest {
    @TempDir
    private Path folder;

    private Site site() {
        List<Person> people = Arrays.stream(Role.values())
                .map(role -> new Person(word(role), role, HiddenCraftTest.sha256(word(role)), ""))
                .toList();
        return Site.open(
                settings -> settings.withHost("127.0.0.1", List.of(), people).withFolder(folder));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(folder.resolve(AuditLog.NAME)).stream()
                .map(Json::read)
                .toList();
    }

    private JsonNode last() throws IOException {
        return lines().getLast();
    }

    private static HttpResponse<String> send(Site site, Endpoint endpoint, String... headers) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", "7");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + path))
                .method(
                        endpoint.method().name(),
                        HttpRequest.BodyPublishers.ofString("{\"password\":\"secret-word\"}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!endpoint.bodyTypes().isEmpty()) {
            request.header("Content-Type", endpoint.bodyTypes().getFirst());
        }
        return site.send(request.build());
    }

    @Test
    void everyCommandOfTheServerLeavesALineWithItsPersonAndItsOutcome() throws Exception {
        int commands = 0;
        try (Site site = site()) {
            for (Endpoint endpoint : site.server.endpoints()) {
                if (endpoint.method().name().equals("GET")) {
                    continue;
                }
                if (endpoint.path().equals("/api/feeds/{name}/phone")) {
                    // What a phone reports is data, and says where it is: no line of the audit shall keep that.
                    assertThat(endpoint.audited()).isFalse();
                    continue;
                }
                commands++;
                assertThat(endpoint.audited()).as(endpoint.path()).isTrue();
                for (String person : List.of("admin", "viewer", "")) {
                    HttpResponse<String> answer = person.isEmpty()
                            ? send(site, endpoint)
                            : send(site, endpoint, "Authorization", "Bearer " + person);
                    JsonNode line = last();
                    String name = endpoint.method() + " " + endpoint.path();
                    assertThat(line.path("what").asString()).isEqualTo(name);
                    assertThat(line.path("person").asString()).as(name).isEqualTo(person.isEmpty() ? "nobody" : person);
                    assertThat(line.path("role").asString()).isEqualTo(person);
                    assertThat(line.path("address").asString()).isEqualTo("127.0.0.1");
                    assertThat(line.path("status").asInt()).as(name).isEqualTo(answer.statusCode());
                    if (answer.statusCode() >= 400) {
                        assertThat(line.path("outcome").asString())
                                .isEqualTo(
                                        Json.read(answer.body()).path("error").asString());
                    }
                    assertThat(Instant.parse(line.path("time").asString())).isBefore(Instant.now());
                }
            }
            assertThat(commands).isGreaterThan(9);
            assertThat(lines()).hasSize(3 * commands);
            assertThat(Files.readString(folder.resolve(AuditLog.NAME))).doesNotContain("secret-word");
            assertThat(AuditReport.verify(folder).damages()).isEmpty();
            JsonNode told = Json.read(site.get("/api/audit?limit=5", "Authorization", "Bearer admin")
                    .body());
            assertThat(told).hasSize(5);
            assertThat(told.get(4)).isEqualTo(last());
        }
    }

    @Test
    void aLineSaysWhatWasSaidOfWhatAndForWhichPurpose() throws Exception {
        try (Site site = site()) {
            site.apply(TrackSamples.ship(1));
            String begun = site.post("/api/session", "{\"token\":\"analyst\"}")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            assertThat(last().path("person").asString()).isEqualTo("analyst");
            String[] sent = {"Cookie", begun.split(";")[0]};
            site.post("/api/purpose", "{\"purpose\":\"overdue yacht\"}", sent);
            assertThat(last().path("purpose").asString()).isEqualTo("overdue yacht");
            String path = "/api/tracks/" + TrackSamples.id(1) + "/commands";
            site.post(path, "{\"name\":\"NEW\"}", sent);
            assertThat(last().path("on").asString()).isEqualTo(path);
            assertThat(last().path("said").path("name").asString()).isEqualTo("NEW");
            assertThat(last().path("status").asInt()).isEqualTo(202);
            assertThat(last().path("purpose").asString()).isEqualTo("overdue yacht");
            site.post(
                    "/api/alerts/" + "0".repeat(32) + "/state",
                    "{\"state\":\"dismissed\",\"reason\":\"a buoy\"}",
                    sent);
            assertThat(last().path("said").path("state").asString()).isEqualTo("dismissed");
            site.post(path, "{\"name\":\"X\"}", "Cookie", sent[1], "Origin", "https://evil.example");
            assertThat(last().path("outcome").asString()).contains("evil.example");
            site.post("/api/session", "{\"name\":\"eve\",\"password\":\"wrong\"}");
            assertThat(last().path("said").path("name").asString()).isEqualTo("eve");
            assertThat(last().path("status").asInt()).isEqualTo(401);
        }
    }

    @Test
    void withoutRoomForALineNothingIsCommandedAndReadingGoesOn() throws Exception {
        Files.createDirectory(folder.resolve(AuditLog.NAME));
        try (Site site = site()) {
            site.apply(TrackSamples.ship(1));
            String path = "/api/tracks/" + TrackSamples.id(1);
            HttpResponse<String> refused =
                    site.post(path + "/commands", "{\"name\":\"NEW\"}", "Authorization", "Bearer officer");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("The audit takes no line", "reading goes on");
            assertThat(site.offered).isEmpty();
            assertThat(site.get(path, "Authorization", "Bearer officer").statusCode())
                    .isEqualTo(200);
            Files.delete(folder.resolve(AuditLog.NAME));
            assertThat(site.post(path + "/commands", "{\"name\":\"NEW\"}", "Authorization", "Bearer officer")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(lines()).hasSize(1);
        }
    }

    private static AuditEntry entry(String on) {
        return new AuditEntry("ada", "admin", "::1", "POST /x", on, null, null, 200, "done");
    }

    private AuditLog log() {
        return new AuditLog(folder, () -> Instant.parse("2026-01-02T03:04:05Z"));
    }

    private List<String> damages() throws IOException {
        return AuditReport.verify(folder).damages();
    }

    @Test
    void anEditAndACutShow() throws Exception {
        AuditLog log = log();
        for (int i = 0; i < 5; i++) {
            log.add(entry("/" + i));
        }
        // Another process adds to it too, and each goes on from the other.
        log().add(entry("/other"));
        log.add(entry("/last"));
        assertThat(AuditReport.verify(folder).lines()).isEqualTo(7);
        assertThat(damages()).isEmpty();
        Path file = folder.resolve(AuditLog.NAME);
        List<String> whole = Files.readAllLines(file);
        Files.write(file, whole.subList(0, 6));
        assertThat(damages()).singleElement().asString().contains("1 of 7 lines are missing");
        Files.delete(file);
        assertThat(damages()).singleElement().asString().contains("7 of 7");
        Files.writeString(file, String.join("\n", whole).replace("/2", "/3") + "\n");
        assertThat(damages()).isNotEmpty().first().asString().contains("Line 3");
        List<String> without = new java.util.ArrayList<>(whole);
        without.remove(3);
        Files.write(file, without);
        assertThat(damages()).isNotEmpty().first().asString().contains("Line 4");
        Files.write(file, whole);
        assertThat(damages()).isEmpty();
    }

    @Test
    void aWriteThatWasCutOffIsNoDamageAndTheChainGoesOn() throws Exception {
        log().add(entry("/1"));
        Path file = folder.resolve(AuditLog.NAME);
        Files.writeString(file, Files.readString(file) + "{\"time\":\"2026-");
        assertThat(AuditReport.verify(folder).torn()).isTrue();
        assertThat(damages()).isEmpty();
        log().add(entry("/2"));
        AuditReport report = AuditReport.verify(folder);
        assertThat(report.damages()).isEmpty();
        assertThat(report.lines()).isEqualTo(2);
    }

    @Test
    void refusalsOfStrangersAreBoundedAndCounted() throws Exception {
        AuditLog log = log();
        for (int i = 0; i < 150; i++) {
            log.add(new AuditEntry("nobody", "", "::1", "POST /x", "/x", null, null, 401, "no"));
        }
        log.add(entry("/known"));
        assertThat(lines()).hasSize(121);
        assertThat(last().path("refusalsLeftOut").asInt()).isEqualTo(30);
    }

    @Test
    void aDiskThatFillsUpUnderACommandStillTakesItsLine() throws Exception {
        Path small = folder.resolve("small");
        Files.createDirectory(small);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", small.toString()))
                .as("a small disk can be mounted here")
                .isZero();
        try {
            AuditLog log = new AuditLog(small, () -> Instant.EPOCH);
            log.ready();
            fill(small);
            log.add(entry("/under-way"));
            assertThat(Files.readAllLines(small.resolve(AuditLog.NAME))).hasSize(1);
            fill(small);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(log::ready))
                    .isInstanceOf(IOException.class);
            Files.delete(small.resolve("filler"));
            log.ready();
            assertThat(AuditReport.verify(small).damages()).isEmpty();
        } finally {
            run("umount", small.toString());
        }
    }

    private static void fill(Path folder) throws IOException {
        try (var out = Files.newOutputStream(
                folder.resolve("filler"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
