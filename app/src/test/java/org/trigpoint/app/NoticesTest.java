package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notices that travel with the program: all that others wrote is named, may be passed on, and brings its licence. */
class NoticesTest {
    private static final Path ROOT = Path.of(System.getProperty("trigpoint.root"));
    private static final String RULE = "-".repeat(80);

    /** What may be built into the map's page. */
    private static final Set<String> BUILT_IN =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0", "Unlicense");

    /** What may lie beside our jars, unchanged, as a jar of its own. */
    private static final Set<String> LINKED = Set.of("EPL-2.0", "EDL-1.0", "LGPL-2.1", "LGPL-3.0");

    /** Licences that want their text, with its copyright line, wherever the work goes. */
    private static final Set<String> TEXT_OF_ITS_OWN = Set.of("MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC");

    /** A line of a notices file: what it is, and its licences as they were named. */
    private record Part(String name, String licences) {
        private boolean mayBe(Set<String> allowed) {
            return choices().anyMatch(choice -> allowed.containsAll(List.of(choice.split(" AND "))));
        }

        private Stream<String> choices() {
            return Arrays.stream(licences.replaceAll("[()]", "").split(" \\| | OR "));
        }
    }

    @Test
    void everyJarMayBePassedOn() throws IOException {
        assertThat(parts(jarNotices()))
                .hasSizeGreaterThan(40)
                .allMatch(jar -> jar.mayBe(BUILT_IN) || jar.mayBe(LINKED))
                .extracting(Part::name)
                .anyMatch(name -> name.startsWith("info.picocli:picocli:"))
                .anyMatch(name -> name.startsWith("org.eclipse.jetty:jetty-server:"))
                .noneMatch(name -> name.startsWith("org.trigpoint"));
    }

    @Test
    void everyJarBringsTheTextThatItsLicenceWants() throws IOException {
        String notices = jarNotices();
        assertThat(parts(notices).stream().filter(jar -> jar.choices().allMatch(TEXT_OF_ITS_OWN::contains)))
                .isNotEmpty()
                .allSatisfy(jar -> {
                    String[] coordinates = jar.name().split(":");
                    boolean kept =
                            notices.contains(RULE + "\n" + coordinates[0] + " | " + jar.licences() + "\n" + RULE);
                    assertThat(kept || holdsLicence(coordinates[1] + "-" + coordinates[2] + ".jar"))
                            .as("text for %s, in its jar or in app/src/main/notices", jar.name())
                            .isTrue();
                });
        assertThat(notices).contains("Eclipse Public License - v 2.0");
        assertThat(ROOT.resolve("app/target/lib/LICENSE")).hasSameTextualContentAs(ROOT.resolve("LICENSE"));
    }

    @Test
    void everyPackageInTheMapMayBeBuiltInAndBringsItsText() throws IOException {
        String notices = mapNotices();
        assertThat(parts(notices))
                .allMatch(part -> part.mayBe(BUILT_IN))
                .allMatch(part ->
                        notices.contains(RULE + "\n" + part.name() + " | " + part.licences() + "\n" + RULE + "\n"))
                .extracting(part -> part.name().split(" ")[0])
                .contains("lit", "maplibre-gl", "pmtiles", "world-atlas")
                .as("what MapLibre was built from")
                .contains("earcut", "pbf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-3.0", "unknown", "MIT AND GPL-3.0", "Unknown license", "MPL-2.0 | GPL-2.0"})
    void whatMayNotBePassedOnIsSeen(String licences) {
        Part part = new Part("x", licences);
        assertThat(part.mayBe(BUILT_IN) || part.mayBe(LINKED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "(MIT OR GPL-3.0)", "MIT AND ISC", "GPL-2.0 WITH Classpath-exception-2.0 | ISC"})
    void oneOfTheChoicesIsEnough(String licences) {
        assertThat(new Part("x", licences).mayBe(BUILT_IN)).isTrue();
    }

    private static String jarNotices() throws IOException {
        return Files.readString(ROOT.resolve("app/target/lib/THIRD-PARTY.txt"));
    }

    private static String mapNotices() throws IOException {
        try (InputStream file = NoticesTest.class.getResourceAsStream("/web/THIRD-PARTY.txt")) {
            assertThat(file).as("the map's notices").isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The list at the head of a notices file. */
    private static List<Part> parts(String notices) {
        return notices.substring(0, notices.indexOf(RULE))
                .lines()
                .filter(line -> line.contains(" | "))
                .map(line -> line.split(Pattern.quote(" | "), 2))
                .map(halves -> new Part(halves[0], halves[1]))
                .toList();
    }

    private static boolean holdsLicence(String jarName) throws IOException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).endsWith(jarName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(jarName + " is not on the class path"));
        try (JarFile jar = new JarFile(path)) {
            return jar.stream().anyMatch(entry -> entry.getName().matches("META-INF/LICEN[CS]E[^/]*"));
        }
    }
}
