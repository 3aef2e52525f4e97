package org.trigpoint.imagery.nitf;

/**
 * How the numbers of an image are arranged.
 *
 * @param mode B, P, R or S: interleaved by block, pixel, row, or band sequential
 * @param acrossCount blocks in a row
 * @param downCount blocks in a column
 * @param width of a block in pixels
 * @param height of a block in pixels
 * @param bitsPerNumber 1, 8, 16, 32 or 64 where it is not compressed
 */
public record Blocks(char mode, int acrossCount, int downCount, int width, int height, int bitsPerNumber) {
    /** How many there are of one band. */
    public int count() {
        return acrossCount * downCount;
    }
}
