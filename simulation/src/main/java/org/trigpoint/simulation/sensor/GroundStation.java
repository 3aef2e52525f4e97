package org.trigpoint.simulation.sensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.mavlink.TelemetryLink;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/** A ground station of drones: what comes over their links, frame by frame. */
final class GroundStation implements Sensor {
    private static final long STEP_MICROS = 500_000;

    private final SensorSite.Ground site;
    private final Reach reach;
    private final long key;
    private final long seed;
    private final long startEpochMicros;
    private final Map<String, TelemetryLink> links = new HashMap<>();
    private long step;

    GroundStation(SensorSite.Ground site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        reach = new Reach(site.stand(), site.outages(), startEpochMicros);
        key = Draws.of(seed, site.name(), "link").nextLong();
        step = Math.ceilDiv(fromEpochMicros - startEpochMicros, STEP_MICROS);
    }

    @Override
    public long nextEpochMicros() {
        return startEpochMicros + step * STEP_MICROS;
    }

    @Override
    public void act(List<Vessel> vessels, Ear to) {
        long begin = nextEpochMicros();
        step++;
        for (Vessel vessel : vessels) {
            if (hears(vessel)) {
                hear(vessel, begin, to);
            }
        }
    }

    @Override
    public boolean hears(Vessel vessel) {
        return vessel.craft().equipment() == Equipment.MAVLINK;
    }

    @Override
    public Reception reception(Vessel vessel, long epochMicros) {
        return reach.reception(vessel, epochMicros);
    }

    /** Frames that do not come have been counted all the same. */
    private void hear(Vessel vessel, long begin, Ear to) {
        String id = vessel.craft().id();
        long chances = key ^ Draws.mix(Draws.hash(id));
        links.computeIfAbsent(id, _ -> new TelemetryLink(vessel, seed, startEpochMicros))
                .send(begin, begin + STEP_MICROS, (at, frame) -> {
                    boolean lost = Draws.ratioOf(chances + at) < site.lossProb();
                    if (!lost && reach.reception(vessel, at) == Reception.POSSIBLE) {
                        to.line(at + DetectionLine.micros(site.latencySeconds()), Raw.of(frame));
                        to.seen(id, at);
                    }
                });
    }
}
