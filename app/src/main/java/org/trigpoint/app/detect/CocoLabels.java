package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Vessels that people marked in an image, in COCO's uncompressed run lengths: columns from the top, background first. */
record CocoLabels(int width, int height, List<boolean[]> masks) {
    static CocoLabels read(Path file) throws IOException {
        JsonNode root = Json.read(Files.readString(file));
        List<boolean[]> masks = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (JsonNode annotation : root.path("annotations")) {
            JsonNode runs = annotation.path("segmentation");
            height = runs.path("size").path(0).asInt();
            width = runs.path("size").path(1).asInt();
            masks.add(mask(runs.path("counts"), width, height));
        }
        return new CocoLabels(width, height, masks);
    }

    private static boolean[] mask(JsonNode counts, int width, int height) throws IOException {
        boolean[] mask = new boolean[width * height];
        int at = 0;
        boolean inside = false;
        for (JsonNode count : counts) {
            int end = at + count.asInt();
            if (end > mask.length || end < at) {
                throw new IOException("The runs of a label are longer than " + width + " by " + height + " pixels");
            }
            for (; at < end; at++) {
                if (inside) {
                    mask[at % height * width + at / height] = true;
                }
            }
            inside = !inside;
        }
        return mask;
    }

    /** True where a point is in a label, or one pixel beside it. */
    boolean isIn(int label, double columnPixels, double rowPixels) {
        int column = (int) Math.floor(columnPixels);
        int row = (int) Math.floor(rowPixels);
        for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                if (masks.get(label)[r * width + c]) {
                    return true;
                }
            }
        }
        return false;
    }
}
