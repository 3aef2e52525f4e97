package org.trigpoint.app.tracking;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.tracker.BirthOdds;
import org.trigpoint.fusion.tracker.FalseDensity;
import org.trigpoint.fusion.tracker.Tracker;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.fusion.tracker.TrackerSink;

/**
 * Tracks places in a plane: lines {@code scan,x,y} in metres, scans in rising order, more columns passed over. Writes {@code
 * scan,track,x,y} of every believed track after each scan.
 *
 * <p>Each scan counts as a look at the whole area that its places cover.
 */
final class PlaneRun {
    private final PlaneOptions options;
    private final Appendable out;
    private final TrackRunCounts counts = new TrackRunCounts();
    private final Tracker tracker;
    private final TrackerSettings settings;
    private final PlaneScan scan = new PlaneScan();
    private final FalseDensity falseDensity = new FalseDensity();
    private final BirthOdds birthOdds = new BirthOdds();
    private long scanNumber = Long.MIN_VALUE;
    private int explained;

    PlaneRun(PlaneOptions options, Appendable out) {
        this.options = options;
        this.out = out;
        settings = TrackerSettings.SHIPS.withMotion(options.intensityMps2PerSecond(), options.speedSigmaMps());
        tracker = new Tracker(settings);
    }

    /** Reads all lines; the first may be a header. */
    TrackRunCounts run(String firstLine, BufferedReader lines) throws IOException {
        String line = firstLine;
        for (long number = 1; line != null; number++) {
            if (!line.isBlank()) {
                take(line, number);
            }
            line = lines.readLine();
        }
        finish();
        return counts;
    }

    private void take(String line, long number) throws IOException {
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        int third = second < 0 ? -1 : line.indexOf(',', second + 1);
        if (first < 0 || second < 0) {
            counts.reject(number, "columns", "a line is scan,x,y");
            return;
        }
        try {
            long at = Long.parseLong(line, 0, first, 10);
            double east = Double.parseDouble(line.substring(first + 1, second));
            double north = Double.parseDouble(line.substring(second + 1, third < 0 ? line.length() : third));
            if (!(Math.abs(east) < MOST_METERS && Math.abs(north) < MOST_METERS)) {
                counts.reject(number, "position", "x and y are within 10,000 km");
            } else if (at < scanNumber) {
                counts.reject(number, "order", "scan " + at + " comes after scan " + scanNumber);
            } else {
                add(at, east, north);
            }
        } catch (NumberFormatException e) {
            if (number > 1) {
                counts.reject(number, "number", e.getMessage() == null ? "no number" : e.getMessage());
            }
        }
    }

    private static final double MOST_METERS = 1e7;

    private void add(long at, double east, double north) throws IOException {
        if (at != scanNumber) {
            finish();
            scanNumber = at;
            scan.begin(Math.round(at * options.scanSeconds() * 1e6));
        }
        double variance = options.sigmaMeters() * options.sigmaMeters();
        scan.place(east, north, variance, 0, variance);
        counts.detections++;
    }

    private void finish() throws IOException {
        if (scanNumber == Long.MIN_VALUE) {
            return;
        }
        counts.scans++;
        double area = Math.max(1, scan.areaMeters2());
        explained = 0;
        long began = System.nanoTime();
        tracker.take(
                scan,
                _ -> options.seenProb(),
                true,
                falseDensity.perMeters2(scan.count(), area),
                birthOdds.logOdds(settings),
                new TrackerSink() {
                    @Override
                    public void updated(int row, int detection, double ratioLog) {
                        explained += tracker.tracks().isConfirmed(row) ? 1 : 0;
                    }

                    @Override
                    public void confirmed(int row) {
                        counts.tracks++;
                    }
                });
        falseDensity.learn(scan.count() - explained, area);
        birthOdds.searched(options.seenProb());
        counts.trackingNanos += System.nanoTime() - began;
        write();
    }

    private void write() throws IOException {
        PlaneTracks tracks = tracker.tracks();
        for (int row = 0; row < tracks.count(); row++) {
            if (tracks.isConfirmed(row) && tracks.logOdds(row) > 0) {
                out.append(String.format(
                        Locale.ROOT,
                        "%d,%d,%.3f,%.3f%n",
                        scanNumber,
                        tracks.id(row),
                        tracks.eastMeters(row),
                        tracks.northMeters(row)));
            }
        }
    }
}
