package org.trigpoint.fusion.join;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** What the join step keeps of one track. Changed by that step only. */
public final class JoinState {
    final TrackId id;
    final Kinematics kinematics = new Kinematics();
    final Claims claims = new Claims();
    final Contributors contributors = new Contributors();
    final Repeats repeats = new Repeats();

    long revision;
    long reports;
    Track.Status status = Track.Status.TENTATIVE;
    Platform platform = Platform.UNKNOWN;

    @Nullable
    Platform givenPlatform;

    Transponder transponder = Transponder.UNKNOWN;
    long identity;
    Motion motion = Motion.NONE;
    Flight flight = Flight.NONE;
    Condition condition = Condition.NONE;

    @Nullable
    Gaze gaze;

    NavigationStatus navigationStatus = NavigationStatus.UNDEFINED;
    int shipType;

    @Nullable
    Extent extent;

    Stamp began = Stamp.FIRST;
    /** Marking of all that went in; null before the first. */
    @Nullable
    Marking marking;
    /** Arrival of the newest report that was not too late to count as a sign of life. */
    long heardEpochMicros = Long.MIN_VALUE;

    /** What sensors saw of it; null while none did. */
    @Nullable
    Seen seen;

    JoinState(TrackId id) {
        this.id = id;
    }

    boolean hasBegun() {
        return marking != null;
    }

    /** What it is: as a person said, else as its identity says. */
    Platform shownPlatform() {
        return givenPlatform == null ? platform : givenPlatform;
    }
}
