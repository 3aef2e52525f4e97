package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;

/** What people do with cases is there after a restart and on the hand-over, and who was told of an alert hears of its end. */
class CasesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();

    private HttpServer hook(int port) throws IOException {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        hook.createContext("/", exchange -> {
            posted.add(
                    exchange.getRequestHeaders().getFirst("Trigpoint-Signature").substring(0, 3)
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        return hook;
    }

    private Program station() {
        return Program.start(
                folder,
                "run",
                "--data",
                folder.resolve("data").toString(),
                "--listen",
                "127.0.0.1:0",
                "--snapshot-every",
                "1");
    }

    private static String id(String answer) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    private static String raise(Program program, String text) {
        String id = id(program.post("/api/alerts", """
                {"text":"%s","geometry":{"type":"Point","coordinates":[-1,50]},"radiusMeters":500}""".formatted(text)));
        program.await(
                "the case of " + text, SOON, () -> program.get("/api/cases").contains(id));
        return id;
    }

    private static String told(Program program, String id) {
        return program.get("/api/cases/" + id);
    }

    private boolean wasPosted(String event, String alert) {
        return posted.stream().anyMatch(each -> each.contains("\"event\":\"" + event + "\"") && each.contains(alert));
    }

    @Test
    void nothingThatWasSaidOrToldIsLost() throws Exception {
        HttpServer hook = hook(0);
        int port = hook.getAddress().getPort();
        Files.writeString(folder.resolve("ops.secret"), "s3cret\n");
        Files.writeString(folder.resolve("trigpoint.yaml"), """
                title: Harbour watch
                subscribers:
                  - {name: ops, url: "http://127.0.0.1:%d/alerts", secretFile: ops.secret}
                """.formatted(port));
        String one;
        String two;
        try (Program program = station()) {
            one = raise(program, "Anchor on the cable");
            two = raise(program, "A mistake");
            program.await("the posts", SOON, () -> wasPosted("raised", one) && wasPosted("raised", two));
            assertThat(posted).allMatch(each -> each.startsWith("v1="));
            program.post("/api/cases/" + one + "/merge", "{\"cases\":[\"" + two + "\"]}");
            program.post("/api/cases/" + one + "/comments", "{\"text\":\"called on 16, no answer\"}");
            program.post("/api/cases/" + one + "/assignee", "{\"person\":\"Ada\"}");
            program.post("/api/silences", "{\"rule\":\"meeting\",\"hours\":8,\"reason\":\"a regatta\"}");
            program.await(
                    "all that was said",
                    SOON,
                    () -> told(program, one).contains("\"assignee\":\"Ada\"")
                            && program.get("/api/silences").contains("a regatta"));
            assertThat(told(program, one)).contains("called on 16, no answer", two, "\"kind\":\"MERGED\"");
            hook.stop(0);
            program.post("/api/alerts/" + two + "/state", "{\"state\":\"withdrawn\",\"reason\":\"a buoy\"}");
            program.await("a try", SOON, () -> program.get("/api/subscribers").contains("\"state\":\"failing\""));
            // The journal is on the disk within a second.
            Program.pause(1_500);
            program.kill();
        }
        posted.clear();
        hook = hook(port);
        try (Program program = station()) {
            assertThat(told(program, one)).contains("called on 16, no answer", "\"assignee\":\"Ada\"");
            program.await("the withdrawal", SOON, () -> wasPosted("withdrawn", two));
            assertThat(posted).as("and nothing twice").hasSize(1);
            Path page = folder.resolve("watch.html");
            Program handover = Program.start(
                    folder, "handover", "--data", folder.resolve("data").toString(), "--out", page.toString());
            assertThat(handover.awaitEnd(SOON)).isZero();
            assertThat(Files.readString(page))
                    .contains("Harbour watch", "called on 16, no answer", "withdrawn: a buoy", "a regatta", "with Ada");
            assertThat(program.get("/handover")).contains("called on 16, no answer");
            assertThat(program.stop()).isZero();
        } finally {
            hook.stop(0);
        }
    }
}
