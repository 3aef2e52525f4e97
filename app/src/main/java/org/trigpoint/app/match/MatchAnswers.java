package org.trigpoint.app.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.SourceDesk;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** Files of scenes and of AIS through the whole pipeline, in memory: what the things in the scenes are held to be at the end. */
public final class MatchAnswers {
    private static final Duration WAIT = Duration.ofMillis(20);
    /** What comes late is matched again some minutes later. */
    private static final long SETTLE_MICROS = 600_000_000;

    private final Map<Stamp, SceneAnswer> answers = new LinkedHashMap<>();
    private final Map<TrackId, Track> tracks = new LinkedHashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private long rejected;

    private MatchAnswers() {}

    /**
     * Plays files together, in order of their times.
     *
     * @param scenes files of detections and looks, as lines of JSON or as sources with their format
     * @param ais recordings, or sources with their format
     */
    public static MatchAnswers of(List<String> scenes, List<String> ais) throws IOException {
        List<FeedSetting> feeds = new ArrayList<>();
        scenes.forEach(file -> feeds.add(FeedSetting.of(uri(file, "detections:file:"))));
        ais.forEach(file -> feeds.add(FeedSetting.of(uri(file, "ais:file:"))));
        MatchAnswers run = new MatchAnswers();
        run.play(SourceDesk.open(feeds));
        return run;
    }

    private static String uri(String file, String usually) {
        if (SourceUri.beginsWithFormat(file)) {
            return file;
        }
        if (!file.contains("*") && !Files.isRegularFile(Path.of(file))) {
            throw new SettingsException("There is no file " + file);
        }
        return usually + file;
    }

    private void play(List<Source> sources) throws IOException {
        try (Intake intake = new Intake(() -> 0, IntakeSettings.of(IntakeSettings.Mode.FILE));
                LocalEngine engine = new LocalEngine(TrigpointPipeline.declare(), 1, (_, messages) -> take(messages))) {
            var _ = intake.offer(new Associating());
            for (int i = 0; i < sources.size(); i++) {
                intake.add(sources.get(i), i + 1, 0);
            }
            long progress = Long.MIN_VALUE;
            for (boolean ended = false; !ended; ) {
                Batch batch = intake.take(WAIT);
                ended = batch.ended();
                progress = Math.max(progress, batch.progressEpochMicros());
                engine.process(new ArrayList<>(batch.messages()), progress);
            }
            if (progress != Long.MIN_VALUE) {
                engine.process(List.of(), progress + SETTLE_MICROS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while matching", e);
        }
    }

    private void take(List<Message<?>> messages) {
        for (Message<?> message : messages) {
            switch (message.body()) {
                case SceneAnswer answer ->
                    answers.put(answer.match().detection().stamp(), answer);
                case Track track -> tracks.put(track.id(), track);
                case Look look -> looks.add(look);
                case Rejected _ -> rejected++;
                default -> {}
            }
        }
    }

    /** The newest answer about each thing, in the order they came. */
    public List<SceneAnswer> answers() {
        return List.copyOf(answers.values());
    }

    /** What was searched. */
    public List<Look> looks() {
        return List.copyOf(looks);
    }

    /** Lines that could not be read. */
    public long rejected() {
        return rejected;
    }

    /** A ship by its name, or its number. */
    public String nameOf(TrackId id) {
        Track track = tracks.get(id);
        if (track == null) {
            return id.toString();
        }
        String number = Identity.unpack(track.identity()).text();
        return track.name() == null ? number : track.name() + " (" + number + ")";
    }
}
