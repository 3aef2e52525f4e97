package org.trigpoint.app.rules;

import java.util.List;

/**
 * A recording that rules are scored with.
 *
 * @param name short, for tables
 * @param path in the folder of recordings
 */
record RecordedFile(String name, String path) {
    static final List<RecordedFile> ALL = List.of(
            new RecordedFile("solent-20160112", "ais/derived/solent-20160112.nmea"),
            new RecordedFile("538004030-drift", "ais/dma-aisabnormal/538004030_drift_1.ais"),
            new RecordedFile("dma-stream", "ais/dma-aislib/stream_example.txt"),
            new RecordedFile("kystverket", "ais/kystverket/Ais1000Lines.nm4"),
            new RecordedFile("noaa-20230101", "ais/aisdb/test_data_noaa_20230101.csv"));
}
