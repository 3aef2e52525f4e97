package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * The cases and silences of every audience as they are now: those that are open, and the newest of those that are over.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class CaseBook {
    /** Cases, and silences, that are over and are still remembered here. */
    static final int MOST_OVER = 10_000;

    private final TreeMap<CaseId, Case> cases = new TreeMap<>();
    private final TreeMap<AlertId, CaseId> caseOf = new TreeMap<>();
    private final TreeMap<Name, Silence> silences = new TreeMap<>();
    private final long[] changes = new long[Key.MOST_AUDIENCES];
    private int casesOver;
    private int silencesOver;

    private record Name(int audience, Stamp began) implements Comparable<Name> {
        static Name of(Silence silence) {
            return new Name(silence.audience(), silence.began());
        }

        @Override
        public int compareTo(Name other) {
            int byStamp = began.compareTo(other.began);
            return byStamp != 0 ? byStamp : Integer.compare(audience, other.audience);
        }
    }

    /** Takes a revision; one that is there already changes nothing. */
    public synchronized void apply(Casework casework) {
        switch (casework) {
            case Case each -> take(each);
            case Silence silence -> take(silence);
        }
    }

    private void take(Case each) {
        Case before = cases.get(each.id());
        if (before != null && before.revision() >= each.revision()) {
            return;
        }
        cases.put(each.id(), each);
        if (each.state() != Case.State.MERGED) {
            each.alerts().forEach(alert -> caseOf.put(alert.alert(), each.id()));
        }
        changes[each.id().audience()]++;
        casesOver += over(each) - (before == null ? 0 : over(before));
        if (casesOver > MOST_OVER) {
            forgetOldest();
        }
    }

    private static int over(Case each) {
        return each.state() == Case.State.OPEN ? 0 : 1;
    }

    private void forgetOldest() {
        var each = cases.values().iterator();
        while (each.hasNext()) {
            Case oldest = each.next();
            if (over(oldest) > 0) {
                each.remove();
                oldest.alerts().forEach(alert -> caseOf.remove(alert.alert(), oldest.id()));
                casesOver--;
                return;
            }
        }
    }

    private void take(Silence silence) {
        Silence before = silences.get(Name.of(silence));
        if (before != null && before.revision() >= silence.revision()) {
            return;
        }
        silences.put(Name.of(silence), silence);
        changes[silence.audience()]++;
        if (silence.over() && ++silencesOver > MOST_OVER) {
            silences.values().stream()
                    .filter(Silence::over)
                    .findFirst()
                    .ifPresent(oldest -> silences.remove(Name.of(oldest)));
            silencesOver--;
        }
    }

    /** How many revisions came for an audience: when it is another number than before, there is something new. */
    public synchronized long changes(int audience) {
        return changes[audience];
    }

    /**
     * What a viewer may see of cases, by their order at a moment, the first to be opened first.
     *
     * @param wanted true for cases that are asked for
     * @param tracks finds a track as it is now
     */
    public List<Case> cases(
            Viewer viewer, long nowEpochMicros, Predicate<Case> wanted, Function<TrackId, Optional<Track>> tracks) {
        record Ordered(Case seen, double ratio) {}
        return copy(cases.values()).stream()
                .filter(wanted)
                .flatMap(each -> Visible.seen(each, viewer, tracks).stream())
                .map(each -> new Ordered(each, each.order(nowEpochMicros).productRatio()))
                .sorted(Comparator.comparingDouble(Ordered::ratio)
                        .reversed()
                        .thenComparing(each -> each.seen().id()))
                .map(Ordered::seen)
                .toList();
    }

    private synchronized <T> List<T> copy(Collection<T> all) {
        return new ArrayList<>(all);
    }

    /** What a viewer may see of a case. */
    public Optional<Case> find(CaseId id, Viewer viewer, Function<TrackId, Optional<Track>> tracks) {
        return Optional.ofNullable(newest(id)).flatMap(each -> Visible.seen(each, viewer, tracks));
    }

    private synchronized @Nullable Case newest(CaseId id) {
        return cases.get(id);
    }

    /** The case that an alert is in, whoever asks: for the system itself. */
    public synchronized Optional<Case> findOf(AlertId alert) {
        return Optional.ofNullable(caseOf.get(alert)).map(cases::get);
    }

    /** The silences that a viewer may see, by when they began. */
    public List<Silence> silences(Viewer viewer, Predicate<Silence> wanted, Function<TrackId, Optional<Track>> tracks) {
        return copy(silences.values()).stream()
                .filter(wanted)
                .filter(silence -> Visible.visible(silence, viewer, tracks))
                .toList();
    }

    /** All that is remembered. */
    public synchronized List<Casework> all() {
        List<Casework> all = new ArrayList<>(cases.values());
        all.addAll(silences.values());
        return all;
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        cases.clear();
        caseOf.clear();
        silences.clear();
        casesOver = 0;
        silencesOver = 0;
    }
}
