package org.trigpoint.simulation.sensor;

import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.mavlink.TelemetryLink;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/** A ground station of drones: what comes over their links. Frames that do not come have been counted all the same. */
final class GroundStation extends LinkListener<TelemetryLink> {
    GroundStation(SensorSite.Ground site, long seed, long startEpochMicros, long fromEpochMicros) {
        super(
                Equipment.MAVLINK,
                new Reach(site.stand(), site.outages(), startEpochMicros),
                site.lossProb(),
                site.latencySeconds(),
                Draws.of(seed, site.name(), "link").nextLong(),
                seed,
                startEpochMicros,
                fromEpochMicros);
    }

    @Override
    TelemetryLink sender(Vessel vessel) {
        return new TelemetryLink(vessel, seed, startEpochMicros);
    }

    @Override
    void send(TelemetryLink sender, long fromEpochMicros, long untilEpochMicros, Frames to) {
        sender.send(fromEpochMicros, untilEpochMicros, to::sent);
    }

    @Override
    Raw line(Vessel vessel, long epochMicros, byte[] frame) {
        return Raw.of(frame);
    }
}
