package org.trigpoint.fusion.associate;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.hypothesiser.DistanceHypothesiser;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.fusion.tracker.TrackerSink;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.TrackId;

/** One scan, laid beside the tracks of a cell. */
final class ScanTaking implements TrackerSink {
    /** Just outside of what was searched a thing may be seen by the error of its place: hardly, so that not to see it says nothing. */
    private static final double EDGE_PROB = 0.02;

    private static final double EDGE_SIGMAS = 3;

    /** A scan of no more detections says nothing of how many are false. */
    static final int MOST_ALONE = 3;

    private static final double LEAST_FALSE_PER_METERS2 = 1e-12;
    private static final double LEAST_AREA_METERS2 = 1e6;
    private static final double RAD_PER_DEG = StrictMath.PI / 180;

    private final CellScan scan;
    private final AssociateState state;
    private final Telling telling;
    private final PlaneTracks rows;
    private final SensorBook book;
    private final SightReader reader;
    private final PlaneScan columns;
    private final PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
    private final double[] distance;
    private int explained;
    /** The track that the next detection to be told of could be of too. */
    private @Nullable TrackId rival;

    ScanTaking(CellScan scan, AssociateState state, Out<Associated> out) {
        this.scan = scan;
        this.state = state;
        telling = new Telling(state, out);
        rows = state.tracker.tracks();
        book = state.sensor(scan.source(), scan.sensor());
        distance = new double[scan.detections().size()];
        reader = new SightReader(state.plane, book.registration);
        columns = reader.read(scan.detections(), rows.timeEpochMicros());
    }

    void run() {
        Look look = scan.look();
        double area = Math.max(LEAST_AREA_METERS2, columns.areaMeters2());
        if (look == null) {
            book.rhythm.scan(scan.timeEpochMicros(), rows.count(), columns.count());
        }
        state.tracker.take(
                columns,
                visibility(look),
                look != null,
                falsePerMeters2(look, area),
                book.birthOdds.logOdds(TrackerSettings.SHIPS),
                this);
        if (look == null) {
            book.falseDensity.learn(columns.count() - explained, area);
        } else {
            book.birthOdds.searched(look.seenProb(Double.NaN));
        }
    }

    private double falsePerMeters2(@Nullable Look look, double areaMeters2) {
        if (look != null) {
            return Math.max(LEAST_FALSE_PER_METERS2, look.falsePerKm2() / 1e6);
        }
        return columns.count() > MOST_ALONE
                ? book.falseDensity.perMeters2(columns.count(), areaMeters2)
                : book.rhythm.newPerScan() / areaMeters2;
    }

    private DistanceHypothesiser.Visibility visibility(@Nullable Look look) {
        if (look == null) {
            return row -> book.rhythm.seenProb(rows.id(row));
        }
        PlaneArea area = PlaneArea.of(look.area(), state.plane);
        return row -> {
            double east = rows.eastMeters(row);
            double north = rows.northMeters(row);
            if (area.contains(east, north)) {
                return state.track(row).seenProb(look.seenProb(rows.lengthMeters(row)));
            }
            double spread = rows.eeMeters2(row) + rows.nnMeters2(row) + columns.mostMeters2();
            return area.containsNearly(east, north, EDGE_SIGMAS * Math.sqrt(spread)) ? EDGE_PROB : 0;
        };
    }

    @Override
    public void paired(int row, int i) {
        PlaneUpdater.innovation(rows, row, columns, i, innovation);
        distance[i] = innovation.distanceSquared();
        CellTrack track = state.track(row);
        long time = rows.timeEpochMicros() - Math.round(columns.agoSeconds(i) * 1e6);
        if (track.saidJustBefore(time)) {
            register(track, time, i);
        }
    }

    /**
     * What reports itself shows where its sensor is off: against what it said of itself, not against its track, which the same
     * sensor has drawn to itself.
     */
    private void register(CellTrack track, long time, int i) {
        double e = columns.eastMeters(i) - track.saidEastMeters(time);
        double n = columns.northMeters(i) - track.saidNorthMeters(time);
        double said = track.saidMeters2(time);
        Sight sight = scan.detections().get(i).sight();
        if (sight instanceof Sight.RangeBearing plot) {
            LocalFrame.Offset sensor = state.plane.offsetTo(plot.sensorLatDeg(), plot.sensorLonDeg());
            double towardsEast = columns.eastMeters(i) - sensor.eastMeters();
            double towardsNorth = columns.northMeters(i) - sensor.northMeters();
            double range = Math.sqrt(towardsEast * towardsEast + towardsNorth * towardsNorth);
            double ue = towardsEast / range;
            double un = towardsNorth / range;
            double sensorRange = plot.rangeSigmaMeters() * plot.rangeSigmaMeters();
            double sensorBearing = plot.bearingSigmaDeg() * RAD_PER_DEG * plot.bearingSigmaDeg() * RAD_PER_DEG;
            book.registration.learn(
                    e * ue + n * un,
                    said + sensorRange,
                    sensorRange,
                    (e * un - n * ue) / range,
                    said / (range * range) + sensorBearing,
                    sensorBearing);
        } else if (!(sight instanceof Sight.Bearing)) {
            book.registration.learn(
                    e,
                    said + columns.eeMeters2(i),
                    columns.eeMeters2(i),
                    n,
                    said + columns.nnMeters2(i),
                    columns.nnMeters2(i));
        }
    }

    @Override
    public void contested(int row, int other) {
        rival = state.track(other).nameToOthers();
    }

    @Override
    public void updated(int row, int i, double ratioLog) {
        CellTrack track = state.track(row);
        explained += rows.isConfirmed(row) ? 1 : 0;
        if (scan.look() != null) {
            track.look(true);
        } else {
            book.rhythm.saw(rows.id(row));
        }
        track.seenEpochMicros = rows.timeEpochMicros();
        tell(row, i, distance[i]);
    }

    @Override
    public void missed(int row) {
        state.track(row).look(false);
    }

    @Override
    public void began(int row, int i) {
        telling.began(row, scan.detections().get(i));
        if (scan.look() == null) {
            book.rhythm.began(rows.id(row));
        }
        tell(row, i, 0);
    }

    private void tell(int row, int i, double distanceSquared) {
        telling.tell(
                row,
                scan.detections().get(i),
                reader.place(i, rows.eastMeters(row), rows.northMeters(row)),
                distanceSquared,
                rival);
        rival = null;
    }

    @Override
    public void confirmed(int row) {
        telling.confirmed(row);
    }

    @Override
    public boolean merges(int row, int other) {
        return telling.merges(row, other);
    }

    @Override
    public void ended(int row, int other) {
        telling.ended(row, other);
    }
}
