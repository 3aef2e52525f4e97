package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.trigpoint.app.orbits.StationSatellites;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.Server;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.EvidenceSource;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.port.Videos;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;
import org.trigpoint.storage.journal.JournalSummary;

/**
 * A recording on the map. Files are first written into a journal of their own, so that a jump, the evidence and a replay of a
 * journal are one way of doing it; playing begins at once, behind the writing.
 */
public final class ReplayRun {
    private final Settings settings;
    private final List<String> recordings;
    private final double speedRatio;
    private final boolean exit;
    private final long beganNanos = System.nanoTime();
    private final PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());

    /**
     * @param recordings files of AIS, sources with their format, or one folder of a journal
     * @param speedRatio recorded seconds a second, 0 for as fast as it goes
     * @param exit true to end with the recording
     */
    public ReplayRun(Settings settings, List<String> recordings, double speedRatio, boolean exit) {
        this.settings = settings;
        this.recordings = List.copyOf(recordings);
        this.speedRatio = speedRatio;
        this.exit = exit;
    }

    /** Runs until the recording has ended or a stop is asked for; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        Path first = Path.of(recordings.getFirst());
        if (Files.isDirectory(first)) {
            return playFolder(first);
        }
        // Open until the folder is gone: else a signal ends the process before it is.
        try (var _ = new StopSignal(settings)) {
            return playFiles();
        }
    }

    private int playFiles() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("trigpoint-replay-");
        try {
            return recordAndPlay(folder);
        } finally {
            delete(folder);
        }
    }

    private int recordAndPlay(Path folder) throws IOException, InterruptedException {
        List<FeedSetting> feeds = recordings.stream()
                .map(file -> FeedSetting.of(SourceUri.beginsWithFormat(file) ? file : "ais:file:" + file))
                .toList();
        List<Source> sources =
                feeds.stream().map(feed -> SourceDesk.open(feed, Film.NONE)).toList();
        Site.requireAudiences(settings, sources);
        Audiences audiences = Site.audiences(settings, Audiences.ONE);
        try (StopSignal stop = new StopSignal(settings);
                Journal journal = Journal.open(folder, JournalSettings.DEFAULT, InstantSource.system());
                Intake intake = new Intake(() -> 0, IntakeSettings.of(IntakeSettings.Mode.FILE))) {
            if (!audiences.equals(Audiences.ONE)) {
                var _ = intake.offer(audiences);
            }
            var _ = intake.offer(Site.tracking(settings));
            for (UserRule rule : SiteUserRules.changes(settings, audiences, picture.userRules())) {
                var _ = intake.offer(rule);
            }
            SiteOpening.offerLists(intake, Site.data(settings), picture);
            if (Site.associates(sources)) {
                var _ = intake.offer(new Associating());
            }
            String purpose = settings.purpose();
            if (purpose != null) {
                var _ = intake.offer(new PurposeDeclared("local", purpose));
            }
            SourceDesk desk = new SourceDesk(folder);
            for (Source source : sources) {
                intake.add(source, desk.number(source), 0);
            }
            AtomicBoolean recording = new AtomicBoolean(true);
            Tallies tallies = new Tallies(journal);
            try (Conductor conductor = new Conductor(Site.shards(settings), picture)) {
                Player player = new Player(folder, conductor, recording::get, speedRatio);
                Extent extent = new Extent(player);
                Recorder recorder = new Recorder(
                        intake,
                        journal,
                        batch -> {
                            tallies.take(batch.tallies());
                            extent.take(batch);
                        },
                        () -> true);
                Thread.ofPlatform().name("recorder").start(() -> {
                    try {
                        recorder.run();
                    } finally {
                        recording.set(false);
                    }
                });
                StationVitals vitals = StationVitals.of(conductor, journal);
                vitals.nowReady();
                try (ReplayFilms films = new ReplayFilms(exit ? List.of() : feeds, conductor::progressEpochMicros)) {
                    play(stop, player, new JournalEvidence(folder, journal::find), films.videos(), tallies, vitals);
                }
            }
        }
        return 0;
    }

    /** Reads only: the station that writes this journal may be running. */
    private int playFolder(Path folder) throws IOException, InterruptedException {
        JournalSummary journal = JournalSummary.read(folder);
        Stamp first = journal.findFirst()
                .orElseThrow(() -> new SettingsException(
                        "There is no journal in " + folder + ". A site's journal is in DATA/journal"));
        try (StopSignal stop = new StopSignal(settings);
                Conductor conductor = new Conductor(Site.shards(settings), picture)) {
            Player player = new Player(folder, conductor, () -> false, speedRatio);
            player.spans(first.arrivalEpochMicros(), journal.progressEpochMicros(), true);
            StationVitals vitals = StationVitals.ofReading(conductor, journal.bytes());
            vitals.nowReady();
            play(stop, player, JournalEvidence.reading(folder), Videos.NONE, new Tallies(), vitals);
        }
        return 0;
    }

    private void play(
            StopSignal stop,
            Player player,
            EvidenceSource evidence,
            Videos videos,
            Tallies tallies,
            StationVitals vitals)
            throws IOException, InterruptedException {
        Thread playing = Thread.ofPlatform().name("conductor").start(player);
        Thread.ofVirtual().start(() -> {
            try {
                stop.await();
                player.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Server server = exit
                ? null
                : StationServer.start(
                        settings,
                        Mode.REPLAY,
                        Site.data(settings),
                        picture,
                        StationServer.replayPorts(
                                evidence,
                                vitals,
                                player,
                                videos,
                                Site.data(settings),
                                new StationSatellites(Site.data(settings))));
        try {
            player.awaitEnd();
            tellEnd(tallies, System.nanoTime() - beganNanos);
            if (server != null) {
                stop.await();
            }
            player.stop();
            playing.join();
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }

    private void tellEnd(Tallies tallies, long nanos) throws IOException {
        Summary summary = Summary.of(settings, picture, tallies);
        summary.tell();
        summary.tellRate(nanos);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What the recorder has found of the recording's extent, for the time bar. */
    private static final class Extent {
        private final Player player;
        private long from = Long.MIN_VALUE;
        private boolean dated;

        Extent(Player player) {
            this.player = player;
        }

        void take(Batch batch) {
            if (batch.messages().isEmpty()) {
                return;
            }
            if (from == Long.MIN_VALUE) {
                from = batch.messages().getFirst().stamp().arrivalEpochMicros();
            }
            dated |= batch.messages().stream().anyMatch(Extent::isDated);
            player.spans(from, batch.messages().getLast().stamp().arrivalEpochMicros(), dated);
        }

        private static boolean isDated(Message<Recorded> message) {
            return message.body() instanceof SourceOpened opened && opened.clock() != SourceOpened.Clock.NONE;
        }
    }
}
