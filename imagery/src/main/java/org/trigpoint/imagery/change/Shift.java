package org.trigpoint.imagery.change;

/**
 * How far a scene lies from where its georeference has it, as it looks beside another.
 *
 * @param columnsPixels to the right, in pixels of the earlier scene
 * @param rowsPixels down
 * @param windowCount windows that agree on it, 0 when none has what could be compared
 * @param spreadPixels median distance of what windows say from it
 */
public record Shift(double columnsPixels, double rowsPixels, int windowCount, double spreadPixels) {
    /** None could be measured. */
    static final Shift UNKNOWN = new Shift(0, 0, 0, Double.NaN);

    public double distancePixels() {
        return Math.hypot(columnsPixels, rowsPixels);
    }
}
