package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.app.orbits.StationSatellites;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.video.FilmedFeeds;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.flow.Stamp;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.Server;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.notify.Notifications;
import org.trigpoint.server.port.EvidenceSource;
import org.trigpoint.server.port.Mode;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.journal.Journal;

/**
 * A station whose steps run on a cluster. It is a gateway for its own feeds and for what its people do, and reads the recording of all
 * gateways and its picture from Kafka.
 */
public final class SharedRun {
    private final Settings settings;
    private final SharedSettings shared;
    private final List<Source> sources;
    private final Path data;
    private final Enrolments enrolments;
    private final InstantSource clock = InstantSource.system();
    private final PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());

    private SharedRun(Settings settings, SharedSettings shared, List<Source> sources, Enrolments enrolments) {
        this.settings = settings;
        this.shared = shared;
        this.sources = sources;
        this.data = Site.data(settings);
        this.enrolments = enrolments;
    }

    /** A station with the feeds and the cluster of its settings. */
    public static SharedRun of(Settings settings) {
        Enrolments enrolments = Enrolments.of(Site.data(settings), InstantSource.system());
        return new SharedRun(
                settings,
                SharedSettings.of(settings),
                SourceDesk.open(settings.feeds(), SourceDesk.Knowing.of(settings, enrolments)),
                enrolments);
    }

    /** Runs until SIGINT or SIGTERM; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        Site.requireAudiences(settings, sources);
        DataFolder.claim(data);
        try (StopSignal stop = new StopSignal(settings);
                Journal journal = journal(data.resolve("journal"));
                Database database = Site.database(settings, data);
                History history = History.open(database, Site.historyLimits(settings, picture));
                SliceLoop slices = new SliceLoop(shared, journal, picture, Keeping.in(history));
                Snapshots snapshots = new Snapshots(data.resolve("snapshots"), history)) {
            restore(snapshots, slices, history, journal);
            try (Notifications notifications = Subscribing.open(settings, Mode.LIVE, data, picture);
                    Gateway gateway = new Gateway(stop, settings, shared, sources, data.resolve("gateway"), clock)) {
                SiteOpening.offer(gateway.intake(), settings, sources, data, picture);
                run(stop, journal, history, slices, snapshots, notifications, gateway);
            }
        }
        return 0;
    }

    private void run(
            StopSignal stop,
            Journal journal,
            History history,
            SliceLoop slices,
            Snapshots snapshots,
            Notifications notifications,
            Gateway gateway)
            throws IOException, InterruptedException {
        SharedVitals vitals = new SharedVitals(journal, history, slices, gateway, stop::isAsked, clock, data);
        EvidenceSource evidence = new JournalEvidence(data.resolve("journal"), journal::find);
        gateway.start();
        PostedFeeds posted = new PostedFeeds(sources);
        Server server;
        try {
            server = StationServer.start(
                    settings,
                    Mode.LIVE,
                    data,
                    picture,
                    StationServer.livePorts(
                            gateway.intake(),
                            evidence,
                            gateway.tallies(),
                            vitals,
                            posted,
                            new FilmedFeeds(sources),
                            new PostedPhones(enrolments, posted),
                            data,
                            null,
                            history,
                            notifications,
                            new StationSatellites(data)));
        } catch (RuntimeException e) {
            gateway.abandon();
            throw e;
        }
        notifications.start();
        follow(stop, slices, snapshots, journal);
        gateway.awaitEnd();
        server.close();
        history.flush();
        snapshots.takeLast(slices, picture);
        Summary.of(settings, picture, gateway.tallies()).tell();
    }

    private void follow(StopSignal stop, SliceLoop slices, Snapshots snapshots, Journal journal)
            throws InterruptedException {
        Duration every = Site.snapshotEvery(settings);
        long last = System.nanoTime();
        while (!stop.isAsked()) {
            snapshots.advance(slices, picture);
            slices.advance();
            if (System.nanoTime() - last >= every.toNanos()) {
                last = System.nanoTime();
                snapshots.begin(slices, picture);
                journal.applyLimits();
            }
        }
    }

    private Journal journal(Path folder) {
        try {
            return Journal.open(folder, Site.journal(settings, List.of()), clock);
        } catch (IOException e) {
            throw SettingsException.of(e);
        }
    }

    /** Goes back to the newest snapshot, and where there is none to the beginning of the topics. */
    private void restore(Snapshots snapshots, SliceLoop slices, History history, Journal journal) throws IOException {
        Optional<Stamp> cut = snapshots.restore(slices, picture);
        if (cut.isEmpty() && !journal.lastStamp().equals(Stamp.FIRST)) {
            history.forgetKnownAfter(Long.MIN_VALUE);
        }
    }
}
