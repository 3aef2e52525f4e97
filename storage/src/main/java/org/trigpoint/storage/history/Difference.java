package org.trigpoint.storage.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;

/**
 * A track that is elsewhere by all that is known now than by what was known then.
 *
 * @param track as it was last known
 * @param was where it was
 * @param known where it was taken to be, null when it was not known to be there
 * @param meters between the two, infinite when it was not known
 */
public record Difference(
        PastTrack track, PastPlace was, @Nullable PastPlace known, double meters) {
    private static final Comparator<Difference> FARTHEST_FIRST = Comparator.comparingDouble(Difference::meters)
            .reversed()
            .thenComparing(difference -> difference.track().id());

    public Optional<PastPlace> findKnown() {
        return Optional.ofNullable(known);
    }

    /** Those of the tracks that differ at an instant, first what was not known, then the farthest. */
    public static List<Difference> of(List<TrackMoment> moments, long epochMicros) {
        return moments.stream()
                .flatMap(moment -> of(moment, epochMicros).stream())
                .sorted(FARTHEST_FIRST)
                .toList();
    }

    private static Optional<Difference> of(TrackMoment moment, long epochMicros) {
        // What was known then is known now, so there is none that was there only then.
        PastPlace was = PastPlace.asItWas(moment, epochMicros).orElse(null);
        PastPlace known = PastPlace.asKnown(moment, epochMicros).orElse(null);
        if (was == null || (known != null && !was.differsFrom(known))) {
            return Optional.empty();
        }
        double meters = known == null ? Double.POSITIVE_INFINITY : was.metersTo(known);
        return Optional.of(new Difference(moment.track(), was, known, meters));
    }
}
