package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * A pixel of the frame (MISB ST 0903.6). Rows and columns count from 1 at the upper left.
 *
 * @param number as sent, counted along the rows; null when only row and column were sent
 * @param row null when the width of the frame is not known
 * @param column likewise
 */
public record VmtiPixel(
        @Nullable Long number, @Nullable Long row, @Nullable Long column) {
    /** The pixel with a number in a frame so wide; null without a number. */
    static @Nullable VmtiPixel of(@Nullable Long number, @Nullable Long width) {
        if (number == null) {
            return null;
        }
        return width == null || width == 0 || number == 0
                ? new VmtiPixel(number, null, null)
                : new VmtiPixel(number, (number - 1) / width + 1, (number - 1) % width + 1);
    }
}
