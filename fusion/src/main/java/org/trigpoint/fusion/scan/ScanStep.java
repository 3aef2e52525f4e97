package org.trigpoint.fusion.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.cell.MatchGrid;
import org.trigpoint.fusion.cell.SceneScan;
import org.trigpoint.fusion.updater.Plots;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Sight;

/**
 * Puts the detections and the looks of one scan of one sensor together and sends them to the cells of the {@link AssociationGrid}
 * that they lie in or near; what an image shows, also to those of the {@link MatchGrid}.
 *
 * <p>Takes {@link Detection} and {@link Look}. A scan is over when the sensor goes on with another scene (where it names none,
 * with another instant), when it searches an area again, or a second after its last line came in; five, while a scene has no look yet; of an image, not before its look ends. A
 * bearing goes to every cell that it may reach. What lies {@linkplain Detection#isOfGround on the ground} is passed over.
 */
public final class ScanStep implements Step<Outcome, ScanState, Object> {
    /** How far a bearing is thought to reach. */
    private static final double BEARING_METERS = 60_000;

    private static final ScanCodec STATE_CODEC = new ScanCodec();
    private static final ScanOutCodec OUT_CODEC = new ScanOutCodec();

    private final int gridLevel;

    /** Sends to the cells of the {@link AssociationGrid}. */
    public ScanStep() {
        this(AssociationGrid.LEVEL);
    }

    /**
     * Sends to cells of another size.
     *
     * @param gridLevel of {@link org.trigpoint.geo.Cell}
     */
    public ScanStep(int gridLevel) {
        this.gridLevel = gridLevel;
    }

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public Key key(Stamp stamp, Outcome input) {
        return Key.of(stamp.source());
    }

    @Override
    public ScanState open(Key key) {
        return new ScanState();
    }

    @Override
    public void on(Outcome input, ScanState state, Out<Object> out) {
        switch (input) {
            case Detection detection when detection.isOfGround() -> {
                // Heat and change on the ground would begin tracks of things that are none, and part the scans of the
                // things.
            }
            case Detection detection -> {
                OpenScan scan = state.open.get(detection.sensor());
                scan = scan != null && scan.holds(detection)
                        ? scan
                        : begin(detection.sensor(), detection.scene(), state, out);
                scan.detections.add(detection);
                scan.lastArrivalEpochMicros = out.stamp().arrivalEpochMicros();
            }
            case Look look -> {
                OpenScan scan = state.open.get(look.sensor());
                scan = scan != null && scan.holds(look) ? scan : begin(look.sensor(), look.scene(), state, out);
                scan.looks.add(look);
                scan.lastArrivalEpochMicros = out.stamp().arrivalEpochMicros();
            }
            default ->
                throw new IllegalArgumentException(
                        "Scan takes Detection and Look, not " + input.getClass().getName());
        }
        rest(state, out);
    }

    private OpenScan begin(String sensor, String scene, ScanState state, Out<Object> out) {
        OpenScan before = state.open.remove(sensor);
        if (before != null) {
            close(before, out);
        }
        if (state.open.size() == ScanState.MOST_SENSORS) {
            close(state.open.pollFirstEntry().getValue(), out);
        }
        OpenScan scan = new OpenScan(sensor, scene);
        state.open.put(sensor, scan);
        return scan;
    }

    @Override
    public void onTimer(Stamp at, ScanState state, Out<Object> out) {
        List<OpenScan> over = new ArrayList<>();
        for (OpenScan scan : state.open.values()) {
            if (scan.overEpochMicros() <= at.arrivalEpochMicros()) {
                over.add(scan);
            }
        }
        for (OpenScan scan : over) {
            state.open.remove(scan.sensor);
            close(scan, out);
        }
        rest(state, out);
    }

    private static void rest(ScanState state, Out<Object> out) {
        if (state.open.isEmpty()) {
            out.forget();
        } else {
            arm(state, out);
        }
    }

    private static void arm(ScanState state, Out<Object> out) {
        long first = Long.MAX_VALUE;
        for (OpenScan scan : state.open.values()) {
            first = Math.min(first, scan.overEpochMicros());
        }
        out.timers().set(first);
    }

    private void close(OpenScan scan, Out<Object> out) {
        TreeMap<Long, Part> cells = new TreeMap<>();
        for (Look look : scan.looks) {
            AssociationGrid.forEachNear(
                    gridLevel,
                    LookBox.of(look.area()),
                    cell -> part(cells, cell).looks.add(look));
        }
        for (Detection detection : scan.detections) {
            AssociationGrid.forEachNear(
                    gridLevel,
                    reach(detection.sight()),
                    cell -> part(cells, cell).detections.add(detection));
        }
        long time = scan.timeEpochMicros();
        int source = source(scan);
        for (Map.Entry<Long, Part> each : cells.entrySet()) {
            Part part = each.getValue();
            // Where nothing was searched the cell still learns that this sensor says what it searches.
            List<Look> looks = part.looks.isEmpty() ? scan.looks : part.looks;
            out.emit(new CellScan(each.getKey(), source, scan.sensor, time, part.detections, looks));
        }
        if (scan.isImage()) {
            match(scan, source, out);
        }
    }

    /** An image is laid beside tracks whole. */
    private static void match(OpenScan scan, int source, Out<Object> out) {
        TreeMap<Long, Part> cells = new TreeMap<>();
        for (Look look : scan.looks) {
            MatchGrid.forEachNear(
                    LookBox.of(look.area()), cell -> part(cells, cell).looks.add(look));
        }
        for (Detection detection : scan.detections) {
            MatchGrid.forEachNear(
                    reach(detection.sight()),
                    cell -> part(cells, cell).detections.add(detection));
        }
        for (Map.Entry<Long, Part> each : cells.entrySet()) {
            if (!each.getValue().looks.isEmpty()) {
                out.emit(new SceneScan(each.getKey(), source, each.getValue().looks, each.getValue().detections));
            }
        }
    }

    /** What of a scan one cell is given. */
    private record Part(List<Detection> detections, List<Look> looks) {}

    private static Part part(Map<Long, Part> cells, long cell) {
        return cells.computeIfAbsent(cell, _ -> new Part(new ArrayList<>(), new ArrayList<>()));
    }

    private static int source(OpenScan scan) {
        return scan.looks.isEmpty()
                ? scan.detections.getFirst().stamp().source()
                : scan.looks.getFirst().stamp().source();
    }

    private static Box reach(Sight sight) {
        return switch (sight) {
            case Sight.Place place -> Box.around(place.latDeg(), place.lonDeg(), 0);
            case Sight.Moving moving ->
                Box.around(moving.place().latDeg(), moving.place().lonDeg(), 0);
            case Sight.Bearing bearing -> Box.around(bearing.sensorLatDeg(), bearing.sensorLonDeg(), BEARING_METERS);
            case Sight.RangeBearing plot -> {
                Sight.Place place = Plots.placeOf(plot);
                yield Box.around(place.latDeg(), place.lonDeg(), 0);
            }
        };
    }

    @Override
    public Codec<ScanState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Object> outputCodec() {
        return OUT_CODEC;
    }
}
