package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;

/** Zones and alerts of a station come back after a restart, with or without a snapshot, and in a replay. */
class ZonesAndAlertsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of("/api/zones", "/api/alerts?over=true", "/api/alerts/cap");

    @TempDir
    private Path folder;

    private Program station(String snapshotSeconds) throws IOException {
        return Program.start(
                folder,
                "run",
                "--data",
                folder.resolve("data").toString(),
                "--listen",
                "127.0.0.1:0",
                "--snapshot-every",
                snapshotSeconds);
    }

    private static String area(String name) {
        return """
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[-1,50],[0,50],[0,51],[-1,50]]]},
                 "properties":{"name":"%s","category":"anchorage"}}""".formatted(name);
    }

    private static String raise(Program program, String text) {
        String answer = program.post("/api/alerts", """
                {"text":"%s","geometry":{"type":"Point","coordinates":[-1,50]},"radiusMeters":500}""".formatted(text));
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        program.await(
                "the alert " + text, SOON, () -> program.get("/api/alerts").contains(id.group(1)));
        return id.group(1);
    }

    private static List<String> told(Program program) {
        return QUESTIONS.stream().map(program::get).toList();
    }

    @Test
    void whatPeopleSaidIsThereAfterARestartAndInAReplay() throws Exception {
        List<String> before;
        try (Program program = station("300")) {
            program.put("", "/api/zones/north", area("North"));
            program.put("", "/api/zones/south", area("South"));
            program.put("", "/api/zones/north", area("North, wider"));
            String mistake = raise(program, "A mistake");
            raise(program, "Anchor on the cable");
            program.post("/api/alerts/" + mistake + "/state", "{\"state\":\"withdrawn\",\"reason\":\"a buoy\"}");
            program.delete("/api/zones/south");
            program.await(
                    "all that was said",
                    SOON,
                    () -> program.get("/api/alerts?over=true").contains("a buoy")
                            && !program.get("/api/zones").contains("South"));
            before = told(program);
            assertThat(before.getFirst()).contains("North, wider", "\"revision\":2");
            assertThat(program.stop()).isZero();
        }
        try (Program program = station("1")) {
            assertThat(told(program)).as("from the snapshot").isEqualTo(before);
            program.put("", "/api/zones/late", area("Late"));
            program.await("the late zone", SOON, () -> program.get("/api/zones").contains("Late"));
            before = told(program);
            // The journal is on the disk within a second.
            Program.pause(1_500);
            program.kill();
        }
        try (Program program = station("300")) {
            assertThat(told(program)).as("from the journal").isEqualTo(before);
            assertThat(program.stop()).isZero();
        }
        try (Program program = Program.start(
                folder,
                "replay",
                folder.resolve("data/journal").toString(),
                "--speed",
                "max",
                "--listen",
                "127.0.0.1:0")) {
            program.await("the replay", SOON, () -> program.get("/api/zones").contains("Late"));
            assertThat(told(program).subList(0, 2)).as("in a replay").isEqualTo(before.subList(0, 2));
        }
    }
}
