package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.load.LoadKind;
import org.trigpoint.app.load.LoadRun;
import org.trigpoint.app.load.LoadSettings;
import org.trigpoint.app.load.LoadTarget;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: raw messages at a steady rate. */
@Command(
        name = "load",
        description = {
            "Sends raw messages of many ships, aircraft or things seen at a steady rate, to see how much a station takes.",
            "",
            "A line or frame is a message. What the target does not take in time is told as behind, and sent as fast as it goes."
                    + " The same kind, keys, rate, seed and start give the same bytes. It ends after --seconds, --messages or a signal."
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint load ais --to tcp://127.0.0.1:5631 --rate 20000 --keys 50000 --tag",
            "  ./trigpoint load ais --to file:load.nmea --rate 2000 --seconds 3600",
            "  ./trigpoint load detections --to udp://127.0.0.1:7000 --rate 5000 --seconds 60",
            "  ./trigpoint load adsb --messages 1000000 --rate 100000 > load.beast"
        })
public final class LoadCommand implements Callable<Integer> {
    private static final int MOST_RATE = 10_000_000;
    private static final int MOST_KEYS = 4_000_000;
    private static final String USUAL_START = "2026-06-01T06:00:00Z";
    private static final long LONGEST_END_SECONDS = 5;

    @Parameters(paramLabel = "ais|adsb|detections", description = "What is sent: AIS sentences, Beast frames, or JSON.")
    @SuppressWarnings("NullAway.Init")
    private LoadKind kind;

    @Option(
            names = "--to",
            paramLabel = "TARGET",
            defaultValue = "-",
            description =
                    "tcp://HOST:PORT, udp://HOST:PORT, file:PATH (written as fast as it goes), or - for standard output,"
                            + " which is the default.")
    private String to = "-";

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Messages a second. Default ${DEFAULT-VALUE}.")
    private int rate = 1_000;

    @Option(
            names = "--keys",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "How many ships, aircraft or things there are; they report in turn. Default ${DEFAULT-VALUE}.")
    private int keys = 10_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long.")
    private @Nullable Integer seconds;

    @Option(names = "--messages", paramLabel = "N", description = "How many.")
    private @Nullable Long messages;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of all that is left to chance. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--start",
            paramLabel = "INSTANT|now",
            description = "Time of the first message, in UTC. Default: now for tcp and udp, else " + USUAL_START + ".")
    private @Nullable String start;

    @Option(
            names = "--tag",
            negatable = true,
            description = "Tag blocks with source and time before AIS sentences. Default: into a file only.")
    private @Nullable Boolean tag;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        LoadSettings settings = settings();
        LoadTarget target;
        try {
            target = LoadTarget.open(to);
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
        try (target) {
            run(new LoadRun(settings, target, err));
            return 0;
        } catch (IOException e) {
            err.println(to + " takes no more: " + e.getMessage());
            return 1;
        }
    }

    private LoadSettings settings() {
        between("--rate", rate, MOST_RATE);
        between("--keys", keys, MOST_KEYS);
        boolean file = to.startsWith("file:");
        boolean socket = to.startsWith("tcp:") || to.startsWith("udp:");
        if (file && seconds == null && messages == null) {
            throw new SettingsException("Say how much goes into the file, with --seconds or --messages");
        }
        if (tag != null && tag && kind != LoadKind.AIS) {
            throw new SettingsException("--tag is for AIS; detections and Beast frames carry their times themselves");
        }
        long most = messages == null ? Long.MAX_VALUE : messages;
        if (file && seconds != null) {
            most = Math.min(most, (long) seconds * rate);
        }
        return new LoadSettings(
                kind,
                rate,
                keys,
                seed,
                most,
                seconds == null ? Long.MAX_VALUE : Duration.ofSeconds(seconds).toNanos(),
                EpochMicros.of(start(socket)),
                tag == null ? file : tag);
    }

    private static void between(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new SettingsException(option + " is a number from 1 to " + most + ", not " + value);
        }
    }

    private Instant start(boolean socket) {
        String said = start != null ? start : socket ? "now" : USUAL_START;
        try {
            return said.equals("now") ? Instant.now() : Instant.parse(said);
        } catch (DateTimeParseException e) {
            throw new SettingsException("--start is now or a time in UTC such as " + USUAL_START + ", not " + said);
        }
    }

    /** A signal ends it in order, so that it still tells how it went. */
    private static void run(LoadRun run) throws IOException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    run.stop();
                    try {
                        var _ = ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            run.run();
        } finally {
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // It is the hook that has ended the run.
            }
        }
    }
}
