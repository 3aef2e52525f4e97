package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.engine.kafka.Gateways;
import org.trigpoint.engine.kafka.Joining;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.storage.journal.Journal;

/**
 * Takes in what comes to this machine, gives it stamps, writes it down, and then to Kafka.
 *
 * <p>Files alone, on a first start, keep their own times; beside live sources they arrive now.
 */
final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);

    private static final double MICROS_PER_SECOND = 1e6;

    private final StopSignal stop;
    private final InstantSource clock;
    private final Journal journal;
    private final Intake intake;
    private final Tallies tallies;
    private final Publisher publisher;
    private final Thread recorder;
    private final Thread publishing;
    private volatile boolean abandoned;

    /** @param folder of this gateway alone */
    Gateway(
            StopSignal stop,
            Settings settings,
            SharedSettings shared,
            List<Source> sources,
            Path folder,
            InstantSource clock)
            throws IOException {
        this.stop = stop;
        this.clock = clock;
        int people = Gateways.firstSource(shared.gateway());
        SourceDesk desk = new SourceDesk(folder.resolve("journal"), people);
        List<Integer> numbers = sources.stream().map(desk::number).toList();
        if (sources.size() >= Gateways.SOURCES) {
            throw new SettingsException(
                    "A gateway has less than " + Gateways.SOURCES + " feeds, not " + sources.size());
        }
        try {
            journal = Journal.open(folder.resolve("journal"), Site.journal(settings, numbers), clock);
        } catch (IOException e) {
            throw SettingsException.of(e);
        }
        boolean onlyFiles = !sources.isEmpty()
                && sources.stream().allMatch(source -> source.spec().clock() == SourceOpened.Clock.FILE);
        boolean fresh = journal.lastStamp().equals(Stamp.FIRST);
        long after = Math.max(journal.lastStamp().arrivalEpochMicros(), journal.progressEpochMicros());
        long sequence = journal.findLastSequence(people).orElse(-1) + 1;
        LongSupplier wall = () -> EpochMicros.of(clock.instant());
        IntakeSettings.Mode mode = onlyFiles && fresh ? IntakeSettings.Mode.FILE : IntakeSettings.Mode.LIVE;
        long joined = mode == IntakeSettings.Mode.LIVE ? join(shared, wall.getAsLong() - 1) : Long.MIN_VALUE;
        intake = new Intake(
                wall,
                IntakeSettings.of(mode)
                        .resumedAfter(Math.max(after, joined), sequence)
                        .numberedFrom(people));
        tallies = new Tallies(journal, intake::pressures);
        recorder = Thread.ofPlatform()
                .name("recorder")
                .unstarted(new Recorder(intake, journal, this::taken, () -> abandoned || stop.isAsked()));
        publisher = new Publisher(folder, shared, () -> recorder.isAlive());
        publishing = Thread.ofPlatform().name("publisher").unstarted(publisher);
        SiteOpening.add(intake, sources, numbers, journal);
    }

    /** Joins the gateways that are at work; gives what every stamp must be later than. A clock far behind theirs is not helped. */
    private static long join(SharedSettings shared, long nowEpochMicros) {
        long furthest = Joining.announce(
                        shared.kafka(), TrigpointPipeline.declare(), shared.gateway(), nowEpochMicros, LONGEST_JOIN)
                .orElse(Long.MIN_VALUE);
        return furthest - shared.limits().patienceMicros() > nowEpochMicros
                ? nowEpochMicros
                : Math.max(furthest, nowEpochMicros);
    }

    private void taken(Batch batch) {
        tallies.take(batch.tallies());
    }

    /** Where settings and what people do is offered. */
    Intake intake() {
        return intake;
    }

    Tallies tallies() {
        return tallies;
    }

    Journal journal() {
        return journal;
    }

    Publisher publisher() {
        return publisher;
    }

    /** How much older what Kafka has is than now; 0 before anything came. */
    double behindSeconds() {
        long handed = publisher.handedEpochMicros();
        return handed == Long.MIN_VALUE
                ? 0
                : Math.max(0, (EpochMicros.of(clock.instant()) - handed) / MICROS_PER_SECOND);
    }

    void start() {
        recorder.start();
        publishing.start();
        Thread.ofVirtual().start(() -> {
            try {
                stop.await();
                intake.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Returns when a stop was asked for and what came in before is with Kafka, or Kafka has been waited for long enough. */
    void awaitEnd() throws InterruptedException {
        recorder.join();
        journal.sync();
        if (!publishing.join(LONGEST_DRAIN)) {
            LOG.warn("Kafka takes nothing; what it lacks is in the journal and goes there at the next start");
            publishing.interrupt();
            publishing.join();
        }
    }

    /** Ends it when what it is part of cannot start. */
    void abandon() throws InterruptedException {
        abandoned = true;
        intake.close();
        awaitEnd();
    }

    @Override
    public void close() throws IOException {
        intake.close();
        journal.close();
    }
}
