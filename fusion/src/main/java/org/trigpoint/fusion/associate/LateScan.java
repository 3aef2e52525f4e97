package org.trigpoint.fusion.associate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.associator.GlobalNearestNeighbour;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.hypothesiser.DistanceHypothesiser;
import org.trigpoint.fusion.hypothesiser.Hypotheses;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.TrackId;

/**
 * A scan that comes in minutes after it was taken, as satellite images do: it is laid beside where the tracks were then. What it saw of a track
 * is told; nothing is moved, begun or ended by it.
 */
final class LateScan {
    private static final double FALSE_PER_METERS2 = 1e-9;
    private static final double UNSAID_PROB = 0.5;

    private final CellScan scan;
    private final AssociateState state;
    private final Out<Associated> out;

    LateScan(CellScan scan, AssociateState state, Out<Associated> out) {
        this.scan = scan;
        this.state = state;
        this.out = out;
    }

    void run() {
        List<Long> ids = new ArrayList<>();
        PlaneTracks then = state.lookback.at(
                scan.timeEpochMicros(),
                state.tracker.tracks(),
                TrackerSettings.SHIPS.motion().freestMps2PerSecond(),
                ids);
        if (then == null || scan.detections().isEmpty()) {
            return;
        }
        SightReader reader = new SightReader(state.plane, state.sensor(scan.source(), scan.sensor()).registration);
        PlaneScan columns = reader.read(scan, scan.timeEpochMicros());
        Hypotheses hypotheses =
                new DistanceHypothesiser().hypothesise(then, columns, visibility(then), FALSE_PER_METERS2);
        GlobalNearestNeighbour associator = new GlobalNearestNeighbour();
        associator.associate(hypotheses);
        PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
        for (int row = 0; row < then.count(); row++) {
            int i = associator.detectionOf(row);
            CellTrack track = state.tracks.get(ids.get(row));
            if (i != Hypotheses.NONE
                    && track != null
                    && state.plane.owns(then.eastMeters(row), then.northMeters(row))) {
                PlaneUpdater.innovation(then, row, columns, i, innovation);
                track.told = true;
                out.emit(track.contribution(
                        scan.detections().get(i),
                        reader.place(i, then.eastMeters(row), then.northMeters(row)),
                        innovation.distanceSquared(),
                        associator.rivalProb(row),
                        rival(associator.rivalOf(row), ids),
                        TrackerSettings.SHIPS.motion().freestMps2PerSecond(),
                        List.of()));
            }
        }
    }

    private DistanceHypothesiser.Visibility visibility(PlaneTracks then) {
        if (!scan.hasLooks()) {
            return _ -> UNSAID_PROB;
        }
        PlaneLooks looks = new PlaneLooks(scan.looks(), state.plane);
        return row -> {
            int look = looks.at(then.eastMeters(row), then.northMeters(row), Double.NaN);
            return look == PlaneLooks.NONE ? 0 : Math.clamp(looks.look(look).seenProb(Double.NaN), 0.05, 0.99);
        };
    }

    private @Nullable TrackId rival(int row, List<Long> ids) {
        CellTrack track = row == Hypotheses.NONE ? null : state.tracks.get(ids.get(row));
        return track == null ? null : track.nameToOthers();
    }
}
