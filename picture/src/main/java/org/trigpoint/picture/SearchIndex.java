package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Track;

/**
 * Finds tracks by the beginning of what they are called: name (each word), identity, IMO number, call sign.
 *
 * <p>Handles stand in buckets by the first three characters of each term; whether a candidate matches is asked of its track.
 * That costs 4 bytes a term, where a sorted map of terms would cost a hundred.
 */
final class SearchIndex {
    static final int KEY_CHARS = 3;
    private static final int CHAR_BITS = 16;
    private static final int MOST_WORDS = 6;

    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();

    /** Handles whose tracks have a term with one beginning, each once. */
    private static final class Bucket {
        int[] handles = new int[4];
        int size;

        void add(int handle) {
            if (size == handles.length) {
                handles = Arrays.copyOf(handles, size * 2);
            }
            handles[size++] = handle;
        }

        void remove(int handle) {
            for (int i = size - 1; i >= 0; i--) {
                if (handles[i] == handle) {
                    handles[i] = handles[--size];
                    return;
                }
            }
        }
    }

    void add(int handle, Track track) {
        for (long key : keys(track)) {
            buckets.computeIfAbsent(key, k -> new Bucket()).add(handle);
        }
    }

    void remove(int handle, Track track) {
        for (long key : keys(track)) {
            Bucket bucket = buckets.get(key);
            if (bucket != null) {
                bucket.remove(handle);
                if (bucket.size == 0) {
                    buckets.remove(key);
                }
            }
        }
    }

    /** Offers every handle that may match the normalised beginning, until the taker says that it is enough. */
    void candidates(String beginning, IntPredicate takesMore) {
        for (Bucket bucket : bucketsOf(beginning)) {
            for (int i = 0; i < bucket.size; i++) {
                if (!takesMore.test(bucket.handles[i])) {
                    return;
                }
            }
        }
    }

    private Collection<Bucket> bucketsOf(String beginning) {
        long from = key(beginning);
        int open = KEY_CHARS - Math.min(KEY_CHARS, beginning.length());
        return buckets.subMap(from, from + (1L << (open * CHAR_BITS))).values();
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

    private static Set<Long> keys(Track track) {
        Set<Long> keys = new TreeSet<>();
        for (String term : terms(track)) {
            keys.add(key(term));
        }
        return keys;
    }

    private static List<String> terms(Track track) {
        List<String> terms = new ArrayList<>();
        terms.add(SearchIndex.normalised(Identity.unpack(track.identity()).text()));
        track.findName().ifPresent(name -> addWords(name, terms));
        for (Claim claim : track.claims()) {
            switch (claim.kind()) {
                case NAME, GIVEN_NAME -> addWords(claim.value(), terms);
                case CALL_SIGN, IMO, MMSI -> terms.add(normalised(claim.value()));
                case SHIP_TYPE, DESTINATION, ETA, DRAUGHT_METERS, EXTENT, PARENT_MMSI -> {}
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
            key = key << CHAR_BITS | (i < term.length() ? term.charAt(i) : 0);
        }
        return key;
    }
}
