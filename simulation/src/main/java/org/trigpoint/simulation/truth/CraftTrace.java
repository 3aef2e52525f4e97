package org.trigpoint.simulation.truth;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.TransmitterState;
import org.trigpoint.simulation.world.Vessel;

/** What one craft did, instant by instant of a {@link WorldTrace}. */
public final class CraftTrace {
    private final Vessel vessel;
    private final long startEpochMicros;
    private final long everyMicros;
    private final List<Instant> instants = new ArrayList<>();

    /**
     * An instant.
     *
     * @param truth where it is and how it moves
     * @param transmitter what that does
     * @param gnss satellite navigation aboard
     * @param reception best of the receivers of AIS, were it to send
     */
    public record Instant(Kinematics truth, TransmitterState transmitter, Gnss gnss, Reception reception) {
        /** True when it sends and some receiver is there to hear it. */
        public boolean isAudible() {
            return (transmitter == TransmitterState.ON || transmitter == TransmitterState.FAULTY)
                    && reception == Reception.POSSIBLE;
        }
    }

    CraftTrace(Vessel vessel, long startEpochMicros, long everyMicros) {
        this.vessel = vessel;
        this.startEpochMicros = startEpochMicros;
        this.everyMicros = everyMicros;
    }

    void add(Vessel of, long epochMicros, Reception reception) {
        instants.add(new Instant(of.at(epochMicros), of.transmitterAt(epochMicros), of.gnssAt(epochMicros), reception));
    }

    public Craft craft() {
        return vessel.craft();
    }

    public String id() {
        return vessel.craft().id();
    }

    public Instant at(int instant) {
        return instants.get(instant);
    }

    /** Where it says that it is. */
    public Kinematics claimedAt(int instant) {
        return vessel.claimedAt(startEpochMicros + instant * everyMicros);
    }

    /** Ids of the craft that it is with: alongside, or at the other end of a towing line. */
    public List<String> companionsAt(int instant) {
        return vessel.companionsAt(startEpochMicros + instant * everyMicros);
    }
}
