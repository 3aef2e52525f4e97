package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** A recording through the whole pipeline, in memory: what was said of it, and what platforms reported. */
final class RecordedRun {
    private static final double MICROS_PER_HOUR = 3_600e6;

    private final AlertBook book = new AlertBook();
    private final List<Report> reports = new ArrayList<>();
    private final Map<TrackId, Life> lives = new TreeMap<>();

    /** A track from its first to its last report. */
    private static final class Life {
        private final long beganEpochMicros;
        private long reports;
        private long lastEpochMicros;

        Life(Track first) {
            beganEpochMicros = first.began().arrivalEpochMicros();
            lastEpochMicros = beganEpochMicros;
        }
    }

    static RecordedRun of(Recording recording, Pipeline pipeline) {
        RecordedRun run = new RecordedRun();
        try (LocalEngine engine = new LocalEngine(pipeline, 1, (_, messages) -> run.take(messages))) {
            long progress = Long.MIN_VALUE;
            for (Recording.Slice slice : recording.slices()) {
                progress = Math.max(progress, slice.throughEpochMicros());
                engine.process(slice.messages(), progress);
            }
            engine.process(List.of(), Math.max(progress, recording.lastEpochMicros()));
        }
        return run;
    }

    private void take(List<Message<?>> messages) {
        book.take(messages);
        for (Message<?> message : messages) {
            if (message.body() instanceof Report report) {
                reports.add(report);
            } else if (message.body() instanceof Track track) {
                Life life = lives.computeIfAbsent(track.id(), _ -> new Life(track));
                if (track.reports() > life.reports) {
                    life.reports = track.reports();
                    life.lastEpochMicros = track.known().arrivalEpochMicros();
                }
            }
        }
    }

    AlertBook book() {
        return book;
    }

    /** What platforms reported, in the order of arrival. */
    List<Report> reports() {
        return reports;
    }

    /** Sum over the tracks of the time from the first to the last report. */
    double trackHours() {
        return lives.values().stream()
                .mapToDouble(life -> (life.lastEpochMicros - life.beganEpochMicros) / MICROS_PER_HOUR)
                .sum();
    }
}
