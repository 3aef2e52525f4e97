package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;

/** Two audiences as a site sets them up: by settings, by flags, over a restart, and from what goes wrong. */
class AudienceSiteTest {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private static Path worldFolder;

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() {
        try (Program program = Program.start(
                worldFolder, "simulate", "dark-ships", "--seed", "7", "--duration", "3m", "--out", "world")) {
            assertThat(program.awaitEnd(LONG)).isZero();
        }
    }

    private static String ais() {
        return "ais:file:" + worldFolder.resolve("world/niton.nmea");
    }

    private static String radar(String options) {
        return "detections:file:" + worldFolder.resolve("world/niton-radar.ndjson") + options;
    }

    private byte[] tracksOf(String name, String... arguments) throws Exception {
        Path tracks = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("replay", "--speed", "max", "--exit", "--purpose", "test"));
        all.addAll(List.of("--tracks", tracks.toString()));
        all.addAll(List.of(arguments));
        try (Program program = Program.start(folder, all.toArray(String[]::new))) {
            assertThat(program.awaitEnd(LONG))
                    .as(String.join("\n", program.output()))
                    .isZero();
        }
        return Files.readAllBytes(tracks);
    }

    @Test
    void theTracksOfPartnersAreThoseOfASiteWithoutTheRadar() throws Exception {
        String[] partners = {"--audiences", "own,partners", "--audience", "partners"};
        byte[] with = tracksOf("with.ndjson", with(partners, ais(), radar("?releasable=own")));
        byte[] without = tracksOf("without.ndjson", with(partners, ais()));
        byte[] own = tracksOf("own.ndjson", with(new String[] {"--audiences", "own,partners"}, ais(), radar("")));
        assertThat(with).isEqualTo(without).hasSizeGreaterThan(50_000);
        assertThat(new String(own, StandardCharsets.UTF_8)).contains("niton-radar");
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void eachPersonSeesTheAudienceOfTheSettingsAlsoAfterARestart() throws Exception {
        Files.writeString(
                folder.resolve("trigpoint.yaml"), """
                listen: 127.0.0.1:0
                audiences: [own, partners]
                tracking: {forgetAfterSeconds: 1000000000}
                people:
                  - {name: Ada, role: admin, tokenSha256: %s}
                  - {name: Pia, role: admin, tokenSha256: %s, audience: partners}
                feeds:
                  - uri: %s
                  - {uri: '%s', name: cliff radar, tlp: amber, releasable: [own]}
                """.formatted(sha256("ada"), sha256("pia"), ais(), radar("")));
        String ids;
        try (Program program = Program.start(folder, "run")) {
            program.address();
            awaitEnded(program);
            ids = idsFor(program);
            assertThat(program.getAs("ada", "/api/tracks")).contains("\"id\"").doesNotContain(ids);
            assertThat(program.stop()).isZero();
            assertThat(String.join("\n", program.output())).contains("In the picture of own:", "cliff radar: received");
        }
        byte[] replayed = tracksOf("partners.ndjson", "data/journal", "--audience", "partners");
        assertThat(new String(replayed, StandardCharsets.UTF_8)).contains(ids).doesNotContain("radar");
        assertThat(Program.errorOf(folder, "replay", "data/journal", "--speed", "max", "--exit", "--audience", "press"))
                .contains("no audience 'press'", "[own, partners]");
        try (Program program = Program.start(folder, "run")) {
            program.address();
            awaitTracks(program);
            assertThat(idsFor(program)).isEqualTo(ids);
            assertThat(program.stop()).isZero();
        }
    }

    /** Checks what each is told of the feeds; gives the id of a track that Pia sees. */
    private static String idsFor(Program program) {
        assertThat(program.getAs("ada", "/api/feeds")).contains("cliff radar", "\"tlp\":\"AMBER\"");
        assertThat(program.getAs("ada", "/api/config")).contains("\"audience\":\"own\"");
        assertThat(program.getAs("pia", "/api/feeds")).contains("niton").doesNotContain("radar");
        assertThat(program.getAs("pia", "/api/config")).contains("\"audience\":\"partners\"");
        assertThat(program.getAs("ada", "/metrics")).contains("cliff radar");
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(program.getAs("pia", "/api/tracks"));
        assertThat(id.find()).isTrue();
        assertThat(program.getAs("pia", "/api/tracks/" + id.group(1) + "/evidence"))
                .contains("AIVDM")
                .doesNotContain("radar");
        return id.group(1);
    }

    private static void awaitEnded(Program program) {
        for (int i = 0; i < 600; i++) {
            if (program.getAs("ada", "/api/feeds").split("\"state\":\"ended\"", -1).length > 2) {
                awaitTracks(program);
                return;
            }
            Program.pause(100);
        }
        throw new AssertionError(program.getAs("ada", "/api/feeds"));
    }

    private static void awaitTracks(Program program) {
        for (int i = 0; i < 100 && !program.getAs("pia", "/api/tracks").contains("\"id\""); i++) {
            Program.pause(100);
        }
    }

    @Test
    void whatDoesNotFitIsSaidAtTheStart() throws Exception {
        String[] exit = {"replay", "--exit", "--speed", "max", ais()};
        assertThat(Program.errorOf(folder, with(exit, radar("?releasable=partners"))))
                .contains("niton-radar.ndjson", "'partners'", "audiences");
        assertThat(Program.errorOf(folder, with(exit, radar("?releasable=partners"), "--audiences", "own,partners")))
                .contains("but not to own");
        assertThat(Program.errorOf(folder, with(exit, "--audiences", "own,partners", "--audience", "press")))
                .contains("'press'", "own, partners");
        assertThat(Program.errorOf(folder, with(exit, "--audiences", "own,a b")))
                .contains("'a b'", "letters");
        assertThat(Program.errorOf(folder, with(exit, "--audiences", "a,b,c,d,e")))
                .contains("4 audiences at most");
        Files.writeString(
                folder.resolve("trigpoint.yaml"),
                "audiences: [own]\npeople:\n  - {name: Pia, role: viewer, tokenSha256: %s, audience: partners}\n"
                        .formatted(sha256("pia")));
        assertThat(Program.errorOf(folder, "run", "--listen", "127.0.0.1:0"))
                .contains("The audience of Pia", "it has own");
        Files.writeString(folder.resolve("trigpoint.yaml"), "title: Harbour\naudiences: {own: 1}\n");
        assertThat(Program.errorOf(folder, "run")).contains("trigpoint.yaml:2:");
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
