package org.trigpoint.model.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The vessels of all lists, by IMO number; those that only share a name or an MMSI beside. For any thread. */
public final class VesselIndex {
    /**
     * A vessel, and the list that it is on.
     *
     * @param listing its list
     * @param vessel what that says
     */
    public record Entry(VesselList.Listing listing, VesselList.Vessel vessel) {}

    private static final int LEAST_NAME_CHARS = 4;

    private final Map<Integer, List<Entry>> byImo = new HashMap<>();
    private final Map<Long, List<Entry>> byMmsi = new HashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();

    private VesselIndex(VesselList lists) {
        for (VesselList.Listing listing : lists.listings().values()) {
            for (VesselList.Vessel vessel : listing.vessels()) {
                add(new Entry(listing, vessel));
            }
        }
    }

    /** The index of these lists: made once. */
    public static VesselIndex of(VesselList lists) {
        return lists.derive(VesselIndex.class, VesselIndex::new);
    }

    private void add(Entry entry) {
        if (entry.vessel().imoNumber() != 0) {
            byImo.computeIfAbsent(entry.vessel().imoNumber(), each -> new ArrayList<>(1))
                    .add(entry);
        }
        if (entry.vessel().mmsi() != 0) {
            byMmsi.computeIfAbsent(entry.vessel().mmsi(), each -> new ArrayList<>(1))
                    .add(entry);
        }
        addName(entry.vessel().name(), entry);
        entry.vessel().formerNames().forEach(name -> addName(name, entry));
    }

    private void addName(String name, Entry entry) {
        String plain = plain(name);
        if (plain.length() >= LEAST_NAME_CHARS) {
            byName.computeIfAbsent(plain, each -> new ArrayList<>(1)).add(entry);
        }
    }

    /** A name without case, blanks and marks: so two are compared. */
    public static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Those of an IMO number: a match. In the order of the lists. */
    public List<Entry> matches(int imoNumber) {
        return byImo.getOrDefault(imoNumber, List.of());
    }

    /** Those of an MMSI: possible, as numbers are given again. */
    public List<Entry> possible(long mmsi) {
        return byMmsi.getOrDefault(mmsi, List.of());
    }

    /** Those of a name, present or former: possible, as names are shared by many. */
    public List<Entry> possible(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }
}
