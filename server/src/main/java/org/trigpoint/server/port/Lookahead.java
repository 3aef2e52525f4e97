package org.trigpoint.server.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.model.track.Estimate;

/** Which eyes can look at something next. For any thread; an answer may take seconds, and is kept for a while. */
@FunctionalInterface
public interface Lookahead {
    double MOST_HOURS = 240;

    /** Nothing is known of any eye. */
    Lookahead NONE = (_, _) -> new Answer(
            List.of(), List.of("Nothing is known here of satellites, cameras or drones: a live station has them."));

    /** Answers; what depends on drones that are in the air by now depends on what the asker may see of them. */
    Answer ask(Question question, Aloft aloft);

    /** Where drones are by now, by their names: those that the asker may see. */
    @FunctionalInterface
    interface Aloft {
        /** None is in the air. */
        Aloft NONE = _ -> Optional.empty();

        Optional<Airborne> find(String name);
    }

    /**
     * A drone in the air.
     *
     * @param batteryRatio of its charge that is left, NaN when it does not say
     */
    record Airborne(Position at, double batteryRatio) {}

    /**
     * What is asked about: something that moves, or areas.
     *
     * @param estimate of what moves, dated; null of areas
     * @param areas by their outlines; none of what moves
     * @param lengthMeters of what is looked for, NaN when it is not known
     * @param windMps NaN when it is not known
     * @param fromEpochMicros from when on
     * @param hours above 0 and at most {@value #MOST_HOURS}
     */
    record Question(
            @Nullable Estimate estimate,
            List<Polygon> areas,
            double lengthMeters,
            double windMps,
            long fromEpochMicros,
            double hours) {
        public Question {
            areas = List.copyOf(areas);
            if (!(hours > 0 && hours <= MOST_HOURS)) {
                throw new IllegalArgumentException(
                        "hours are above 0 and at most " + (int) MOST_HOURS + ", not " + hours);
            }
        }

        public Optional<Estimate> findEstimate() {
            return Optional.ofNullable(estimate);
        }
    }

    /**
     * Looks in order of time.
     *
     * @param notes what has to be known of them, for people: missing or old elements before all
     */
    record Answer(List<Glimpse> glimpses, List<String> notes) {
        public Answer {
            glimpses = List.copyOf(glimpses);
            notes = List.copyOf(notes);
        }
    }
}
