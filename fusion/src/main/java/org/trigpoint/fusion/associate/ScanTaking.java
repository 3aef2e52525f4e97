package org.trigpoint.fusion.associate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.hypothesiser.DistanceHypothesiser;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.fusion.tracker.TrackerSink;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.TrackId;

/** One scan, laid beside the tracks of a cell. */
final class ScanTaking implements TrackerSink {
    /** Just outside of what was searched a thing may be seen by the error of its place: hardly, so that not to see it says nothing. */
    private static final double EDGE_PROB = 0.02;

    private static final double EDGE_SIGMAS = 3;

    /** What a look should never see it may see: neither its word nor a length is that sure. */
    private static final double LEAST_PROB = 0.001;

    private static final double LEAST_AREA_METERS2 = 1e6;

    private final CellScan scan;
    private final AssociateState state;
    private final Telling telling;
    private final PlaneTracks rows;
    private final SensorBook book;
    private final SightReader reader;
    private final Calibration calibration;
    private final PlaneScan columns;
    /** Null when the sensor does not say what it searched. */
    private final @Nullable PlaneLooks looks;

    private final PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
    private final double[] distance;
    /** The look that each row lies in. */
    private final int[] lookOf;

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
        lookOf = new int[rows.count()];
        reader = new SightReader(state.plane, book.registration);
        calibration = new Calibration(state.plane, book.registration);
        columns = reader.read(scan, rows.timeEpochMicros());
        looks = scan.hasLooks() ? new PlaneLooks(scan.looks(), state.plane) : null;
    }

    void run() {
        PlaneLooks searched = looks;
        double area = Math.max(LEAST_AREA_METERS2, columns.areaMeters2());
        if (searched == null) {
            book.rhythm.scan(scan.timeEpochMicros(), rows.count(), columns.count());
        }
        state.tracker.take(
                columns,
                visibility(searched),
                searched != null,
                falsePerMeters2(searched, area),
                book.birthOdds.logOdds(TrackerSettings.SHIPS),
                this);
        if (searched == null) {
            book.falseDensity.learn(columns.count() - explained, area);
        } else {
            book.birthOdds.searched(searched.seenProb());
        }
    }

    private double falsePerMeters2(@Nullable PlaneLooks searched, double areaMeters2) {
        if (searched != null) {
            double mean = searched.falsePerMeters2();
            if (scan.looks().size() > 1) {
                noteFalseRatios(searched, mean);
            }
            return mean;
        }
        return book.falseDensity.perMeters2(columns.count(), areaMeters2);
    }

    /** What a look says of false detections holds for what lies in it. */
    private void noteFalseRatios(PlaneLooks searched, double meanPerMeters2) {
        for (int i = 0; i < columns.count(); i++) {
            if (columns.kind(i) == PlaneScan.Kind.BEARING) {
                continue;
            }
            int look = lookAt(searched, i);
            if (look != PlaneLooks.NONE) {
                columns.falseRatioLog(i, StrictMath.log(searched.falsePerMeters2(look) / meanPerMeters2));
            }
        }
    }

    private int lookAt(PlaneLooks searched, int i) {
        return searched.at(columns.eastMeters(i), columns.northMeters(i), columns.lengthMeters(i));
    }

    private DistanceHypothesiser.Visibility visibility(@Nullable PlaneLooks searched) {
        if (searched == null) {
            return row -> book.rhythm.seenProb(rows.id(row));
        }
        return row -> {
            double east = rows.eastMeters(row);
            double north = rows.northMeters(row);
            double length = rows.lengthMeters(row);
            int look = searched.at(east, north, length);
            lookOf[row] = look;
            if (look != PlaneLooks.NONE) {
                CellTrack track = state.track(row);
                double said = Double.isNaN(length) && searched.tellLength()
                        ? track.seenProb(searched.seenProbs(look))
                        : searched.look(look).seenProb(length);
                return track.seenProb(Math.max(LEAST_PROB, said));
            }
            double spread = rows.eeMeters2(row) + rows.nnMeters2(row) + columns.mostMeters2();
            return searched.containsNearly(east, north, EDGE_SIGMAS * Math.sqrt(spread)) ? EDGE_PROB : 0;
        };
    }

    @Override
    public void paired(int row, int i) {
        PlaneUpdater.innovation(rows, row, columns, i, innovation);
        distance[i] = innovation.distanceSquared();
        calibration.learn(state.track(row), scan.detections().get(i).sight(), columns, i);
    }

    @Override
    public void contested(int row, int other) {
        rival = state.track(other).nameToOthers();
    }

    @Override
    public void updated(int row, int i, double ratioLog) {
        CellTrack track = state.track(row);
        explained += rows.isConfirmed(row) ? 1 : 0;
        if (scan.hasLooks()) {
            count(track, lookOf[row], true);
        } else {
            book.rhythm.saw(rows.id(row));
        }
        track.seenEpochMicros = rows.timeEpochMicros();
        tell(row, i, distance[i]);
    }

    @Override
    public void missed(int row) {
        count(state.track(row), lookOf[row], false);
    }

    @Override
    public void began(int row, int i) {
        telling.began(row, scan.detections().get(i));
        PlaneLooks searched = looks;
        if (searched == null) {
            book.rhythm.began(rows.id(row));
        } else if (columns.kind(i) != PlaneScan.Kind.BEARING) {
            learnLength(state.track(row), lookAt(searched, i), true);
        }
        tell(row, i, 0);
    }

    /** Counts a look for what it saw of a track. What lies in none, at an edge, is seen or not by the error of its place. */
    private void count(CellTrack track, int look, boolean hit) {
        if (look != PlaneLooks.NONE) {
            track.look(hit);
            learnLength(track, look, hit);
        }
    }

    private void learnLength(CellTrack track, int look, boolean hit) {
        PlaneLooks searched = Objects.requireNonNull(looks);
        if (look != PlaneLooks.NONE && searched.tellLength()) {
            track.learnLength(searched.seenProbs(look), hit);
        }
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
