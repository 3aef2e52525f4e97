package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.port.FeedTallies;
import org.trigpoint.server.port.Trouble;
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
    private volatile @Nullable Watched watched;

    /**
     * What else is known of a station that runs.
     *
     * @param stopping true once a stop was asked for
     * @param clockEpochMicros the clock that the picture follows; null where files bring their own time
     * @param data folder whose disk is looked at
     * @param outputs ways by which the picture goes to TAK clients
     */
    record Watched(
            Backlog backlog,
            BooleanSupplier stopping,
            @Nullable LongSupplier clockEpochMicros,
            FeedTallies feeds,
            Path data,
            Supplier<List<OutputVitals>> outputs) {}

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

    /** The picture is restored and input is being taken, of a station that goes on. */
    void nowReady(Watched station) {
        watched = station;
        ready = true;
    }

    @Override
    public List<StepVitals> steps() {
        Watched live = watched;
        // All steps take a batch together, and none goes on to the next before all have it.
        double lagSeconds = live == null ? 0 : live.backlog().lagSeconds();
        Map<String, Long> stateBytes = conductor.stateBytes();
        return conductor.metrics().stream()
                .map(stage -> new StepVitals(
                        stage.stage(),
                        stage.received(),
                        stage.emitted(),
                        stage.instances(),
                        stage.quarantined(),
                        stage.busyNanos() / NANOS_PER_SECOND,
                        lagSeconds,
                        stateBytes.getOrDefault(stage.stage(), -1L)))
                .toList();
    }

    @Override
    public List<OutputVitals> outputs() {
        Watched live = watched;
        return live == null ? List.of() : live.outputs().get();
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
    public PictureVitals picture() {
        Watched live = watched;
        if (live == null) {
            return PictureVitals.NONE;
        }
        LongSupplier clock = live.clockEpochMicros();
        return new PictureVitals(
                clock == null ? Double.NaN : live.backlog().behindSeconds(clock.getAsLong()),
                live.backlog().waiting());
    }

    @Override
    public DiskVitals disk() {
        Watched live = watched;
        if (live == null) {
            return DiskVitals.NONE;
        }
        return diskVitals(live.data());
    }

    static DiskVitals diskVitals(Path data) {
        try {
            FileStore disk = Files.getFileStore(data);
            return new DiskVitals(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            return DiskVitals.NONE;
        }
    }

    @Override
    public List<Trouble> troubles() {
        Watched live = watched;
        return live == null
                ? Troubles.of(ready, false, this, List.of())
                : Troubles.of(
                        ready,
                        live.stopping().getAsBoolean(),
                        this,
                        live.feeds().tallies());
    }
}
