package org.trigpoint.threat.skies;

import java.util.TreeMap;
import org.trigpoint.flow.Out;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.threat.waters.WatersGrid;

/** Counts aircraft by fine cell, for the map: each once, as bad when it was bad there at any time of the window. */
final class Layer {
    private static final class Count {
        int aircraft;
        int bad;
        int uncounted;
    }

    private Layer() {}

    /** Tells what has changed of the fine cells whose middle is this cell's. */
    static void tell(long now, SkyState state, SkySettings set, Out<Object> out) {
        long since = now - set.layerMicros;
        TreeMap<Long, Count> counts = new TreeMap<>();
        // Those told of before are in it too, so that what has gone is told of once more.
        state.told.keySet().forEach(cell -> counts.put(cell, new Count()));
        for (SkyState.Flyer flyer : state.flyers.values()) {
            flyer.marks.forEach((cell, mark) -> {
                if (isHome(cell, state) && mark.newestEpochMicros() > since) {
                    Count count = counts.computeIfAbsent(cell, _ -> new Count());
                    boolean comparable = mark.isComparable(since);
                    count.aircraft += comparable ? 1 : 0;
                    count.uncounted += comparable ? 0 : 1;
                    count.bad += mark.bad(since) == null ? 0 : 1;
                }
            });
        }
        counts.forEach((cell, count) -> tell(cell, count, now, state, set, out));
    }

    private static boolean isHome(long fineCell, SkyState state) {
        Box box = Cell.box(fineCell);
        return WatersGrid.cellAt((box.southDeg() + box.northDeg()) / 2, (box.westDeg() + box.eastDeg()) / 2)
                == state.cell;
    }

    private static void tell(long cell, Count count, long now, SkyState state, SkySettings set, Out<Object> out) {
        Interference is = new Interference(
                out.key().audience(),
                cell,
                level(count, set),
                count.aircraft,
                count.bad,
                count.uncounted,
                now - set.layerMicros,
                now);
        Interference before = state.told.get(cell);
        if (before == null || !before.saysAs(is)) {
            out.emit(is);
        }
        if (is.level() == Interference.Level.NONE) {
            state.told.remove(cell);
        } else {
            state.told.put(cell, before == null || !before.saysAs(is) ? is : before);
        }
    }

    private static Interference.Level level(Count count, SkySettings set) {
        if (count.aircraft + count.uncounted == 0) {
            return Interference.Level.NONE;
        }
        if (count.aircraft < set.layerAircraft) {
            return Interference.Level.FEW;
        }
        double share = Interference.shareRatio(count.bad, count.aircraft);
        return share > set.highRatio
                ? Interference.Level.HIGH
                : share >= set.mediumRatio ? Interference.Level.MEDIUM : Interference.Level.LOW;
    }
}
