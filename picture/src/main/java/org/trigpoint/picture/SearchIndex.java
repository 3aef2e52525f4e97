package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;

/**
 * Finds tracks by the beginning of what they are called: name (each word), identity, IMO number, call sign.
 *
 * <p>A term is ten characters of six bits in a long; terms stand sorted in two columns, 12 bytes each, where a map of texts
 * would take a hundred. What came and went lately stands beside them in trees and is merged in when it is an eighth. Whether a
 * candidate matches is asked of its track, so a term that went may still be offered.
 */
final class SearchIndex {
    private static final int KEY_CHARS = 10;
    private static final int CHAR_BITS = 6;
    private static final int MOST_WORDS = 6;
    private static final int MERGE_AT = 4_096;
    private static final int MERGE_PART = 8;

    /** A handle under a term. */
    private record Entry(long key, int handle) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(handle, other.handle);
        }
    }

    private long[] keys = new long[0];
    private int[] handles = new int[0];
    private final TreeSet<Entry> came = new TreeSet<>();
    private final TreeSet<Entry> went = new TreeSet<>();

    void add(int handle, Track track) {
        for (long key : keys(track)) {
            Entry entry = new Entry(key, handle);
            if (!went.remove(entry)) {
                came.add(entry);
            }
        }
        mergeWhenDue();
    }

    void remove(int handle, Track track) {
        for (long key : keys(track)) {
            Entry entry = new Entry(key, handle);
            if (!came.remove(entry)) {
                went.add(entry);
            }
        }
        mergeWhenDue();
    }

    private void mergeWhenDue() {
        if (came.size() + went.size() < MERGE_AT + keys.length / MERGE_PART) {
            return;
        }
        long[] mergedKeys = new long[keys.length + came.size() - went.size()];
        int[] mergedHandles = new int[mergedKeys.length];
        int at = 0;
        int from = 0;
        for (Entry entry : came) {
            while (from < keys.length && new Entry(keys[from], handles[from]).compareTo(entry) < 0) {
                at = keep(from++, mergedKeys, mergedHandles, at);
            }
            mergedKeys[at] = entry.key();
            mergedHandles[at++] = entry.handle();
        }
        while (from < keys.length) {
            at = keep(from++, mergedKeys, mergedHandles, at);
        }
        keys = mergedKeys;
        handles = mergedHandles;
        came.clear();
        went.clear();
    }

    private int keep(int from, long[] mergedKeys, int[] mergedHandles, int at) {
        if (went.contains(new Entry(keys[from], handles[from]))) {
            return at;
        }
        mergedKeys[at] = keys[from];
        mergedHandles[at] = handles[from];
        return at + 1;
    }

    /**
     * Offers the handles that may match the normalised beginning, in the order of their terms, until the taker says that it is
     * enough; a handle may come more than once.
     */
    void candidates(String beginning, IntPredicate takesMore) {
        int open = KEY_CHARS - Math.min(KEY_CHARS, beginning.length());
        long from = key(beginning);
        long to = from + (1L << (open * CHAR_BITS));
        int at = Arrays.binarySearch(keys, from);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && keys[at - 1] == from) {
            at--;
        }
        for (; at < keys.length && keys[at] < to; at++) {
            if (!takesMore.test(handles[at])) {
                break;
            }
        }
        for (Entry entry : came.subSet(new Entry(from, 0), new Entry(to, 0))) {
            if (!takesMore.test(entry.handle())) {
                return;
            }
        }
    }

    /** True when both would be found by the same words. */
    static boolean sameTerms(Track one, Track other) {
        if (one.identity() != other.identity() || !Objects.equals(one.name(), other.name())) {
            return false;
        }
        List<Claim> claims = one.claims();
        List<Claim> others = other.claims();
        if (claims.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim.kind() != others.get(i).kind()
                    || !claim.value().equals(others.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    static String normalised(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    static boolean matches(Track track, String beginning) {
        for (String term : terms(track)) {
            if (term.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static long[] keys(Track track) {
        return terms(track).stream().mapToLong(SearchIndex::key).distinct().toArray();
    }

    private static List<String> terms(Track track) {
        List<String> terms = new ArrayList<>();
        terms.add(SearchIndex.normalised(Identity.unpack(track.identity()).text()));
        track.findName().ifPresent(name -> addWords(name, terms));
        for (Claim claim : track.claims()) {
            switch (claim.kind()) {
                case NAME, GIVEN_NAME -> addWords(claim.value(), terms);
                case CALL_SIGN, IMO, MMSI, ICAO_ADDRESS, ADDRESS, NAME_DIGEST, REGISTRATION ->
                    terms.add(normalised(claim.value()));
                case SHIP_TYPE, DESTINATION, ETA, DRAUGHT_METERS, EXTENT, PARENT_MMSI, AIRCRAFT_TYPE, CATEGORY -> {}
            }
        }
        terms.removeIf(String::isEmpty);
        return terms;
    }

    /** The name from each of its words on, so that the beginning of any word finds it. */
    private static void addWords(String name, List<String> terms) {
        String rest = normalised(name);
        for (int word = 0; word < MOST_WORDS && !rest.isEmpty(); word++) {
            terms.add(rest);
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space).strip();
        }
    }

    private static long key(String term) {
        long key = 0;
        for (int i = 0; i < KEY_CHARS; i++) {
            key = key << CHAR_BITS | (i < term.length() ? code(term.charAt(i)) : 0);
        }
        return key;
    }

    /** 1 to 38; what is neither letter, digit nor space is told apart by its track only. */
    private static int code(char character) {
        if (character >= 'A' && character <= 'Z') {
            return 1 + character - 'A';
        }
        if (character >= '0' && character <= '9') {
            return 27 + character - '0';
        }
        return character == ' ' ? 37 : 38;
    }
}
