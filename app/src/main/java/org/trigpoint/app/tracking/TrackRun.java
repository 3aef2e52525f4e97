package org.trigpoint.app.tracking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.trigpoint.feeds.detections.DetectionColumns;

/** The tracker over a file of detections, whichever way they are written. */
public final class TrackRun {
    private TrackRun() {}

    /**
     * Reads detections and writes tracks. Lines of JSON and tables with a sensor and a time are places on the earth, see
     * docs/feeds/detections.md; other lines are {@code scan,x,y} in metres.
     *
     * @param options of places in a plane; those on the earth say themselves
     */
    public static TrackRunCounts run(Reader detections, PlaneOptions options, Appendable tracks) throws IOException {
        BufferedReader lines =
                detections instanceof BufferedReader buffered ? buffered : new BufferedReader(detections, 1 << 16);
        String first = lines.readLine();
        while (first != null && first.isBlank()) {
            first = lines.readLine();
        }
        if (first == null) {
            return new TrackRunCounts();
        }
        String line = first.startsWith("\uFEFF") ? first.substring(1) : first;
        boolean earth = line.stripLeading().startsWith("{") || DetectionColumns.isHeader(line);
        return earth ? new EarthRun(tracks).run(line, lines) : new PlaneRun(options, tracks).run(line, lines);
    }
}
