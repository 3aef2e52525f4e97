package org.trigpoint.fusion.associate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.tracker.TrackerSink;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/** Tells of a cell's tracks: of those that are believed, and only while they are in the cell itself. */
final class Telling implements TrackerSink {
    private final AssociateState state;
    private final Out<Associated> out;
    private final PlaneTracks rows;

    Telling(AssociateState state, Out<Associated> out) {
        this.state = state;
        this.out = out;
        rows = state.tracker.tracks();
    }

    /** A detection began a track: it names it. */
    void began(int row, Detection detection) {
        CellTrack track = new CellTrack(TrackId.of(detection.stamp(), out.key().audience()), false);
        track.seenEpochMicros = rows.timeEpochMicros();
        state.tracks.put(rows.id(row), track);
    }

    /**
     * Tells of a detection, or lets it wait until its track is believed; see {@link #confirmed}.
     *
     * @param rival the track that it could be of too
     */
    void tell(int row, Detection detection, Sight.Place place, double distanceSquared, @Nullable TrackId rival) {
        CellTrack track = state.track(row);
        Contribution contribution = track.contribution(
                detection,
                place,
                distanceSquared,
                rows.rivalProb(row),
                rival,
                rows.usualIntensityMps2PerSecond(row),
                List.copyOf(track.before));
        track.saw(detection.stamp());
        if (!rows.isConfirmed(row)) {
            track.await(contribution);
        } else if (owns(row)) {
            track.told = true;
            out.emit(contribution);
        }
    }

    private boolean owns(int row) {
        return state.plane.owns(rows.eastMeters(row), rows.northMeters(row));
    }

    @Override
    public void confirmed(int row) {
        CellTrack track = state.track(row);
        if (owns(row)) {
            track.told = true;
            track.waiting.forEach(out::emit);
        }
        track.waiting.clear();
    }

    /** What reports itself is a thing of its own. */
    @Override
    public boolean merges(int row, int other) {
        return !state.track(row).identified;
    }

    @Override
    public void ended(int row, int other) {
        CellTrack track = Objects.requireNonNull(state.tracks.remove(rows.id(row)));
        state.sensors.values().forEach(each -> each.rhythm.forget(rows.id(row)));
        if (!track.identified && track.told && owns(row)) {
            out.emit(new TrackOver(track.id, other < 0 ? null : state.track(other).id));
        }
    }
}
