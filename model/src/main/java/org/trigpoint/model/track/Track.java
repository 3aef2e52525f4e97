package org.trigpoint.model.track;

import java.util.List;
import java.util.Optional;
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

/**
 * One physical thing as it is known now. Sinks keep the highest revision of each id.
 *
 * @param id its name for ever
 * @param revision counts every change, from 1
 * @param status how sure it is that it is there
 * @param platform what it is
 * @param transponder what reports it
 * @param identity packed identity that it reports under, {@link org.trigpoint.model.observation.Identity#NONE} when it does not report
 * @param estimate where it is; null until a position was heard
 * @param motion as it last reported it
 * @param flight what it last said of its height and the like, of what flies; {@link Flight#NONE} of others
 * @param condition how it last said it is doing; {@link Condition#NONE} when it never did
 * @param gaze where its camera last looked; null when it never said
 * @param navigationStatus as it last reported it
 * @param shipType AIS type of ship and cargo, 0 for none
 * @param extent its hull about the reported point, null when it did not say
 * @param name the name to show: a person's, else the newest claimed, else null
 * @param claims all that it says of itself, in the order first claimed
 * @param contributors sources and receivers it came through, in the order first heard
 * @param sightings what sensors saw of it
 * @param reports how many reports went in, later receptions not counted
 * @param began stamp of its first report
 * @param known stamp of the input that made this revision: when we knew
 * @param past where a report that came late, and made this revision, puts it: at a time before the estimate's; null when none did
 * @param marking the strictest of its observations
 */
public record Track(
        TrackId id,
        long revision,
        Status status,
        Platform platform,
        Transponder transponder,
        long identity,
        @Nullable Estimate estimate,
        Motion motion,
        Flight flight,
        Condition condition,
        @Nullable Gaze gaze,
        NavigationStatus navigationStatus,
        int shipType,
        @Nullable Extent extent,
        @Nullable String name,
        List<Claim> claims,
        List<Contributor> contributors,
        Sightings sightings,
        long reports,
        Stamp began,
        Stamp known,
        @Nullable Estimate past,
        Marking marking) {
    /** Ordinals are stored: add at the end only. */
    public enum Status {
        /** Too few reports to be sure. */
        TENTATIVE,
        CONFIRMED,
        /** A report is due; the position is a prediction. */
        COASTING,
        /** Not heard for long. */
        LOST,
        /** It has left the picture: dropped by a person, or not heard for very long. */
        ENDED
    }

    public Track {
        claims = List.copyOf(claims);
        contributors = List.copyOf(contributors);
    }

    public Optional<Estimate> findEstimate() {
        return Optional.ofNullable(estimate);
    }

    public Optional<Estimate> findPast() {
        return Optional.ofNullable(past);
    }

    /** True when this revision is due to a report older than the estimate. */
    public boolean late() {
        return past != null;
    }

    public Optional<Extent> findExtent() {
        return Optional.ofNullable(extent);
    }

    public Optional<Gaze> findGaze() {
        return Optional.ofNullable(gaze);
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }
}
