package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Feeds;
import org.trigpoint.acceptance.fixtures.Program;
import tools.jackson.databind.json.JsonMapper;

/** {@code simulate} without a folder: a world that is played into the map. */
class SimulateLiveTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    private Path folder;

    private Program start(int speed) {
        return Program.start(
                folder,
                "simulate",
                "jammed-strait",
                "--seed",
                "7",
                "--speed",
                Integer.toString(speed),
                "--listen",
                "127.0.0.1:0",
                "--data",
                folder.resolve("data").toString());
    }

    private static double truthMillis(Program program) {
        return JSON.readTree(program.get("/api/truth")).get("epochMillis").asDouble();
    }

    @Test
    void everyReceiverAndSensorIsAFeedAndTheWorldRunsAtItsPaceAndOnAfterARestart() {
        double reached;
        try (Program program = start(10)) {
            assertThat(program.get("/api/config")).contains("\"mode\":\"simulation\"", "\"truth\":true");
            for (String feed : new String[] {"laeso", "anholt", "kullen", "anholt-radar"}) {
                awaitAccepted(program, feed);
            }
            long began = System.nanoTime();
            double before = truthMillis(program);
            Program.pause(3_000);
            reached = truthMillis(program);
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat((reached - before) / 1e3 / seconds).isBetween(8.0, 12.0);
            assertThat(JSON.readTree(program.get("/api/truth")).get("craft").size())
                    .isEqualTo(44);
            assertThat(program.stop()).isZero();
        }
        try (Program program = start(1)) {
            assertThat(truthMillis(program)).isGreaterThan(reached);
            assertThat(program.stop()).isZero();
        }
    }

    private static void awaitAccepted(Program program, String feed) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (Feeds.count(program, feed, "accepted") == 0) {
            assertThat(System.currentTimeMillis()).as("lines of " + feed).isLessThan(deadline);
            Program.pause(200);
        }
    }
}
