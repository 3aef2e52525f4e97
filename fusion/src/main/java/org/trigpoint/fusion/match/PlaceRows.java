package org.trigpoint.fusion.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;

/** The detections of a scene in order of latitude, to find those in a box. */
final class PlaceRows {
    private final Sight.Place[] places;
    private final int[] indices;

    PlaceRows(List<Detection> detections) {
        int[] placed = new int[detections.size()];
        int count = 0;
        for (int i = 0; i < placed.length; i++) {
            if (detections.get(i).sight() instanceof Sight.Place) {
                placed[count++] = i;
            }
        }
        indices = Arrays.stream(placed, 0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> place(detections.get(i)).latDeg()))
                .mapToInt(i -> i)
                .toArray();
        places = Arrays.stream(indices).mapToObj(i -> place(detections.get(i))).toArray(Sight.Place[]::new);
    }

    private static Sight.Place place(Detection detection) {
        return (Sight.Place) detection.sight();
    }

    /** Gives the index of each detection in a box. */
    void forEachIn(Box box, IntConsumer each) {
        int from = 0;
        int to = places.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (places[middle].latDeg() < box.southDeg()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        for (int row = from; row < places.length && places[row].latDeg() <= box.northDeg(); row++) {
            if (box.contains(places[row].latDeg(), places[row].lonDeg())) {
                each.accept(indices[row]);
            }
        }
    }
}
