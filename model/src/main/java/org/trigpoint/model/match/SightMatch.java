package org.trigpoint.model.match;

import java.util.List;
import java.util.Optional;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.track.TrackId;

/**
 * Which track a thing is of that a scene shows.
 *
 * @param detection what was seen; its place is where it was seen, which of what moves in a radar image is not where it was
 * @param candidates tracks that it may be of, the likeliest first, at most {@value #MOST_CANDIDATES}
 * @param taken true when it is taken to be of the first of them
 */
public record SightMatch(Detection detection, List<Candidate> candidates, boolean taken) implements Matched {
    public static final int MOST_CANDIDATES = 3;

    /** The newest position before a time is told as this when there is none. */
    public static final long NEVER = Long.MIN_VALUE;

    /**
     * A track that it may be of.
     *
     * @param track whose
     * @param matchProb that it is of this track, and not of another, nor of what no track tells of
     * @param distanceMeters from where it was seen to where this track would have been seen
     * @param sigmaMeters how well that was known, along the line between
     * @param shiftMeters how far along its flight the radar sees this track shifted, since it moves; 0 of other sensors
     * @param beforeEpochMicros newest position of the track at or before the time of the detection, {@link #NEVER} without one
     * @param afterEpochMicros first position of the track after it, {@link #NEVER} without one
     * @param heardLatDeg newest position of the track at all
     * @param heardLonDeg newest position of the track at all
     */
    public record Candidate(
            TrackId track,
            double matchProb,
            double distanceMeters,
            double sigmaMeters,
            double shiftMeters,
            long beforeEpochMicros,
            long afterEpochMicros,
            double heardLatDeg,
            double heardLonDeg) {
        /** Above this no model of a sea knows better. */
        private static final double SURE_PROB = 0.99;

        /** Its probability for people: whole per cent, "over 99 %" at most. */
        public String likely() {
            return matchProb > SURE_PROB ? "over 99 %" : Math.round(100 * matchProb) + " %";
        }
    }

    public SightMatch {
        candidates = List.copyOf(candidates);
        if (candidates.size() > MOST_CANDIDATES) {
            throw new IllegalArgumentException(candidates.size() + " candidates are more than " + MOST_CANDIDATES);
        }
        if (taken && candidates.isEmpty()) {
            throw new IllegalArgumentException("It is taken to be of a track, and there is none");
        }
    }

    /** The track that it is taken to be of. */
    public Optional<Candidate> findTaken() {
        return taken ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** The track that it is taken to be of. */
    public Optional<TrackId> findTrack() {
        return findTaken().map(Candidate::track);
    }

    /** True when it is taken to be of a track that was not heard for {@value #SILENT_MINUTES} minutes around then. */
    public boolean isOfSilent() {
        return findTaken().map(this::wasSilent).orElse(false);
    }

    private boolean wasSilent(Candidate candidate) {
        long time = detection.timeEpochMicros();
        boolean before = candidate.beforeEpochMicros() == NEVER
                || candidate.beforeEpochMicros() < time - SILENT_MINUTES * 60_000_000L;
        boolean after = candidate.afterEpochMicros() == NEVER
                || candidate.afterEpochMicros() > time + SILENT_MINUTES * 60_000_000L;
        return before && after;
    }

    /** Positions of a ship under way are told every ten minutes at least. */
    private static final int SILENT_MINUTES = 15;

    /** How much another may differ in likelihood and still say the same. */
    private static final double SAME_PROB = 0.1;

    /** True when another match of the same detection says the same, but for small differences of likelihood. */
    public boolean saysAs(SightMatch other) {
        if (!findTrack().equals(other.findTrack())) {
            return false;
        }
        if (!taken) {
            return candidates.isEmpty() == other.candidates.isEmpty();
        }
        Candidate mine = candidates.getFirst();
        Candidate its = other.candidates.getFirst();
        return Math.abs(mine.matchProb() - its.matchProb()) < SAME_PROB
                && (mine.afterEpochMicros() == NEVER) == (its.afterEpochMicros() == NEVER);
    }
}
