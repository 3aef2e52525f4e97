package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.CaseAlert;
import org.trigpoint.model.track.TrackId;

/** Which alerts are one case: those that share a track, or of which each shares one with the next, with little time between them. */
final class Grouping {
    /** Tracks of a case that puts itself together: a busy harbour, where everyone meets everyone, is not one case. */
    static final int MOST_TRACKS = 16;

    private Grouping() {}

    /** The cases that this alert belongs to but for their size, by id. */
    static List<OpenCase> near(CaseAlert alert, CaseState state, long gapMicros) {
        List<OpenCase> near = new ArrayList<>();
        for (OpenCase each : state.cases.values()) {
            boolean shares =
                    each.alerts.values().stream().anyMatch(other -> sharesTrack(other.subjects(), alert.subjects()));
            if (shares && apartMicros(each, alert) < gapMicros) {
                near.add(each);
            }
        }
        return near;
    }

    private static boolean sharesTrack(List<TrackId> some, List<TrackId> others) {
        for (TrackId track : some) {
            if (others.contains(track)) {
                return true;
            }
        }
        return false;
    }

    private static long apartMicros(OpenCase each, CaseAlert alert) {
        long later = Math.max(each.fromEpochMicros(), alert.fromEpochMicros());
        long earlier = Math.min(each.untilEpochMicros(), alert.untilEpochMicros());
        return Math.max(0, later - earlier);
    }

    /** The one of these that a new alert goes to: where something happened last. Null when none of them has room. */
    static @Nullable OpenCase home(CaseAlert alert, List<OpenCase> near) {
        OpenCase home = null;
        for (OpenCase each : near) {
            if (hasRoom(each, alert) && (home == null || each.untilEpochMicros() > home.untilEpochMicros())) {
                home = each;
            }
        }
        return home;
    }

    private static boolean hasRoom(OpenCase each, CaseAlert alert) {
        Set<TrackId> subjects = each.subjects();
        int before = subjects.size();
        subjects.addAll(alert.subjects());
        return each.alerts.size() < Case.MOST_ALERTS && (subjects.size() == before || subjects.size() <= MOST_TRACKS);
    }

    /** True when two cases that are near to one alert are one: unless a person took one of them apart, or it would be too large. */
    static boolean areOne(OpenCase one, OpenCase other) {
        Set<TrackId> subjects = one.subjects();
        subjects.addAll(other.subjects());
        return !one.parted
                && !other.parted
                && one.alerts.size() + other.alerts.size() <= Case.MOST_ALERTS
                && subjects.size() <= MOST_TRACKS;
    }
}
