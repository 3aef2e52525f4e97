package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.picture.FeedTally;

/** A gateway without a map: feeds in, Kafka out. */
public final class GatewayRun {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayRun.class);
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private final Settings settings;
    private final SharedSettings shared;
    private final List<Source> sources;

    private GatewayRun(Settings settings, SharedSettings shared, List<Source> sources) {
        this.settings = settings;
        this.shared = shared;
        this.sources = sources;
    }

    /** One with the feeds of its settings. */
    public static GatewayRun of(Settings settings) {
        SharedSettings shared = SharedSettings.of(settings);
        List<Source> sources = SourceDesk.open(
                settings.feeds(),
                SourceDesk.Knowing.of(settings, Enrolments.of(Site.data(settings), InstantSource.system())));
        if (sources.isEmpty()) {
            throw new SettingsException("A gateway needs feeds: --feed ais:tcp://receiver.example:5631");
        }
        return new GatewayRun(settings, shared, sources);
    }

    /** Runs until SIGINT or SIGTERM; gives the exit status. */
    public int run() throws IOException, InterruptedException {
        Path data = Site.data(settings);
        DataFolder.claim(data);
        try (StopSignal stop = new StopSignal(settings);
                Gateway gateway =
                        new Gateway(stop, settings, shared, sources, data.resolve("gateway"), InstantSource.system())) {
            SiteOpening.offerSources(gateway.intake(), sources);
            gateway.start();
            System.out.println("Gateway " + shared.gateway() + " writes to Kafka at "
                    + shared.kafka().servers());
            String listen = settings.listen();
            if (listen == null) {
                await(gateway);
            } else {
                try (GatewayHealth health = GatewayHealth.start(gateway, stop::isAsked, listen)) {
                    System.out.println("Health is at port " + health.port());
                    await(gateway);
                }
            }
            System.out.println("Gateway " + shared.gateway() + " wrote "
                    + gateway.publisher().written() + " messages");
        }
        return 0;
    }

    private static void await(Gateway gateway) throws InterruptedException {
        Thread teller = Thread.ofVirtual().start(() -> tell(gateway));
        gateway.awaitEnd();
        teller.interrupt();
    }

    private static void tell(Gateway gateway) {
        try {
            while (true) {
                Thread.sleep(TELL_EVERY);
                long lines = gateway.tallies().tallies().stream()
                        .mapToLong(FeedTally::received)
                        .sum();
                String trouble = gateway.publisher().trouble();
                LOG.info(
                        "{} lines in, {} messages written{}",
                        lines,
                        gateway.publisher().written(),
                        trouble.isEmpty() ? "" : "; " + trouble);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
