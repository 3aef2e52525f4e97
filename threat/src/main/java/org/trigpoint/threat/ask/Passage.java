package org.trigpoint.threat.ask;

import java.util.List;

/**
 * A track was beside what is asked about, from when it came near until it left, fell silent or was asked for no longer.
 *
 * @param kind how it was there
 * @param fromEpochMicros when it came near
 * @param untilEpochMicros when it left
 * @param crossings of the line, or of the area's outline, in order
 * @param closest nearest to it, the first of several
 * @param at the moment that is told: the first crossing, else when it was first inside, else the closest
 * @param meanBeforeMps its own mean speed in the hour before that, NaN where too little is known
 * @param cover of the passage and ten minutes to each side, as far as the track goes
 * @param reports beside that moment: the last before it and the first behind it
 */
public record Passage(
        Kind kind,
        long fromEpochMicros,
        long untilEpochMicros,
        List<Moment> crossings,
        Moment closest,
        Moment at,
        double meanBeforeMps,
        Cover cover,
        List<Place> reports) {
    /** How a track was there. */
    public enum Kind {
        /** It crossed the line or was in the area. */
        CROSSED,
        /** It came near. */
        NEAR,
        /** It came near if its place was off by what it may be off. */
        WITHIN_ERROR
    }

    /**
     * Where it was at a moment.
     *
     * @param place of the track, between two reports on the straight way
     * @param offMeters to the nearest edge, 0 inside
     * @param spot the nearest point of what is asked about
     */
    public record Moment(Place place, double offMeters, Spot spot) {}

    public Passage {
        crossings = List.copyOf(crossings);
        reports = List.copyOf(reports);
    }

    /** Its speed at the moment beside its own mean before: −0.2 for a fifth slower. NaN where there is no mean, or it hardly moved. */
    public double speedChangeRatio() {
        return Speeds.changeRatio(at.place().speedMps(), meanBeforeMps);
    }
}
