package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.trigpoint.flow.Key;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * The alerts of every audience, open ones and the newest of those that are over, with their revisions.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class AlertBook {
    /** Alerts that are over and are still remembered here; the history has all. */
    static final int MOST_OVER = 10_000;

    /** Revisions of an alert that are remembered here, the first always among them. */
    static final int MOST_REVISIONS = 64;

    private final TreeMap<AlertId, List<Alert>> revisions = new TreeMap<>();
    private final long[] changes = new long[Key.MOST_AUDIENCES];
    private int over;

    /** Takes a revision; one that is there already changes nothing. */
    public synchronized void apply(Alert alert) {
        List<Alert> all = revisions.computeIfAbsent(alert.id(), _ -> new ArrayList<>(2));
        if (!all.isEmpty() && all.getLast().revision() >= alert.revision()) {
            return;
        }
        all.add(alert);
        changes[alert.id().audience()]++;
        if (all.size() > MOST_REVISIONS) {
            all.remove(1);
        }
        if (!alert.state().isOpen() && ++over > MOST_OVER) {
            forgetOldest();
        }
    }

    /** How many revisions came of alerts of an audience: when it is another number than before, there is something new. */
    public synchronized long changes(int audience) {
        return changes[audience];
    }

    private void forgetOldest() {
        var each = revisions.values().iterator();
        while (each.hasNext()) {
            if (!each.next().getLast().state().isOpen()) {
                each.remove();
                over--;
                return;
            }
        }
    }

    /**
     * Alerts as they are now, those that were raised last first.
     *
     * @param alsoOver true for those that are over too
     * @param most at most so many
     * @param tracks finds a track as it is now
     */
    public List<Alert> alerts(Viewer viewer, boolean alsoOver, int most, Function<TrackId, Optional<Track>> tracks) {
        return newest().stream()
                .filter(alert -> alsoOver || alert.state().isOpen())
                .filter(alert -> Visible.visible(alert, viewer, tracks))
                .limit(most)
                .toList();
    }

    /** The newest revision of each, those that were raised last first, whoever asks: for the system itself. */
    public synchronized List<Alert> newest() {
        return revisions.values().stream()
                .map(List::getLast)
                .sorted(Comparator.comparing(Alert::id).reversed())
                .toList();
    }

    /** The revisions of an alert, oldest first; none when this viewer may not see it as it is now, or there is none. */
    public List<Alert> revisions(AlertId id, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        List<Alert> all;
        synchronized (this) {
            all = List.copyOf(revisions.getOrDefault(id, List.of()));
        }
        return all.isEmpty() || !Visible.visible(all.getLast(), viewer, tracks) ? List.of() : all;
    }

    /** Every revision that is remembered, by id. */
    public synchronized List<Alert> revisions() {
        return revisions.values().stream().flatMap(List::stream).toList();
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        revisions.clear();
        over = 0;
    }
}
