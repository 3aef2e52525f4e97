package org.trigpoint.model.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/**
 * One revision of a case: the alerts of one subject group and time, which a person works on together.
 *
 * @param id from what began it
 * @param revision 1 for the first
 * @param state what has become of it
 * @param into the case that it went into, when it was merged
 * @param alerts those in it, by id; one at least
 * @param hold whether it waits, and for what
 * @param released true when it did not wait at some time: it then never waits for the budget again
 * @param assignee the person who has it; empty for nobody
 * @param parted true when a person took it apart: nothing but a person puts it together with another again
 * @param halfLifeSeconds after which its freshness is half
 * @param log what became of it, oldest first
 * @param knownEpochMicros when we knew: arrival of what made this revision
 */
public record Case(
        CaseId id,
        int revision,
        State state,
        @Nullable CaseId into,
        List<CaseAlert> alerts,
        Hold hold,
        boolean released,
        String assignee,
        boolean parted,
        double halfLifeSeconds,
        List<CaseEntry> log,
        long knownEpochMicros)
        implements Casework {
    public static final int MOST_ALERTS = 64;
    public static final int MOST_ENTRIES = 256;

    /** Characters of a comment at most. */
    public static final int MOST_TEXT_CHARS = 2_000;

    /** For how long one in which nothing is open any more can still be worked on. */
    public static final long KEPT_MICROS = 86_400_000_000L;

    /** What becomes of cases. Ordinals are stored: add at the end only. */
    public enum State {
        /** Something in it is open. */
        OPEN,
        /** Nothing in it is open any more. */
        CLOSED,
        /** It went into another. */
        MERGED
    }

    /** What a case waits for. Ordinals are stored: add at the end only. */
    public enum Hold {
        NONE,
        /** There were as many new cases lately as a watch can look at. */
        BUDGET,
        /** All that is open in it is silenced. */
        SILENCED
    }

    public Case {
        alerts = List.copyOf(alerts);
        log = List.copyOf(log);
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions are counted from 1, not " + revision);
        }
        if (alerts.isEmpty() || alerts.size() > MOST_ALERTS || log.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("A case has 1 to " + MOST_ALERTS + " alerts and at most " + MOST_ENTRIES
                    + " entries, not " + alerts.size() + " and " + log.size());
        }
        if ((state == State.MERGED) != (into != null)) {
            throw new IllegalArgumentException("A case that was merged, and no other, names the one it went into");
        }
        if (!(halfLifeSeconds > 0)) {
            throw new IllegalArgumentException("A half-life is above 0 s, not " + halfLifeSeconds);
        }
    }

    public Optional<CaseId> findInto() {
        return Optional.ofNullable(into);
    }

    /** True while it waits and is not to be told of. */
    public boolean held() {
        return hold != Hold.NONE;
    }

    /** When it was over last; of one whose log is not seen, when we knew its newest revision. */
    public long closedEpochMicros() {
        return log.reversed().stream()
                .filter(entry -> entry.kind() == CaseEntry.Kind.CLOSED)
                .mapToLong(CaseEntry::knownEpochMicros)
                .findFirst()
                .orElse(knownEpochMicros);
    }

    /** Those of its alerts that are open. */
    public List<CaseAlert> open() {
        return alerts.stream().filter(CaseAlert::isOpen).toList();
    }

    /** Those that say what the case is about: the open ones; all of them when none is. */
    private static Stream<CaseAlert> speaking(Collection<CaseAlert> alerts) {
        boolean open = alerts.stream().anyMatch(CaseAlert::isOpen);
        return alerts.stream().filter(each -> !open || each.isOpen());
    }

    /** True while someone in it is in distress. */
    public boolean distress() {
        return speaking(alerts).anyMatch(CaseAlert::distress);
    }

    /** The tracks that it is about, by id. */
    public List<TrackId> subjects() {
        return alerts.stream()
                .flatMap(each -> each.subjects().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The rules that raised its alerts, by name. */
    public List<String> rules() {
        return alerts.stream().map(CaseAlert::rule).distinct().sorted().toList();
    }

    /** The alert that wants most to be looked at: the case has its order. Which it is does not change by time alone. */
    public CaseAlert leading() {
        return leading(alerts, halfLifeSeconds);
    }

    /** The same of some alerts, one at least. */
    public static CaseAlert leading(Collection<CaseAlert> alerts, double halfLifeSeconds) {
        // All are seen from the newest of them: later all have lost the same share.
        long now = alerts.stream().mapToLong(CaseAlert::newsEpochMicros).max().orElse(0);
        return speaking(alerts)
                .max(Comparator.comparingDouble((CaseAlert each) ->
                                each.order(now, halfLifeSeconds).productRatio())
                        .thenComparing(CaseAlert::alert, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** How much it wants to be opened, at a moment. */
    public CaseOrder order(long nowEpochMicros) {
        return leading().order(nowEpochMicros, halfLifeSeconds);
    }

    /** The same case as far as these of its alerts go: what is said of it may speak of the others, and is left out. */
    public Case of(List<CaseAlert> some) {
        return new Case(
                id,
                revision,
                state,
                into,
                some,
                hold,
                released,
                assignee,
                parted,
                halfLifeSeconds,
                List.of(),
                knownEpochMicros);
    }
}
