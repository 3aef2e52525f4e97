package org.trigpoint.app.station;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.server.port.Trouble;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.journal.Journal;

/**
 * How a station does whose steps run on a cluster: of each it is known how far it has got, the rest Flink tells.
 *
 * @param stopping true once a stop was asked for
 * @param data folder whose disk is looked at
 */
record SharedVitals(
        Journal store,
        History past,
        SliceLoop slices,
        Gateway gateway,
        BooleanSupplier stopping,
        InstantSource clock,
        Path data)
        implements Vitals {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final int UNKNOWN = -1;

    private double behindSeconds(long epochMicros) {
        return epochMicros == Long.MIN_VALUE
                ? 0
                : Math.max(0, (EpochMicros.of(clock.instant()) - epochMicros) / MICROS_PER_SECOND);
    }

    @Override
    public List<StepVitals> steps() {
        List<StepVitals> steps = new ArrayList<>();
        slices.outputs()
                .forEach((name, output) -> steps.add(new StepVitals(
                        name,
                        output.messages(),
                        output.messages(),
                        0,
                        0,
                        0,
                        behindSeconds(output.progressEpochMicros()),
                        UNKNOWN)));
        return steps;
    }

    @Override
    public JournalVitals journal() {
        return StationVitals.journalVitals(store.state(), store);
    }

    @Override
    public HistoryVitals history() {
        return StationVitals.historyVitals(past.health());
    }

    @Override
    public PictureVitals picture() {
        return new PictureVitals(behindSeconds(slices.progressEpochMicros()), slices.waiting());
    }

    @Override
    public DiskVitals disk() {
        return StationVitals.diskVitals(data);
    }

    @Override
    public List<Trouble> troubles() {
        List<Trouble> all = new ArrayList<>(Troubles.of(
                true, stopping.getAsBoolean(), this, gateway.tallies().tallies()));
        if (!slices.trouble().isEmpty()) {
            all.add(new Trouble(
                    "kafka", "Kafka cannot be read, and the picture stands still. The log says why", false));
        }
        if (!gateway.publisher().trouble().isEmpty()) {
            all.add(new Trouble(
                    "kafka",
                    "Kafka cannot be written: what feeds tell and people do waits in the journal. The log says why",
                    false));
        }
        if (slices.leftOut() > 0) {
            all.add(new Trouble(
                    "recording",
                    slices.leftOut() + " messages of gateways came too late or with a wrong clock, and are quarantined",
                    false));
        }
        return all;
    }
}
