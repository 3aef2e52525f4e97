package org.trigpoint.app.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.Suspicion;

/**
 * What was found in a port against its labels, one to one: a thing is a vessel when its centre is in a label, or a pixel beside it.
 *
 * @param vessels labels that were found
 * @param others what was found and is in no label
 * @param missed numbers of labels that were not found
 */
record PortTally(int vessels, List<SceneDetection> others, List<Integer> missed) {
    PortTally {
        others = List.copyOf(others);
        missed = List.copyOf(missed);
    }

    static PortTally of(List<SceneDetection> found, CocoLabels labels) {
        List<SceneDetection> others = new ArrayList<>();
        SortedSet<Integer> left = new TreeSet<>();
        for (int label = 0; label < labels.masks().size(); label++) {
            left.add(label);
        }
        int vessels = 0;
        for (SceneDetection each : found) {
            if (each.suspicion() != Suspicion.NONE) {
                continue;
            }
            Integer hit = left.stream()
                    .filter(label -> labels.isIn(
                            label, each.point().columnPixels(), each.point().rowPixels()))
                    .findFirst()
                    .orElse(null);
            if (hit == null) {
                others.add(each);
            } else {
                left.remove(hit);
                vessels++;
            }
        }
        return new PortTally(vessels, others, List.copyOf(left));
    }

    PortTally plus(PortTally other) {
        List<SceneDetection> all = new ArrayList<>(others);
        all.addAll(other.others);
        List<Integer> none = new ArrayList<>(missed);
        none.addAll(other.missed);
        return new PortTally(vessels + other.vessels, all, none);
    }

    double precisionRatio() {
        return vessels == 0 ? 0 : vessels / (double) (vessels + others.size());
    }

    double recallRatio() {
        return vessels == 0 ? 0 : vessels / (double) (vessels + missed.size());
    }

    /** Harmonic mean of both. */
    double f1Ratio() {
        return 2.0 * vessels / Math.max(1, 2 * vessels + others.size() + missed.size());
    }
}
