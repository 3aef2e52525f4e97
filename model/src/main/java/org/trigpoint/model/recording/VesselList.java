package org.trigpoint.model.recording;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Notice;

/**
 * Lists of vessels, such as those under sanctions, by the name of the list. Vessels only: persons and organisations are not held. A list
 * that comes later replaces the one of its name, and leaves the others.
 */
public final class VesselList implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "vessel-lists";

    /** No list. */
    public static final VesselList NONE = new VesselList(List.of());

    /**
     * One list as it was on a day.
     *
     * @param name of the list, {@code OFAC SDN}
     * @param date of it, {@code 2026-11-20}
     * @param source the files that it was read from
     * @param vessels in the order of the files
     */
    public record Listing(String name, String date, String source, List<Vessel> vessels) {
        public Listing {
            vessels = List.copyOf(vessels);
            if (name.isBlank() || !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new IllegalArgumentException(
                        "A list has a name and a date as 2026-11-20, not '" + name + "' and '" + date + "'");
            }
        }
    }

    /**
     * A vessel on a list.
     *
     * @param imoNumber seven digits, 0 when the list gives none
     * @param mmsi nine digits, 0 when the list gives none
     * @param name as listed
     * @param formerNames and other names, as listed
     * @param programme under which it is listed
     */
    public record Vessel(int imoNumber, long mmsi, String name, List<String> formerNames, String programme) {
        public Vessel {
            formerNames = List.copyOf(formerNames);
        }
    }

    private final SortedMap<String, Listing> listings;
    private final Derived derived = new Derived();

    /** @param listings each of another name */
    public VesselList(List<Listing> listings) {
        SortedMap<String, Listing> byName = new TreeMap<>();
        listings.forEach(listing -> {
            if (byName.put(listing.name(), listing) != null) {
                throw new IllegalArgumentException("The list " + listing.name() + " is given twice");
            }
        });
        this.listings = Collections.unmodifiableSortedMap(byName);
    }

    /** Those in force, if any was ever loaded. */
    public static Optional<VesselList> find(Board board) {
        return board.find(SLOT, VesselList.class);
    }

    /** Each list, sorted by its name. */
    public SortedMap<String, Listing> listings() {
        return listings;
    }

    /** What a rule makes of these lists, such as an index: made once, and kept with them. */
    public <T> T derive(Class<T> type, Function<VesselList, T> maker) {
        return derived.get(type, () -> maker.apply(this));
    }

    @Override
    public String slot() {
        return SLOT;
    }

    /** These, and those of before that have other names. */
    @Override
    public VesselList after(@Nullable Notice before) {
        if (!(before instanceof VesselList known)) {
            return this;
        }
        Map<String, Listing> all = new TreeMap<>(known.listings);
        all.putAll(listings);
        return new VesselList(List.copyOf(all.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VesselList list && listings.equals(list.listings);
    }

    @Override
    public int hashCode() {
        return listings.hashCode();
    }

    @Override
    public String toString() {
        return "VesselList" + listings.keySet();
    }
}
