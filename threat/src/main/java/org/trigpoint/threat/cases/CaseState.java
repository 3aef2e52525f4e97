package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.CaseId;
import org.trigpoint.model.alert.Silence;

/** The cases of an audience that are worked on, and what decides which of them are shown. */
final class CaseState {
    /**
     * A case that was shown, and counts.
     *
     * @param atEpochMicros when
     * @param orderRatio its order then
     */
    record Shown(long atEpochMicros, double orderRatio) {}

    /** Ships in some waters, and when that was told. */
    record Fleet(int ships, long toldEpochMicros) {}

    final TreeMap<CaseId, OpenCase> cases = new TreeMap<>();
    /** The case of each alert that is in one. */
    final TreeMap<AlertId, CaseId> caseOf = new TreeMap<>();
    /** Those in force, by the stamp that began them. */
    final TreeMap<Stamp, Silence> silences = new TreeMap<>();
    /** What each silence covers, made when it is asked for: not written. */
    private final TreeMap<Stamp, Covering> coverings = new TreeMap<>();
    /** Those of the window, oldest first. */
    final List<Shown> shown = new ArrayList<>();

    final TreeMap<Long, Fleet> fleets = new TreeMap<>();

    /** What a silence in force covers. */
    Covering covering(Silence silence) {
        return coverings.computeIfAbsent(silence.began(), _ -> new Covering(silence.content()));
    }

    /** Takes a silence out of force. */
    @Nullable
    Silence removeSilence(Stamp began) {
        coverings.remove(began);
        return silences.remove(began);
    }

    void put(OpenCase open) {
        cases.put(open.id, open);
        open.alerts.keySet().forEach(alert -> caseOf.put(alert, open.id));
    }

    void remove(OpenCase open) {
        cases.remove(open.id);
        open.alerts.keySet().forEach(alert -> caseOf.remove(alert, open.id));
    }

    boolean isEmpty() {
        return cases.isEmpty() && silences.isEmpty() && shown.isEmpty() && fleets.isEmpty();
    }
}
