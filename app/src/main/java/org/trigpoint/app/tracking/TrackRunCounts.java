package org.trigpoint.app.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of a file of detections. */
public final class TrackRunCounts {
    private static final int MOST_SHOWN = 5;

    long detections;
    long scans;
    long tracks;
    long trackingNanos;
    private final TreeMap<String, Long> rejected = new TreeMap<>();
    private final List<String> shown = new ArrayList<>();

    TrackRunCounts() {}

    void reject(long line, String code, String reason) {
        rejected.merge(code, 1L, Long::sum);
        if (shown.size() < MOST_SHOWN) {
            shown.add("line " + line + ": " + code + ": " + reason);
        }
    }

    public long detections() {
        return detections;
    }

    /** Scans that were tracked; 0 where scans are told apart by the steps. */
    public long scans() {
        return scans;
    }

    /** Tracks that were believed at some time. */
    public long tracks() {
        return tracks;
    }

    /** Time that the tracker took, without reading and writing. */
    public double trackingSeconds() {
        return trackingNanos / 1e9;
    }

    /** Lines that were rejected, by code. */
    public Map<String, Long> rejected() {
        return new TreeMap<>(rejected);
    }

    /** The first rejected lines, with their reasons. */
    public List<String> shown() {
        return List.copyOf(shown);
    }
}
