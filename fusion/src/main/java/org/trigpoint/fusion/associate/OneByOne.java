package org.trigpoint.fusion.associate;

import java.util.Objects;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.mht.MultipleHypotheses;
import org.trigpoint.fusion.mht.Verdicts;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.rhythm.Rhythm;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.TrackId;

/**
 * Takes what a sensor tells one by one, without saying what it searched: what could be of more than one track waits for what comes
 * later, see {@link MultipleHypotheses}. It waits only as long as nothing else is heard or seen in the cell.
 */
final class OneByOne implements Verdicts {
    /** More at once, and the sensor sees several things at each turn. */
    private static final int MOST_AT_ONCE = 3;

    private final AssociateState state;
    private final PlaneTracks rows;
    private final Telling telling;
    private final Out<Associated> out;

    OneByOne(AssociateState state, Out<Associated> out) {
        this.state = state;
        this.out = out;
        rows = state.tracker.tracks();
        telling = new Telling(state, out);
    }

    /** True for a scan that may be taken so. */
    static boolean fits(CellScan scan) {
        return !scan.hasLooks()
                && scan.detections().size() <= MOST_AT_ONCE
                && scan.detections().stream().noneMatch(each -> each.sight() instanceof Sight.Bearing);
    }

    /** Takes a scan; the tracks stand at its time. */
    void take(CellScan scan) {
        String sensor = AssociateState.sensorKey(scan.source(), scan.sensor());
        if (!sensor.equals(state.doubtsOf)) {
            settle();
            state.doubtsOf = sensor;
        }
        SensorBook book = state.sensor(scan.source(), scan.sensor());
        Rhythm rhythm = book.rhythm;
        SightReader reader = new SightReader(state.plane, book.registration);
        PlaneScan columns = reader.read(scan, rows.timeEpochMicros());
        rhythm.scan(scan.timeEpochMicros(), rows.count(), columns.count());
        for (int i = 0; i < columns.count(); i++) {
            long serial = state.serial++;
            Detection detection = scan.detections().get(i);
            state.doubtful.put(serial, new Doubtful(detection, reader.place(i, 0, 0)));
            state.doubts.take(rows, columns, i, serial, out.stamp().arrivalEpochMicros(), rhythm, this);
        }
        state.tracker.delete(telling);
        arm(rhythm);
    }

    /** Takes of all that waits the likeliest explanation now. */
    void settle() {
        if (!state.doubts.isEmpty()) {
            settle(Long.MAX_VALUE);
            out.timers().clear();
        }
    }

    /** The same of what has waited long enough. */
    void settleLate() {
        if (!state.doubts.isEmpty()) {
            Rhythm rhythm = book().rhythm;
            settle(out.stamp().arrivalEpochMicros() - MultipleHypotheses.patienceMicros(rhythm));
            arm(rhythm);
        }
    }

    private void settle(long untilEpochMicros) {
        state.doubts.settle(untilEpochMicros, rows, book().rhythm, this);
    }

    /** Of the sensor whose detections wait; anew when it was forgotten, so that they get their verdict all the same. */
    private SensorBook book() {
        return state.sensors.computeIfAbsent(state.doubtsOf, _ -> new SensorBook());
    }

    private void arm(Rhythm rhythm) {
        if (state.doubts.isEmpty()) {
            out.timers().clear();
        } else {
            out.timers().set(state.doubts.firstEpochMicros() + MultipleHypotheses.patienceMicros(rhythm));
        }
    }

    @Override
    public void given(long serial, int row, Finding finding) {
        Doubtful told = Objects.requireNonNull(state.doubtful.remove(serial));
        state.tracker.takeSeen(row, finding.ratioLog(), finding.rivalProb(), telling);
        CellTrack track = state.track(row);
        calibrate(track, told);
        track.seenEpochMicros = Math.max(track.seenEpochMicros, told.detection().timeEpochMicros());
        TrackId rival =
                finding.rivalRow() < 0 ? null : state.track(finding.rivalRow()).nameToOthers();
        telling.tell(row, told.detection(), told.place(), finding.distanceSquared(), rival);
    }

    private void calibrate(CellTrack track, Doubtful told) {
        PlaneScan one = new PlaneScan();
        one.begin(told.detection().timeEpochMicros());
        state.plane.add(told.place(), one);
        new Calibration(state.plane, book().registration)
                .learn(track, told.detection().sight(), one, 0);
    }

    @Override
    public int began(long serial) {
        Doubtful told = Objects.requireNonNull(state.doubtful.remove(serial));
        int row = state.tracker.begin(book().birthOdds.logOdds(TrackerSettings.SHIPS));
        telling.began(row, told.detection());
        telling.tell(row, told.detection(), told.place(), 0, null);
        return row;
    }
}
