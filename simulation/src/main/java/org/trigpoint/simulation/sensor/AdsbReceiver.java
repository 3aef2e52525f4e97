package org.trigpoint.simulation.sensor;

import java.io.ByteArrayOutputStream;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.adsb.AdsbTransmitter;
import org.trigpoint.simulation.adsb.Beast;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/** A receiver of ADS-B on the ground: what aircraft tell of themselves, as Beast frames with a counter that began before the world did. */
final class AdsbReceiver extends LinkListener<AdsbTransmitter> {
    /** So long before the scenario's start its counter began, so that it has counted when the world is heard before that. */
    private static final long COUNTED_MICROS = 86_400_000_000L;

    private static final double HALF_SIGNAL_METERS = 20_000;
    private static final int LEAST_SIGNAL = 8;
    private static final int MOST_SIGNAL = 230;

    AdsbReceiver(SensorSite.Adsb site, long seed, long startEpochMicros, long fromEpochMicros) {
        super(
                Equipment.ADS_B,
                new Reach(site.stand(), site.outages(), startEpochMicros),
                site.lossProb(),
                site.latencySeconds(),
                Draws.of(seed, site.name(), "look").nextLong(),
                seed,
                startEpochMicros,
                fromEpochMicros);
    }

    @Override
    AdsbTransmitter sender(Vessel vessel) {
        return new AdsbTransmitter(vessel, seed, startEpochMicros);
    }

    @Override
    void send(AdsbTransmitter sender, long fromEpochMicros, long untilEpochMicros, Frames to) {
        sender.send(fromEpochMicros, untilEpochMicros, to::sent);
    }

    @Override
    boolean listensTo(Vessel vessel, long epochMicros) {
        return reach.isNear(vessel, epochMicros);
    }

    @Override
    Raw line(Vessel vessel, long epochMicros, byte[] frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        int signal = LEAST_SIGNAL + (int) (MOST_SIGNAL / (1 + reach.meters(vessel, epochMicros) / HALF_SIGNAL_METERS));
        Beast.write(frame, epochMicros - startEpochMicros + COUNTED_MICROS, signal, bytes);
        return Raw.of(bytes.toByteArray());
    }
}
