package org.trigpoint.simulation;

import org.trigpoint.model.recording.Raw;

/**
 * A line from a receiver or a sensor, or a frame.
 *
 * @param receiver its name in the scenario
 * @param format what reads the line
 * @param arrivalEpochMicros when the line came in, in the world's time
 * @param line without a line end, or the bytes of a frame
 */
public record Heard(String receiver, Format format, long arrivalEpochMicros, Raw line) {
    /** What a line is written in. */
    public enum Format {
        /** AIVDM sentences, with tag blocks. */
        AIS("nmea", "\r\n"),
        /** Detections and looks, one JSON object a line. */
        DETECTIONS("ndjson", "\n"),
        /** Beast frames. */
        ADSB("beast", ""),
        /** Frames of MAVLink 2. */
        MAVLINK("mavlink", "");

        private final String extension;
        private final String lineEnd;

        Format(String extension, String lineEnd) {
            this.extension = extension;
            this.lineEnd = lineEnd;
        }

        /** How files of it end, without the dot. */
        public String extension() {
            return extension;
        }

        /** What stands behind each line of a file; nothing behind frames. */
        public String lineEnd() {
            return lineEnd;
        }
    }
}
