package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts pixels that touch each other, also at corners, together while a scene goes by row after row, with only one row behind it in memory. A blob is passed
 * on when the first row has gone by that it is not in, if a pixel of it was above its threshold: the others only let it grow (hysteresis). What comes
 * out does not depend on how many rows are given at a time.
 */
final class BlobRows {
    private final Consumer<Blob> sink;
    private final int diagonal;
    private @Nullable Blob[] above;
    private @Nullable Blob[] here;
    private List<Blob> open = new ArrayList<>();
    private int row = -1;

    BlobRows(int width, Consumer<Blob> sink) {
        this(width, true, sink);
    }

    /** Pixels that touch at a corner alone belong together if asked for. */
    BlobRows(int width, boolean corners, Consumer<Blob> sink) {
        this.sink = sink;
        diagonal = corners ? 1 : 0;
        above = new @Nullable Blob[width];
        here = new @Nullable Blob[width];
    }

    /**
     * The next row.
     *
     * @param over of each pixel of the row by how much it is above its threshold: 1 and more for those that make a blob, 0 and less for those in none
     */
    void row(int number, float[] over, float[] power, float[] mean, int offset) {
        row = number;
        for (int column = 0; column < here.length; column++) {
            here[column] = null;
            if (over[column] > 0) {
                Blob blob = blobAt(column);
                blob.add(column, number, power[offset + column], mean[offset + column], over[column]);
                here[column] = blob;
            }
        }
        @Nullable Blob[] swapped = above;
        above = here;
        here = swapped;
        passOn();
    }

    private Blob blobAt(int column) {
        Blob blob = column > 0 ? root(here[column - 1]) : null;
        for (int i = Math.max(0, column - diagonal); i <= Math.min(here.length - 1, column + diagonal); i++) {
            Blob other = root(above[i]);
            if (other != null && blob == null) {
                blob = other;
            } else if (other != null && blob != null && !other.equals(blob)) {
                blob.take(other);
            }
        }
        if (blob == null) {
            blob = new Blob();
            open.add(blob);
        }
        return blob;
    }

    private static @Nullable Blob root(@Nullable Blob blob) {
        return blob == null ? null : blob.find();
    }

    private void passOn() {
        List<Blob> still = new ArrayList<>();
        for (Blob blob : open) {
            if (!blob.root.equals(blob)) {
                continue;
            }
            if (blob.lastRow == row) {
                still.add(blob);
            } else if (blob.seeds > 0) {
                sink.accept(blob);
            }
        }
        open = still;
    }

    /** Passes on what reaches the last row. */
    void end() {
        row++;
        passOn();
    }
}
