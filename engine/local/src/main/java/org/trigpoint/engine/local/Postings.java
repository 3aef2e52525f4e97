package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;

/**
 * The board: the newest notice of each slot, and those that came in within the present epoch with their stamps.
 *
 * <p>Posted to by the engine's caller between the phases of an epoch, read by all shards within them.
 */
final class Postings {
    /** A notice and when it came. */
    record Posting(Stamp stamp, Notice notice) {}

    private final Map<String, List<Posting>> slots = new HashMap<>();

    void post(Stamp stamp, Notice notice) {
        List<Posting> postings = slots.computeIfAbsent(notice.slot(), slot -> new ArrayList<>(1));
        Notice before = postings.isEmpty() ? null : postings.getLast().notice();
        postings.add(new Posting(stamp, notice.after(before)));
    }

    /** The newest notice in this slot at or before this stamp; null when there is none. */
    @Nullable
    Notice find(String slot, Stamp at) {
        List<Posting> postings = slots.get(slot);
        if (postings == null) {
            return null;
        }
        for (int i = postings.size() - 1; i >= 0; i--) {
            if (postings.get(i).stamp().compareTo(at) <= 0) {
                return postings.get(i).notice();
            }
        }
        return null;
    }

    /** Forgets what newer notices replaced: every input from here on is newer than all. */
    void endEpoch() {
        for (List<Posting> postings : slots.values()) {
            if (postings.size() > 1) {
                postings.subList(0, postings.size() - 1).clear();
            }
        }
    }

    /** The notices in force, sorted by slot. */
    List<Posting> inForce() {
        return new TreeMap<>(slots).values().stream().map(List::getLast).toList();
    }

    void clear() {
        slots.clear();
    }
}
