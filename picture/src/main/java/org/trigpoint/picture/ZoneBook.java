package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.zone.Zone;

/**
 * The zones of every audience, with the versions that they have had: what was known by a time is the newest version known by then.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class ZoneBook {
    /** Versions of a zone that are remembered here; the history has all. */
    static final int MOST_VERSIONS = 100;

    private record Place(int audience, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAudience = Integer.compare(audience, other.audience);
            return byAudience != 0 ? byAudience : id.compareTo(other.id);
        }
    }

    private final TreeMap<Place, List<Zone>> versions = new TreeMap<>();

    /** Takes a version; one that is there already changes nothing. */
    public synchronized void apply(Zone zone) {
        List<Zone> all = versions.computeIfAbsent(new Place(zone.audience(), zone.id()), _ -> new ArrayList<>(1));
        if (all.isEmpty() || all.getLast().revision() < zone.revision()) {
            all.add(zone);
            if (all.size() > MOST_VERSIONS) {
                all.removeFirst();
            }
        }
    }

    /** The zones that this viewer may see, as they are known now, by id; none that has been taken away. */
    public List<Zone> zones(Viewer viewer) {
        return zones(viewer, Long.MAX_VALUE);
    }

    /** The same as they were known at a time. */
    public synchronized List<Zone> zones(Viewer viewer, long knownByEpochMicros) {
        List<Zone> zones = new ArrayList<>();
        for (Map.Entry<Place, List<Zone>> each : versions.entrySet()) {
            Zone zone = knownBy(each.getValue(), knownByEpochMicros);
            if (zone != null && !zone.ended() && Visible.visible(zone, viewer)) {
                zones.add(zone);
            }
        }
        return zones;
    }

    private static @Nullable Zone knownBy(List<Zone> all, long epochMicros) {
        for (Zone zone : all.reversed()) {
            if (zone.knownEpochMicros() <= epochMicros) {
                return zone;
            }
        }
        return null;
    }

    /** A zone of this viewer's as it is now; empty when it has none of this id, or no more. */
    public synchronized Optional<Zone> find(String id, Viewer viewer) {
        return Optional.ofNullable(versions.get(new Place(viewer.audience(), id)))
                .map(List::getLast)
                .filter(zone -> !zone.ended() && Visible.visible(zone, viewer));
    }

    /** The versions of a zone of this viewer's that are remembered, oldest first, also when it is no more; empty when it never had one of this id. */
    public synchronized List<Zone> versions(String id, Viewer viewer) {
        return versions.getOrDefault(new Place(viewer.audience(), id), List.of()).stream()
                .filter(zone -> Visible.visible(zone, viewer))
                .toList();
    }

    /** Every version that is remembered, by audience, id and revision. */
    public synchronized List<Zone> versions() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        versions.clear();
    }
}
