package org.trigpoint.geo.land;

import java.util.Arrays;

/** Nodes by their times, the soonest first; of equal times that of the lower number, so that ways are the same on every run. */
final class NodeHeap {
    private static final int OUT = -1;

    private final double[] seconds;
    private final int[] nodes;
    private final int[] place;
    private int size;

    /** @param seconds of every node; lowered by the caller alone, who then calls {@link #raise} */
    NodeHeap(double[] seconds) {
        this.seconds = seconds;
        nodes = new int[seconds.length];
        place = new int[seconds.length];
        Arrays.fill(place, OUT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes a node in, or to where its lowered time belongs. */
    void raise(int node) {
        int at = place[node];
        if (at == OUT) {
            at = size++;
        }
        while (at > 0 && isBefore(node, nodes[(at - 1) / 2])) {
            put(at, nodes[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, node);
    }

    int poll() {
        int first = nodes[0];
        place[first] = OUT;
        int last = nodes[--size];
        if (size > 0) {
            sink(last);
        }
        return first;
    }

    private void sink(int node) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isBefore(nodes[child + 1], nodes[child])) {
                child++;
            }
            if (isBefore(node, nodes[child])) {
                break;
            }
            put(at, nodes[child]);
            at = child;
        }
        put(at, node);
    }

    private void put(int at, int node) {
        nodes[at] = node;
        place[node] = at;
    }

    private boolean isBefore(int one, int two) {
        return seconds[one] < seconds[two] || (seconds[one] == seconds[two] && one < two);
    }
}
