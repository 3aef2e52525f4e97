package org.trigpoint.app.station;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.trigpoint.app.simulate.HeardFormats;
import org.trigpoint.feeds.source.LineTime;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceSpec;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.server.port.SimulatedWorld;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.TransmitterState;
import org.trigpoint.simulation.world.Vessel;

/** A simulated world at the pace of a clock, as sources: each of its receivers and sensors is one. Any thread may ask for the truth. */
final class WorldPlayer implements Runnable, SimulatedWorld {
    /** Every craft in range has said its name and drawn a trail by the time the map opens. */
    private static final Duration HEARD_BEFORE = Duration.ofMinutes(7);

    /** A radar needs a few scans to tell what is there; minutes of plots at once would hold up the map. */
    private static final Duration SEEN_BEFORE = Duration.ofSeconds(20);

    private static final Duration TICK = Duration.ofMillis(50);
    private static final double MICROS_PER_MILLI = 1_000;

    private final WorldClock clock;
    /** Guarded by itself: it is run by one thread and asked by others. */
    private final Simulation simulation;

    private final Map<String, OutputSource> outputs = new TreeMap<>();

    WorldPlayer(Scenario scenario, long seed, WorldClock clock) {
        this.clock = clock;
        simulation = Simulation.of(scenario, seed, micros(clock), HEARD_BEFORE, SEEN_BEFORE);
        for (Output output : simulation.outputs()) {
            outputs.put(output.name(), new OutputSource(output, scenario.name()));
        }
    }

    private static long micros(InstantSource clock) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    List<Source> sources() {
        return new ArrayList<>(outputs.values());
    }

    /** Runs the world until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                synchronized (simulation) {
                    simulation.advanceTo(micros(clock), this::hand);
                }
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public double speedRatio() {
        return clock.speedRatio();
    }

    @Override
    public Truth truth() {
        synchronized (simulation) {
            long now = micros(clock);
            return new Truth(
                    now / MICROS_PER_MILLI,
                    simulation.vessels().stream()
                            .map(vessel -> craft(vessel, now))
                            .toList());
        }
    }

    private Craft craft(Vessel vessel, long nowEpochMicros) {
        org.trigpoint.simulation.world.Craft built = vessel.craft();
        Kinematics there = vessel.at(nowEpochMicros);
        boolean sends = built.equipment() != Equipment.NONE;
        return new Craft(
                built.id(),
                built.name().isEmpty() ? built.id() : built.name(),
                sends ? built.mmsi() : 0,
                built.kind().text(),
                there.latDeg(),
                there.lonDeg(),
                there.speedMps(),
                there.courseDeg(),
                state(vessel, nowEpochMicros),
                built.shipType(),
                built.equipment() == Equipment.CLASS_B || built.equipment() == Equipment.CLASS_B_SO);
    }

    private SimulatedWorld.State state(Vessel vessel, long nowEpochMicros) {
        TransmitterState transmitter = vessel.transmitterAt(nowEpochMicros);
        return switch (transmitter) {
            case NONE -> SimulatedWorld.State.NO_TRANSMITTER;
            case OFF -> SimulatedWorld.State.SILENT;
            case ON, FAULTY ->
                switch (simulation.receptionOf(vessel, nowEpochMicros)) {
                    case OUT_OF_RANGE -> SimulatedWorld.State.OUT_OF_RANGE;
                    case RECEIVER_OFF -> SimulatedWorld.State.UNHEARD;
                    case JAMMED -> SimulatedWorld.State.JAMMED;
                    case POSSIBLE -> {
                        if (transmitter == TransmitterState.FAULTY) {
                            yield SimulatedWorld.State.FALSE_POSITION;
                        }
                        yield vessel.gnssAt(nowEpochMicros) == Gnss.GOOD
                                ? SimulatedWorld.State.SENDING
                                : SimulatedWorld.State.JAMMED;
                    }
                };
        };
    }

    private void hand(Heard heard) {
        OutputSource output = outputs.get(heard.receiver());
        if (output != null) {
            output.lines.add(heard.line());
        }
    }

    /** What one receiver hears, or one sensor sees. */
    private static final class OutputSource implements Source {
        private final LinkedBlockingQueue<Raw> lines = new LinkedBlockingQueue<>();
        private final SourceSpec spec;

        OutputSource(Output output, String scenario) {
            String format = HeardFormats.name(output.format());
            spec = new SourceSpec(
                    output.name(),
                    format + ":simulation:" + scenario + "/" + output.name(),
                    format,
                    SourceOpened.Clock.ARRIVAL,
                    Marking.CLEAR,
                    output.options(),
                    List.of());
        }

        @Override
        public SourceSpec spec() {
            return spec;
        }

        @Override
        public void run(Sink sink) throws InterruptedException {
            sink.state(State.LIVE, "simulated");
            while (true) {
                sink.accept(lines.take(), LineTime.NONE);
            }
        }
    }
}
