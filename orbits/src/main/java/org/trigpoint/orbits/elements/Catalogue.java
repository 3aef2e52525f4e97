package org.trigpoint.orbits.elements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Satellites by catalogue number, each with its newest elements. Immutable, for any thread. */
public final class Catalogue {
    private static final String NORAD = "NORAD:";

    private final SortedMap<Integer, ElementSet> byNumber;

    private Catalogue(SortedMap<Integer, ElementSet> byNumber) {
        this.byNumber = byNumber;
    }

    public static Catalogue empty() {
        return new Catalogue(new TreeMap<>());
    }

    /** Of any sets: of two of one satellite the newer epoch, at the same epoch the later in the order given. */
    public static Catalogue of(Collection<ElementSet> sets) {
        return empty().with(sets);
    }

    /** This one, brought up to date; older elements than it has change nothing. */
    public Catalogue with(Collection<ElementSet> sets) {
        SortedMap<Integer, ElementSet> merged = new TreeMap<>(byNumber);
        for (ElementSet set : sets) {
            merged.merge(set.catalogNumber(), set, Catalogue::newer);
        }
        return new Catalogue(merged);
    }

    private static ElementSet newer(ElementSet known, ElementSet given) {
        return given.epochMicros() >= known.epochMicros() ? given : known;
    }

    /** All, by number. */
    public Collection<ElementSet> sets() {
        return Collections.unmodifiableCollection(byNumber.values());
    }

    public Optional<ElementSet> findByNumber(int catalogNumber) {
        return Optional.ofNullable(byNumber.get(catalogNumber));
    }

    /** By an identity as {@code NORAD:25544}; empty for identities of other kinds. */
    public Optional<ElementSet> findByIdentity(String identity) {
        if (!identity.regionMatches(true, 0, NORAD, 0, NORAD.length())) {
            return Optional.empty();
        }
        try {
            return findByNumber(
                    Integer.parseInt(identity.substring(NORAD.length()).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** By the international designator, as {@code 1998-067A}. */
    public Optional<ElementSet> findByDesignator(String designator) {
        if (designator.isEmpty()) {
            return Optional.empty();
        }
        return byNumber.values().stream()
                .filter(set -> set.designator().equalsIgnoreCase(designator))
                .findFirst();
    }

    /** All whose name has the words in it, by number; upper and lower case are the same, and a star stands for any characters. */
    public List<ElementSet> findByName(String pattern) {
        String[] parts = pattern.toUpperCase(Locale.ROOT).strip().split("\\*", -1);
        List<ElementSet> found = new ArrayList<>();
        for (ElementSet each : byNumber.values()) {
            if (hasAll(each.name().toUpperCase(Locale.ROOT), parts)) {
                found.add(each);
            }
        }
        return List.copyOf(found);
    }

    /** Whether the parts stand in a name one behind the other. */
    private static boolean hasAll(String name, String[] parts) {
        int at = 0;
        for (String part : parts) {
            int found = name.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }
}
