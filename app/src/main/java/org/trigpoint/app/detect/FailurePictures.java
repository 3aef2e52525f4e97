package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tile.Png;

/** Pictures of what was taken for a vessel and is none by the labels, and of vessels that were missed, in one sheet a port. */
final class FailurePictures {
    private static final int SIDE = 36;
    private static final int ZOOM = 2;
    private static final int CELL = SIDE * ZOOM + 2;
    private static final int ACROSS = 8;
    private static final int[] RED = {255, 60, 60};
    private static final int[] YELLOW = {255, 220, 0};

    private final ChipMaker chips;
    private final CocoLabels labels;
    private final int columns;
    private final int width;
    private final byte[] rgba;
    private int count;

    private FailurePictures(ChipMaker chips, CocoLabels labels, int pictures) {
        this.chips = chips;
        this.labels = labels;
        columns = Math.min(ACROSS, pictures);
        width = columns * CELL;
        rgba = new byte[4 * width * ((pictures + columns - 1) / columns) * CELL];
    }

    /** Writes the sheet and returns the lines that show it. */
    static String write(LabelledPort port, PortTally tally, Path folder) throws IOException {
        int pictures = tally.others().size() + tally.missed().size();
        if (pictures == 0) {
            return "";
        }
        FailurePictures sheet = new FailurePictures(new ChipMaker(port.scene(), false), port.labels(), pictures);
        for (SceneDetection each : tally.others()) {
            sheet.add(each.point(), RED);
        }
        for (int label : tally.missed()) {
            sheet.add(sheet.middle(label), YELLOW);
        }
        String name = "optical-" + port.name() + ".png";
        Files.write(folder.resolve(name), Png.encode(sheet.width, sheet.rgba.length / 4 / sheet.width, sheet.rgba));
        return String.format(
                Locale.ROOT,
                "%n![%s](images/%s)%n%nIn %s: taken for a vessel and in no label (red, %d), and missed (yellow, %d). 360 m each.%n",
                port.name(),
                name,
                port.name(),
                tally.others().size(),
                tally.missed().size());
    }

    private ImagePoint middle(int label) {
        double column = 0;
        double row = 0;
        int pixels = 0;
        boolean[] mask = labels.masks().get(label);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int above = i / labels.width();
                column += i % labels.width() + 0.5;
                row += above + 0.5;
                pixels++;
            }
        }
        return new ImagePoint(column / pixels, row / pixels);
    }

    private void add(ImagePoint point, int[] colour) throws IOException {
        Window window = ChipMaker.window(point, SIDE);
        byte[] part = chips.rgba(window, ZOOM);
        int left = count % columns * CELL;
        int top = count / columns * CELL;
        for (int y = 0; y < SIDE * ZOOM; y++) {
            System.arraycopy(part, 4 * y * SIDE * ZOOM, rgba, 4 * ((top + y + 1) * width + left + 1), 4 * SIDE * ZOOM);
        }
        for (int i = 0; i < CELL; i++) {
            paint(left + i, top, colour);
            paint(left + i, top + CELL - 1, colour);
            paint(left, top + i, colour);
            paint(left + CELL - 1, top + i, colour);
        }
        count++;
    }

    private void paint(int x, int y, int[] colour) {
        for (int i = 0; i < 3; i++) {
            rgba[4 * (y * width + x) + i] = (byte) colour[i];
        }
        rgba[4 * (y * width + x) + 3] = (byte) 0xFF;
    }
}
