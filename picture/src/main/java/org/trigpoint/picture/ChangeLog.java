package org.trigpoint.picture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which tracks changed at the last settlings, by block of cells: what frames are made from.
 *
 * <p>A block is 64 × 64 cells of the grid (5.6°). A viewer that was slow asks for all settlings since its last frame; one that
 * has missed more than are kept is told everything anew. So nothing is queued for a viewer.
 */
final class ChangeLog {
    static final int KEPT = 128;
    private static final int BLOCK_SHIFT = 6;
    private static final int BLOCK_COLUMNS = Grid.COLUMNS >> BLOCK_SHIFT;
    static final int BLOCKS = BLOCK_COLUMNS * (Grid.ROWS >> BLOCK_SHIFT);

    /** One settling: handles grouped by block. */
    private static final class Settling {
        int[] blocks = new int[0];
        int[] starts = new int[1];
        int[] handles = new int[0];
    }

    private final Settling[] kept = new Settling[KEPT];
    private long tick;
    private int[] openBlocks = new int[256];
    private int[] openHandles = new int[256];
    private int open;
    private final int[] counts = new int[BLOCKS + 1];

    ChangeLog() {
        Arrays.setAll(kept, i -> new Settling());
    }

    static int block(Cell cell) {
        return (cell.row >> BLOCK_SHIFT) * BLOCK_COLUMNS + (cell.column >> BLOCK_SHIFT);
    }

    /** The blocks that a window touches. */
    static BitSet blocks(Window window) {
        BitSet blocks = new BitSet(BLOCKS);
        int columns = window.columns();
        for (int row = window.firstRow() >> BLOCK_SHIFT; row <= window.lastRow() >> BLOCK_SHIFT; row++) {
            int step = 1 << BLOCK_SHIFT;
            for (int i = 0; i < columns + step; i += step) {
                int column = (window.firstColumn() + Math.min(i, columns - 1)) & (Grid.COLUMNS - 1);
                blocks.set(row * BLOCK_COLUMNS + (column >> BLOCK_SHIFT));
            }
        }
        return blocks;
    }

    /** Number of settlings so far. */
    long tick() {
        return tick;
    }

    /** True when everything that changed after that settling is still known. */
    boolean knows(long since) {
        return tick - since <= KEPT;
    }

    void changed(int handle, int block) {
        if (open == openHandles.length) {
            openHandles = Arrays.copyOf(openHandles, open * 2);
            openBlocks = Arrays.copyOf(openBlocks, open * 2);
        }
        openHandles[open] = handle;
        openBlocks[open++] = block;
    }

    /** Ends a settling: groups what changed by block. */
    void settled() {
        tick++;
        Settling settling = new Settling();
        kept[(int) (tick % KEPT)] = settling;
        if (open > 0) {
            group(settling);
        }
        open = 0;
    }

    private void group(Settling settling) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < open; i++) {
            counts[openBlocks[i] + 1]++;
        }
        int distinct = 0;
        for (int block = 0; block < BLOCKS; block++) {
            distinct += counts[block + 1] > 0 ? 1 : 0;
        }
        settling.blocks = new int[distinct];
        settling.starts = new int[distinct + 1];
        settling.handles = new int[open];
        for (int block = 0, at = 0; block < BLOCKS; block++) {
            if (counts[block + 1] > 0) {
                settling.blocks[at] = block;
                settling.starts[at + 1] = settling.starts[at] + counts[block + 1];
                at++;
            }
            counts[block + 1] += counts[block];
        }
        for (int i = 0; i < open; i++) {
            settling.handles[counts[openBlocks[i]]++] = openHandles[i];
        }
    }

    /** Offers what changed in these blocks after a settling that it {@link #knows}; a handle may come more than once. */
    void since(long since, BitSet blocks, IntConsumer changed) {
        for (long at = since + 1; at <= tick; at++) {
            Settling settling = kept[(int) (at % KEPT)];
            for (int i = 0; i < settling.blocks.length; i++) {
                if (blocks.get(settling.blocks[i])) {
                    for (int j = settling.starts[i]; j < settling.starts[i + 1]; j++) {
                        changed.accept(settling.handles[j]);
                    }
                }
            }
        }
    }
}
