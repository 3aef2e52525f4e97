package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.acceptance.fixtures.Program;

/** What the program says to people: help with examples, errors they can act on, a clean stop. */
class CommandLineTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "replay", "decode", "journal", "account"})
    void everyCommandHelpsWithExamples(String command) {
        try (Program program = Program.start(folder, command, "--help")) {
            assertThat(program.awaitEnd(LONG)).isZero();
            assertThat(String.join("\n", program.output()))
                    .contains("Usage: trigpoint " + command, "./trigpoint " + command);
        }
    }

    @Test
    void aWrongFeedIsAnErrorThatSaysWhereAndWhatIsRight() {
        assertThat(Program.errorOf(folder, "run", "--feed", "ais:tpc://host:1"))
                .contains("at character 5", "ais:tcp://host:5631");
        assertThat(Program.errorOf(folder, "run", "--feed", "ais:file:/none/*.nmea"))
                .contains("/none/");
    }

    @Test
    void listeningToTheWorldWithoutAccountsIsRefused() {
        assertThat(Program.errorOf(folder, "run", "--listen", "0.0.0.0:0")).contains("account add NAME --role admin");
    }

    @Test
    void aWrongSettingNamesItsLineAndColumn() throws Exception {
        Files.writeString(
                folder.resolve("trigpoint.yaml"), "title: Harbour\nlisten: 127.0.0.1:0\nfeedz:\n  - uri: x\n");
        assertThat(Program.errorOf(folder, "run")).contains("trigpoint.yaml:3:", "feedz");
    }

    @Test
    void aSettingsFileSaysWhatFlagsSay() throws Exception {
        Path lines = folder.resolve("lines.nmea");
        Files.writeString(lines, "\\c:1452603731,s:solent*31\\!AIVDM,1,1,,A,13P;U:gP0sOrwkNM3G@6:gvF0000,0*19\n");
        Files.writeString(
                folder.resolve("trigpoint.yaml"),
                "title: Harbour\nlisten: 127.0.0.1:0\nfeeds:\n  - uri: ais:file:" + lines
                        + "\n    name: Hill\n    keepHours: 24\n");
        try (Program program = Program.start(folder, "run")) {
            program.address();
            assertThat(program.get("/api/config")).contains("Harbour");
            awaitText(program, "/api/feeds", "\"accepted\":1");
            assertThat(program.get("/api/feeds")).contains("\"name\":\"Hill\"");
            assertThat(program.stop()).isZero();
            assertThat(program.output()).anySatisfy(line -> assertThat(line).contains("Hill: received 1 = accepted 1"));
        }
    }

    private static void awaitText(Program program, String path, String text) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!program.get(path).contains(text)) {
            assertThat(System.nanoTime()).as(program.get(path)).isLessThan(deadline);
            Program.pause(100);
        }
    }

    @Test
    void withoutFeedsThePageSaysWhatToDoNext() {
        try (Program program = Program.start(folder, "run", "--listen", "127.0.0.1:0")) {
            program.address();
            assertThat(program.get("/api/config")).contains("\"mode\":\"idle\"");
            assertThat(program.stop()).isZero();
        }
    }
}
