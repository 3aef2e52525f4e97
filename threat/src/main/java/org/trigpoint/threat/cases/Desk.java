package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.alert.CaseEntry;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.alert.Silence;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.recording.SilenceBegun;

/** One call of the step: what changes in it, and then what is told of that, once for each case and silence. */
final class Desk {
    private final CaseState state;
    private final CaseSettings settings;
    private final Out<Casework> out;
    private final long now;
    private final TreeSet<CaseId> changed = new TreeSet<>();
    private final TreeMap<Stamp, Silence> changedSilences = new TreeMap<>();
    private final List<Case> merged = new ArrayList<>();

    Desk(CaseState state, CaseSettings settings, Out<Casework> out) {
        this.state = state;
        this.settings = settings;
        this.out = out;
        now = out.stamp().arrivalEpochMicros();
    }

    /** Takes a revision of an alert. */
    void take(Alert alert, Importance zones) {
        CaseId known = state.caseOf.get(alert.id());
        OpenCase home = known == null ? null : state.cases.get(known);
        CaseAlert before = home == null ? null : home.alerts.get(alert.id());
        if (before == null && !alert.state().isOpen()) {
            return;
        }
        CaseAlert weighed = cover(Weighing.weigh(alert, before, zones, settings));
        List<OpenCase> near = Grouping.near(weighed, state, settings.gapMicros);
        if (home == null) {
            home = Grouping.home(weighed, near);
            home = home == null ? begin(CaseId.of(alert.id()), weighed) : join(home, weighed);
        }
        home.alerts.put(alert.id(), weighed);
        changed.add(home.id);
        if (weighed.isOpen()) {
            putTogether(home, near);
        }
    }

    private OpenCase begin(CaseId id, CaseAlert first) {
        OpenCase begun = new OpenCase(id);
        begun.halfLifeSeconds = settings.halfLifeSeconds;
        begun.alerts.put(first.alert(), first);
        begun.note(CaseEntry.Kind.OPENED, first.headline(), "", now);
        state.put(begun);
        return begun;
    }

    private OpenCase join(OpenCase home, CaseAlert alert) {
        home.note(CaseEntry.Kind.JOINED, alert.headline(), "", now);
        state.caseOf.put(alert.alert(), home.id);
        return home;
    }

    private void putTogether(OpenCase home, List<OpenCase> near) {
        OpenCase oldest = home;
        for (OpenCase other : near) {
            if (other != oldest && other != home && Grouping.areOne(oldest, other)) {
                boolean first = other.id.compareTo(oldest.id) < 0;
                merge(first ? other : oldest, first ? oldest : other, "");
                oldest = first ? other : oldest;
            }
        }
    }

    private void merge(OpenCase into, OpenCase gone, String person) {
        state.remove(gone);
        changed.remove(gone.id);
        into.alerts.putAll(gone.alerts);
        into.takeLog(gone.log);
        into.note(CaseEntry.Kind.MERGED, gone.id.toString(), person, now);
        into.parted |= gone.parted;
        into.closed &= gone.closed;
        into.assignee = into.assignee.isEmpty() ? gone.assignee : into.assignee;
        if (gone.released && !into.released) {
            into.released = true;
            into.hold = Case.Hold.NONE;
        }
        state.put(into);
        changed.add(into.id);
        gone.revision++;
        gone.knownEpochMicros = now;
        gone.note(CaseEntry.Kind.MERGED, into.id.toString(), person, now);
        merged.add(gone.told(into.id));
    }

    /** Takes what a person says of a case. */
    void take(CaseCommand command) {
        OpenCase on = state.cases.get(command.on());
        if (on == null) {
            return;
        }
        String person = command.person();
        switch (command) {
            case CaseCommand.Assign assign -> {
                on.assignee = assign.assignee();
                on.note(CaseEntry.Kind.ASSIGNED, assign.assignee(), person, now);
                release(on, "given to someone", person);
            }
            case CaseCommand.Comment comment -> on.note(CaseEntry.Kind.COMMENT, comment.text(), person, now);
            case CaseCommand.Release _ -> release(on, "asked for", person);
            case CaseCommand.Merge merge -> mergeByHand(on, merge);
            case CaseCommand.Split split -> split(on, split);
        }
        changed.add(on.id);
    }

    private void mergeByHand(OpenCase on, CaseCommand.Merge merge) {
        for (CaseId id : new TreeSet<>(merge.cases())) {
            OpenCase other = state.cases.get(id);
            if (other != null && on.alerts.size() + other.alerts.size() <= Case.MOST_ALERTS) {
                merge(on, other, merge.person());
            }
        }
    }

    private void split(OpenCase on, CaseCommand.Split split) {
        TreeMap<AlertId, CaseAlert> going = new TreeMap<>(on.alerts);
        going.keySet().retainAll(split.alerts());
        if (going.isEmpty() || going.size() == on.alerts.size()) {
            return;
        }
        OpenCase begun = new OpenCase(CaseId.of(out.stamp(), on.id.audience()));
        begun.halfLifeSeconds = on.halfLifeSeconds;
        begun.alerts.putAll(going);
        begun.parted = true;
        begun.closed = on.closed;
        // It was shown, or held, as a part of the other.
        begun.released = on.released;
        begun.hold = on.hold;
        begun.holdTold = on.holdTold;
        begun.assignee = on.assignee;
        begun.note(CaseEntry.Kind.SPLIT, on.id.toString(), split.person(), now);
        on.alerts.keySet().removeAll(going.keySet());
        on.parted = true;
        on.note(CaseEntry.Kind.SPLIT, begun.id.toString(), split.person(), now);
        state.put(begun);
        changed.add(begun.id);
    }

    /** Takes a silence that begins; it is its own name. */
    void take(SilenceBegun begun) {
        Silence silence =
                new Silence(begun.audience(), out.stamp(), 1, begun.content(), false, 0, begun.person(), "", now);
        put(silence);
        coverAll();
    }

    /** Ends a silence; does nothing where it is over. */
    void end(Stamp began, String person) {
        Silence silence = state.removeSilence(began);
        if (silence != null) {
            changedSilences.put(began, silence.ended(person, now));
            coverAll();
        }
    }

    private void put(Silence silence) {
        state.silences.put(silence.began(), silence);
        changedSilences.put(silence.began(), silence);
    }

    private void coverAll() {
        for (OpenCase each : state.cases.values()) {
            for (CaseAlert alert : List.copyOf(each.alerts.values())) {
                CaseAlert covered = cover(alert);
                if (covered.silenced() != alert.silenced()) {
                    each.alerts.put(alert.alert(), covered);
                    changed.add(each.id);
                }
            }
        }
    }

    /** The alert as silences that are in force leave it; one that it falls under anew counts it. */
    private CaseAlert cover(CaseAlert alert) {
        if (!alert.isOpen()) {
            return alert;
        }
        Silence by = null;
        for (Silence silence : state.silences.values()) {
            if (by == null && state.covering(silence).covers(alert)) {
                by = silence;
            }
        }
        if (by != null && !alert.silenced()) {
            put(by.counted(now));
        }
        return alert.withSilenced(by != null);
    }

    /** Decides what is shown, tells all that has changed, and says when to look again. */
    void close() {
        for (Silence silence : List.copyOf(state.silences.values())) {
            if (silence.content().untilEpochMicros() <= now) {
                end(silence.began(), "");
            }
        }
        Budget budget = new Budget(state, settings, now);
        new TreeSet<>(changed).forEach(id -> settle(state.cases.get(id), budget));
        showWhatMayBe(budget);
        tell(budget);
        forgetOld();
        arm(budget);
    }

    private void settle(@Nullable OpenCase each, Budget budget) {
        if (each == null) {
            return;
        }
        if (each.isOpen() == each.closed) {
            each.closed = !each.closed;
            each.note(
                    each.closed ? CaseEntry.Kind.CLOSED : CaseEntry.Kind.REOPENED,
                    each.closed ? "" : each.leading().headline(),
                    "",
                    now);
        }
        if (each.closed) {
            return;
        }
        if (each.isSilenced()) {
            if (each.hold != Case.Hold.SILENCED) {
                each.hold = Case.Hold.SILENCED;
                each.note(CaseEntry.Kind.HELD, "silenced", "", now);
            }
        } else if (each.released && each.hold != Case.Hold.NONE) {
            each.hold = Case.Hold.NONE;
            each.note(CaseEntry.Kind.RELEASED, "no longer silenced", "", now);
        } else if (!each.released) {
            each.hold = Case.Hold.BUDGET;
            if (each.isExempt()) {
                boolean counts = each.isDistress();
                release(each, counts ? "someone is in distress" : "a person said so", "");
                if (counts) {
                    budget.show(each);
                }
            }
        }
    }

    private void release(OpenCase each, String why, String person) {
        if (each.hold == Case.Hold.BUDGET) {
            each.hold = Case.Hold.NONE;
            if (each.holdTold != Case.Hold.NONE) {
                each.note(CaseEntry.Kind.RELEASED, why, person, now);
            }
        }
        each.released = true;
    }

    private void showWhatMayBe(Budget budget) {
        while (!budget.isSpent()) {
            OpenCase best = null;
            double bestRatio = 0;
            for (OpenCase each : state.cases.values()) {
                if (waits(each)) {
                    double ratio = budget.orderRatio(each);
                    if (best == null || ratio > bestRatio) {
                        best = each;
                        bestRatio = ratio;
                    }
                }
            }
            if (best == null || !budget.allows(bestRatio)) {
                return;
            }
            release(best, "the best of those that waited", "");
            budget.show(best);
            changed.add(best.id);
        }
    }

    private static boolean waits(OpenCase each) {
        return !each.closed && each.hold == Case.Hold.BUDGET;
    }

    private void tell(Budget budget) {
        for (CaseId id : changed) {
            OpenCase each = state.cases.get(id);
            if (each == null) {
                continue;
            }
            if (waits(each) && each.holdTold != Case.Hold.BUDGET) {
                each.note(CaseEntry.Kind.HELD, budget.reason(), "", now);
            }
            each.holdTold = each.hold;
            each.revision++;
            each.knownEpochMicros = now;
            out.emit(each.told(null));
        }
        merged.forEach(out::emit);
        changedSilences.values().forEach(out::emit);
    }

    private void forgetOld() {
        for (OpenCase each : List.copyOf(state.cases.values())) {
            if (each.closed && forgottenEpochMicros(each) <= now) {
                state.remove(each);
            }
        }
    }

    private static long forgottenEpochMicros(OpenCase each) {
        return each.knownEpochMicros + Case.KEPT_MICROS;
    }

    private void arm(Budget budget) {
        if (state.isEmpty()) {
            out.forget();
            return;
        }
        long first = Long.MAX_VALUE;
        boolean waiting = false;
        for (OpenCase each : state.cases.values()) {
            waiting |= waits(each);
            first = each.closed ? Math.min(first, forgottenEpochMicros(each)) : first;
        }
        for (Silence silence : state.silences.values()) {
            first = Math.min(first, silence.content().untilEpochMicros());
        }
        if (waiting) {
            first = Math.min(first, budget.nextEpochMicros());
        }
        if (first == Long.MAX_VALUE) {
            out.timers().clear();
        } else {
            out.timers().set(first);
        }
    }
}
