package org.trigpoint.app.station;

import java.util.List;
import java.util.function.Supplier;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryHealth;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalState;

/** How steps and journal do, for health and metrics. */
final class StationVitals implements Vitals {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Conductor conductor;
    private final Supplier<JournalVitals> journal;
    private final Supplier<HistoryVitals> history;
    private volatile boolean ready;

    private StationVitals(Conductor conductor, Supplier<JournalVitals> journal, Supplier<HistoryVitals> history) {
        this.conductor = conductor;
        this.journal = journal;
        this.history = history;
    }

    /** Of a station that writes a journal and a history. */
    static StationVitals of(Conductor conductor, Journal journal, History history) {
        return new StationVitals(
                conductor, () -> journalVitals(journal.state(), journal), () -> historyVitals(history.health()));
    }

    /** Of a replay that writes a journal of its own. */
    static StationVitals of(Conductor conductor, Journal journal) {
        return new StationVitals(conductor, () -> journalVitals(journal.state(), journal), () -> HistoryVitals.NONE);
    }

    static JournalVitals journalVitals(JournalState state, Journal journal) {
        return new JournalVitals(
                state.condition() == JournalState.Condition.OK,
                state.reason(),
                state.lostMessages(),
                journal.sizeBytes());
    }

    static HistoryVitals historyVitals(HistoryHealth health) {
        return new HistoryVitals(
                health.findTrouble().orElse(""),
                health.taken(),
                health.waiting(),
                health.written(),
                health.lost(),
                health.lostBeside(),
                health.damaged());
    }

    /** Of a replay of a journal that is only read. */
    static StationVitals ofReading(Conductor conductor, long journalBytes) {
        return new StationVitals(
                conductor, () -> new JournalVitals(true, "", 0, journalBytes), () -> HistoryVitals.NONE);
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
    public HistoryVitals history() {
        return history.get();
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
