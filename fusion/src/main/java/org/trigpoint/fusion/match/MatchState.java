package org.trigpoint.fusion.match;

import java.util.TreeMap;
import org.trigpoint.model.track.TrackId;

/** The ways of the ships in and near one cell, and its scenes that may still change. Changed by the match step only. */
public final class MatchState {
    /** No alarm is set. */
    static final long NO_ALARM = Long.MAX_VALUE;

    final long cell;
    final TreeMap<TrackId, Way> ways = new TreeMap<>();

    /** By source, sensor and name. */
    final TreeMap<SceneName, OpenScene> scenes = new TreeMap<>();

    long alarmEpochMicros = NO_ALARM;

    /** When old waypoints were last forgotten. */
    long sweptEpochMicros = Long.MIN_VALUE;

    /**
     * Which scene.
     *
     * @param source its number
     * @param sensor within the source
     * @param scene its name
     */
    record SceneName(int source, String sensor, String scene) implements Comparable<SceneName> {
        @Override
        public int compareTo(SceneName other) {
            int bySource = Integer.compare(source, other.source);
            int bySensor = bySource != 0 ? bySource : sensor.compareTo(other.sensor);
            return bySensor != 0 ? bySensor : scene.compareTo(other.scene);
        }
    }

    MatchState(long cell) {
        this.cell = cell;
    }
}
