package org.trigpoint.simulation.sensor;

import java.util.List;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/** What is in reach of one who listens from the ground: up to a distance, above the horizon, while it is on. */
final class Reach {
    /** Nothing goes so far in a step. */
    private static final double MOST_STEP_METERS = 1_000;

    private final SensorSite.Stand stand;
    private final Sector sector;
    private final List<Span> outages;
    private final long startEpochMicros;

    Reach(SensorSite.Stand stand, List<Span> outages, long startEpochMicros) {
        this.stand = stand;
        this.outages = List.copyOf(outages);
        this.startEpochMicros = startEpochMicros;
        sector = new Sector(stand);
    }

    double meters(Vessel vessel, long epochMicros) {
        Kinematics there = vessel.at(epochMicros);
        return sector.to(there.latDeg(), there.lonDeg()).rangeMeters();
    }

    /** False when a craft is certainly out of reach for a while. */
    boolean isNear(Vessel vessel, long epochMicros) {
        return meters(vessel, epochMicros) <= stand.farMeters() + MOST_STEP_METERS;
    }

    /** What reception of a craft is like at a time, were it to send. */
    Reception reception(Vessel vessel, long epochMicros) {
        double meters = meters(vessel, epochMicros);
        if (meters > stand.farMeters() || !sector.isAboveHorizon(meters, vessel.antennaMetersAt(epochMicros))) {
            return Reception.OUT_OF_RANGE;
        }
        for (Span outage : outages) {
            if (outage.contains(epochMicros - startEpochMicros)) {
                return Reception.RECEIVER_OFF;
            }
        }
        return Reception.POSSIBLE;
    }
}
