package org.trigpoint.imagery.cfar;

/** Some rows of a scene over its whole width. The array is the caller's, who does not change it while it is read. */
public final class Strip {
    final float[] values;
    final int width;
    final int firstRow;
    final int rows;
    final int sceneRows;

    /**
     * Rows of a scene.
     *
     * @param values {@code rows × width} values, row after row
     * @param firstRow the scene's number of the first of them
     * @param sceneRows how many the whole scene has
     */
    public Strip(float[] values, int width, int firstRow, int rows, int sceneRows) {
        if (width <= 0 || rows <= 0 || firstRow < 0 || firstRow + rows > sceneRows) {
            throw new IllegalArgumentException("Rows " + firstRow + " to " + (firstRow + rows) + ", " + width
                    + " wide, are no part of a scene of " + sceneRows + " rows");
        }
        if (values.length < Math.multiplyExact(width, rows)) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + " rows of " + width);
        }
        this.values = values;
        this.width = width;
        this.firstRow = firstRow;
        this.rows = rows;
        this.sceneRows = sceneRows;
    }

    /** A scene that is whole. */
    public static Strip whole(float[] values, int width, int rows) {
        return new Strip(values, width, 0, rows, rows);
    }

    /** Where the values of a row of the scene begin; a row beyond an edge is the one that a mirror at the edge shows. */
    int offset(int row) {
        int mirrored = mirror(row, sceneRows) - firstRow;
        if (mirrored < 0 || mirrored >= rows) {
            throw new IndexOutOfBoundsException(
                    "Row " + row + " is not among rows " + firstRow + " to " + (firstRow + rows) + " that are here");
        }
        return mirrored * width;
    }

    /** The index that a mirror on the outer edges shows: −1 is 0, −2 is 1, count is count − 1. */
    static int mirror(int index, int count) {
        if (index >= 0 && index < count) {
            return index;
        }
        int folded = Math.floorMod(index, 2 * count);
        return folded < count ? folded : 2 * count - 1 - folded;
    }
}
