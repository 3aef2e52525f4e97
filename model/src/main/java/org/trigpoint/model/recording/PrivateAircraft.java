package org.trigpoint.model.recording;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;

/**
 * Aircraft whose owners asked not to be shown, from lists that the site is entitled to: all of them. What comes later replaces them.
 *
 * @param listings each of another name
 */
public record PrivateAircraft(List<Listing> listings) implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "private-aircraft";

    /** No aircraft. */
    public static final PrivateAircraft NONE = new PrivateAircraft(List.of());

    private static final int MOST_ADDRESS = 0xFFFFFF;

    /**
     * One list.
     *
     * @param name of the list
     * @param addresses of ICAO, 24 bits
     * @param names registrations and call signs, {@linkplain #plain plain}
     */
    public record Listing(String name, SortedSet<Integer> addresses, SortedSet<String> names) {
        public Listing {
            addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            if (name.isBlank()) {
                throw new IllegalArgumentException("A list of private aircraft has a name");
            }
            if (!addresses.isEmpty() && (addresses.first() < 0 || addresses.last() > MOST_ADDRESS)) {
                throw new IllegalArgumentException("An address has 24 bits: " + name);
            }
        }

        /** Addresses, registrations and call signs. */
        public int size() {
            return addresses.size() + names.size();
        }
    }

    public PrivateAircraft {
        listings = List.copyOf(listings);
    }

    /** Those in force. */
    public static PrivateAircraft in(Board board) {
        return board.find(SLOT, PrivateAircraft.class).orElse(NONE);
    }

    /** A registration or call sign as lists and aircraft may both write it: no spaces, no hyphens, capital letters. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '-' && !Character.isWhitespace(letter)) {
                plain.append(letter);
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return listings.isEmpty();
    }

    /**
     * True when a list has it.
     *
     * @param identity packed, of any scheme
     * @param names that it goes by, null for those that are not known
     */
    public boolean holds(long identity, @Nullable String... names) {
        if (isEmpty()) {
            return false;
        }
        if (Identity.isIcao(identity) && holds((int) Identity.unpack(identity).number())) {
            return true;
        }
        for (String name : names) {
            if (name != null && holds(plain(name))) {
                return true;
            }
        }
        return false;
    }

    /** True when a list has what this track is, or says that it is. Tracks that do not fly are on none. */
    public boolean holds(Track track) {
        if (isEmpty() || !mayBe(track.identity())) {
            return false;
        }
        if (holds(track.identity(), track.name())) {
            return true;
        }
        for (Claim claim : track.claims()) {
            boolean listed = switch (claim.kind()) {
                case ICAO_ADDRESS -> holds(Integer.parseInt(claim.value(), 16));
                case REGISTRATION, CALL_SIGN -> holds(plain(claim.value()));
                default -> false;
            };
            if (listed) {
                return true;
            }
        }
        return false;
    }

    /** False for ships: one may be called as an aircraft is. */
    private static boolean mayBe(long identity) {
        return !Identity.isMmsi(identity) && identity != Identity.NONE;
    }

    private boolean holds(int address) {
        return listings.stream().anyMatch(listing -> listing.addresses.contains(address));
    }

    private boolean holds(String plain) {
        return listings.stream().anyMatch(listing -> listing.names.contains(plain));
    }

    @Override
    public String slot() {
        return SLOT;
    }

    @Override
    public String toString() {
        return "PrivateAircraft" + listings.stream().map(Listing::name).toList();
    }
}
