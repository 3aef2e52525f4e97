package org.trigpoint.fusion.scan;

import java.util.TreeMap;

/** The open scans of a source, by sensor. Changed by the scan step only. */
public final class ScanState {
    /** Most sensors of a source whose scans are open at a time. */
    static final int MOST_SENSORS = 10_000;

    final TreeMap<String, OpenScan> open = new TreeMap<>();

    ScanState() {}
}
