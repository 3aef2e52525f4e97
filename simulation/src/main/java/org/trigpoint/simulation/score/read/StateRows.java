package org.trigpoint.simulation.score.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** States by time as a file gives them, each id once at a time. */
final class StateRows<T> {
    private record Key(long epochMicros, String id) {}

    private final SortedMap<Long, List<T>> byEpochMicros = new TreeMap<>();
    private final Map<Key, Integer> lines = new HashMap<>();

    void add(CsvTable at, String id, T state) {
        long time = at.epochMicros();
        Integer earlier = lines.putIfAbsent(new Key(time, id), at.line());
        if (earlier != null) {
            throw at.fault("'" + id + "' stands at the same time in line " + earlier);
        }
        byEpochMicros.computeIfAbsent(time, _ -> new ArrayList<>()).add(state);
    }

    SortedMap<Long, List<T>> byEpochMicros() {
        return byEpochMicros;
    }
}
