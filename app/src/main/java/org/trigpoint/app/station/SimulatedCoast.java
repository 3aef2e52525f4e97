package org.trigpoint.app.station;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.source.LineTime;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceSpec;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;

/** A simulated world at the pace of the clock, as sources: each of its receivers and sensors is one. */
final class SimulatedCoast implements Runnable {
    /** Every craft in range has said its name and drawn a trail by the time the map opens. */
    private static final Duration HEARD_BEFORE = Duration.ofMinutes(7);

    /** A radar needs a few scans to tell what is there; minutes of plots at once would hold up the map. */
    private static final Duration SEEN_BEFORE = Duration.ofSeconds(20);

    private static final Duration TICK = Duration.ofMillis(50);
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final Simulation simulation;
    private final Map<String, OutputSource> outputs = new TreeMap<>();

    SimulatedCoast(Scenario scenario, long seed) {
        simulation = Simulation.of(scenario, seed, nowEpochMicros(), HEARD_BEFORE, SEEN_BEFORE);
        for (Output output : simulation.outputs()) {
            outputs.put(output.name(), new OutputSource(output, scenario.name()));
        }
    }

    List<Source> sources() {
        return new ArrayList<>(outputs.values());
    }

    private static long nowEpochMicros() {
        java.time.Instant now = java.time.Instant.now();
        return now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / NANOS_PER_MICRO;
    }

    /** Runs the world until interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                simulation.advanceTo(nowEpochMicros(), this::hand);
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            String format = switch (output.format()) {
                case AIS -> AisFormat.NAME;
                case DETECTIONS -> DetectionFormat.NAME;
            };
            spec = new SourceSpec(
                    output.name(),
                    format + ":simulation:" + scenario + "/" + output.name(),
                    format,
                    SourceOpened.Clock.ARRIVAL,
                    Marking.CLEAR,
                    Map.of(),
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
