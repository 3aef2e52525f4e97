package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.track.Labelled;

/**
 * A rule about one track, by what that reports. It keeps nothing outside its state, and has none for a track of which there is nothing
 * to keep.
 *
 * @param <S> state of one track, may be changed in place
 */
public interface TrackRule<S> {
    /** Where findings go. */
    @FunctionalInterface
    interface Findings {
        void say(Finding finding);
    }

    /** Its name, in alerts and in states; never changed lightly. */
    String name();

    /**
     * Takes a report of a track.
     *
     * @param now stamp of what brought it
     * @param state what it kept of the track, null for nothing
     * @return what it keeps now, null for nothing
     */
    @Nullable
    S on(Labelled input, Stamp now, @Nullable S state, Findings findings);

    /** When a state is of no use any more, should the track report nothing until then. */
    long forgetEpochMicros(S state);

    /** How its state is written. */
    Codec<S> stateCodec();
}
