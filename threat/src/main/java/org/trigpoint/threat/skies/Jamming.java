package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Out;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.WatersGrid;

/** Aircraft of an area lose what their positions are worth: the rule {@code interference} from aircraft. */
final class Jamming {
    /** Name in alerts: the same as that of the rule from ships. */
    static final String NAME = "interference";

    private static final long AGAIN_MICROS = 600_000_000;
    private static final double GROWN_RATIO = 1.5;
    private static final int RECENT_PARTS = 4;
    private static final double GROWN_LOG = 1;

    private Jamming() {}

    /** Looks once a minute; returns what holds now in areas of this cell. */
    static List<Disturbance> look(long now, SkyState state, SkySettings set, Out<Object> out) {
        List<Disturbance> disturbances = new ArrayList<>();
        for (Fallen fallen : Fallen.find(now - set.windowMicros, state, set)) {
            Circle circle = fallen.circle();
            boolean home = WatersGrid.cellAt(circle.latDeg(), circle.lonDeg()) == state.cell;
            double share = Interference.shareRatio(fallen.bad().size(), fallen.comparable());
            // Of those that fall silent, the good may be forgotten some seconds before the bad.
            boolean recent = fallen.newestEpochMicros() > now - set.windowMicros / RECENT_PARTS;
            if (home && recent && share > set.shareRatio) {
                take(fallen, now, state, disturbances, set, out);
            }
        }
        return disturbances;
    }

    private static void take(
            Fallen fallen, long now, SkyState state, List<Disturbance> disturbances, SkySettings set, Out<Object> out) {
        SkyState.Area before = SkyState.find(state.disturbed, fallen.circle());
        SkyState.Area area = before == null ? begin("air", first(fallen.bad()), state) : before;
        AlertContent content = JammingEvidence.content(fallen, area, now, state, set, PrivateAircraft.in(out.board()));
        if (before == null) {
            if (content.scoreLog() <= set.leastScoreLog) {
                return;
            }
            state.disturbed.add(area);
        }
        area.found(fallen.circle(), now);
        disturbances.add(SkiesStep.disturbance(area, fallen.bad().size(), fallen.comparable()));
        if (isDue(area, fallen.bad().size(), content, now)) {
            out.emit(new Finding(out.key().audience(), area.matter, content, null));
        }
    }

    private static long first(List<Sample> bad) {
        long first = Long.MAX_VALUE;
        for (Sample each : bad) {
            first = Math.min(first, each.sinceEpochMicros());
        }
        return first;
    }

    /** An area that begins, named by its cell and minute. */
    static SkyState.Area begin(String what, long fromEpochMicros, SkyState state) {
        long minute = Math.floorDiv(fromEpochMicros, 60_000_000L);
        return new SkyState.Area(what + " " + Long.toHexString(state.cell) + "@" + minute, fromEpochMicros);
    }

    /** True when it is to be said now: the first time, again and again while it lasts, and when it, or what speaks for it, has grown. */
    static boolean isDue(SkyState.Area area, int craft, AlertContent content, long now) {
        boolean due = area.saidEpochMicros == Sample.NEVER
                || now - area.saidEpochMicros >= AGAIN_MICROS
                || craft >= GROWN_RATIO * area.saidCraft
                || content.scoreLog() >= area.saidScoreLog + GROWN_LOG;
        if (due) {
            area.saidEpochMicros = now;
            area.saidCraft = craft;
            area.saidScoreLog = content.scoreLog();
        }
        return due;
    }
}
