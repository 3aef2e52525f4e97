package org.trigpoint.app.station;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.pipeline.Rules;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.app.settings.Settings.JournalSetting;
import org.trigpoint.app.settings.Settings.OidcSetting;
import org.trigpoint.app.settings.Settings.PersonSetting;
import org.trigpoint.app.settings.Settings.SubscriberSetting;
import org.trigpoint.app.settings.Settings.TakSetting;
import org.trigpoint.app.settings.Settings.TlsSetting;
import org.trigpoint.app.settings.Settings.TrackingSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.klv.KlvFormat;
import org.trigpoint.feeds.phone.PhoneFormat;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.ServerSettings;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.oidc.OidcSettings;
import org.trigpoint.server.port.LayerFile;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.tls.TlsFiles;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.HistoryLayer;
import org.trigpoint.storage.history.HistoryLimits;
import org.trigpoint.storage.journal.JournalSettings;
import org.trigpoint.storage.journal.RetentionLimits;

/** The settings with their defaults filled in, as the parts of a station take them. */
final class Site {
    /** Formats of what sensors see. */
    private static final Set<String> ASSOCIATED =
            Set.of(DetectionFormat.NAME, DetectionFormat.TABLE_NAME, KlvFormat.NAME);

    private static final int MOST_SHARDS = 8;
    private static final int SNAPSHOT_SECONDS = 300;
    private static final long BYTES_PER_MEBIBYTE = 1L << 20;
    /** How long what phones report is kept, unless the site says otherwise. */
    private static final Long PHONE_HOURS = 24L;

    private Site() {}

    static Path data(Settings settings) {
        Path data = settings.data();
        return data != null ? data : Path.of("data");
    }

    static int shards(Settings settings) {
        Integer shards = settings.shards();
        if (shards != null && shards < 1) {
            throw new SettingsException("shards must be 1 or more, not " + shards);
        }
        return shards != null
                ? shards
                : Math.min(MOST_SHARDS, Runtime.getRuntime().availableProcessors());
    }

    static Duration snapshotEvery(Settings settings) {
        Integer seconds = settings.snapshotSeconds();
        if (seconds != null && seconds < 1) {
            throw new SettingsException("snapshotSeconds must be 1 or more, not " + seconds);
        }
        return Duration.ofSeconds(seconds != null ? seconds : SNAPSHOT_SECONDS);
    }

    /** Where the history is kept. */
    static Database database(Settings settings, Path data) {
        String url = settings.historyUrl();
        try {
            return url == null ? Database.of(data.resolve("history.gpkg")) : Database.at(url);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    /** Ages at which tracks leave the history. */
    static HistoryLimits historyLimits(Settings settings, PictureAccess picture) {
        Map<HistoryLayer, Duration> layers = new EnumMap<>(HistoryLayer.class);
        layers.put(HistoryLayer.PHONES, Duration.ofHours(PHONE_HOURS));
        settings.history().forEach((name, days) -> layers.put(historyLayer(name), days(days)));
        Integer others = settings.historyDays();
        return new HistoryLimits(
                others == null ? null : days(others),
                layers,
                track -> Visible.hiddenByDefault(track, picture.privateAircraft()));
    }

    private static HistoryLayer historyLayer(String name) {
        return Arrays.stream(HistoryLayer.values())
                .filter(layer -> layer.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException("The history has no layer '" + name + "', it has "
                        + Arrays.stream(HistoryLayer.values())
                                .map(HistoryLayer::text)
                                .collect(Collectors.joining(", "))));
    }

    private static Duration days(@Nullable Integer days) {
        if (days == null || days < 1) {
            throw new SettingsException("The history is kept for 1 day or more, not " + days);
        }
        return Duration.ofDays(days);
    }

    /** True when there is a source of detections: then what platforms report is laid beside what sensors see. */
    static boolean associates(List<Source> sources) {
        return sources.stream().map(source -> source.spec().format()).anyMatch(ASSOCIATED::contains);
    }

    /** What is recorded of the site's audiences, where that was recorded before. */
    static Audiences audiences(Settings settings, Audiences before) {
        try {
            return before.followedBy(settings.audiences());
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    /** Whose picture those see of whom no other is said; empty for the first that was recorded. */
    static String audience(Settings settings) {
        String audience = settings.audience();
        List<String> all = settings.audiences();
        return audience != null ? audience : all.isEmpty() ? "" : all.getFirst();
    }

    /** Refuses names that are none of the site's audiences, and sources that the first of them could not see. */
    static void requireAudiences(Settings settings, List<Source> sources) {
        List<String> all = settings.audiences();
        if (settings.audience() != null) {
            requireAudience(settings.audience(), "The audience whose picture is shown", all);
        }
        for (PersonSetting person : settings.people()) {
            if (person.audience() != null) {
                requireAudience(person.audience(), "The audience of " + person.name(), all);
            }
        }
        for (SubscriberSetting subscriber : settings.subscribers()) {
            if (subscriber.audience() != null) {
                requireAudience(subscriber.audience(), "The audience of subscriber " + subscriber.name(), all);
            }
        }
        for (TakSetting tak : settings.tak()) {
            if (tak.audience() != null) {
                requireAudience(tak.audience(), "The audience of TAK output " + tak.uri(), all);
            }
        }
        for (Source source : sources) {
            List<String> to = source.spec().marking().releasableTo();
            to.forEach(
                    name -> requireAudience(name, "What feed " + source.spec().name() + " is releasable to", all));
            if (!to.isEmpty() && !to.contains(all.getFirst())) {
                throw new SettingsException("Feed " + source.spec().name() + " is releasable to "
                        + String.join(", ", to) + " but not to " + all.getFirst()
                        + ": the first audience has every feed, so that someone sees the whole station");
            }
        }
    }

    private static void requireAudience(String name, String what, List<String> all) {
        if (!all.contains(name)) {
            throw new SettingsException(what + " is '" + name + "', which is no audience of this site: "
                    + (all.isEmpty()
                            ? "it has one, without a name. Audiences are named by --audiences or in the settings"
                            : "it has " + String.join(", ", all)));
        }
    }

    static Tracking tracking(Settings settings) {
        TrackingSetting set = settings.tracking();
        Tracking basis = Tracking.DEFAULT;
        if (set == null) {
            return basis;
        }
        try {
            return new Tracking(
                    or(set.coastAfterSeconds(), basis.coastAfterSeconds()),
                    or(set.lostAfterSeconds(), basis.lostAfterSeconds()),
                    or(set.forgetAfterSeconds(), basis.forgetAfterSeconds()),
                    set.confirmAfterReports() != null ? set.confirmAfterReports() : basis.confirmAfterReports());
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    /** What the site sets of its rules. */
    static RuleSettings rules(Settings settings) {
        try {
            return Rules.set(settings.rules());
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    private static double or(@Nullable Double set, double basis) {
        return set != null ? set : basis;
    }

    /**
     * @param numbers of the sources of the settings' feeds, in their order; none where the sources are others, as in a demo
     */
    static JournalSettings journal(Settings settings, List<Integer> numbers) {
        Map<Integer, RetentionLimits.Limit> ofSource = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            FeedSetting feed = settings.feeds().get(i);
            Long hours = feed.keepHours() == null && isOfPhones(feed) ? PHONE_HOURS : feed.keepHours();
            if (hours != null) {
                ofSource.put(numbers.get(i), limit(hours));
            }
        }
        JournalSetting set = settings.journal();
        Long most = set == null ? null : set.maxMebibytes();
        long totalBytes = most != null ? most * BYTES_PER_MEBIBYTE : Long.MAX_VALUE;
        Long hours = set == null ? null : set.maxAgeHours();
        RetentionLimits.Limit others = hours != null ? limit(hours) : RetentionLimits.Limit.NONE;
        return JournalSettings.DEFAULT.withLimits(new RetentionLimits(totalBytes, others, ofSource));
    }

    private static boolean isOfPhones(FeedSetting feed) {
        return feed.uri().startsWith(PhoneFormat.NAME + ":");
    }

    private static RetentionLimits.Limit limit(long hours) {
        if (hours < 1) {
            throw new SettingsException("The journal keeps raw messages for 1 hour or more, not " + hours);
        }
        return new RetentionLimits.Limit(Long.MAX_VALUE, Duration.ofHours(hours));
    }

    static ServerSettings server(Settings settings, Mode mode) {
        String listen = settings.listen() != null ? settings.listen() : "127.0.0.1:8080";
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw new SettingsException("listen is an address and a port, as 127.0.0.1:8080, not " + listen);
        }
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        try {
            ServerSettings local = ServerSettings.local(Integer.parseInt(listen.substring(colon + 1)), mode)
                    .withTitle(settings.title() != null ? settings.title() : "Trigpoint")
                    .withLayers(layers(settings));
            String sender = settings.sender();
            if (sender != null) {
                local = local.withSender(sender);
            }
            return local.withHost(host, List.of(host), people(settings))
                    .withAudience(audience(settings))
                    .withTls(tls(settings))
                    .withOidc(oidc(settings));
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    private static @Nullable TlsFiles tls(Settings settings) {
        TlsSetting set = settings.tls();
        if (set == null) {
            return null;
        }
        if (set.cert() == null || set.key() == null) {
            throw new SettingsException("TLS needs a certificate and its key, and only the "
                    + (set.cert() == null ? "key" : "certificate") + " is named");
        }
        return new TlsFiles(set.cert(), set.key());
    }

    private static @Nullable OidcSettings oidc(Settings settings) {
        OidcSetting set = settings.oidc();
        if (set == null) {
            return null;
        }
        Map<String, Role> roles = new TreeMap<>();
        set.roles().forEach((value, role) -> roles.put(value, role(role, "The role of oidc for " + value)));
        return new OidcSettings(
                URI.create(set.issuer()),
                set.clientId(),
                set.audience() != null ? set.audience() : set.clientId(),
                set.nameClaim() != null ? set.nameClaim() : "preferred_username",
                set.roleClaim() != null ? set.roleClaim() : "roles",
                roles,
                set.audienceClaim());
    }

    static Role role(String name, String what) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException(what + " is viewer, officer, analyst or admin, not " + name));
    }

    private static List<LayerFile> layers(Settings settings) {
        for (Path layer : settings.layers()) {
            if (!Files.isRegularFile(layer)) {
                throw new SettingsException("There is no layer file " + layer);
            }
        }
        return settings.layers().stream().map(LayerFile::of).toList();
    }

    private static List<Person> people(Settings settings) {
        return settings.people().stream()
                .map(set -> person(set, audience(settings)))
                .toList();
    }

    private static Person person(PersonSetting set, String audience) {
        Role role = role(set.role(), "The role of " + set.name());
        try {
            return new Person(set.name(), role, set.tokenSha256(), set.audience() != null ? set.audience() : audience);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }
}
