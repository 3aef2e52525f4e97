package org.trigpoint.fusion.associate;

import java.util.HashMap;
import java.util.Map;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/**
 * Brings what platforms reported since the last scan into the tracks of a cell, before a scan is laid beside them.
 *
 * <p>A platform that is new takes over the one track without identity that it can be, if there is just one; else a row of its own
 * begins. A report that lies far from where sensors see its track moves it not: the track follows what is seen.
 */
final class Reported {
    /** Chi-square with 2 and 4 degrees of freedom exceeds these once in 268,000 times. */
    private static final double MOST_PLACE = 25;

    private static final double MOST_MOVING = 30.4;

    /** Chi-square with 2 and 4 degrees of freedom exceeds these once in 100 times. */
    private static final double ONE_PLACE = 9.21;

    private static final double ONE_MOVING = 13.28;

    /** A second candidate so much farther away is none. */
    private static final double CLEARLY = 9;

    private static final long SEEN_LATELY_MICROS = 60_000_000;
    private static final double UNKNOWN_MPS2 = 25;
    private static final int MISSES_OF_A_GHOST = 3;

    private final PlaneScan one = new PlaneScan();
    private final PlaneUpdater updater = new PlaneUpdater();
    private final PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();

    /** Takes all reports that wait; the tracks stand at the time of the scan to come. */
    void take(AssociateState state, Out<Associated> out) {
        if (state.reports.isEmpty()) {
            return;
        }
        PlaneTracks rows = state.tracker.tracks();
        Map<TrackId, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            rowOf.put(state.track(row).id, row);
        }
        boolean[] kept = new boolean[rows.count() + state.reports.size()];
        java.util.Arrays.fill(kept, true);
        boolean allKept = true;
        for (CellReport report : state.reports.values()) {
            read(report, rows.timeEpochMicros(), state.plane);
            Integer row = rowOf.get(report.track());
            if (row == null) {
                begin(report, state, out);
            } else if (isGhost(rows, row, state) && takeOver(report, state, out)) {
                // The row that no sensor saw gives way to the track that sensors see.
                state.tracks.remove(rows.id(row));
                kept[row] = false;
                allKept = false;
            } else {
                update(rows, row, state.track(row), report);
            }
        }
        state.reports.clear();
        if (!allKept) {
            rows.keep(kept);
        }
    }

    private void read(CellReport report, long nowEpochMicros, CellPlane plane) {
        one.begin(nowEpochMicros);
        plane.add(report, one);
        one.ago((nowEpochMicros - report.timeEpochMicros()) / 1e6);
    }

    /** True for a row that sensors should have seen of late and did not, which begs the question whether it is one with another. */
    private static boolean isGhost(PlaneTracks rows, int row, AssociateState state) {
        return rows.misses(row) >= MISSES_OF_A_GHOST && state.track(row).identified;
    }

    private void begin(CellReport report, AssociateState state, Out<Associated> out) {
        if (takeOver(report, state, out)) {
            return;
        }
        PlaneTracks rows = state.tracker.tracks();
        int row = rows.begin();
        CellTrack track = new CellTrack(report.track(), true);
        state.tracks.put(rows.id(row), track);
        rows.confirm(row);
        restart(rows, row, report, track);
    }

    private void restart(PlaneTracks rows, int row, CellReport report, CellTrack track) {
        double ago = one.agoSeconds(0);
        double east = report.hasVelocity() ? one.eastMps(0) : 0;
        double north = report.hasVelocity() ? one.northMps(0) : 0;
        rows.place(row, one.eastMeters(0) + ago * east, one.northMeters(0) + ago * north, east, north);
        rows.spread(
                row,
                one.eeMeters2(0),
                0,
                one.nnMeters2(0),
                report.hasVelocity() ? one.velocityMps2(0) : UNKNOWN_MPS2,
                ago);
        believe(rows, row, report, track);
    }

    private void believe(PlaneTracks rows, int row, CellReport report, CellTrack track) {
        rows.setLogOdds(row, AssociateState.REPORTED_LOG_ODDS);
        track.said(one, report.timeEpochMicros());
    }

    private void update(PlaneTracks rows, int row, CellTrack track, CellReport report) {
        PlaneUpdater.innovation(rows, row, one, 0, innovation);
        if (innovation.distanceSquared() <= (report.hasVelocity() ? MOST_MOVING : MOST_PLACE)) {
            updater.update(rows, row, one, 0);
            believe(rows, row, report, track);
        } else if (track.seenEpochMicros < rows.timeEpochMicros() - SEEN_LATELY_MICROS) {
            restart(rows, row, report, track);
        }
    }

    /** Gives the one track without identity that this report can be of to the platform; false when there is none or more than one. */
    private boolean takeOver(CellReport report, AssociateState state, Out<Associated> out) {
        PlaneTracks rows = state.tracker.tracks();
        double limit = report.hasVelocity() ? ONE_MOVING : ONE_PLACE;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.count(); row++) {
            CellTrack track = state.tracks.get(rows.id(row));
            if (track == null || track.identified || !rows.isConfirmed(row)) {
                continue;
            }
            PlaneUpdater.innovation(rows, row, one, 0, innovation);
            if (innovation.distanceSquared() < least) {
                next = least;
                least = innovation.distanceSquared();
                best = row;
            } else {
                next = Math.min(next, innovation.distanceSquared());
            }
        }
        if (best < 0 || least > limit || next < least + CLEARLY) {
            return false;
        }
        CellTrack track = state.track(best);
        if (track.told && state.plane.owns(rows.eastMeters(best), rows.northMeters(best))) {
            out.emit(new TrackOver(track.id, report.track()));
        }
        track.id = report.track();
        track.identified = true;
        updater.update(rows, best, one, 0);
        believe(rows, best, report, track);
        return true;
    }
}
