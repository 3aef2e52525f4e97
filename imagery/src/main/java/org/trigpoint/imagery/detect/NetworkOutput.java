package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.network.Tensor;

/** How a network tells what it has found. Numbers that are none, as NaN, are of nothing. */
public enum NetworkOutput {
    /** One output of {@code 4 + classes} by boxes, either way round: middle, width, height, and the score of each class. */
    YOLO {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            return columns(outputs, card, 4, 0);
        }
    },
    /** The same with a score of there being anything before those of the classes, which are multiplied by it. */
    YOLO5 {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            return columns(outputs, card, 5, 0);
        }
    },
    /** As YOLO, with an angle behind the classes: radians from the columns' direction towards the rows'. */
    YOLO_OBB {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            return columns(outputs, card, 4, 1);
        }
    },
    /** One output of boxes by six: left, top, right, bottom, score, class. */
    CORNERS {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            Tensor rows = outputs.getFirst();
            List<Integer> shape = rows.inner(2);
            check(shape.get(1) == 6, rows, "boxes by six numbers");
            List<NetworkBox> boxes = new ArrayList<>();
            for (int at = 0; at < rows.values().length; at += 6) {
                if (card.isShip(Math.round(rows.values()[at + 5]))) {
                    add(corners(rows.values(), at, rows.values()[at + 4]), card, boxes);
                }
            }
            return boxes;
        }
    },
    /** Three outputs, called boxes (left, top, right, bottom), labels and scores. */
    TORCHVISION {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            Tensor corners = named(outputs, "boxes");
            Tensor labels = named(outputs, "labels");
            Tensor scores = named(outputs, "scores");
            int count = scores.values().length;
            check(
                    corners.values().length == 4 * count && labels.values().length == count,
                    corners,
                    "four numbers a score");
            List<NetworkBox> boxes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (card.isShip(Math.round(labels.values()[i]))) {
                    add(corners(corners.values(), 4 * i, scores.values()[i]), card, boxes);
                }
            }
            return boxes;
        }
    },
    /** One output with a probability for each pixel. */
    MASK {
        @Override
        List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card) {
            Tensor mask = outputs.getFirst();
            List<Integer> shape = mask.inner(2);
            check(
                    shape.get(0) == card.sidePixels() && shape.get(1) == card.sidePixels(),
                    mask,
                    "a number for each pixel");
            return parts(mask.values(), card);
        }
    };

    /** What was found in one run, whose score is enough and whose class is one of ships. An IllegalArgumentException says what does not fit. */
    abstract List<NetworkBox> boxes(List<Tensor> outputs, ModelCard card);

    /** A ground of pixels, whose north is the rows' direction. */
    private static final PixelFrame PIXELS = new PixelFrame(Position.of(0, 0), 1, 0, 0, 1);

    /** As it is written in a card. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<NetworkBox> columns(List<Tensor> outputs, ModelCard card, int before, int after) {
        Tensor all = outputs.getFirst();
        List<Integer> shape = all.inner(2);
        // Boxes are thousands, numbers of a box some.
        boolean boxesRunFastest = shape.get(0) < shape.get(1);
        int features = boxesRunFastest ? shape.get(0) : shape.get(1);
        int count = boxesRunFastest ? shape.get(1) : shape.get(0);
        check(features > before + after, all, "more than " + (before + after) + " numbers a box");
        List<NetworkBox> boxes = new ArrayList<>();
        float[] box = new float[features];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < features; j++) {
                box[j] = all.values()[boxesRunFastest ? j * count + i : i * features + j];
            }
            int best = before;
            for (int j = before; j < features - after; j++) {
                best = box[j] > box[best] ? j : best;
            }
            if (card.isShip(best - before)) {
                double score = before == 5 ? box[4] * box[best] : box[best];
                double axis = after == 0 ? Double.NaN : box[features - 1];
                add(new NetworkBox(box[0], box[1], box[2], box[3], axis, score), card, boxes);
            }
        }
        return boxes;
    }

    /** What touches above the score, with the highest score in it, and as long and wide as its spread says. */
    private static List<NetworkBox> parts(float[] mask, ModelCard card) {
        List<NetworkBox> boxes = new ArrayList<>();
        int side = card.sidePixels();
        BlobRows rows = new BlobRows(side, blob -> {
            BlobShape shape = BlobShape.of(blob, PIXELS);
            boxes.add(new NetworkBox(
                    blob.columnSum / blob.pixels,
                    blob.rowSum / blob.pixels,
                    shape.majorMeters(),
                    shape.minorMeters(),
                    StrictMath.atan2(shape.axisNorth(), shape.axisEast()),
                    Math.min(1, blob.peak)));
        });
        float[] over = new float[side];
        float[] none = new float[mask.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                over[column] = mask[row * side + column] >= card.leastScoreProb() ? 1 : 0;
            }
            rows.row(row, over, mask, none, row * side);
        }
        rows.end();
        return boxes;
    }

    private static NetworkBox corners(float[] values, int at, double score) {
        return new NetworkBox(
                (values[at] + values[at + 2]) / 2,
                (values[at + 1] + values[at + 3]) / 2,
                values[at + 2] - values[at],
                values[at + 3] - values[at + 1],
                Double.NaN,
                score);
    }

    private static void add(NetworkBox box, ModelCard card, List<NetworkBox> boxes) {
        boolean whole = box.lengthPixels() > 0
                && box.widthPixels() > 0
                && Double.isFinite(box.column() + box.row() + box.lengthPixels() + box.widthPixels());
        if (whole && box.score() >= card.leastScoreProb()) {
            boxes.add(box);
        }
    }

    private static Tensor named(List<Tensor> outputs, String name) {
        return outputs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The network has no output " + name + ", but "
                        + outputs.stream().map(Tensor::toString).toList()));
    }

    private static void check(boolean fits, Tensor output, String asked) {
        if (!fits) {
            throw new IllegalArgumentException("The output " + output + " does not have " + asked);
        }
    }
}
