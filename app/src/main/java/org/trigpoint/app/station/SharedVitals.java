package org.trigpoint.app.station;

import java.util.List;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.journal.Journal;

/** How a station does whose steps run on a cluster: those tell Flink how they do. */
final class SharedVitals implements Vitals {
    private final Journal journal;
    private final History history;
    private final SliceLoop slices;
    private final Publisher publisher;
    private volatile boolean ready;

    SharedVitals(Journal journal, History history, SliceLoop slices, Publisher publisher) {
        this.journal = journal;
        this.history = history;
        this.slices = slices;
        this.publisher = publisher;
    }

    /** The picture is restored and input is being taken. */
    void ready(boolean now) {
        ready = now;
    }

    @Override
    public List<StepVitals> steps() {
        return List.of();
    }

    /** The recording is whole only as long as Kafka gives and takes it. */
    @Override
    public JournalVitals journal() {
        JournalVitals own = StationVitals.journalVitals(journal.state(), journal);
        String trouble = slices.trouble().isEmpty() ? publisher.trouble() : slices.trouble();
        return own.ok() && !trouble.isEmpty()
                ? new JournalVitals(false, trouble, own.lostMessages(), own.sizeBytes())
                : own;
    }

    @Override
    public HistoryVitals history() {
        return StationVitals.historyVitals(history.health());
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
