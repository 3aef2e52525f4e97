package org.trigpoint.simulation;

import org.trigpoint.model.recording.Raw;

/**
 * A line from a receiver or a sensor.
 *
 * @param receiver its name in the scenario
 * @param format what reads the line
 * @param arrivalEpochMicros when the line came in, in the world's time
 * @param line without a line end
 */
public record Heard(String receiver, Format format, long arrivalEpochMicros, Raw line) {
    /** What a line is written in. */
    public enum Format {
        /** AIVDM sentences, with tag blocks. */
        AIS("nmea"),
        /** Detections and looks, one JSON object a line. */
        DETECTIONS("ndjson");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** How files of it end, without the dot. */
        public String extension() {
            return extension;
        }
    }
}
