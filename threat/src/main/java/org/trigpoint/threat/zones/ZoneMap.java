package org.trigpoint.threat.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** The zones of an audience, to ask where something lies. For any thread. */
public final class ZoneMap {
    /** A zone and its id. */
    public record Entry(String id, ZoneContent content) {}

    private final List<Entry> entries;
    /** Places in the list by id. */
    private final Map<String, Integer> byId = new HashMap<>();

    private final ZoneIndex index;

    private ZoneMap(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (int number = 0; number < entries.size(); number++) {
            byId.put(entries.get(number).id(), number);
        }
        List<Shape> shapes = new ArrayList<>(entries.size());
        entries.forEach(entry -> shapes.add(entry.content().shape()));
        index = ZoneIndex.of(shapes);
    }

    /** Of these zones: made once for each value of them. */
    public static ZoneMap of(ZonesInForce zones) {
        return zones.derive(ZoneMap.class, ZoneMap::make);
    }

    private static ZoneMap make(ZonesInForce zones) {
        List<Entry> entries = new ArrayList<>();
        zones.contents().forEach((id, content) -> entries.add(new Entry(id, content)));
        return new ZoneMap(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All zones, by id; the index knows each by its place here. */
    public List<Entry> entries() {
        return entries;
    }

    /** The zone of this id; null when there is none. */
    public @Nullable Entry find(String id) {
        Integer number = byId.get(id);
        return number == null ? null : entries.get(number);
    }

    /** Where the shapes lie; they are numbered as {@link #entries}. */
    public ZoneIndex index() {
        return index;
    }

    /** The zones that hold a place at a time, by id. */
    public List<Entry> holding(double latDeg, double lonDeg, long epochMicros) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        index.forEachHolding(latDeg, lonDeg, number -> {
            Entry entry = entries.get(number);
            if (entry.content().holdsAt(epochMicros)) {
                found.add(entry);
            }
        });
        return found;
    }

    /** True when the zone of this id, which there is, holds a place. */
    public boolean holds(String id, double latDeg, double lonDeg) {
        return index.holds(Objects.requireNonNull(byId.get(id)), latDeg, lonDeg);
    }

    /** True when a place lies in a zone of this category at a time. */
    public boolean isWithin(ZoneCategory category, double latDeg, double lonDeg, long epochMicros) {
        for (Entry entry : holding(latDeg, lonDeg, epochMicros)) {
            if (entry.content().category() == category) {
                return true;
            }
        }
        return false;
    }
}
