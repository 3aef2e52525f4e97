package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;

/** The alerts of recordings, through the whole pipeline as {@code replay} plays them. */
final class RecordedAlerts {
    private RecordedAlerts() {}

    /** The folder of recordings, by TRIGPOINT_DATA or beside the checkout; empty when absent. */
    static Optional<Path> findFolder() {
        String given = System.getenv("TRIGPOINT_DATA");
        Path root = Path.of(System.getProperty("trigpoint.root", ".."));
        Path folder = given == null ? root.resolve("../shared/data") : Path.of(given);
        return Optional.of(folder.normalize().resolve("ais")).filter(java.nio.file.Files::isDirectory);
    }

    /** All revisions of all alerts of a recording, in order, those in the hours after it included. */
    static List<Alert> of(Path recording) throws IOException, InterruptedException {
        return ofFeed("ais:file:" + recording);
    }

    /** The same of a feed that ends. */
    static List<Alert> ofFeed(String feed) throws IOException, InterruptedException {
        List<Alert> alerts = new ArrayList<>();
        List<Source> sources = SourceDesk.open(List.of(FeedSetting.of(feed)));
        try (Intake intake = new Intake(() -> 0, IntakeSettings.of(IntakeSettings.Mode.FILE));
                LocalEngine engine = new LocalEngine(TrigpointPipeline.declare(), 1, (output, messages) -> {
                    if (output.equals(TrigpointPipeline.ALERTS)) {
                        messages.forEach(message -> alerts.add((Alert) message.body()));
                    }
                })) {
            for (Source source : sources) {
                intake.add(source, 1, 0);
            }
            Batch batch;
            do {
                batch = intake.take(Duration.ofMillis(20));
                if (batch.progressEpochMicros() != Long.MIN_VALUE) {
                    engine.process(batch.messages(), batch.progressEpochMicros());
                }
            } while (!batch.ended());
        }
        return alerts;
    }

    /** The newest revision of each alert of a rule. */
    static List<Alert> ofRule(String rule, List<Alert> alerts) {
        SortedMap<AlertId, Alert> newest = new TreeMap<>();
        alerts.stream()
                .filter(alert -> alert.content().rule().equals(rule))
                .forEach(alert -> newest.put(alert.id(), alert));
        return List.copyOf(newest.values());
    }
}
