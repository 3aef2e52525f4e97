package org.trigpoint.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

/** An hour off the simulated coast, as ingest would have recorded it. */
record SimulatedHour(List<Message<Recorded>> messages, long endEpochMicros) {
    private static final long SEED = 7;

    static SimulatedHour simulate() {
        Scenario scenario = Scenarios.find("solent-day").orElseThrow();
        Simulation simulation = Simulation.of(scenario, SEED);
        long start = simulation.startEpochMicros();
        long end = start + Duration.ofHours(1).toNanos() / 1_000;
        List<Message<Recorded>> messages = new ArrayList<>();
        Map<String, Integer> sources = new TreeMap<>();
        scenario.receivers().forEach(receiver -> sources.put(receiver.name(), sources.size() + 1));
        sources.forEach((name, source) -> messages.add(Message.ofIngest(
                new Stamp(start - 1, source, 0),
                new SourceOpened(
                        source,
                        name,
                        "ais:simulation:" + name,
                        "ais",
                        SourceOpened.Clock.ARRIVAL,
                        Marking.CLEAR,
                        Map.of()))));
        messages.sort(Comparator.naturalOrder());
        long[] sequence = new long[sources.size() + 1];
        long[] last = {start};
        simulation.advanceTo(end, heard -> {
            if (heard.format() != Heard.Format.AIS) {
                return;
            }
            int source = java.util.Objects.requireNonNull(sources.get(heard.receiver()));
            // Strictly later than the one before: the order of the stamps is then the order of arrival.
            last[0] = Math.max(last[0] + 1, heard.arrivalEpochMicros());
            messages.add(Message.ofIngest(new Stamp(last[0], source, ++sequence[source]), heard.line()));
        });
        return new SimulatedHour(messages, last[0]);
    }
}
