package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.match.SceneAnswer;

/**
 * What things in scenes are held to be, for every audience, as it was said last. Of more than {@value #MOST} the oldest are forgotten.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class SceneBook {
    /** Most answers that are kept. */
    static final int MOST = 200_000;

    private record Thing(Stamp stamp, int audience) implements Comparable<Thing> {
        @Override
        public int compareTo(Thing other) {
            int byStamp = stamp.compareTo(other.stamp);
            return byStamp != 0 ? byStamp : Integer.compare(audience, other.audience);
        }
    }

    private final TreeMap<Thing, SceneAnswer> all = new TreeMap<>();

    /** Takes an answer; it replaces what was said of the same thing. */
    public synchronized void apply(SceneAnswer answer) {
        all.put(new Thing(answer.match().detection().stamp(), answer.audience()), answer);
        if (all.size() > MOST) {
            all.pollFirstEntry();
        }
    }

    /** Answers that this viewer may see, the newest first, so many at most. */
    public synchronized List<SceneAnswer> newest(Viewer viewer, Predicate<SceneAnswer> asked, int most) {
        List<SceneAnswer> found = new ArrayList<>();
        for (SceneAnswer answer : all.descendingMap().values()) {
            if (found.size() == most) {
                break;
            }
            if (Visible.visible(answer, viewer) && asked.test(answer)) {
                found.add(answer);
            }
        }
        return found;
    }

    /** All that is known, in order of their raw messages. */
    public synchronized List<SceneAnswer> all() {
        return List.copyOf(all.values());
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        all.clear();
    }
}
