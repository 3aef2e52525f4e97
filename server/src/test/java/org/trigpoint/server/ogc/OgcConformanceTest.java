package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each test of the official suites, by its name and the requirements that it is of: over HTTP, with ships in the picture. */
class OgcConformanceTest {
    @SuppressWarnings("NullAway.Init")
    private static OgcSite site;

    @BeforeAll
    static void open() {
        site = new OgcSite();
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
    }

    private static Map<String, Consumer<OgcSite>> features() {
        Map<String, Consumer<OgcSite>> checks = new LinkedHashMap<>();
        FeatureChecks.addTo(checks);
        CrsChecks.addTo(checks);
        return checks;
    }

    private static Map<String, Consumer<OgcSite>> tiles() {
        Map<String, Consumer<OgcSite>> checks = new LinkedHashMap<>();
        TileChecks.addTo(checks);
        return checks;
    }

    /** Lines of a list: the name of a test, and what it is of. */
    private static List<String[]> listed(String name) {
        try (InputStream list = OgcConformanceTest.class.getResourceAsStream("/conformance/" + name + ".txt")) {
            return new String(java.util.Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachListedTestHasOneOfOurs() {
        assertThat(features().keySet()).containsExactlyInAnyOrderElementsOf(names("features10"));
        assertThat(tiles().keySet()).containsExactlyInAnyOrderElementsOf(names("tiles10"));
    }

    private static List<String> names(String list) {
        return listed(list).stream().map(line -> line[0]).toList();
    }

    @TestFactory
    Stream<DynamicTest> features10() {
        return tests("features10", features());
    }

    @TestFactory
    Stream<DynamicTest> tiles10() {
        return tests("tiles10", tiles());
    }

    private static Stream<DynamicTest> tests(String list, Map<String, Consumer<OgcSite>> checks) {
        return listed(list).stream()
                .map(line -> dynamicTest(
                        line[0] + " " + line[1],
                        () -> checks.getOrDefault(line[0], none -> {
                                    throw new AssertionError("There is no test of ours for " + line[0]);
                                })
                                .accept(site)));
    }
}
