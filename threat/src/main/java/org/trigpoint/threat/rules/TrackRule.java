package org.trigpoint.threat.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * A rule about one track, by what that reports. It keeps nothing outside its state, and has none for a track of which there is nothing
 * to keep.
 *
 * @param <S> state of one track, may be changed in place
 */
public interface TrackRule<S> {
    /** No deadline. */
    long NEVER = Long.MAX_VALUE;

    /** Where findings go. */
    interface Findings {
        void say(Finding finding);

        /** Tells the link of the track how it is heard. */
        void tell(LinkSign sign);
    }

    /** How often a rule is asked. */
    enum Pace {
        /** At each report, later receptions of one that was reported before too. */
        REPORT,
        /** At the first new position of each minute of a track's own time: for what lasts. */
        MINUTE
    }

    /** Its name, in alerts, settings and states; never changed lightly. */
    String name();

    /** The numbers of it that a site may set. */
    default List<RuleSetting> settings() {
        return List.of();
    }

    /**
     * Where the tracks are at home that it is about: {@code SEA} is what an MMSI names, {@code AIR} what flies and has none. It is asked
     * about no others.
     */
    default Platform.Domain domain() {
        return Platform.Domain.SEA;
    }

    /** How often it is asked. */
    Pace pace();

    /**
     * Takes a report of a track.
     *
     * @param watch the report, and what is known of the track with it
     * @param state what it kept of the track, null for nothing
     * @return what it keeps now, null for nothing
     */
    @Nullable
    S on(Watch watch, @Nullable S state, Findings findings);

    /**
     * When it is to be asked about a track at home in the air, should that report nothing until then that changes this; by arrival,
     * {@link #NEVER} for not at all.
     */
    default long dueEpochMicros(S state) {
        return NEVER;
    }

    /**
     * What was due has come. What it keeps then is due later, or never.
     *
     * @return what it keeps now, null for nothing
     */
    default @Nullable S onDue(Quiet quiet, S state, Findings findings) {
        return state;
    }

    /** When a state is of no use any more, should the track report nothing until then. */
    long forgetEpochMicros(S state);

    /** How its state is written. */
    Codec<S> stateCodec();
}
