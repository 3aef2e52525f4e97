package org.trigpoint.orbits.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Footprint;
import org.trigpoint.orbits.sight.Side;

/** The part of the ground that a view reaches, as a closed ring: at an instant, and along the way over an interval. */
public final class SwathPolygon {
    private static final int DIRECTIONS = 48;
    private static final long STEP_MICROS = 10_000_000;
    private static final double LIMB_MARGIN_DEG = 0.01;

    private SwathPolygon() {}

    /**
     * Over an interval: the left edge in order of time, then the right edge back. What turns and what listens reach at its middle. Empty when
     * there is no state, or the view reaches past the earth.
     *
     * @param side to which a radar looks; of no matter for other views
     */
    public static List<Position> over(
            Ephemeris ephemeris, View view, Side side, long fromEpochMicros, long untilEpochMicros) {
        List<Position> ring = new ArrayList<>();
        List<Position> back = new ArrayList<>();
        if (view instanceof View.Agile || view instanceof View.Horizon) {
            ephemeris
                    .findState((fromEpochMicros + untilEpochMicros) / 2)
                    .ifPresent(state -> ring.addAll(around(state, view)));
        } else {
            for (long at = fromEpochMicros; at < untilEpochMicros; at += STEP_MICROS) {
                edges(ephemeris, view, side, at, ring, back);
            }
            edges(ephemeris, view, side, untilEpochMicros, ring, back);
            ring.addAll(back.reversed());
        }
        if (!ring.isEmpty()) {
            ring.add(ring.getFirst());
        }
        return ring;
    }

    private static void edges(
            Ephemeris ephemeris, View view, Side side, long at, List<Position> left, List<Position> right) {
        Optional<EarthState> state = ephemeris.findState(at);
        if (state.isEmpty()) {
            return;
        }
        Optional<Position> first = edge(state.get(), view, side, Side.LEFT);
        Optional<Position> second = edge(state.get(), view, side, Side.RIGHT);
        if (first.isPresent() && second.isPresent()) {
            left.add(first.get());
            right.add(second.get());
        }
    }

    private static Optional<Position> edge(EarthState state, View view, Side side, Side edge) {
        return switch (view) {
            case View.Swath swath -> Optional.of(Footprint.abeam(state, edge, swath.widthMeters() / 2));
            case View.SideLooking beam -> Footprint.abeamAt(state, side, side == edge ? beam.farDeg() : beam.nearDeg());
            case View.Agile _, View.Horizon _ -> Optional.empty();
        };
    }

    private static List<Position> around(EarthState state, View view) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            double bearingDeg = 360.0 * i / DIRECTIONS;
            double offNadirDeg = view instanceof View.Agile agile ? agile.offNadirDeg() : 90;
            ring.add(Footprint.at(state, offNadirDeg, bearingDeg).orElseGet(() -> limb(state, bearingDeg)));
        }
        return ring;
    }

    /** Where the earth ends in a direction. */
    private static Position limb(EarthState state, double bearingDeg) {
        double least = 0;
        double most = 90;
        while (most - least > LIMB_MARGIN_DEG) {
            double middle = (least + most) / 2;
            if (Footprint.at(state, middle, bearingDeg).isPresent()) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return Footprint.at(state, least, bearingDeg)
                .orElseThrow(() -> new IllegalStateException("Nadir does not meet the earth from " + state));
    }
}
