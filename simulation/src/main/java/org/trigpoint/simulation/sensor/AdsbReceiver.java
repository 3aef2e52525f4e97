package org.trigpoint.simulation.sensor;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.adsb.AdsbTransmitter;
import org.trigpoint.simulation.adsb.Beast;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/**
 * A receiver of ADS-B on the ground: what aircraft tell of themselves, as Beast frames with a counter that began before the world did.
 *
 * <p>All who hear a message hear the same bits; whether a receiver hears it is its own chance.
 */
final class AdsbReceiver implements Sensor {
    private static final long STEP_MICROS = 500_000;

    /** So long before the scenario's start its counter began, so that it has counted when the world is heard before that. */
    private static final long COUNTED_MICROS = 86_400_000_000L;

    private static final double HALF_SIGNAL_METERS = 20_000;
    private static final int LEAST_SIGNAL = 8;
    private static final int MOST_SIGNAL = 230;

    private final SensorSite.Adsb site;
    private final Reach reach;
    private final long key;
    private final long seed;
    private final long startEpochMicros;
    private final Map<String, AdsbTransmitter> transmitters = new HashMap<>();
    private long step;

    AdsbReceiver(SensorSite.Adsb site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        reach = new Reach(site.stand(), site.outages(), startEpochMicros);
        key = Draws.of(seed, site.name(), "look").nextLong();
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
            if (hears(vessel) && reach.isNear(vessel, begin)) {
                hear(vessel, begin, to);
            }
        }
    }

    @Override
    public boolean hears(Vessel vessel) {
        return vessel.craft().equipment() == Equipment.ADS_B;
    }

    @Override
    public Reception reception(Vessel vessel, long epochMicros) {
        return reach.reception(vessel, epochMicros);
    }

    private void hear(Vessel vessel, long begin, Ear to) {
        String id = vessel.craft().id();
        long chances = key ^ Draws.mix(Draws.hash(id));
        transmitters
                .computeIfAbsent(id, _ -> new AdsbTransmitter(vessel, seed, startEpochMicros))
                .send(begin, begin + STEP_MICROS, (at, frame) -> {
                    boolean lost = Draws.ratioOf(chances + at) < site.lossProb();
                    if (!lost && reach.reception(vessel, at) == Reception.POSSIBLE) {
                        to.line(
                                at + DetectionLine.micros(site.latencySeconds()),
                                line(at, frame, reach.meters(vessel, at)));
                        to.seen(id, at);
                    }
                });
    }

    private Raw line(long at, byte[] frame, double meters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        int signal = LEAST_SIGNAL + (int) (MOST_SIGNAL / (1 + meters / HALF_SIGNAL_METERS));
        Beast.write(frame, at - startEpochMicros + COUNTED_MICROS, signal, bytes);
        return Raw.of(bytes.toByteArray());
    }
}
