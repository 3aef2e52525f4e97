package org.trigpoint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.acceptance.fixtures.GulfOfGdansk;
import org.trigpoint.acceptance.fixtures.Program;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.onnx.fixtures.OnnxFile;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** {@code detect ships --model}: a network of the user's own searches a scene, and what it finds is detections as any. */
class OwnNetworkTest {
    private static final String CARD = """
            {"sidePixels":256,"pixelMeters":20,"output":"mask","leastScore":0.5,"seen":[[30,0.5],[100,0.9]],"falsePerKm2":0.001}
            """;

    @TempDir
    private Path folder;

    private List<Position> found(String file) throws IOException {
        List<Position> found = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            JsonNode node = Json.read(line);
            if (node.path("type").asString().equals("detection")) {
                found.add(Position.of(
                        node.path("lat").asDouble(), node.path("lon").asDouble()));
            }
        }
        return found;
    }

    @Test
    void findsTheBrightShipsThatTheProgramsOwnSearchFinds() throws IOException {
        // What is above 40 times the mean of the sea with a probability of one half.
        Files.write(folder.resolve("bright.onnx"), OnnxFile.sigmoid(0.5f, 40, 256));
        GulfOfGdansk.simulate(folder);
        assertThat(Program.errorOf(folder, GulfOfGdansk.search("net.ndjson", "--model", "bright.onnx")))
                .contains("There is no card bright.json");
        Files.writeString(folder.resolve("bright.json"), CARD);
        Files.write(folder.resolve("broken.onnx"), new byte[] {8});
        assertThat(Program.errorOf(
                        folder, GulfOfGdansk.search("net.ndjson", "--model", "broken.onnx", "--card", "bright.json")))
                .contains("broken.onnx cannot be read as ONNX");

        Program.run(folder, GulfOfGdansk.search("own.ndjson"));
        Program.run(folder, GulfOfGdansk.search("net.ndjson", "--model", "bright.onnx"));
        List<Position> own = found("own.ndjson");
        List<Position> net = found("net.ndjson");
        assertThat(net).hasSizeBetween(15, own.size());
        assertThat(net)
                .allSatisfy(each -> assertThat(own)
                        .anySatisfy(other -> assertThat(
                                        Geodesic.between(each, other).distanceMeters())
                                .isLessThan(100)));
        assertThat(Files.readString(folder.resolve("net.ndjson")))
                .contains("\"seen\":[[30.0,0.5],[100.0,0.9]]", "\"falsePerKm2\":0.001", "\"flightDeg\":192.0");
    }
}
