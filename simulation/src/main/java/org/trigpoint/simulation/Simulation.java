package org.trigpoint.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.ais.BeaconTransmitter;
import org.trigpoint.simulation.ais.PayloadBits;
import org.trigpoint.simulation.ais.ShipTransmitter;
import org.trigpoint.simulation.ais.StationTransmitter;
import org.trigpoint.simulation.ais.Transmission;
import org.trigpoint.simulation.ais.Transmitter;
import org.trigpoint.simulation.receiver.Receiver;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.sensor.Sensor;
import org.trigpoint.simulation.truth.Truth;
import org.trigpoint.simulation.truth.TruthWriter;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Beacons;
import org.trigpoint.simulation.world.Population;
import org.trigpoint.simulation.world.Vessel;

/**
 * A world that runs as far as it is asked to.
 *
 * <p>Transmitters wait in a heap by the time of their next message. Sensors look when their time comes. What
 * receivers hear and sensors see waits in an {@link Outbox} and is handed over once, in order of arrival.
 */
public final class Simulation {
    private final Scenario scenario;
    private final long startEpochMicros;
    private final List<Vessel> vessels;
    private final List<Station.Beacon> beacons;
    private final List<Receiver> receivers = new ArrayList<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final List<Watch> watches = new ArrayList<>();
    private final List<Output> outputs;
    private final Outbox outbox;
    private Truth truth = Truth.NONE;

    /** A transmitter and its place in the scenario, which decides between equal times. */
    private record Waiting(Transmitter transmitter, long nextEpochMicros, int number) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTime = Long.compare(nextEpochMicros, other.nextEpochMicros);
            return byTime != 0 ? byTime : Integer.compare(number, other.number);
        }
    }

    /** A sensor, and how many lines it has said. */
    private static final class Watch {
        private final Sensor sensor;
        private long lines;

        Watch(Sensor sensor) {
            this.sensor = sensor;
        }
    }

    private Simulation(Scenario scenario, long seed, long startEpochMicros, Duration before, Duration seenBefore) {
        this.scenario = scenario;
        this.startEpochMicros = startEpochMicros;
        long fromEpochMicros = startEpochMicros - before.toNanos() / 1000;
        vessels = Population.of(scenario, seed, startEpochMicros);
        beacons = Beacons.of(scenario, seed);
        for (Station.Receiver site : scenario.receivers()) {
            receivers.add(new Receiver(site, scenario.jamming(), seed, startEpochMicros));
        }
        long seenFromEpochMicros = startEpochMicros - seenBefore.toNanos() / 1000;
        for (SensorSite site : scenario.sensors()) {
            watches.add(new Watch(Sensor.of(site, seed, startEpochMicros, seenFromEpochMicros)));
        }
        outputs = outputs(scenario);
        outbox = new Outbox(outputs);
        transmitters(scenario, seed, fromEpochMicros).forEach(this::await);
    }

    private static List<Output> outputs(Scenario scenario) {
        return Stream.concat(
                        scenario.receivers().stream().map(site -> new Output(site.name(), Heard.Format.AIS, Map.of())),
                        scenario.sensors().stream().map(Simulation::output))
                .toList();
    }

    private static Output output(SensorSite site) {
        return switch (site) {
            case SensorSite.Adsb adsb ->
                new Output(
                        adsb.name(),
                        Heard.Format.ADSB,
                        Map.of(
                                "lat", Double.toString(adsb.stand().latDeg()),
                                "lon", Double.toString(adsb.stand().lonDeg())));
            case SensorSite.Ground ground -> new Output(ground.name(), Heard.Format.MAVLINK, Map.of());
            case SensorSite.Radar _, SensorSite.Camera _, SensorSite.Pass _ ->
                new Output(site.name(), Heard.Format.DETECTIONS, Map.of());
        };
    }

    private List<Transmitter> transmitters(Scenario scenario, long seed, long fromEpochMicros) {
        PayloadBits bits = new PayloadBits();
        List<Transmitter> transmitters = new ArrayList<>();
        for (Vessel vessel : vessels) {
            if (vessel.craft().equipment().sendsAis()) {
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
        beacons.forEach(beacon -> transmitters.add(new BeaconTransmitter(beacon, seed, startEpochMicros, bits)));
        return transmitters;
    }

    /** A world that starts when its scenario says. */
    public static Simulation of(Scenario scenario, long seed) {
        long startEpochMicros = EpochMicros.of(scenario.begins());
        return new Simulation(scenario, seed, startEpochMicros, Duration.ZERO, Duration.ZERO);
    }

    /**
     * A world that starts at a time of the caller's.
     *
     * @param startEpochMicros where the scenario's times count from
     * @param before how long before its start the world is already heard; with seven minutes every craft in range has said its name
     *     by the start
     */
    public static Simulation of(Scenario scenario, long seed, long startEpochMicros, Duration before) {
        return new Simulation(scenario, seed, startEpochMicros, before, before);
    }

    /** The same, whose sensors begin later than its receivers: a radar tells in a few scans what is there. */
    public static Simulation of(
            Scenario scenario, long seed, long startEpochMicros, Duration before, Duration seenBefore) {
        return new Simulation(scenario, seed, startEpochMicros, before, seenBefore);
    }

    /** Where the scenario's times count from. */
    public long startEpochMicros() {
        return startEpochMicros;
    }

    /** The craft, in the scenario's order. */
    public List<Vessel> vessels() {
        return List.copyOf(vessels);
    }

    /** What calls for help, in the scenario's order. */
    public List<Station.Beacon> beacons() {
        return beacons;
    }

    /** The receivers and sensors whose lines it hands over, in the scenario's order. */
    public List<Output> outputs() {
        return outputs;
    }

    /** What there is at a time between a craft and those who listen. */
    public Reception receptionOf(Vessel vessel, long epochMicros) {
        Equipment equipment = vessel.craft().equipment();
        if (equipment.sendsAis() || equipment == Equipment.NONE) {
            return Reception.best(receivers, vessel, epochMicros);
        }
        Reception best = Reception.OUT_OF_RANGE;
        for (Watch watch : watches) {
            if (watch.sensor.hears(vessel)) {
                Reception one = watch.sensor.reception(vessel, epochMicros);
                best = one.compareTo(best) < 0 ? one : best;
            }
        }
        return best;
    }

    /** Writes down what the world does from here on. */
    public void writeTruth(Truth to) {
        truth = to;
    }

    /** Writes down what the world does from here on, to be read when it is over. */
    public WorldTrace trace(Duration every) {
        WorldTrace trace = new WorldTrace(
                scenario, vessels, beacons, this::receptionOf, startEpochMicros, every.toNanos() / 1_000);
        truth = trace;
        return trace;
    }

    /** Writes down what the world does as CSV: see {@link TruthWriter}. */
    public void writeTruth(Appendable to, Duration every) {
        truth = new TruthWriter(
                to,
                receivers.stream().map(Receiver::name).toList(),
                scenario.sensors().stream().map(SensorSite::name).toList(),
                scenario.sensors().stream()
                        .filter(SensorSite::listens)
                        .map(SensorSite::name)
                        .collect(Collectors.toSet()),
                this::receptionOf,
                startEpochMicros,
                every);
    }

    /** Runs the world up to a time, this microsecond included, and hands over what arrived since the last call. */
    public void advanceTo(long epochMicros, Consumer<Heard> to) {
        while (true) {
            Waiting next = waiting.peek();
            long sends = next == null ? Long.MAX_VALUE : next.nextEpochMicros();
            int watch = nextWatch();
            long looks = watch < 0 ? Long.MAX_VALUE : watches.get(watch).sensor.nextEpochMicros();
            long now = Math.min(sends, looks);
            if (now == Long.MAX_VALUE || now > epochMicros) {
                break;
            }
            outbox.handOver(now, to);
            truth.advanceTo(now, vessels);
            if (looks <= sends) {
                look(watch);
            } else {
                send(waiting.remove());
            }
        }
        outbox.handOver(epochMicros, to);
        truth.advanceTo(epochMicros, vessels);
    }

    private int nextWatch() {
        int first = -1;
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < watches.size(); i++) {
            long next = watches.get(i).sensor.nextEpochMicros();
            if (next < soonest) {
                first = i;
                soonest = next;
            }
        }
        return first;
    }

    private void look(int index) {
        Watch watch = watches.get(index);
        int output = receivers.size() + index;
        watch.sensor.act(vessels, new Sensor.Ear() {
            @Override
            public void line(long arrivalEpochMicros, Raw line) {
                outbox.said(arrivalEpochMicros, output, watch.lines++, line);
            }

            @Override
            public void seen(String craft, long epochMicros) {
                truth.seen(craft, index, epochMicros);
            }
        });
    }

    private void send(Waiting next) {
        Transmission sent = next.transmitter().act();
        if (sent != null) {
            spread(sent);
        }
        await(next.transmitter(), next.number());
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
                outbox.heard(arrived.arrivalEpochMicros(), sent.sentEpochMicros(), sent.origin(), i, arrived.lines());
                truth.heard(sent.origin(), i);
            }
        }
    }
}
