package org.trigpoint.feeds.lists;

import java.util.List;
import org.trigpoint.model.recording.VesselList;

/**
 * What was read of a list.
 *
 * @param listings what it lists; one of each name of a list
 * @param others rows that are about no vessel
 * @param faults rows that could not be read
 */
public record ReadList(List<VesselList.Listing> listings, int others, List<Fault> faults) {
    /**
     * A row that could not be read, or not wholly.
     *
     * @param file name of the file
     * @param line from 1
     * @param reason why
     */
    public record Fault(String file, int line, String reason) {}

    public ReadList {
        listings = List.copyOf(listings);
        faults = List.copyOf(faults);
    }

    /** Vessels of all lists. */
    public int vessels() {
        return listings.stream().mapToInt(listing -> listing.vessels().size()).sum();
    }
}
