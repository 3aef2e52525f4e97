package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.acceptance.fixtures.Recordings;
import org.trigpoint.server.json.Json;

/** A recorded aircraft that a list makes private: not shown by a station that runs, nor by one that was started again, until it is taken off. */
class PrivateAircraftTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String ADDRESS = "406b90";
    private static final int FRAMES = 2_000;
    private static final Pattern TRACKS = Pattern.compile("\ntrigpoint_tracks [1-9]");

    @TempDir
    private Path folder;

    private Program lists(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lists"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        Program program = Program.start(folder, all.toArray(String[]::new));
        assertThat(program.awaitEnd(LONG)).isZero();
        return program;
    }

    /** Starts a station that is sent what was recorded, and waits until it has it all. */
    private Program run(ServerSocket receiver) throws IOException {
        Program station = Program.start(
                folder,
                "run",
                "--feed",
                "adsb:tcp://127.0.0.1:" + receiver.getLocalPort(),
                "--data",
                folder.resolve("data").toString(),
                "--listen",
                "127.0.0.1:0");
        byte[] frames = Files.readAllBytes(Recordings.file("adsb/derived/pymodes-adsb-406b90.beast"));
        int had = received(station);
        try (Socket asker = receiver.accept()) {
            asker.getOutputStream().write(frames);
            asker.getOutputStream().flush();
            station.await("all is read", LONG, () -> received(station) == had + FRAMES);
        }
        return station;
    }

    private static int received(Program station) {
        return Json.read(station.get("/api/feeds")).path(0).path("received").asInt();
    }

    @Test
    void itIsHiddenAndShownAgain() throws IOException {
        Path list = Files.writeString(folder.resolve("ladd.txt"), ADDRESS + "\nN899DN\n");
        try (Program hide = lists("hide", list.toString(), "--list", "LADD")) {
            assertThat(hide.output()).contains("LADD: 2 addresses, 2 registrations and call signs");
        }
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            itIsHidden(receiver);
            itIsHidden(receiver);
            try (Program unhide = lists("unhide", "LADD")) {
                assertThat(unhide.output()).anyMatch(line -> line.startsWith("LADD is taken out"));
            }
            try (Program station = run(receiver)) {
                station.await(
                        "it is shown", LONG, () -> station.get("/api/tracks").contains(ADDRESS));
                station.stopWell();
            }
        }
        assertThat(Files.readString(folder.resolve("data/audit.log")))
                .contains("trigpoint lists hide", "trigpoint lists unhide", "\"on\":\"LADD\"");
    }

    private void itIsHidden(ServerSocket receiver) throws IOException {
        try (Program station = run(receiver)) {
            // Sent again it flies where it was, at once: that is another track.
            station.await(
                    "its track is known",
                    LONG,
                    () -> TRACKS.matcher(station.get("/metrics")).find());
            assertThat(station.get("/api/tracks")).contains("\"features\":[]");
            assertThat(station.get("/api/search?q=" + ADDRESS)).doesNotContain(ADDRESS);
            assertThat(station.get("/api/alerts")).doesNotContainIgnoringCase(ADDRESS);
            station.stopWell();
        }
    }
}
