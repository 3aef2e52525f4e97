package org.trigpoint.threat.waters;

import java.util.List;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * A rule about several craft near each other. It keeps nothing outside its state.
 *
 * <p>A craft near a border is known to several cells. Only that which holds its newest position speaks of it; of a pair, that which
 * holds the newest position of the one with the lower id.
 *
 * @param <S> state of one cell, may be changed in place
 */
public interface AreaRule<S> {
    /** What a rule is asked with. */
    interface Watch {
        /** The craft of the cell and its halo; the leg that is told now is in it, unless it is late or has left. */
        Waters waters();

        /** Stamp of what is handled now. */
        Stamp now();

        /** Settings, zones and lists in force. */
        Board board();

        /** Number of the audience whose picture this is. */
        int audience();

        /** Emits a finding, or a noun that the stage is known to emit. */
        void emit(Object body);
    }

    /** Its name, in alerts, settings and states; never changed lightly. */
    String name();

    /** The numbers of it that a site may set. */
    default List<RuleSetting> settings() {
        return List.of();
    }

    /** State of a cell that nothing was told of yet. */
    S open();

    /** Takes what a craft did. */
    void on(Leg leg, S state, Watch watch);

    /** An image shows what is taken to be of a craft that was not heard then, or no longer is. */
    default void onSeen(SilentSeen seen, S state, Watch watch) {}

    /** A craft has left the cell and its halo, or was not heard for long. */
    default void onGone(Craft craft, S state, Watch watch) {}

    /** A minute of arrival has passed. */
    default void onMinute(S state, Watch watch) {}

    /** When its state is of no use any more, should nothing be told until then; Long.MIN_VALUE when it is of none now. */
    long forgetEpochMicros(S state);

    /** How its state is written. */
    Codec<S> stateCodec();
}
