package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Disturbed;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;
import org.trigpoint.threat.waters.WatersGrid;

/**
 * Counts what the positions of aircraft are worth, cell by cell of the sky, once a minute of arrival: the rules {@code interference}, from
 * aircraft, and {@code spoofing}. Ships below are counted where there are aircraft: what both lose is more than what one does.
 *
 * <p>Takes {@link Sample} and {@link Leg}; emits {@link org.trigpoint.model.alert.Finding}, {@link
 * org.trigpoint.model.interference.Interference} and {@link Disturbed}. A cell is forgotten when nothing of it counts any more.
 */
public final class SkiesStep implements Step<Object, SkyState, Object> {
    private static final SkyStateCodec STATE_CODEC = new SkyStateCodec();
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long VESSEL_MICROS = 30 * MINUTE_MICROS;

    @Override
    public String name() {
        return "skies";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Sample sample -> Key.of(sample.cell());
            case Leg leg -> Key.of(leg.cell());
            default -> throw refused(input);
        };
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException(
                "Skies takes Sample and Leg, not " + input.getClass().getName());
    }

    @Override
    public SkyState open(Key key) {
        return new SkyState(key.low());
    }

    @Override
    public void on(Object input, SkyState state, Out<Object> out) {
        long now = out.stamp().arrivalEpochMicros();
        switch (input) {
            case Sample sample -> {
                SkyState.Flyer flyer =
                        state.flyers.computeIfAbsent(sample.identity(), each -> new SkyState.Flyer(sample));
                flyer.take(sample, now);
                if (state.minuteEpochMicros == Long.MAX_VALUE) {
                    arm(now, state, out);
                }
            }
            case Leg leg -> take(leg, state, out);
            default -> throw refused(input);
        }
    }

    private static void take(Leg leg, SkyState state, Out<Object> out) {
        if (state.minuteEpochMicros == Long.MAX_VALUE) {
            // Without aircraft the cell of the sea counts its ships itself.
            out.forget();
        } else if (ShipKind.isShip(leg)) {
            state.vessels
                    .computeIfAbsent(leg.track(), each -> new SkyState.Vessel())
                    .take(leg, out.stamp().arrivalEpochMicros());
        }
    }

    private static void arm(long nowEpochMicros, SkyState state, Out<Object> out) {
        state.minuteEpochMicros = (Math.floorDiv(nowEpochMicros, MINUTE_MICROS) + 1) * MINUTE_MICROS;
        out.timers().set(state.minuteEpochMicros);
    }

    @Override
    public void onTimer(Stamp at, SkyState state, Out<Object> out) {
        long now = at.arrivalEpochMicros();
        SkySettings set = SkySettings.of(out);
        forgetOld(now, state, set);
        List<Disturbance> disturbances = Jamming.look(now, state, set, out);
        Spoofing.look(now, state, set, out);
        tell(disturbances, state, out);
        Layer.tell(now, state, set, out);
        if (state.flyers.isEmpty() && state.told.isEmpty()) {
            out.forget();
        } else {
            arm(now, state, out);
        }
    }

    private static void forgetOld(long now, SkyState state, SkySettings set) {
        long since = now - Math.max(Math.max(set.layerMicros, set.windowMicros), set.spoofedMicros);
        for (SkyState.Flyer flyer : state.flyers.values()) {
            flyer.marks.values().removeIf(mark -> mark.newestEpochMicros() <= since);
        }
        state.flyers.values().removeIf(flyer -> flyer.marks.isEmpty());
        state.vessels.values().removeIf(vessel -> vessel.heardEpochMicros <= now - VESSEL_MICROS);
        long over = now - set.windowMicros;
        state.disturbed.removeIf(area -> area.foundEpochMicros <= over);
        state.spoofed.removeIf(area -> area.foundEpochMicros <= over);
    }

    /** Tells the cells of the sea below what is disturbed over them. */
    private static void tell(List<Disturbance> disturbances, SkyState state, Out<Object> out) {
        TreeMap<Long, List<Disturbance>> below = new TreeMap<>();
        for (Disturbance each : disturbances) {
            TreeSet<Long> cells = new TreeSet<>();
            Cell.forEachIn(WatersGrid.LEVEL, Box.around(each.latDeg(), each.lonDeg(), each.radiusMeters()), cells::add);
            cells.forEach(
                    cell -> below.computeIfAbsent(cell, _ -> new ArrayList<>()).add(each));
        }
        below.forEach((cell, now) -> out.emit(new Disturbed(cell, state.cell, now)));
    }

    /** What aircraft show of an area. */
    static Disturbance disturbance(SkyState.Area area, int affected, int comparable) {
        return new Disturbance(
                Platform.Domain.AIR,
                area.latDeg,
                area.lonDeg,
                area.radiusMeters,
                area.fromEpochMicros,
                affected,
                comparable);
    }

    @Override
    public Codec<SkyState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Object> outputCodec() {
        return SkiesCodec.INSTANCE;
    }
}
