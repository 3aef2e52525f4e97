package org.trigpoint.threat.waters;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.track.TrackId;

/** The craft of a cell and its halo, each as it was last told of. What it gives is in the order of their ids. */
public final class Waters {
    /** Rows of about 5 km: places within a few kilometres are found in few of them. */
    private static final int PLACE_LEVEL = 12;

    private static final int FEW = 16;
    /** A degree of latitude is longer than this, seen in the plane of a place some hundred kilometres away too. */
    private static final double LEAST_METERS_PER_DEG = 109_000;

    private final long cell;
    final TrackMap<Craft> crafts = new TrackMap<>();
    List<Disturbance> disturbances = List.of();
    /** By the cell of the sky that told it. */
    final TreeMap<Long, Overhead> overhead = new TreeMap<>();

    private final Map<Long, TreeSet<TrackId>> places = new HashMap<>();

    /** What a cell of the sky told, and when that arrived. */
    record Overhead(long toldEpochMicros, List<Disturbance> now) {}

    Waters(long cell) {
        this.cell = cell;
    }

    /** The cell of the {@link WatersGrid}. */
    public long cell() {
        return cell;
    }

    /** True when a place belongs to this cell, not to its halo. */
    public boolean holds(double latDeg, double lonDeg) {
        return WatersGrid.cellAt(latDeg, lonDeg) == cell;
    }

    /** All crafts, by id. */
    public Collection<Craft> crafts() {
        return Collections.unmodifiableCollection(crafts.values());
    }

    /** The craft of a track, null when it is not here. */
    public @Nullable Craft find(TrackId track) {
        return crafts.get(track);
    }

    /** Gives each craft whose newest position lies within a distance of a place, by id. */
    public void forEachNear(double latDeg, double lonDeg, double meters, Consumer<Craft> each) {
        if (crafts.size() <= FEW) {
            forEachOfFew(latDeg, lonDeg, meters, each);
            return;
        }
        TreeSet<TrackId> near = new TreeSet<>();
        Cell.forEachIn(PLACE_LEVEL, Box.around(latDeg, lonDeg, meters), place -> {
            TreeSet<TrackId> there = places.get(place);
            if (there != null) {
                near.addAll(there);
            }
        });
        LocalFrame frame = LocalFrame.at(latDeg, lonDeg);
        for (TrackId id : near) {
            Craft craft = java.util.Objects.requireNonNull(crafts.get(id));
            if (isWithin(craft, frame, meters)) {
                each.accept(craft);
            }
        }
    }

    /** Where there are few, looking at all of them is less than looking up where they are. */
    private void forEachOfFew(double latDeg, double lonDeg, double meters, Consumer<Craft> each) {
        LocalFrame frame = null;
        double mostDeg = meters / LEAST_METERS_PER_DEG;
        for (Craft craft : crafts.values()) {
            if (Math.abs(craft.latDeg - latDeg) <= mostDeg) {
                frame = frame == null ? LocalFrame.at(latDeg, lonDeg) : frame;
                if (isWithin(craft, frame, meters)) {
                    each.accept(craft);
                }
            }
        }
    }

    private static boolean isWithin(Craft craft, LocalFrame frame, double meters) {
        LocalFrame.Offset offset = frame.offsetTo(craft.latDeg, craft.lonDeg);
        double east = offset.eastMeters();
        double north = offset.northMeters();
        return east * east + north * north <= meters * meters;
    }

    /** True when its number goes on somewhere else: it was heard since as another track. */
    public boolean isHeardElsewhere(Craft craft) {
        for (Craft other : crafts.values()) {
            if (other != craft
                    && other.last().identity() == craft.last().identity()
                    && other.last().untilEpochMicros() > craft.last().untilEpochMicros()) {
                return true;
            }
        }
        return false;
    }

    /** Where positioning is disturbed now, as the rule of interference found it. */
    public void disturb(List<Disturbance> now) {
        disturbances = List.copyOf(now);
    }

    /** The first disturbance of positioning that holds a place: of those that ships show, else of those that aircraft do. */
    public Optional<Disturbance> findDisturbance(double latDeg, double lonDeg) {
        return disturbances.stream()
                .filter(each -> each.holds(latDeg, lonDeg))
                .findFirst()
                .or(() -> findOverhead(latDeg, lonDeg));
    }

    /** The first disturbance that aircraft show and that holds a place. */
    public Optional<Disturbance> findOverhead(double latDeg, double lonDeg) {
        return overhead.values().stream()
                .flatMap(each -> each.now().stream())
                .filter(each -> each.holds(latDeg, lonDeg))
                .findFirst();
    }

    /** Takes what a cell of the sky tells. */
    void take(Disturbed disturbed, long nowEpochMicros) {
        overhead.put(disturbed.from(), new Overhead(nowEpochMicros, disturbed.now()));
    }

    /** Lets go what cells of the sky told before this. */
    void forgetOverhead(long beforeEpochMicros) {
        overhead.values().removeIf(each -> each.toldEpochMicros() < beforeEpochMicros);
    }

    /** Takes a leg that came in order. */
    void take(Leg leg, long nowEpochMicros) {
        Craft craft = crafts.get(leg.track());
        if (craft == null) {
            add(new Craft(leg, nowEpochMicros));
            return;
        }
        long before = placeOf(craft);
        craft.take(leg, nowEpochMicros);
        long now = placeOf(craft);
        if (before != now) {
            displace(before, leg.track());
            place(now, leg.track());
        }
    }

    /** Adds a craft that is not here. */
    void add(Craft craft) {
        crafts.put(craft.last().track(), craft);
        place(placeOf(craft), craft.last().track());
    }

    private void place(long place, TrackId track) {
        places.computeIfAbsent(place, each -> new TreeSet<>()).add(track);
    }

    private void displace(long place, TrackId track) {
        TreeSet<TrackId> there = places.get(place);
        if (there != null && there.remove(track) && there.isEmpty()) {
            places.remove(place);
        }
    }

    private static long placeOf(Craft craft) {
        return Cell.at(PLACE_LEVEL, craft.latDeg, craft.lonDeg);
    }

    void remove(Craft craft) {
        displace(placeOf(craft), craft.last().track());
        crafts.remove(craft.last().track());
    }
}
