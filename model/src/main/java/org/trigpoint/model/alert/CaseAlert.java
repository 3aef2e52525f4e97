package org.trigpoint.model.alert;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.model.track.TrackId;

/**
 * An alert as its case knows it.
 *
 * @param alert which
 * @param revision of the alert that this was made of
 * @param state what has become of it
 * @param rule that raised it
 * @param headline what happened
 * @param subjects tracks that it is about
 * @param place the middle of where it is; null when only its subjects say where
 * @param fromEpochMicros when it happened, or began to
 * @param untilEpochMicros when it ended; of one that goes on, {@link Long#MAX_VALUE}
 * @param severity how bad it would be
 * @param distress true when someone is in distress
 * @param hidden true when a subject was hidden by default
 * @param consequence how much would follow
 * @param scoreLog score in natural log-odds
 * @param newsEpochMicros when its rule or the person who raised it said something new last
 * @param silenced true while a silence that is in force covers it
 */
public record CaseAlert(
        AlertId alert,
        int revision,
        Alert.State state,
        String rule,
        String headline,
        List<TrackId> subjects,
        @Nullable Position place,
        long fromEpochMicros,
        long untilEpochMicros,
        AlertContent.Severity severity,
        boolean distress,
        boolean hidden,
        Consequence consequence,
        double scoreLog,
        long newsEpochMicros,
        boolean silenced) {
    public CaseAlert {
        subjects = List.copyOf(subjects);
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("An alert of a case ends at or after its beginning");
        }
    }

    public Optional<Position> findPlace() {
        return Optional.ofNullable(place);
    }

    /** True while someone may still have to do something. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** How much it wants to be looked at, at a moment. */
    public CaseOrder order(long nowEpochMicros, double halfLifeSeconds) {
        return CaseOrder.at(consequence, scoreLog, newsEpochMicros, nowEpochMicros, halfLifeSeconds);
    }

    /** The same alert, silenced or not. */
    public CaseAlert withSilenced(boolean now) {
        return now == silenced
                ? this
                : new CaseAlert(
                        alert,
                        revision,
                        state,
                        rule,
                        headline,
                        subjects,
                        place,
                        fromEpochMicros,
                        untilEpochMicros,
                        severity,
                        distress,
                        hidden,
                        consequence,
                        scoreLog,
                        newsEpochMicros,
                        now);
    }
}
