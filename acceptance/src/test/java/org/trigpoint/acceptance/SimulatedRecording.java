package org.trigpoint.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

/**
 * A simulated world as ingest would have recorded it.
 *
 * @param sources number of each output that is in it, by name
 */
record SimulatedRecording(List<Message<Recorded>> messages, long endEpochMicros, Map<String, Integer> sources) {
    private static final long SEED = 7;

    /** Off the simulated coast, what receivers hear. */
    static SimulatedRecording ofShips(Duration duration) {
        return of("solent-day", duration, output -> output.format() == Heard.Format.AIS, output -> Marking.CLEAR);
    }

    /** Ships that are heard, seen, or both, by receivers, radars and satellites. */
    static SimulatedRecording ofSensors(Duration duration, Function<Output, Marking> markings) {
        return of("dark-ships", duration, output -> true, markings);
    }

    private static SimulatedRecording of(
            String name, Duration duration, Predicate<Output> taken, Function<Output, Marking> markings) {
        Scenario scenario = Scenarios.find(name).orElseThrow();
        Simulation simulation = Simulation.of(scenario, SEED);
        long start = simulation.startEpochMicros();
        List<Message<Recorded>> messages = new ArrayList<>();
        Map<String, Integer> sources = new TreeMap<>();
        List<Output> outputs = simulation.outputs().stream().filter(taken).toList();
        if (outputs.stream().anyMatch(output -> output.format() == Heard.Format.DETECTIONS)) {
            messages.add(Message.ofIngest(new Stamp(start - 1, 0, 0), new Associating()));
        }
        for (Output output : outputs) {
            int source = sources.size() + 1;
            sources.put(output.name(), source);
            messages.add(Message.ofIngest(new Stamp(start - 1, source, 0), opened(source, output, markings)));
        }
        long[] sequence = new long[sources.size() + 1];
        long[] last = {start};
        simulation.advanceTo(start + duration.toNanos() / 1_000, heard -> {
            Integer source = sources.get(heard.receiver());
            if (source != null) {
                // Strictly later than the one before: the order of the stamps is then the order of arrival.
                last[0] = Math.max(last[0] + 1, heard.arrivalEpochMicros());
                messages.add(Message.ofIngest(new Stamp(last[0], source, ++sequence[source]), heard.line()));
            }
        });
        return new SimulatedRecording(messages, last[0], sources);
    }

    private static SourceOpened opened(int source, Output output, Function<Output, Marking> markings) {
        String format = output.format() == Heard.Format.AIS ? "ais" : "detections";
        return new SourceOpened(
                source,
                output.name(),
                format + ":simulation:" + output.name(),
                format,
                SourceOpened.Clock.ARRIVAL,
                markings.apply(output),
                Map.of());
    }

    /** The same, with this said of audiences at the beginning. */
    SimulatedRecording saying(Audiences audiences) {
        long first = messages.getFirst().stamp().arrivalEpochMicros();
        return withNotice(new Stamp(first - 1, 0, 0), audiences);
    }

    /** The same with one more notice. */
    SimulatedRecording withNotice(Stamp stamp, Recorded notice) {
        List<Message<Recorded>> all = new ArrayList<>(messages);
        all.add(Message.ofIngest(stamp, notice));
        all.sort(null);
        return new SimulatedRecording(all, endEpochMicros, sources);
    }

    /** As it would be without all that these sources sent. */
    SimulatedRecording without(Predicate<String> names) {
        List<Message<Recorded>> rest = new ArrayList<>(messages);
        sources.forEach((name, source) -> {
            if (names.test(name)) {
                rest.removeIf(message -> message.stamp().source() == source);
            }
        });
        return new SimulatedRecording(rest, endEpochMicros, sources);
    }
}
