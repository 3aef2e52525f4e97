package org.trigpoint.orbits.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.sensor.View;
import org.trigpoint.orbits.sight.Footprint;
import org.trigpoint.orbits.sight.Side;

/** An outline in a tangent plane, of less than a hemisphere. */
final class Ground implements Spread.Within {
    private static final int STEPS = 24;
    private static final long LEAST_STEP_MICROS = 5_000_000;

    private final double[] eastMeters;
    private final double[] northMeters;

    private Ground(double[] eastMeters, double[] northMeters) {
        this.eastMeters = eastMeters;
        this.northMeters = northMeters;
    }

    /** Of a ring, closed or not. */
    static Ground of(List<Position> ring, Position origin) {
        LocalFrame frame = LocalFrame.at(origin);
        double[] east = new double[ring.size()];
        double[] north = new double[ring.size()];
        for (int i = 0; i < east.length; i++) {
            LocalFrame.Offset offset = frame.offsetTo(ring.get(i));
            east[i] = offset.eastMeters();
            north[i] = offset.northMeters();
        }
        return new Ground(east, north);
    }

    /** What a view sweeps over an interval: of what turns, all that it can turn to while it passes. Empty when that is nothing. */
    static Optional<Ground> swept(
            Ephemeris ephemeris, View view, Side side, long fromEpochMicros, long untilEpochMicros, Position origin) {
        List<Position> left = new ArrayList<>();
        List<Position> right = new ArrayList<>();
        long step = Math.max(LEAST_STEP_MICROS, (untilEpochMicros - fromEpochMicros) / STEPS);
        for (long at = fromEpochMicros; at < untilEpochMicros + step; at += step) {
            Optional<EarthState> state = ephemeris.findState(at);
            Optional<Position> near = state.flatMap(each -> edge(each, view, side, false));
            Optional<Position> far = state.flatMap(each -> edge(each, view, side, true));
            if (near.isPresent() && far.isPresent()) {
                left.add(near.get());
                right.add(far.get());
            }
        }
        if (left.size() < 2) {
            return Optional.empty();
        }
        left.addAll(right.reversed());
        return Optional.of(of(left, origin));
    }

    private static Optional<Position> edge(EarthState state, View view, Side side, boolean far) {
        return switch (view) {
            case View.Swath swath ->
                Optional.of(Footprint.abeam(state, far ? Side.RIGHT : Side.LEFT, swath.widthMeters() / 2));
            case View.SideLooking beam -> Footprint.abeamAt(state, side, far ? beam.farDeg() : beam.nearDeg());
            case View.Agile agile -> Footprint.at(state, agile.offNadirDeg(), far ? 90 : -90);
            case View.Horizon _ -> Optional.empty();
        };
    }

    /** Even and odd crossings of the outline by a line to the east. */
    @Override
    public boolean test(double east, double north) {
        boolean inside = false;
        for (int i = 0, j = eastMeters.length - 1; i < eastMeters.length; j = i++) {
            if (northMeters[i] > north != northMeters[j] > north) {
                double ratio = (north - northMeters[i]) / (northMeters[j] - northMeters[i]);
                inside ^= east < eastMeters[i] + ratio * (eastMeters[j] - eastMeters[i]);
            }
        }
        return inside;
    }
}
