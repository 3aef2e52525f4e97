package org.trigpoint.app.station;

import java.util.List;
import java.util.function.Supplier;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalState;

/** How steps and journal do, for health and metrics. */
final class StationVitals implements Vitals {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Conductor conductor;
    private final Supplier<JournalVitals> journal;
    private volatile boolean ready;

    private StationVitals(Conductor conductor, Supplier<JournalVitals> journal) {
        this.conductor = conductor;
        this.journal = journal;
    }

    /** Of a station that writes a journal. */
    static StationVitals of(Conductor conductor, Journal journal) {
        return new StationVitals(conductor, () -> {
            JournalState state = journal.state();
            return new JournalVitals(
                    state.condition() == JournalState.Condition.OK,
                    state.reason(),
                    state.lostMessages(),
                    journal.sizeBytes());
        });
    }

    /** Of a replay of a journal that is only read. */
    static StationVitals ofReading(Conductor conductor, long journalBytes) {
        return new StationVitals(conductor, () -> new JournalVitals(true, "", 0, journalBytes));
    }

    /** The picture is restored and input is being taken. */
    void nowReady() {
        ready = true;
    }

    @Override
    public List<StepVitals> steps() {
        return conductor.metrics().stream()
                .map(stage -> new StepVitals(
                        stage.stage(),
                        stage.received(),
                        stage.emitted(),
                        stage.instances(),
                        stage.quarantined(),
                        stage.busyNanos() / NANOS_PER_SECOND))
                .toList();
    }

    @Override
    public JournalVitals journal() {
        return journal.get();
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
