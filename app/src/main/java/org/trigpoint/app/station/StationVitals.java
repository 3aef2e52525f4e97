package org.trigpoint.app.station;

import java.util.List;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalState;

/** How steps and journal do, for health and metrics. */
final class StationVitals implements Vitals {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Conductor conductor;
    private final Journal journal;
    private volatile boolean ready;

    StationVitals(Conductor conductor, Journal journal) {
        this.conductor = conductor;
        this.journal = journal;
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
        JournalState state = journal.state();
        return new JournalVitals(
                state.condition() == JournalState.Condition.OK,
                state.reason(),
                state.lostMessages(),
                journal.sizeBytes());
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
