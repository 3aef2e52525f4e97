package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.detections.fixtures.DetectionRun;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.TiffRaster;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** {@code change} as it is typed, on real scenes with another light and a square that was not there. */
class ChangeCommandTest {
    private static final String BAND = "optical/s2-cog-29RKH/B04.tif";
    private static final int SQUARE_PIXELS = 6;

    @TempDir
    private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");
    private int column;
    private int row;

    /** Another light and the noise of another day, and a bright square in the middle of the data. */
    private void scenes() throws IOException {
        before = ImageFiles.path(BAND);
        try (Raster raster = TiffRaster.open(ByteSource.file(before))) {
            column = raster.width() / 2;
            row = raster.height() / 2;
        }
        Random random = new Random(3);
        after = ImageFiles.changed(before, folder.resolve("after.tif"), (x, y, value) -> {
            boolean planted = x >= column && x < column + SQUARE_PIXELS && y >= row && y < row + SQUARE_PIXELS;
            double day = value * 0.9 + 80 + random.nextGaussian() * Math.hypot(20, 0.01 * value);
            return (float) (planted ? day + 3_000 : day);
        });
    }

    @Test
    void aPlantedChangeIsFoundWhereItIsAndDrawn() throws IOException {
        scenes();
        Path picture = folder.resolve("change.png");
        ImageFiles.Answer answer = ImageFiles.run(
                "change", before.toString(), after.toString(), "--format", "geojson", "--picture", picture.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode features = Json.read(answer.out()).path("features");
        assertThat(features.size()).isBetween(1, 3);
        JsonNode surest = features.get(0);
        assertThat(surest.path("properties").path("change").asString()).isEqualTo("brighter");
        assertThat(surest.path("properties").path("pixels").asInt())
                .isBetween(SQUARE_PIXELS * SQUARE_PIXELS - 12, SQUARE_PIXELS * SQUARE_PIXELS + 12);
        JsonNode corner = surest.path("geometry").path("coordinates").get(0).get(0);
        try (Raster raster = TiffRaster.open(ByteSource.file(before))) {
            var point = raster.georeference()
                    .findPoint(corner.get(1).asDouble(), corner.get(0).asDouble())
                    .orElseThrow();
            assertThat(point.columnPixels()).isBetween(column - 2.0, column + SQUARE_PIXELS + 2.0);
            assertThat(point.rowPixels()).isBetween(row - 2.0, row + SQUARE_PIXELS + 2.0);
            drawn(ImageIO.read(picture.toFile()), raster);
        }
        ImageFiles.Answer again =
                ImageFiles.run("change", before.toString(), after.toString(), "--picture", picture.toString());
        assertThat(again.err()).contains("--force replaces it");
    }

    /** Three panels, and orange only in the third, at the square. */
    private void drawn(BufferedImage image, Raster raster) {
        int factor = Math.max(1, Math.ceilDiv(Math.max(raster.width(), raster.height()), 1_024));
        int panel = Math.ceilDiv(raster.width(), factor);
        assertThat(image.getWidth()).isEqualTo(3 * panel + 8);
        assertThat(image.getHeight()).isEqualTo(Math.ceilDiv(raster.height(), factor));
        boolean there = false;
        int left = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean orange = (image.getRGB(x, y) & 0xFFFFFF) == 0xFF8C00;
                left += orange && x < 2 * (panel + 4) ? 1 : 0;
                there |= orange
                        && Math.abs(x - 2 * (panel + 4) - column / factor) <= SQUARE_PIXELS + 2
                        && Math.abs(y - row / factor) <= SQUARE_PIXELS + 2;
            }
        }
        assertThat(there).isTrue();
        assertThat(left).isZero();
    }

    @Test
    void changesAreSentToAStationAsDetectionsThatAreNoShips() throws IOException {
        scenes();
        List<String> bodies = new ArrayList<>();
        HttpServer station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        station.createContext("/api/feeds/change/detections", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] taken = "{\"feed\":\"change\",\"taken\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, taken.length);
            exchange.getResponseBody().write(taken);
            exchange.close();
        });
        station.start();
        try {
            String url = "http://127.0.0.1:" + station.getAddress().getPort();
            String[] line = {
                "change", before.toString(), after.toString(), "--to", url, "--time", "2026-06-11T10:41:00Z"
            };
            ImageFiles.Answer answer = ImageFiles.run(line);
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.err()).contains("changes were sent to " + url);
        } finally {
            station.stop(0);
        }
        DetectionRun run = new DetectionRun(DetectionFormat.ofLines(), Map.of());
        bodies.getFirst().lines().forEach(run::line);
        Outcome first = run.outcomes().getFirst();
        assertThat(first).isInstanceOfSatisfying(Detection.class, change -> {
            assertThat(change.isOfGround()).isTrue();
            assertThat(change.scene()).isEqualTo("after.tif over B04.tif");
            assertThat(change.appearance().confidenceProb()).isGreaterThan(0.99);
            assertThat(change.lengthMeters()).isGreaterThan(10);
        });
    }

    @Test
    void whatIsSentNeedsATime() {
        ImageFiles.Answer answer = ImageFiles.run("change", "a.tif", "b.tif", "--to", "http://127.0.0.1:1");
        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("--to needs --time");
    }

    /** A real port with itself under another gain: ships, water and quays have not changed. */
    @Test
    void aPortUnderAnotherLightHasNotChanged() throws IOException {
        Path port = ImageFiles.path(
                "optical/sen2ships/casablanca/2023-04-26-00_00_2023-04-26-23_59_Sentinel-2_L2A_B04__Raw_.tiff");
        Random random = new Random(4);
        Path other = ImageFiles.changed(port, folder.resolve("other.tif"), (x, y, value) ->
                (float) (value * (1.15 + 0.005 * random.nextGaussian())));
        ImageFiles.Answer answer = ImageFiles.run("change", port.toString(), other.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("No change");
    }
}
