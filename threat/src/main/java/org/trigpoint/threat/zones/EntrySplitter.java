package org.trigpoint.threat.zones;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Hands the entry of a zone on to the cells of a window: to which it is nothing, to which wholly, and to which only with a test.
 *
 * <p>An entry is ints: zone × 2, and of one that needs a test one more and then the count of the ints that follow, which are blocks. A block
 * is a head, count × 4 + {@link #REACHES} + {@link #BASE}, and so many references. A zone holds a point where each of its blocks says yes:
 * one of reaches when a piece reaches the point; one of the edges of a ring when their number north of the point is odd, which BASE turns
 * round.
 */
final class EntrySplitter {
    static final int BASE = 1;
    static final int REACHES = 2;
    static final int COUNT_SHIFT = 2;

    private static final byte NO = 0;
    private static final byte YES = 1;
    private static final byte TEST = 2;

    private final EdgeSplitter edges;
    private final ReachSplitter reaches;
    private CellWindow window = new CellWindow(0, 0, 0, 1, 1);
    /** By cell: what its blocks so far say. */
    private byte[] states = new byte[0];

    private IntList[] blocks = new IntList[0];

    EntrySplitter(Edges edges, Reaches reaches) {
        this.edges = new EdgeSplitter(edges);
        this.reaches = new ReachSplitter(reaches);
    }

    /** Begins an entry: until a block says otherwise, the zone holds all. */
    void begin(CellWindow into) {
        window = into;
        int size = window.size();
        if (states.length < size) {
            int before = blocks.length;
            states = new byte[size];
            blocks = Arrays.copyOf(blocks, size);
            Arrays.setAll(blocks, i -> i < before ? blocks[i] : new IntList());
        }
        Arrays.fill(states, 0, size, YES);
        for (int cell = 0; cell < size; cell++) {
            blocks[cell].cut(0);
        }
    }

    /** Takes one block of it. */
    void block(int head, int[] refs, int begin, int end) {
        if ((head & REACHES) != 0) {
            reaches.split(refs, begin, end, window, this);
        } else {
            edges.split(head & BASE, refs, begin, end, window, this);
        }
    }

    /** The block says the same in all of a cell. */
    void same(int cell, boolean yes) {
        if (!yes) {
            states[cell] = NO;
        }
    }

    /** The block needs these references in a cell. */
    void test(int cell, int kind, int[] refs, int begin, int end) {
        if (states[cell] != NO) {
            states[cell] = TEST;
            blocks[cell].add(((end - begin) << COUNT_SHIFT) | kind);
            blocks[cell].addAll(refs, begin, end);
        }
    }

    /** Ends the entry: adds it to the lists of the cells that it is something to. */
    void end(int zone, IntFunction<IntList> lists) {
        for (int cell = 0; cell < window.size(); cell++) {
            if (states[cell] == YES) {
                lists.apply(cell).add(2 * zone);
            } else if (states[cell] == TEST) {
                IntList list = lists.apply(cell);
                list.add(2 * zone + 1);
                list.add(blocks[cell].size());
                blocks[cell].addTo(list);
            }
        }
    }
}
