package org.trigpoint.app.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;

/** A simulated world as a recording in memory: its receivers and sensors are sources, its zones commands of a person. */
public final class WorldFeed {
    private final Scenario scenario;
    private final Simulation simulation;
    private final Map<String, Integer> sources = new HashMap<>();
    private final long[] sequences;

    public WorldFeed(Scenario scenario, Simulation simulation) {
        this.scenario = scenario;
        this.simulation = simulation;
        sequences = new long[simulation.outputs().size() + 1];
    }

    /** Arrival of what comes before the first line. */
    public long openingEpochMicros() {
        return simulation.startEpochMicros() - 1;
    }

    /** What comes before the first line. */
    public List<Message<?>> opening() {
        List<Message<?>> opening = new ArrayList<>();
        opening.add(Message.ofIngest(stamp(openingEpochMicros(), 0), new Associating()));
        ScenarioZones.commands(scenario, 0)
                .forEach(zone -> opening.add(Message.ofIngest(stamp(openingEpochMicros(), 0), zone)));
        int number = 0;
        for (Output output : simulation.outputs()) {
            sources.put(output.name(), ++number);
            opening.add(Message.ofIngest(
                    stamp(openingEpochMicros(), number),
                    new SourceOpened(
                            number,
                            output.name(),
                            "",
                            HeardFormats.name(output.format()),
                            SourceOpened.Clock.ARRIVAL,
                            Marking.CLEAR,
                            output.options())));
        }
        return opening;
    }

    private Stamp stamp(long arrivalEpochMicros, int source) {
        return new Stamp(arrivalEpochMicros, source, sequences[source]++);
    }

    /** Runs the world up to a time; what arrived since the last call. */
    public List<Message<?>> advanceTo(long epochMicros) {
        List<Message<?>> batch = new ArrayList<>();
        simulation.advanceTo(
                epochMicros,
                heard -> batch.add(Message.ofIngest(
                        stamp(heard.arrivalEpochMicros(), Objects.requireNonNull(sources.get(heard.receiver()))),
                        heard.line())));
        batch.sort(Comparator.comparing(Message::stamp));
        return batch;
    }
}
