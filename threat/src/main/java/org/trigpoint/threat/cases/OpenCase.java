package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.track.TrackId;

/** A case that is worked on: its newest revision, and what becomes of it within one call. */
final class OpenCase {
    final CaseId id;
    final TreeMap<AlertId, CaseAlert> alerts = new TreeMap<>();
    final List<CaseEntry> log = new ArrayList<>();
    int revision;
    boolean closed;
    Case.Hold hold = Case.Hold.BUDGET;
    /** What was last told of it: a case that is begun and shown in one call never waited. */
    Case.Hold holdTold = Case.Hold.NONE;

    boolean released;
    String assignee = "";
    boolean parted;
    double halfLifeSeconds;
    long knownEpochMicros;

    OpenCase(CaseId id) {
        this.id = id;
    }

    /** The one that a revision tells of. */
    static OpenCase of(Case told) {
        OpenCase open = new OpenCase(told.id());
        told.alerts().forEach(alert -> open.alerts.put(alert.alert(), alert));
        open.log.addAll(told.log());
        open.revision = told.revision();
        open.closed = told.state() != Case.State.OPEN;
        open.hold = told.hold();
        open.holdTold = told.hold();
        open.released = told.released();
        open.assignee = told.assignee();
        open.parted = told.parted();
        open.halfLifeSeconds = told.halfLifeSeconds();
        open.knownEpochMicros = told.knownEpochMicros();
        return open;
    }

    /** What is told of it as it is. */
    Case told(@Nullable CaseId into) {
        Case.State state = into != null ? Case.State.MERGED : closed ? Case.State.CLOSED : Case.State.OPEN;
        return new Case(
                id,
                revision,
                state,
                into,
                List.copyOf(alerts.values()),
                hold,
                released,
                assignee,
                parted,
                halfLifeSeconds,
                log,
                knownEpochMicros);
    }

    /** Adds to what became of it; what people said is let go last. */
    void note(CaseEntry.Kind kind, String text, String person, long epochMicros) {
        add(new CaseEntry(kind, text, person, epochMicros));
    }

    private void add(CaseEntry entry) {
        if (log.size() == Case.MOST_ENTRIES) {
            int oldest = 0;
            while (oldest < log.size() && log.get(oldest).kind() == CaseEntry.Kind.COMMENT) {
                oldest++;
            }
            log.remove(oldest == log.size() ? 0 : oldest);
        }
        log.add(entry);
    }

    /** Takes what became of another in among its own, by time. */
    void takeLog(List<CaseEntry> other) {
        List<CaseEntry> own = List.copyOf(log);
        log.clear();
        int taken = 0;
        for (CaseEntry entry : own) {
            while (taken < other.size() && other.get(taken).knownEpochMicros() < entry.knownEpochMicros()) {
                add(other.get(taken++));
            }
            add(entry);
        }
        other.subList(taken, other.size()).forEach(this::add);
    }

    CaseAlert leading() {
        return Case.leading(alerts.values(), halfLifeSeconds);
    }

    boolean isOpen() {
        return alerts.values().stream().anyMatch(CaseAlert::isOpen);
    }

    /** True when all that is open in it is silenced. */
    boolean isSilenced() {
        return alerts.values().stream().filter(CaseAlert::isOpen).allMatch(CaseAlert::silenced);
    }

    /** True when it is never held for the budget: someone is in distress, or a person has said that there is something. */
    boolean isExempt() {
        return alerts.values().stream()
                .anyMatch(alert -> alert.isOpen()
                        && (alert.distress()
                                || alert.state() == Alert.State.CONFIRMED
                                || alert.rule().equals(AlertContent.BY_HAND)));
    }

    boolean isDistress() {
        return alerts.values().stream().anyMatch(alert -> alert.isOpen() && alert.distress());
    }

    Set<TrackId> subjects() {
        Set<TrackId> subjects = new TreeSet<>();
        alerts.values().forEach(alert -> subjects.addAll(alert.subjects()));
        return subjects;
    }

    long fromEpochMicros() {
        return alerts.values().stream()
                .mapToLong(CaseAlert::fromEpochMicros)
                .min()
                .orElseThrow();
    }

    long untilEpochMicros() {
        return alerts.values().stream()
                .mapToLong(CaseAlert::untilEpochMicros)
                .max()
                .orElseThrow();
    }
}
