package org.trigpoint.imagery.stac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.imagery.fixtures.SharedFolder;

/** The examples of the specification and a real item: read, written, read the same, and valid by the schemas of STAC 1.1.0. */
class StacFilesTest {
    private static final String SCHEMAS = "https://schemas.stacspec.org/v1.1.0/";

    @TempDir
    private Path written;

    private static List<Path> files(String type) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(SharedFolder.require("stac"))) {
            for (Path file : all.filter(each -> each.toString().endsWith(".json")
                            && !each.toString().contains("schemas/"))
                    .sorted()
                    .toList()) {
                try {
                    if (StacReader.type(Files.readAllBytes(file)).equals(type)) {
                        files.add(file);
                    }
                } catch (StacException e) {
                    throw new AssertionError(file.toString(), e);
                }
            }
        }
        return files;
    }

    @Test
    void itemsAreReadWrittenAndReadTheSame() throws IOException, StacException, InterruptedException {
        List<String> documents = new ArrayList<>();
        for (Path file : files("Feature")) {
            StacItem item = StacReader.item(Files.readAllBytes(file));
            StacItem again = StacReader.item(StacWriter.json(item));
            assertThat(StacWriter.text(again)).as(file.toString()).isEqualTo(StacWriter.text(item));
            assertThat(again.withAssets(List.of()).properties()).isEqualTo(item.properties());
            assertThat(again.assets()).isEqualTo(item.assets());
            assertThat(again.areas()).isEqualTo(item.areas());
            Path document = written.resolve(documents.size() + ".json");
            Files.write(document, StacWriter.json(item));
            documents.add(document.toString());
        }
        assertThat(documents).hasSizeGreaterThanOrEqualTo(5);
        validate("item-spec/json-schema/item.json", documents);
    }

    @Test
    void collectionsAreReadWrittenAndReadTheSame() throws IOException, StacException, InterruptedException {
        List<String> documents = new ArrayList<>();
        for (Path file : files("Collection")) {
            StacCollection collection = StacReader.collection(Files.readAllBytes(file));
            assertThat(StacReader.collection(StacWriter.json(collection))).isEqualTo(collection);
            Path document = written.resolve("c" + documents.size() + ".json");
            Files.write(document, StacWriter.json(collection));
            documents.add(document.toString());
        }
        assertThat(documents).hasSizeGreaterThanOrEqualTo(3);
        validate("collection-spec/json-schema/collection.json", documents);
    }

    private static void validate(String schema, List<String> documents) throws IOException, InterruptedException {
        Path script = Path.of("src/test/resources/org/trigpoint/imagery/stac/validate.py");
        assumeTrue(
                run(List.of("python3", "-c", "import jsonschema, referencing")).isEmpty(),
                "no python3 with jsonschema");
        List<String> command = new ArrayList<>(List.of(
                "python3",
                script.toString(),
                SharedFolder.require("stac/schemas").toString(),
                SCHEMAS + schema));
        command.addAll(documents);
        assertThat(run(command)).isEmpty();
    }

    /** What it says; empty when it went well. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? "" : said.isEmpty() ? "failed" : said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void aRealItemSaysWhatItHas() throws IOException, StacException {
        Path file = SharedFolder.require("imagery/optical/s2-cog-29RKH/S2A_29RKH_20200219_0_L2A.json");
        StacItem item = StacReader.item(Files.readAllBytes(file));
        assertThat(item.id()).isEqualTo("S2A_29RKH_20200219_0_L2A");
        assertThat(item.times().fromEpochMicros()).isEqualTo(EpochMicros.parse("2020-02-19T11:34:25.405Z"));
        assertThat(item.properties().platform()).isEqualTo("sentinel-2a");
        assertThat(item.properties().instruments()).containsExactly("msi");
        assertThat(item.properties().cloudCoverPercent()).isEqualTo(4.051854);
        assertThat(item.properties().projection().code()).isEqualTo("EPSG:32629");
        StacAsset red = item.assets().stream()
                .filter(asset -> asset.key().equals("red"))
                .findFirst()
                .orElseThrow();
        assertThat(red.isTiff()).isTrue();
        assertThat(red.projection().shape()).containsExactly(10980.0, 10980.0);
        assertThat(red.bands()).hasSize(1);
        assertThat(red.bands().getFirst().commonName()).isEqualTo("red");
        assertThat(red.bands().getFirst().others())
                .containsEntry("eo:center_wavelength", "0.665")
                .containsEntry("nodata", "0")
                .containsEntry("raster:scale", "1.0E-4");
        assertThat(item.assets().stream().filter(asset -> asset.isTiff()).count())
                .isEqualTo(16);
    }
}
