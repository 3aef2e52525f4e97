package org.trigpoint.fusion.associate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.mht.MultipleHypotheses;
import org.trigpoint.fusion.tracker.Tracker;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.model.track.TrackId;

/** What the associate step keeps of one cell. Changed by that step only. */
public final class AssociateState {
    /** Most sensors that a cell knows apart. */
    static final int MOST_SENSORS = 10_000;

    static final int MOST_REPORTS = 10_000_000;
    /** How sure a cell is of what reports itself: as sure as of anything. */
    static final double REPORTED_LOG_ODDS = TrackerSettings.SHIPS.mostLogOdds();

    final CellPlane plane;
    final Tracker tracker = new Tracker(TrackerSettings.SHIPS);
    /** By the id of the row. Never iterated: rows are. */
    final Map<Long, CellTrack> tracks = new HashMap<>();
    /** The newest report of each track since the last scan. */
    final TreeMap<TrackId, CellReport> reports = new TreeMap<>();

    final TreeMap<String, SensorBook> sensors = new TreeMap<>();
    /** What waits for its verdict; of the sensor of this key alone. */
    final MultipleHypotheses doubts = new MultipleHypotheses(TrackerSettings.SHIPS.motion());

    String doubtsOf = "";
    /** By the serial that it waits under. */
    final TreeMap<Long, Doubtful> doubtful = new TreeMap<>();

    long serial;

    final Lookback lookback = new Lookback();
    final long cell;

    AssociateState(long cell) {
        this.cell = cell;
        plane = new CellPlane(cell);
    }

    CellTrack track(int row) {
        return java.util.Objects.requireNonNull(tracks.get(tracker.tracks().id(row)));
    }

    static String sensorKey(int source, String name) {
        return source + " " + name;
    }

    SensorBook sensor(int source, String name) {
        String key = sensorKey(source, name);
        if (sensors.size() == MOST_SENSORS && !sensors.containsKey(key)) {
            sensors.pollFirstEntry();
        }
        return sensors.computeIfAbsent(key, _ -> new SensorBook());
    }
}
