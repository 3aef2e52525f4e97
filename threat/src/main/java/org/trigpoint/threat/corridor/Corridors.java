package org.trigpoint.threat.corridor;

import java.util.List;
import java.util.SortedSet;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.zones.ZoneMap;

/** The cables and pipelines among an audience's zones, and what else explains that ships go slowly. */
final class Corridors {
    private final ZoneMap map;
    private final boolean any;

    private Corridors(ZonesInForce zones) {
        map = ZoneMap.of(zones);
        any = map.entries().stream()
                .anyMatch(entry -> isCorridor(entry.content().category()));
    }

    static Corridors of(ZonesInForce zones) {
        return zones.derive(Corridors.class, Corridors::new);
    }

    private static boolean isCorridor(ZoneCategory category) {
        return category == ZoneCategory.CABLE || category == ZoneCategory.PIPELINE;
    }

    /** False when there is nothing to watch. */
    boolean any() {
        return any;
    }

    /** Adds the ids of corridors that lie on the way between two places. */
    void cross(
            double latDeg,
            double lonDeg,
            double thenLatDeg,
            double thenLonDeg,
            long epochMicros,
            SortedSet<String> ids) {
        map.index().forEachCrossing(latDeg, lonDeg, thenLatDeg, thenLonDeg, number -> add(number, epochMicros, ids));
        map.index().forEachHolding(thenLatDeg, thenLonDeg, number -> add(number, epochMicros, ids));
    }

    /** Adds the ids of corridors that hold a place. */
    void hold(double latDeg, double lonDeg, long epochMicros, SortedSet<String> ids) {
        map.index().forEachHolding(latDeg, lonDeg, number -> add(number, epochMicros, ids));
    }

    private void add(int number, long epochMicros, SortedSet<String> ids) {
        ZoneMap.Entry entry = map.entries().get(number);
        if (isCorridor(entry.content().category()) && entry.content().holdsAt(epochMicros)) {
            ids.add(entry.id());
        }
    }

    /** Names of corridors by their ids, for people. */
    String names(SortedSet<String> ids) {
        List<String> names = map.entries().stream()
                .filter(entry -> ids.contains(entry.id()))
                .map(entry -> entry.content().name())
                .toList();
        return names.isEmpty() ? String.join(", ", ids) : String.join(", ", names);
    }

    /** What of these categories holds a place: its name, or nothing. */
    String nameOf(double latDeg, double lonDeg, long epochMicros, List<ZoneCategory> categories) {
        for (ZoneMap.Entry entry : map.holding(latDeg, lonDeg, epochMicros)) {
            if (categories.contains(entry.content().category())) {
                return entry.content().name();
            }
        }
        return "";
    }
}
