package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.flow.Sha256;

/** The archive that is given to others: the same bytes each time, and a program that runs from a folder it does not write to. */
class DistributionTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LIB = ROOT.resolve("app/target/lib");
    private static final long LONGEST_SECONDS = 120;
    private static final String SBOM = "{\"bomFormat\": \"CycloneDX\"}";

    @TempDir
    private Path folder;

    @Test
    void theSameJarsGiveTheSameBytes() throws Exception {
        Path first = pack(jars("one"), "first");
        Path touched = jars("two");
        for (Path jar : files(touched).keySet().stream().map(touched::resolve).toList()) {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
            assertThat(jar.toFile().setReadable(false, false)).isTrue();
            assertThat(jar.toFile().setReadable(true, true)).isTrue();
        }
        Path second = pack(touched, "second");
        assertThat(sha256(second)).isEqualTo(sha256(first));
    }

    @Test
    void itRunsFromAFolderThatStaysAsItIs() throws Exception {
        Path home = unpack();
        assertThat(home.resolve("lib/THIRD-PARTY.txt")).isNotEmptyFile();
        assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(ROOT.resolve("LICENSE"));
        assertThat(home.resolve("scenarios/solent-day.yaml")).exists();
        Map<String, String> before = files(home);
        Path cache = folder.resolve("cache");
        assertThat(run(home, cache, "--version")).startsWith("Trigpoint ");
        assertThat(run(home, cache, "doctor", "--data", "station")).contains("ok    java", "ok    sqlite", "ok    map");
        assertThat(cache).as("made by what is started often").doesNotExist();
        serveAndStop(home, cache);
        assertThat(cache.resolve("classes-live.jsa")).isNotEmptyFile();
        assertThat(files(home)).isEqualTo(before);
        assertThat(folder.resolve("station/version")).exists();
    }

    @Test
    void whatIsForClustersSaysHowItIsBuiltWhereItIsNotThere() throws Exception {
        Path home = unpack();
        for (String command : List.of("cluster", "cluster create", "cluster up", "gateway", "run")) {
            String[] arguments = (command + (command.endsWith("up") ? "" : " --kafka 127.0.0.1:1")).split(" ");
            assertThat(output(launcher(home, folder.resolve("cache"), arguments), 2))
                    .as(command)
                    .contains("./trigpoint build cluster")
                    .hasLineCount(1);
        }
    }

    @Test
    void withoutAFolderForItsCacheItStartsAllTheSame() throws Exception {
        Path home = unpack();
        Path none = folder.resolve("no-folder");
        Files.writeString(none, "a file");
        serveAndStop(home, none);
        assertThat(none).hasContent("a file");
    }

    @Test
    void theUnitIsUnderstoodAndHardened() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed");
        Path home = unpack();
        Path unit = folder.resolve("trigpoint.service");
        Files.writeString(
                unit,
                Files.readString(home.resolve("systemd/trigpoint.service"))
                        .replace(
                                "/opt/trigpoint/bin/trigpoint",
                                home.resolve("bin/trigpoint").toString()));
        assertThat(output(process("systemd-analyze", "verify", unit.toString()), 0))
                .isEmpty();
        String score =
                output(process("systemd-analyze", "security", "--offline=true", "--threshold=25", unit.toString()), 0);
        assertThat(score).contains("Overall exposure level");
    }

    private void serveAndStop(Path home, Path cache) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = launcher(home, cache, "run", "--data", "station", "--listen", "127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (!Files.readString(said).contains("http://")) {
                assertThat(process.isAlive() && System.nanoTime() < deadline)
                        .as(Files.readString(said))
                        .isTrue();
                Program.pause(50);
            }
            String address = Files.readString(said).replaceAll("(?s).*(http://\\S+).*", "$1");
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("<html");
        } finally {
            // The launcher has become the program: a signal to it is a signal to the station.
            process.toHandle().destroy();
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private String run(Path home, Path cache, String... arguments) throws Exception {
        Process process =
                launcher(home, cache, arguments).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private ProcessBuilder launcher(Path home, Path cache, String... arguments) {
        ProcessBuilder builder =
                process(Stream.concat(Stream.of(home.resolve("bin/trigpoint").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
        builder.environment().put("TRIGPOINT_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TRIGPOINT_CACHE", cache.toString());
        return builder;
    }

    private ProcessBuilder process(String... command) {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private static String output(ProcessBuilder builder, int status) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    /** What the build left, with a list of parts where the build that makes it has not run. */
    private Path jars(String name) throws IOException {
        assumeTrue(Files.isDirectory(LIB), "app/target/lib is made by the package phase");
        Path jars = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(LIB)) {
            for (Path file : files.toList()) {
                Files.copy(file, jars.resolve(file.getFileName()));
            }
        }
        if (!Files.exists(jars.resolve("sbom.json"))) {
            Files.writeString(jars.resolve("sbom.json"), SBOM);
        }
        return jars;
    }

    private Path pack(Path jars, String out) throws Exception {
        String said = output(
                process(
                        ROOT.resolve("packaging/pack").toString(),
                        jars.toString(),
                        folder.resolve(out).toString()),
                0);
        return Path.of(said.strip());
    }

    private Path unpack() throws Exception {
        Path archive = pack(jars("lib"), "out");
        output(process("tar", "xzf", archive.toString()), 0);
        return folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(Sha256.begin().digest(Files.readAllBytes(file)));
    }

    private static Map<String, String> files(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(of)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(of.relativize(file).toString(), sha256(file) + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
