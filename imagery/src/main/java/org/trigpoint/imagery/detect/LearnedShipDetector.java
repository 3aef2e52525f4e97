package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.imagery.network.Network;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Finds ships by a network that its user has trained, square by square of the scene. What it gives is told as it is: scores are its own, contrast is not
 * known, and how surely it finds ships is what its {@link ModelCard} says.
 *
 * <p>An upright box says no axis. The ship in it is taken for six times as long as it is wide and for filling the box, whichever way it lies.
 */
public final class LearnedShipDetector implements ShipDetector {
    /** Of ships about this long to their beam; what lies in a box along its edge may be narrower. */
    private static final double LENGTH_TO_BEAM = 6;

    private static final double MOST_SCALE_RATIO = 1.25;

    private final Network network;
    private final ModelCard card;

    public LearnedShipDetector(Network network, ModelCard card) {
        this.network = network;
        this.card = card;
    }

    @Override
    public SceneSearch search(Raster scene, SceneFacts facts, WaterMask water, Progress progress) throws IOException {
        double pixelMeters = check(scene);
        int stride = card.sidePixels() - 2 * card.overlapPixels();
        List<NetworkBox> boxes = new ArrayList<>();
        long searched = 0;
        for (int row = 0; row < scene.height(); row += stride) {
            boolean[][] open = water(scene, water, row, Math.min(stride, scene.height() - row));
            for (int column = 0; column < scene.width(); column += stride) {
                Window core = new Window(column, row, Math.min(stride, scene.width() - column), open.length);
                searched += search(scene, core, open, boxes);
            }
            progress.at(Math.min(1, (row + stride) / (double) scene.height()));
        }
        Measured measured = new Measured(scene.georeference(), facts);
        List<SceneDetection> found = new ArrayList<>();
        for (NetworkBox box : best(boxes)) {
            detection(box, measured).ifPresent(found::add);
        }
        return new SceneSearch(
                found,
                new SceneLook(
                        SceneOutline.of(scene), card.seen(), card.falsePerKm2(), searched * pixelMeters * pixelMeters));
    }

    private double check(Raster scene) {
        int most = card.bands().stream().mapToInt(band -> band).max().orElse(0);
        if (most >= scene.bands()) {
            throw new IllegalArgumentException(
                    "The network takes band " + most + " (from 0), and the scene has " + scene.bands());
        }
        double meters = PixelFrame.at(scene.georeference(), scene.width() / 2.0, scene.height() / 2.0)
                .orElseThrow(() -> new IllegalArgumentException("The middle of the scene has no place on the earth"))
                .pixelMeters();
        double ratio = meters / card.pixelMeters();
        if (ratio > MOST_SCALE_RATIO || ratio < 1 / MOST_SCALE_RATIO) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Pixels of the scene are %.2f m, and the network was trained on %.2f m: bring the scene to that first",
                    meters,
                    card.pixelMeters()));
        }
        return meters;
    }

    private static boolean[][] water(Raster scene, WaterMask water, int row, int rows) {
        boolean[][] open = new boolean[rows][scene.width()];
        for (int i = 0; i < rows; i++) {
            Arrays.fill(open[i], true);
            water.row(row + i, open[i]);
        }
        return open;
    }

    /** How many pixels of the square alone were searched: those of water that have data. */
    private long search(Raster scene, Window core, boolean[][] open, List<NetworkBox> found) throws IOException {
        int side = card.sidePixels();
        Window square = new Window(core.column() - card.overlapPixels(), core.row() - card.overlapPixels(), side, side);
        float[][] bands = new float[card.bands().size()][];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = scene.read(card.bands().get(band), square);
        }
        long searched = 0;
        for (int row = 0; row < core.height(); row++) {
            for (int column = 0; column < core.width(); column++) {
                int at = (row + card.overlapPixels()) * side + column + card.overlapPixels();
                open[row][core.column() + column] &= Float.isFinite(bands[0][at]);
                searched += open[row][core.column() + column] ? 1 : 0;
            }
        }
        if (searched > 0) {
            run(bands, square, core, open, found);
        }
        return searched;
    }

    private void run(float[][] bands, Window square, Window core, boolean[][] open, List<NetworkBox> found)
            throws IOException {
        int side = card.sidePixels();
        float[] input = new float[bands.length * side * side];
        for (int band = 0; band < bands.length; band++) {
            for (int i = 0; i < side * side; i++) {
                input[band * side * side + i] = card.input(band, bands[band][i]);
            }
        }
        for (NetworkBox box : card.output().boxes(network.run(input, bands.length, side), card)) {
            NetworkBox there = box.shifted(square.column(), square.row());
            int column = (int) Math.floor(there.column()) - core.column();
            int row = (int) Math.floor(there.row()) - core.row();
            boolean inCore = column >= 0 && column < core.width() && row >= 0 && row < core.height();
            if (inCore && open[row][column + core.column()]) {
                found.add(there);
            }
        }
    }

    /** The best of what overlaps, from the top of the image on; of equal scores the upper and then the left one. */
    private List<NetworkBox> best(List<NetworkBox> boxes) {
        Comparator<NetworkBox> downwards =
                Comparator.comparingDouble(NetworkBox::row).thenComparingDouble(NetworkBox::column);
        List<NetworkBox> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingDouble(NetworkBox::score).reversed().thenComparing(downwards));
        // Those that overlap have their middles in the same cell, or in one beside it.
        double cell = boxes.stream().mapToDouble(NetworkBox::sidePixels).max().orElse(1);
        Map<Long, List<NetworkBox>> cells = new HashMap<>();
        List<NetworkBox> best = new ArrayList<>();
        for (NetworkBox box : sorted) {
            long column = (long) Math.floor(box.column() / cell);
            long row = (long) Math.floor(box.row() / cell);
            if (isApart(box, column, row, cells)) {
                best.add(box);
                cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(box);
            }
        }
        best.sort(downwards);
        return best;
    }

    private boolean isApart(NetworkBox box, long column, long row, Map<Long, List<NetworkBox>> cells) {
        for (long down = row - 1; down <= row + 1; down++) {
            for (long across = column - 1; across <= column + 1; across++) {
                for (NetworkBox other : cells.getOrDefault(key(across, down), List.of())) {
                    if (other.overlapRatio(box) > card.mostOverlapRatio()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long key(long column, long row) {
        return (row << 32) ^ (column & 0xFFFFFFFFL);
    }

    private static Optional<SceneDetection> detection(NetworkBox box, Measured measured) {
        if (!Double.isNaN(box.axisRad())) {
            boolean along = box.lengthPixels() >= box.widthPixels();
            return measured.of(
                    new Bar(
                            box.column(),
                            box.row(),
                            along ? box.lengthPixels() : box.widthPixels(),
                            along ? box.widthPixels() : box.lengthPixels(),
                            along ? box.axisRad() : box.axisRad() + Math.PI / 2,
                            0),
                    box.score());
        }
        // A bar of length l and beam l/6 fills a box of l (cos + sin/6) by l (sin + cos/6).
        double beam = 1 / LENGTH_TO_BEAM;
        double cos = Math.max(0, box.lengthPixels() - beam * box.widthPixels());
        double sin = Math.max(0, box.widthPixels() - beam * box.lengthPixels());
        double length = Math.hypot(cos, sin) / (1 - beam * beam);
        return measured.ofAnyAxis(box.column(), box.row(), length, length * beam, box.score());
    }
}
