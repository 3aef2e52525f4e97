package org.trigpoint.app.orbits;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.SwathStrip;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Footprint;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.sight.SubPoint;

/** What a view reaches to the sides of a way over the ground: one strip, or one on each side of a radar that looks to both. */
final class SwathStrips {
    /** Where what turns can see past the earth. */
    private static final double LIMB_INCIDENCE_DEG = 89;

    private SwathStrips() {}

    static List<SwathStrip> of(View view, List<EarthState> states) {
        return switch (view) {
            case View.Swath swath ->
                List.of(strip(states, (state, side) -> Footprint.abeam(state, side, swath.widthMeters() / 2)));
            case View.Agile agile -> List.of(strip(states, (state, side) -> turned(state, side, agile.offNadirDeg())));
            case View.SideLooking radar -> {
                List<SwathStrip> strips = new ArrayList<>();
                for (Side looking : Side.values()) {
                    if (radar.looks(looking)) {
                        strips.add(strip(
                                states,
                                (state, edge) ->
                                        beam(state, looking, looking == edge ? radar.farDeg() : radar.nearDeg())));
                    }
                }
                yield strips;
            }
            case View.Horizon _ -> List.of();
        };
    }

    private interface Edge {
        Position at(EarthState state, Side edge);
    }

    private static SwathStrip strip(List<EarthState> states, Edge edge) {
        return new SwathStrip(
                states.stream().map(state -> edge.at(state, Side.LEFT)).toList(),
                states.stream().map(state -> edge.at(state, Side.RIGHT)).toList());
    }

    private static Position turned(EarthState state, Side side, double offNadirDeg) {
        return Footprint.at(state, offNadirDeg, side == Side.LEFT ? -90 : 90)
                .orElseGet(() -> beam(state, side, LIMB_INCIDENCE_DEG));
    }

    private static Position beam(EarthState state, Side side, double incidenceDeg) {
        return Footprint.abeamAt(state, side, incidenceDeg).orElseGet(() -> SubPoint.of(state));
    }
}
