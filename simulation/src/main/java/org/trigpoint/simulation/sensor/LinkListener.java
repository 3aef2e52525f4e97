package org.trigpoint.simulation.sensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.world.Vessel;

/**
 * Hears what some craft send of themselves, frame by frame: what all do who listen alike. All who hear a frame hear the same bits; whether
 * one hears it is its own chance.
 *
 * @param <S> what sends for one craft
 */
abstract class LinkListener<S> implements Sensor {
    private static final long STEP_MICROS = 500_000;

    /** Takes a frame that is sent. */
    @FunctionalInterface
    interface Frames {
        void sent(long epochMicros, byte[] frame);
    }

    final Reach reach;
    final long seed;
    final long startEpochMicros;
    private final Equipment equipment;
    private final double lossProb;
    private final long latencyMicros;
    private final long key;
    private final Map<String, S> senders = new HashMap<>();
    private long step;

    /**
     * @param key of its chances
     * @param fromEpochMicros when it begins to listen
     */
    LinkListener(
            Equipment equipment,
            Reach reach,
            double lossProb,
            double latencySeconds,
            long key,
            long seed,
            long startEpochMicros,
            long fromEpochMicros) {
        this.equipment = equipment;
        this.reach = reach;
        this.lossProb = lossProb;
        latencyMicros = DetectionLine.micros(latencySeconds);
        this.key = key;
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        step = Math.ceilDiv(fromEpochMicros - startEpochMicros, STEP_MICROS);
    }

    /** What sends for a craft. */
    abstract S sender(Vessel vessel);

    /** Has it send what falls into a span. */
    abstract void send(S sender, long fromEpochMicros, long untilEpochMicros, Frames to);

    /** What is handed over of a frame. */
    abstract Raw line(Vessel vessel, long epochMicros, byte[] frame);

    /** False when nothing of what a craft sends now can be heard, and nobody counts it. */
    boolean listensTo(Vessel vessel, long epochMicros) {
        return true;
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
            if (hears(vessel) && listensTo(vessel, begin)) {
                hear(vessel, begin, to);
            }
        }
    }

    @Override
    public boolean hears(Vessel vessel) {
        return vessel.craft().equipment() == equipment;
    }

    @Override
    public Reception reception(Vessel vessel, long epochMicros) {
        return reach.reception(vessel, epochMicros);
    }

    private void hear(Vessel vessel, long begin, Ear to) {
        String id = vessel.craft().id();
        long chances = key ^ Draws.mix(Draws.hash(id));
        S sender = senders.computeIfAbsent(id, _ -> sender(vessel));
        send(sender, begin, begin + STEP_MICROS, (at, frame) -> {
            boolean lost = Draws.ratioOf(chances + at) < lossProb;
            if (!lost && reach.reception(vessel, at) == Reception.POSSIBLE) {
                to.line(at + latencyMicros, line(vessel, at, frame));
                to.seen(id, at);
            }
        });
    }
}
