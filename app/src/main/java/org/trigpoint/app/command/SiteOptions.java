package org.trigpoint.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.log.LogFormat;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.JournalSetting;
import org.trigpoint.app.settings.Settings.TakSetting;
import org.trigpoint.app.settings.Settings.TlsSetting;
import org.trigpoint.app.settings.Settings.TrackingSetting;
import org.trigpoint.app.settings.SettingsFile;
import picocli.CommandLine.Option;

/** Flags that every command with a map takes; {@code trigpoint.yaml} can say all of them. */
final class SiteOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; ./trigpoint.yaml is read when it is there.")
    @Nullable
    Path config;

    @Option(names = "--title", paramLabel = "TEXT", description = "Shown at the head of the map.")
    @Nullable
    String title;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where the map is served. Default 127.0.0.1:8080; elsewhere than loopback needs accounts.")
    @Nullable
    String listen;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Serve with TLS: the certificate as PEM, those of its issuers after it (docs/accounts.md).")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its key as PEM: PKCS #8, RSA or EC, no password.")
    @Nullable
    Path key;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of journal and snapshots. Default ./data; for a simulated world a folder that goes with it.")
    @Nullable
    Path data;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Threads that run the steps. Default: one a core, at most 8. Never changes a result.")
    @Nullable
    Integer shards;

    @Option(names = "--snapshot-every", paramLabel = "SECONDS", description = "Time between snapshots. Default 300.")
    @Nullable
    Integer snapshotSeconds;

    @Option(
            names = "--audiences",
            paramLabel = "NAME,NAME",
            split = ",",
            description =
                    "Those who each have a picture of their own, the first of everything; at most 4 (docs/audiences.md).")
    List<String> audiences = List.of();

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description = "Whose picture is shown and written. Default: the first.")
    @Nullable
    String audience;

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            description = "Your own GeoJSON or PMTiles file as a layer of the map; may be given several times.")
    List<Path> layers = List.of();

    @Option(names = "--coast-after", paramLabel = "SECONDS", description = "Unheard, a mover is coasting. Default 390.")
    @Nullable
    Double coastAfter;

    @Option(names = "--lost-after", paramLabel = "SECONDS", description = "Unheard, a mover is lost. Default 1200.")
    @Nullable
    Double lostAfter;

    @Option(
            names = "--forget-after",
            paramLabel = "SECONDS",
            description = "Unheard, it leaves the picture. Default 86400.")
    @Nullable
    Double forgetAfter;

    @Option(
            names = "--confirm-after",
            paramLabel = "REPORTS",
            description = "Reports that make a track a confirmed one. Default 2.")
    @Nullable
    Integer confirmAfter;

    @Option(
            names = "--journal-max",
            paramLabel = "MEBIBYTES",
            description = "Size at which the oldest of the journal goes. Default: none.")
    @Nullable
    Long journalMebibytes;

    @Option(
            names = "--journal-age",
            paramLabel = "HOURS",
            description = "Age at which the oldest of the journal goes. Default: none.")
    @Nullable
    Long journalHours;

    @Option(
            names = "--history-url",
            paramLabel = "URL",
            description = "PostGIS that keeps the history, as jdbc:postgresql://host/database?user=name;"
                    + " a password is best in the file that PGPASSFILE names. Default: a file in --data.")
    @Nullable
    String historyUrl;

    @Option(
            names = "--history-days",
            paramLabel = "DAYS",
            description = "Age at which tracks leave the history. Default: never.")
    @Nullable
    Integer historyDays;

    @Option(
            names = "--tracks",
            paramLabel = "FILE",
            description = "Write the tracks at the end: one JSON object a line.")
    @Nullable
    Path tracks;

    @Option(
            names = "--purpose",
            paramLabel = "TEXT",
            description = "Why hidden craft are to be written too; it is recorded.")
    @Nullable
    String purpose;

    @Option(
            names = "--tak",
            paramLabel = "URI",
            description = "Where TAK clients get the picture: tcp-listen://:8087, tcp://takserver:8087 or"
                    + " udp://239.2.3.1:6969; may be given several times (docs/tak.md).")
    List<String> tak = List.of();

    @Option(
            names = "--log",
            paramLabel = "plain|json",
            description = "How the log is written to standard error: a line, or a JSON object a line. Default plain.")
    @Nullable
    String log;

    @Option(
            names = "--drain-seconds",
            paramLabel = "SECONDS",
            description = "How long a stop may take, so that what came in is handled and saved. Default 30.")
    @Nullable
    Integer drainSeconds;

    /** The flags over the settings file over nothing. */
    Settings settings() {
        Settings flags = new Settings(
                title,
                listen,
                data,
                shards,
                snapshotSeconds,
                List.of(),
                anySet(coastAfter, lostAfter, forgetAfter, confirmAfter)
                        ? new TrackingSetting(coastAfter, lostAfter, forgetAfter, confirmAfter)
                        : null,
                anySet(journalMebibytes, journalHours) ? new JournalSetting(journalMebibytes, journalHours) : null,
                historyUrl,
                historyDays,
                Map.of(),
                audiences,
                audience,
                List.of(),
                layers,
                tracks,
                purpose,
                null,
                null,
                null,
                anySet(certificate, key) ? new TlsSetting(certificate, key) : null,
                null,
                Map.of(),
                List.of(),
                null,
                List.of(),
                null,
                log,
                drainSeconds,
                tak.stream().map(TakSetting::of).toList());
        Settings settings = flags.over(SettingsFile.readFound(config));
        LogFormat.use(settings.log());
        return settings;
    }

    private static boolean anySet(@Nullable Object... values) {
        return Stream.of(values).anyMatch(value -> value != null);
    }
}
