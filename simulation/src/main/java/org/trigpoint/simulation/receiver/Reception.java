package org.trigpoint.simulation.receiver;

import java.util.List;
import org.trigpoint.simulation.world.Vessel;

/** What there is between a craft and those who listen, best first. */
public enum Reception {
    /** Some receiver is on and in range. */
    POSSIBLE,
    /** Those in range are jammed. */
    JAMMED,
    /** Those in range are off. */
    RECEIVER_OFF,
    OUT_OF_RANGE;

    /** The best that any of these receivers has. */
    public static Reception best(List<Receiver> receivers, Vessel vessel, long epochMicros) {
        Reception best = OUT_OF_RANGE;
        for (Receiver receiver : receivers) {
            Reception one = receiver.reception(vessel, epochMicros);
            best = one.compareTo(best) < 0 ? one : best;
        }
        return best;
    }
}
