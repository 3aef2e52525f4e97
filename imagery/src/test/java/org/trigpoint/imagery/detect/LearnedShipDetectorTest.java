package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.imagery.fixtures.FlatGrid;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.network.Tensor;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Raster;

/** Networks are played by functions that find what is bright. */
class LearnedShipDetectorTest {
    private static final int SIDE = 300;
    /** Column and row of the first pixel of ships of 12 by 2 pixels, three of which lie across edges of squares. */
    private static final int[][] SHIPS = {{20, 30}, {90, 47}, {42, 143}, {250, 280}};

    private final float[] sea = new float[SIDE * SIDE];

    LearnedShipDetectorTest() {
        for (int[] ship : SHIPS) {
            for (int row = ship[1]; row < ship[1] + 2; row++) {
                Arrays.fill(sea, row * SIDE + ship[0], row * SIDE + ship[0] + 12, 5);
            }
        }
    }

    @FunctionalInterface
    private interface Run {
        List<Tensor> of(float[] pixels, int side) throws IOException;
    }

    private static Network network(Run run) {
        return new Network() {
            @Override
            public List<Tensor> run(float[] pixels, int bands, int side) throws IOException {
                return run.of(pixels, side);
            }

            @Override
            public void close() {}
        };
    }

    private static ModelCard card(String output, String more) {
        return ModelCardReader.read("{\"sidePixels\":64,\"overlapPixels\":16,\"pixelMeters\":10,\"output\":\"" + output
                + "\",\"seen\":[[50,0.9]],\"falsePerKm2\":0.02" + more + "}");
    }

    private Raster raster() {
        return new ArrayRaster(SIDE, SIDE, new FlatGrid(36, 20, 10), sea);
    }

    private SceneSearch search(Network network, ModelCard card, WaterMask water) throws IOException {
        return new LearnedShipDetector(network, card)
                .search(raster(), new SceneFacts(10, 10), water, ShipDetector.Progress.NONE);
    }

    private static Tensor mask(float[] pixels, int side) {
        float[] probs = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            probs[i] = pixels[i] > 1 ? 0.9f : 0.05f;
        }
        return new Tensor("mask", List.of(1, 1, side, side), probs);
    }

    /** Upright boxes around what is bright: left, top, right, bottom. */
    private static List<float[]> corners(float[] pixels, int side) {
        List<float[]> found = new ArrayList<>();
        BlobRows rows = new BlobRows(
                side,
                blob -> found.add(
                        new float[] {blob.firstColumn, blob.firstRow, blob.lastColumn + 1, blob.lastRow + 1}));
        float[] over = new float[side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                over[column] = pixels[row * side + column] > 1 ? 1 : 0;
            }
            rows.row(row, over, pixels, pixels, row * side);
        }
        rows.end();
        return found;
    }

    private void assertShips(SceneSearch search) {
        assertThat(search.detections()).hasSize(SHIPS.length);
        for (int[] ship : SHIPS) {
            assertThat(search.detections()).anySatisfy(each -> {
                assertThat(each.point().columnPixels()).isCloseTo(ship[0] + 6.0, within(0.01));
                assertThat(each.point().rowPixels()).isCloseTo(ship[1] + 1.0, within(0.01));
                assertThat(each.lengthMeters()).isCloseTo(120, within(3.0));
                assertThat(each.widthMeters()).isCloseTo(20, within(1.0));
            });
        }
    }

    @Test
    void aMaskBecomesShipsEachOnce() throws IOException {
        SceneSearch search =
                search(network((pixels, side) -> List.of(mask(pixels, side))), card("mask", ""), WaterMask.ALL);
        assertShips(search);
        assertThat(search.detections()).allSatisfy(each -> {
            assertThat(each.orientationDeg()).isCloseTo(90, within(0.1));
            assertThat(each.confidenceProb()).isCloseTo(0.9, within(1e-6));
            assertThat(each.peakDb()).isNaN();
            assertThat(each.eastMeters2()).as("along it").isGreaterThan(each.northMeters2());
        });
        assertThat(search.look().searchedMeters2()).isCloseTo(9e6, within(1e3));
        assertThat(search.look().seen()).containsExactly(new SceneLook.Seen(50, 0.9));
        assertThat(search.look().falsePerKm2()).isEqualTo(0.02);
    }

    @Test
    void boxesByColumnsAreReadEitherWayRoundAndOfShipsAlone() throws IOException {
        for (boolean fast : new boolean[] {true, false}) {
            Network network = network((pixels, side) -> List.of(yolo(corners(pixels, side), fast)));
            assertShips(search(network, card("yolo", ",\"ships\":[1]"), WaterMask.ALL));
            assertThat(search(network, card("yolo", ",\"ships\":[0]"), WaterMask.ALL)
                            .detections())
                    .isEmpty();
            assertThat(search(network, card("yolo", ",\"leastScore\":0.8"), WaterMask.ALL)
                            .detections())
                    .isEmpty();
        }
    }

    /** Middle, size and two scores of each box, with boxes of nothing behind them, as networks give thousands. */
    private static Tensor yolo(List<float[]> boxes, boolean boxesRunFastest) {
        int count = boxes.size() + 20;
        float[] values = new float[6 * count];
        for (int i = 0; i < boxes.size(); i++) {
            float[] box = boxes.get(i);
            float[] row = {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1], 0.1f, 0.7f};
            for (int j = 0; j < row.length; j++) {
                values[boxesRunFastest ? j * count + i : i * row.length + j] = row[j];
            }
        }
        return new Tensor("output0", boxesRunFastest ? List.of(1, 6, count) : List.of(1, count, 6), values);
    }

    @Test
    void anUprightBoxTellsNoAxis() throws IOException {
        Network network = network((pixels, side) -> List.of(yolo(corners(pixels, side), true)));
        assertThat(search(network, card("yolo", ""), WaterMask.ALL).detections())
                .allSatisfy(each -> {
                    assertThat(each.orientationDeg()).isNaN();
                    assertThat(each.eastMeters2()).isEqualTo(each.northMeters2());
                });
    }

    @Test
    void aShipThatLiesAskewInItsBoxIsAsLongAsItIs() throws IOException {
        // 120 by 20 m at 30 degrees: 12 cos + 2 sin across, 12 sin + 2 cos down, in pixels.
        double across = 12 * Math.cos(Math.PI / 6) + 2 * Math.sin(Math.PI / 6);
        double down = 12 * Math.sin(Math.PI / 6) + 2 * Math.cos(Math.PI / 6);
        float[] rows = {
            (float) (30 - across / 2),
            (float) (30 - down / 2),
            (float) (30 + across / 2),
            (float) (30 + down / 2),
            0.8f,
            0
        };
        Network network = network((pixels, side) -> pixels[22 * side + 40] > 1 || pixels[0] < 0
                ? List.of()
                : List.of(new Tensor("rows", List.of(1, 6), rows)));
        List<SceneDetection> found =
                search(network, card("corners", ""), WaterMask.ALL).detections();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.lengthMeters()).isCloseTo(120, within(0.1)));
    }

    @Test
    void otherLayoutsAreRead() throws IOException {
        assertShips(search(
                network((pixels, side) -> {
                    List<float[]> boxes = corners(pixels, side);
                    float[] scores = new float[boxes.size()];
                    Arrays.fill(scores, 0.6f);
                    float[] all = new float[4 * boxes.size()];
                    for (int i = 0; i < boxes.size(); i++) {
                        System.arraycopy(boxes.get(i), 0, all, 4 * i, 4);
                    }
                    return List.of(
                            new Tensor("scores", List.of(boxes.size()), scores),
                            new Tensor("boxes", List.of(boxes.size(), 4), all),
                            new Tensor("labels", List.of(boxes.size()), new float[boxes.size()]));
                }),
                card("torchvision", ",\"ships\":[0]"),
                WaterMask.ALL));
        Network turned = network((pixels, side) -> {
            List<float[]> boxes = corners(pixels, side);
            float[] values = new float[6 * (boxes.size() + 9)];
            for (int i = 0; i < boxes.size(); i++) {
                float[] box = boxes.get(i);
                // As high as it is long, and turned by a quarter.
                values[6 * i] = (box[0] + box[2]) / 2;
                values[6 * i + 1] = (box[1] + box[3]) / 2;
                values[6 * i + 2] = box[3] - box[1];
                values[6 * i + 3] = box[2] - box[0];
                values[6 * i + 4] = 0.9f;
                values[6 * i + 5] = (float) (Math.PI / 2);
            }
            return List.of(new Tensor("o", List.of(1, boxes.size() + 9, 6), values));
        });
        SceneSearch search = search(turned, card("yolo-obb", ""), WaterMask.ALL);
        assertShips(search);
        assertThat(search.detections())
                .allSatisfy(each -> assertThat(each.orientationDeg()).isCloseTo(90, within(0.1)));
    }

    @Test
    void whatIsNoWaterIsNotTold() throws IOException {
        WaterMask left = (row, water) -> Arrays.fill(water, 100, SIDE, false);
        SceneSearch search = search(network((pixels, side) -> List.of(mask(pixels, side))), card("mask", ""), left);
        assertThat(search.detections())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.point().columnPixels()).isLessThan(100));
        assertThat(search.look().searchedMeters2()).isCloseTo(3e6, within(1e3));
    }

    @Test
    void whereThereAreNoDataNothingIsSearched() throws IOException {
        for (int row = 0; row < SIDE; row++) {
            Arrays.fill(sea, row * SIDE, row * SIDE + 110, Float.NaN);
        }
        SceneSearch search =
                search(network((pixels, side) -> List.of(mask(pixels, side))), card("mask", ""), WaterMask.ALL);
        assertThat(search.detections()).hasSize(1);
        assertThat(search.look().searchedMeters2()).isCloseTo(5.7e6, within(1e3));
    }

    @Test
    void numbersThatAreNoneAreNothing() throws IOException {
        float[] broken = {Float.NaN, 1, 2, 3, 0.9f, 0, 1, 1, 0, 0, 0.9f, 0, 5, 5, 4, 9, Float.NaN, 0};
        Network network = network((pixels, side) -> List.of(new Tensor("o", List.of(3, 6), broken)));
        assertThat(search(network, card("corners", ""), WaterMask.ALL).detections())
                .isEmpty();
    }

    @Test
    void whatDoesNotFitTheCardIsRefused() {
        Network mask = network((pixels, side) -> List.of(mask(pixels, side)));
        assertThatThrownBy(() -> search(mask, card("corners", ""), WaterMask.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mask [1, 1, 64, 64]")
                .hasMessageContaining("boxes by six numbers");
        assertThatThrownBy(() -> search(mask, card("torchvision", ""), WaterMask.ALL))
                .hasMessageContaining("no output boxes");
        assertThatThrownBy(() -> search(mask, card("mask", ",\"bands\":[3]"), WaterMask.ALL))
                .hasMessageContaining("takes band 3");
        ModelCard finer =
                ModelCardReader.read("{\"sidePixels\":64,\"pixelMeters\":3,\"output\":\"mask\",\"seen\":[[50,0.9]],"
                        + "\"falsePerKm2\":0.02}");
        assertThatThrownBy(() -> search(mask, finer, WaterMask.ALL))
                .hasMessageContaining("10.00 m")
                .hasMessageContaining("3.00 m");
    }
}
