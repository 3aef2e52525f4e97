package org.trigpoint.imagery.tiff;

/** One of the images of a file that is written: how large it is, and where its packed tiles wait. */
final class CogLevel {
    final int width;
    final int height;
    private final long[] places;
    private final int[] lengths;

    CogLevel(int width, int height) {
        this.width = width;
        this.height = height;
        int tiles = Math.multiplyExact(across(), down());
        this.places = new long[tiles];
        this.lengths = new int[tiles];
    }

    int across() {
        return (width - 1) / CogWriter.SIDE + 1;
    }

    int down() {
        return (height - 1) / CogWriter.SIDE + 1;
    }

    int tiles() {
        return lengths.length;
    }

    void keep(int column, int row, long place, int length) {
        int tile = row * across() + column;
        places[tile] = place;
        lengths[tile] = length;
    }

    /** Where in the scratch file a tile is. */
    long place(int tile) {
        return places[tile];
    }

    /** Its bytes; 0 of one that has no data. */
    int length(int tile) {
        return lengths[tile];
    }
}
