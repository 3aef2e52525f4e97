package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.app.orbits.StationSatellites;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.tak.TakOut;
import org.trigpoint.app.video.FilmedFeeds;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.Server;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.notify.Notifications;
import org.trigpoint.server.port.EvidenceSource;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.port.SimulatedWorld;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;

/** A live station: from where its journal left off until it is stopped. */
public final class LiveRun {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final Settings settings;
    private final List<Source> sources;
    private final Mode mode;
    private final Path data;
    private final InstantSource clock;
    private final @Nullable SimulatedWorld world;
    private final PostedFeeds posted;
    private final Enrolments enrolments;
    private final PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());

    private LiveRun(
            Settings settings,
            List<Source> sources,
            Mode mode,
            Path data,
            InstantSource clock,
            @Nullable SimulatedWorld world,
            Enrolments enrolments) {
        this.settings = settings;
        this.sources = sources;
        this.mode = mode;
        this.data = data;
        this.clock = clock;
        this.world = world;
        this.posted = new PostedFeeds(sources);
        this.enrolments = enrolments;
    }

    /** A station with the feeds of its settings. */
    public static LiveRun of(Settings settings) {
        Enrolments enrolments = Enrolments.of(Site.data(settings), InstantSource.system());
        List<Source> sources = SourceDesk.open(settings.feeds(), SourceDesk.Knowing.of(settings, enrolments));
        Mode mode = sources.isEmpty() ? Mode.IDLE : Mode.LIVE;
        return new LiveRun(settings, sources, mode, Site.data(settings), InstantSource.system(), null, enrolments);
    }

    /** A station over a simulated world, in the time of its clock, that keeps its journal in this folder. */
    static LiveRun of(Settings settings, WorldPlayer world, WorldClock clock, Path data) {
        return new LiveRun(settings, world.sources(), Mode.SIMULATION, data, clock, world, Enrolments.of(data, clock));
    }

    /** Runs until SIGINT or SIGTERM; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        Path folder = data.resolve("journal");
        Site.requireAudiences(settings, sources);
        DataFolder.claim(data);
        SourceDesk desk = new SourceDesk(folder);
        List<Integer> numbers = sources.stream().map(desk::number).toList();
        try (StopSignal stop = new StopSignal(settings);
                Journal journal = journal(folder, mode == Mode.LIVE ? numbers : List.of());
                Database database = Site.database(settings, data);
                History history = History.open(database, Site.historyLimits(settings, picture));
                Conductor conductor = new Conductor(Site.shards(settings), picture, Keeping.in(history));
                Snapshots snapshots = new Snapshots(data.resolve("snapshots"), history)) {
            StationVitals vitals = StationVitals.of(conductor, journal, history);
            catchUp(conductor, snapshots, history, folder);
            try (Notifications notifications = Subscribing.open(settings, mode, data, picture);
                    TakOut tak = TakOutputs.open(settings, mode, data, picture);
                    Intake intake = intake(journal, numbers)) {
                Tallies tallies = new Tallies(journal, intake::pressures);
                EvidenceSource evidence = new JournalEvidence(folder, journal::find);
                Backlog backlog = new Backlog();
                LiveLoop loop = new LiveLoop(stop, intake, journal, conductor, snapshots, picture, tallies, backlog);
                loop.start(Site.snapshotEvery(settings));
                Server server;
                try {
                    TakOutputs.start(tak);
                    server = StationServer.start(
                            settings,
                            mode,
                            data,
                            picture,
                            StationServer.livePorts(
                                    intake,
                                    evidence,
                                    tallies,
                                    vitals,
                                    posted,
                                    new FilmedFeeds(sources),
                                    new PostedPhones(enrolments, posted),
                                    data,
                                    world,
                                    history,
                                    notifications,
                                    new StationSatellites(data)));
                } catch (RuntimeException e) {
                    loop.abandon();
                    throw e;
                }
                notifications.start();
                LongSupplier now = intake.followsClock() ? () -> EpochMicros.of(clock.instant()) : null;
                vitals.nowReady(new StationVitals.Watched(backlog, stop::isAsked, now, tallies, data, tak::vitals));
                loop.awaitEnd();
                server.close();
                history.flush();
                snapshots.takeLast(conductor, picture);
                loop.tellEnd(picture.read(Picture::size));
                Summary.of(settings, picture, tallies).tell();
            }
        }
        return 0;
    }

    /** One that another process has open, or that a later program wrote, is for the person who started this one. */
    private Journal journal(Path folder, List<Integer> numbers) {
        try {
            return Journal.open(folder, Site.journal(settings, numbers), clock);
        } catch (IOException e) {
            throw SettingsException.of(e);
        }
    }

    /** Brings the picture to where the journal ends: the newest snapshot, then what came after it. */
    private void catchUp(Conductor conductor, Snapshots snapshots, History history, Path folder) throws IOException {
        Optional<Stamp> cut = snapshots.restore(conductor, picture);
        long began = System.nanoTime();
        long messages = 0;
        try (JournalReader reader = JournalReader.openAfter(folder, cut.orElse(Stamp.FIRST))) {
            Optional<JournalBatch> next = reader.next();
            if (cut.isEmpty() && next.isPresent() && !next.get().messages().isEmpty()) {
                Stamp first = next.get().messages().getFirst().stamp();
                history.forgetKnownAfter(first.arrivalEpochMicros() - 1);
            }
            while (next.isPresent()) {
                JournalBatch batch = next.get();
                conductor.handle(
                        batch.messages(), Math.max(batch.progressEpochMicros(), conductor.progressEpochMicros()));
                messages += batch.messages().size();
                next = reader.next();
            }
        }
        if (messages > 0) {
            LOG.info(
                    "{} messages of the journal replayed in {} ms",
                    messages,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    private Intake intake(Journal journal, List<Integer> numbers) {
        boolean onlyFiles = !sources.isEmpty()
                && sources.stream().allMatch(source -> source.spec().clock() == SourceOpened.Clock.FILE);
        boolean fresh = journal.lastStamp().equals(Stamp.FIRST);
        IntakeSettings.Mode pace = onlyFiles && fresh ? IntakeSettings.Mode.FILE : IntakeSettings.Mode.LIVE;
        long after = Math.max(journal.lastStamp().arrivalEpochMicros(), journal.progressEpochMicros());
        long people = journal.findLastSequence(Intake.PEOPLE).orElse(-1) + 1;
        LongSupplier wall = () -> EpochMicros.of(clock.instant());
        Intake intake = new Intake(wall, IntakeSettings.of(pace).resumedAfter(after, people));
        SiteOpening.offer(intake, settings, sources, data, picture);
        SiteOpening.add(intake, sources, numbers, journal);
        return intake;
    }
}
