package org.trigpoint.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.ais.BeaconTransmitter;
import org.trigpoint.simulation.ais.PayloadBits;
import org.trigpoint.simulation.ais.ShipTransmitter;
import org.trigpoint.simulation.ais.StationTransmitter;
import org.trigpoint.simulation.ais.Transmission;
import org.trigpoint.simulation.ais.Transmitter;
import org.trigpoint.simulation.receiver.Receiver;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.truth.Truth;
import org.trigpoint.simulation.world.Population;
import org.trigpoint.simulation.world.Vessel;

/**
 * A world that runs as far as it is asked to.
 *
 * <p>Transmitters wait in a heap by the time of their next message. What receivers hear waits in a second one, by arrival, since
 * receivers are slow by different times. Each line is handed over once, in order of arrival.
 */
public final class Simulation {
    private final long startEpochMicros;
    private final List<Vessel> vessels;
    private final List<Receiver> receivers = new ArrayList<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final PriorityQueue<Pending> pending = new PriorityQueue<>();
    private Truth truth = Truth.NONE;

    /** A transmitter and its place in the scenario, which decides between equal times. */
    private record Waiting(Transmitter transmitter, long nextEpochMicros, int number) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTime = Long.compare(nextEpochMicros, other.nextEpochMicros);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    /** What a receiver heard and has not handed over. Equal arrivals go by sending, sender and receiver, whoever else is there. */
    private record Pending(long arrivalEpochMicros, Transmission sent, int receiver, List<Raw> lines)
            implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            int byArrival = Long.compare(arrivalEpochMicros, other.arrivalEpochMicros);
            if (byArrival != 0) {
                return byArrival;
            }
            int bySent = Long.compare(sent.sentEpochMicros(), other.sent.sentEpochMicros());
            if (bySent != 0) {
                return bySent;
            }
            int byOrigin = sent.origin().compareTo(other.sent.origin());
            return byOrigin != 0 ? byOrigin : Integer.compare(receiver, other.receiver);
        }
    }

    private Simulation(Scenario scenario, long seed, long startEpochMicros, Duration before) {
        this.startEpochMicros = startEpochMicros;
        long fromEpochMicros = startEpochMicros - before.toNanos() / 1000;
        vessels = Population.of(scenario, seed, startEpochMicros);
        for (Station.Receiver site : scenario.receivers()) {
            receivers.add(new Receiver(site, seed, startEpochMicros));
        }
        PayloadBits bits = new PayloadBits();
        List<Transmitter> transmitters = new ArrayList<>();
        for (Vessel vessel : vessels) {
            if (vessel.craft().equipment() != Equipment.NONE) {
                transmitters.add(new ShipTransmitter(vessel, seed, fromEpochMicros, bits));
            }
        }
        for (Station.Base base : scenario.bases()) {
            transmitters.add(StationTransmitter.time(base, seed, fromEpochMicros, bits));
            if (base.weather()) {
                transmitters.add(StationTransmitter.weather(base, seed, fromEpochMicros, bits));
            }
        }
        scenario.aids().forEach(aid -> transmitters.add(StationTransmitter.aid(aid, seed, fromEpochMicros, bits)));
        scenario.beacons()
                .forEach(beacon -> transmitters.add(new BeaconTransmitter(beacon, seed, startEpochMicros, bits)));
        transmitters.forEach(this::await);
    }

    /** A world that starts when its scenario says. */
    public static Simulation of(Scenario scenario, long seed) {
        long startEpochMicros = scenario.begins().getEpochSecond() * 1_000_000;
        return new Simulation(scenario, seed, startEpochMicros, Duration.ZERO);
    }

    /**
     * A world that starts at a time of the caller's.
     *
     * @param startEpochMicros where the scenario's times count from
     * @param before how long before its start the world is already heard; with seven minutes every craft in range has said its name
     *     by the start
     */
    public static Simulation of(Scenario scenario, long seed, long startEpochMicros, Duration before) {
        return new Simulation(scenario, seed, startEpochMicros, before);
    }

    /** Where the scenario's times count from. */
    public long startEpochMicros() {
        return startEpochMicros;
    }

    /** The craft, in the scenario's order. */
    public List<Vessel> vessels() {
        return List.copyOf(vessels);
    }

    /** Writes down what the world does from here on. */
    public void writeTruth(Truth to) {
        truth = to;
    }

    /** Runs the world up to a time, this microsecond included, and hands over what arrived since the last call. */
    public void advanceTo(long epochMicros, Consumer<Heard> to) {
        while (true) {
            Waiting next = waiting.peek();
            if (next == null || next.nextEpochMicros() > epochMicros) {
                break;
            }
            waiting.poll();
            handOver(next.nextEpochMicros(), to);
            truth.advanceTo(next.nextEpochMicros(), vessels);
            Transmission sent = next.transmitter().act();
            if (sent != null) {
                spread(sent);
            }
            await(next.transmitter(), next.number());
        }
        handOver(epochMicros, to);
        truth.advanceTo(epochMicros, vessels);
    }

    private void await(Transmitter transmitter) {
        await(transmitter, waiting.size());
    }

    private void await(Transmitter transmitter, int number) {
        long next = transmitter.nextEpochMicros();
        if (next != Long.MAX_VALUE) {
            waiting.add(new Waiting(transmitter, next, number));
        }
    }

    private void spread(Transmission sent) {
        for (int i = 0; i < receivers.size(); i++) {
            Receiver.Arrived arrived = receivers.get(i).hear(sent);
            if (arrived != null) {
                pending.add(new Pending(arrived.arrivalEpochMicros(), sent, i, arrived.lines()));
                truth.heard(sent.origin(), i);
            }
        }
    }

    private void handOver(long epochMicros, Consumer<Heard> to) {
        while (true) {
            Pending first = pending.peek();
            if (first == null || first.arrivalEpochMicros() > epochMicros) {
                return;
            }
            pending.poll();
            String receiver = receivers.get(first.receiver()).name();
            for (Raw line : first.lines()) {
                to.accept(new Heard(receiver, first.arrivalEpochMicros(), line));
            }
        }
    }
}
