package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.Main;
import org.trigpoint.simulation.mix.AisTraffic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station, started as a user starts it, that gets more than it can take, says so, and is stopped meanwhile. */
class StoppingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern STOPPED =
            Pattern.compile("Stopped in (\\d+) ms: (\\d+) messages that had come in were handled, (\\d+) tracks saved");
    private static final Pattern RECEIVED = Pattern.compile(
            "received (\\d+) = accepted (\\d+) \\+ duplicate (\\d+) \\+ rejected (\\d+)(?: \\{incomplete=\\d+})?(.*)");

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final List<Process> started = new ArrayList<>();
    private volatile boolean sending = true;

    @AfterEach
    void endAll() throws InterruptedException {
        sending = false;
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        http.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--feed",
                "ais:tcp-listen://127.0.0.1:" + port + "?name=load",
                "--listen",
                "127.0.0.1:0",
                "--data",
                folder.resolve("data").toString(),
                "--shards",
                "1"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(String what, Check check) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as(what + "; " + out()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String said = out();
        int at = said.indexOf("The map is at ") + 14;
        String address = said.substring(at, said.indexOf('\n', at)).strip();
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends as fast as it is taken, over ships of all seas, until the test ends or the connection does. */
    private void send(int port) {
        Thread.ofPlatform().daemon().start(() -> {
            AisTraffic traffic = new AisTraffic(1, 20_000, System.currentTimeMillis() * 1_000, true);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                OutputStream to = socket.getOutputStream();
                ByteArrayOutputStream slice = new ByteArrayOutputStream();
                while (sending) {
                    while (slice.size() < 1 << 16) {
                        traffic.next(System.currentTimeMillis() * 1_000, slice);
                    }
                    slice.writeTo(to);
                    slice.reset();
                }
            } catch (IOException stationIsGone) {
                // It takes no more.
            }
        });
    }

    private static MatchResult find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in " + text));
    }

    private JsonNode feed() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/api/feeds").body()).path(0);
    }

    @Test
    void whatHoldsAFeedBackIsShownAndAStopHandlesWhatCameIn() throws Exception {
        int port = freePort();
        Process station = start(port, "--log", "json", "--drain-seconds", "100");
        await("it serves", () -> out().contains("The map is at ") && out().endsWith("\n"));
        assertThat(get("/api/ready").body()).isEqualTo("{\"ready\":true,\"problems\":[]}");
        assertThat(get("/api/health").body()).contains("No feed is connected (1 in all)");
        send(port);
        await("it is held back", () -> feed().path("heldBack").path("seconds").asInt() >= 1);
        JsonNode held = feed().path("heldBack");
        assertThat(held.path("waiting").asInt()).isBetween(1_000, 40_000);
        assertThat(held.path("dropped").asInt()).isZero();
        assertThat(get("/api/health").body()).contains("1 of 1 feeds are held back: more comes than is taken");
        String metrics = get("/metrics").body();
        assertThat(metrics)
                .containsPattern("trigpoint_feed_held_seconds\\{name=\"load\",source=\"1\"} [1-9]")
                .containsPattern("trigpoint_picture_waiting [1-9]")
                .containsPattern("trigpoint_picture_behind_seconds [0-9.]+")
                .containsPattern("trigpoint_step_lag_seconds\\{step=\"join\"} [0-9.]+")
                .contains("trigpoint_ready 1.0")
                .contains("trigpoint_step_state_bytes{step=\"join\"} -1.0");
        station.destroy();
        await("it is not ready any more", () -> {
            try {
                HttpResponse<String> ready = get("/api/ready");
                return ready.statusCode() == 503 && ready.body().contains("The station is stopping");
            } catch (ConnectException ended) {
                throw new AssertionError("It ended without having said that it stops", ended);
            }
        });
        assertThat(station.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(station.exitValue()).isZero();
        MatchResult received = find(RECEIVED, out());
        long lines = Long.parseLong(received.group(1));
        assertThat(received.group(5)).isEmpty();
        // The stop may cut a message of several sentences in two.
        assertThat(Long.parseLong(received.group(4))).isBetween(0L, 3L);
        assertThat(Long.parseLong(received.group(2))
                        + Long.parseLong(received.group(3))
                        + Long.parseLong(received.group(4)))
                .isEqualTo(lines);
        JsonNode stopped = stoppedLine();
        MatchResult said = find(STOPPED, stopped.path("message").asString());
        assertThat(Long.parseLong(said.group(2))).isBetween(1_000L, lines + 10);
        assertThat(Long.parseLong(said.group(3))).isBetween(1_000L, 20_000L);
        startsWhereItEnded(port, lines);
    }

    /** Every line of the log is an object; gives the one that tells the end. */
    private JsonNode stoppedLine() throws IOException {
        List<JsonNode> told = Files.readAllLines(folder.resolve("err")).stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(told).allSatisfy(each -> assertThat(each.propertyNames()).contains("time", "level", "message"));
        assertThat(told.getFirst().path("message").asString()).startsWith("Stopping: nothing more is taken in");
        return told.getLast();
    }

    /** Nothing is read again: the snapshot holds all. */
    private void startsWhereItEnded(int port, long lines) throws IOException, InterruptedException {
        Files.delete(folder.resolve("out"));
        Process again = start(port);
        await("it serves again", () -> out().contains("The map is at ") && out().endsWith("\n"));
        assertThat(feed().path("received").asLong()).isEqualTo(lines);
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("of the journal replayed");
        again.destroy();
        assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isZero();
    }

    @Test
    void aSecondSignalEndsTheStop() throws Exception {
        int port = freePort();
        Process station = start(port, "--drain-seconds", "100");
        await("it serves", () -> out().contains("The map is at ") && out().endsWith("\n"));
        send(port);
        await("it is held back", () -> feed().path("heldBack").path("seconds").asInt() >= 1);
        station.destroy();
        await("it stops", () -> Files.readString(folder.resolve("err")).contains("Stopping: nothing more is taken in"));
        station.destroy();
        assertThat(station.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(station.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err"))).contains("A second signal ends the stop");
    }

    @Test
    void aStopThatTakesTooLongIsEnded() throws Exception {
        int port = freePort();
        Process station = start(port, "--drain-seconds", "1");
        await("it serves", () -> out().contains("The map is at ") && out().endsWith("\n"));
        send(port);
        // So much that a second is not enough for it.
        await("it is held back", () -> feed().path("heldBack").path("seconds").asInt() >= 1);
        station.destroy();
        assertThat(station.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(station.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("err"))).contains("Stopping took longer than 1 s and is ended");
    }
}
