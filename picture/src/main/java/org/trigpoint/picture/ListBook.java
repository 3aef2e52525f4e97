package org.trigpoint.picture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.model.observation.ImoNumber;
import org.trigpoint.model.recording.VesselIndex;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;

/** The lists of vessels in force, such as those under sanctions, and what they say of a ship. Safe for any thread. */
public final class ListBook {
    /**
     * What the lists say of a ship. Nothing in both means: not on the lists loaded, as they were on their days.
     *
     * @param lists that were asked
     * @param matches vessels of an IMO number that it has said
     * @param byMmsi others of its MMSI: possible, as numbers are given again
     * @param byName others of a name that it has said: possible, as many ships share names
     */
    public record Answer(
            VesselList lists,
            List<VesselIndex.Entry> matches,
            List<VesselIndex.Entry> byMmsi,
            List<VesselIndex.Entry> byName) {
        public Answer {
            matches = List.copyOf(matches);
            byMmsi = List.copyOf(byMmsi);
            byName = List.copyOf(byName);
        }
    }

    private VesselList inForce = VesselList.NONE;

    /** Takes lists that were recorded; those of other names stay. */
    public synchronized void apply(VesselList lists) {
        inForce = lists.after(inForce);
    }

    public synchronized VesselList inForce() {
        return inForce;
    }

    /** What the lists in force say of a ship, by all that it has said of itself. */
    public Answer of(Track ship) {
        VesselList lists = inForce();
        VesselIndex index = VesselIndex.of(lists);
        Set<VesselIndex.Entry> matches = new LinkedHashSet<>();
        Set<VesselIndex.Entry> byMmsi = new LinkedHashSet<>();
        Set<VesselIndex.Entry> byName = new LinkedHashSet<>();
        for (Claim claim : ship.claims()) {
            switch (claim.kind()) {
                case IMO -> {
                    int number = (int) number(claim);
                    if (ImoNumber.isValid(number)) {
                        matches.addAll(index.matches(number));
                    }
                }
                case MMSI -> byMmsi.addAll(index.possible(number(claim)));
                case NAME -> byName.addAll(index.possible(claim.value()));
                default -> {}
            }
        }
        byMmsi.removeAll(matches);
        byName.removeAll(matches);
        byName.removeAll(byMmsi);
        return new Answer(lists, List.copyOf(matches), List.copyOf(byMmsi), List.copyOf(byName));
    }

    /** The number that is claimed; 0 of what is none. */
    private static long number(Claim claim) {
        return claim.value().matches("\\d{1,9}") ? Long.parseLong(claim.value()) : 0;
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        inForce = VesselList.NONE;
    }
}
