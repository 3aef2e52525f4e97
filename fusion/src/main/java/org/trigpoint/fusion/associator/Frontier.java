package org.trigpoint.fusion.associator;

import java.util.Arrays;
import org.trigpoint.fusion.hypothesiser.Hypotheses;

/** Detections by their distance, nearest first, then lowest number: a binary heap in which an entry may be out of date. */
final class Frontier {
    private double[] key = new double[16];
    private int[] item = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(double distance, int detection) {
        if (size == key.length) {
            key = Arrays.copyOf(key, size * 2);
            item = Arrays.copyOf(item, size * 2);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!isBefore(distance, detection, parent)) {
                break;
            }
            key[at] = key[parent];
            item[at] = item[parent];
            at = parent;
        }
        key[at] = distance;
        item[at] = detection;
    }

    private boolean isBefore(double distance, int detection, int other) {
        return distance < key[other] || (distance == key[other] && detection < item[other]);
    }

    /** The nearest that is not settled, at the distance it has now. */
    int poll(double[] distance, boolean[] settled) {
        while (size > 0) {
            int first = item[0];
            double at = key[0];
            size--;
            if (size > 0) {
                sink(key[size], item[size]);
            }
            if (!settled[first] && at == distance[first]) {
                return first;
            }
        }
        return Hypotheses.NONE;
    }

    private void sink(double distance, int detection) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isBefore(key[child + 1], item[child + 1], child)) {
                child++;
            }
            if (!isBefore(key[child], item[child], distance, detection)) {
                break;
            }
            key[at] = key[child];
            item[at] = item[child];
            at = child;
        }
        key[at] = distance;
        item[at] = detection;
    }

    private static boolean isBefore(double distance, int detection, double otherDistance, int other) {
        return distance < otherDistance || (distance == otherDistance && detection < other);
    }
}
