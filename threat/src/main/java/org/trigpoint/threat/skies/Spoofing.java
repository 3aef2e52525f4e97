package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Out;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.threat.waters.WatersGrid;

/** Several aircraft give positions near each other that cannot be true: the rule {@code spoofing}. */
final class Spoofing {
    static final String NAME = "spoofing";

    private static final double MARGIN_METERS = 5_000;

    private Spoofing() {}

    /** Looks once a minute. */
    static void look(long now, SkyState state, SkySettings set, Out<Object> out) {
        List<Circle.Spot<Sample>> spots = new ArrayList<>();
        for (SkyState.Flyer flyer : state.flyers.values()) {
            Sample last = flyer.last;
            if (!last.doubts().isEmpty() && flyer.heardEpochMicros > now - set.spoofedMicros) {
                spots.add(new Circle.Spot<>(last.latDeg(), last.lonDeg(), last));
            }
        }
        if (spots.size() < set.spoofed) {
            return;
        }
        for (List<Circle.Spot<Sample>> group : Circle.groups(spots, set.spoofedSpanMeters)) {
            Circle circle = Circle.about(group, MARGIN_METERS);
            if (group.size() >= set.spoofed && WatersGrid.cellAt(circle.latDeg(), circle.lonDeg()) == state.cell) {
                take(group, circle, now, state, set, out);
            }
        }
    }

    private static void take(
            List<Circle.Spot<Sample>> group,
            Circle circle,
            long now,
            SkyState state,
            SkySettings set,
            Out<Object> out) {
        SkyState.Area before = SkyState.find(state.spoofed, circle);
        SkyState.Area area = before == null ? Jamming.begin("air", first(group), state) : before;
        AlertContent content = SpoofingEvidence.content(group, circle, area, now, set, PrivateAircraft.in(out.board()));
        if (before == null) {
            if (content.scoreLog() <= set.spoofingScoreLog) {
                return;
            }
            state.spoofed.add(area);
        }
        area.found(circle, now);
        if (Jamming.isDue(area, group.size(), content, now)) {
            out.emit(new Finding(out.key().audience(), area.matter, content, null));
        }
    }

    private static long first(List<Circle.Spot<Sample>> group) {
        long first = Long.MAX_VALUE;
        for (Circle.Spot<Sample> each : group) {
            first = Math.min(first, each.of().timeEpochMicros());
        }
        return first;
    }
}
