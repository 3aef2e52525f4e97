package org.trigpoint.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a site may set. A component that is null was not set; {@link #over} lets one layer go before another.
 *
 * @param title shown at the head of the map
 * @param listen address and port of the server, {@code 127.0.0.1:8080}
 * @param data folder of journal and snapshots
 * @param shards instances of each step that run side by side; never changes a result
 * @param snapshotSeconds time between snapshots
 * @param feeds where raw messages come from
 * @param tracking how tracks are kept
 * @param journal size and age limits
 * @param historyUrl JDBC URL of the database that keeps the history; a file in {@code data} when not set
 * @param historyDays age at which tracks leave the history; null for never
 * @param history the same by layer, before {@code historyDays}: ships, aircraft, fixed, distress, others, hidden
 * @param audiences names of those who each have a picture of their own, made of what may be released to them, the first with all;
 *     none for one picture
 * @param audience whose picture is shown to those of whom no other is said, and written at the end; the first when not set
 * @param people who may do what; none on loopback means one local analyst
 * @param layers the site's own GeoJSON and PMTiles files
 * @param tracks file that the tracks are written to at the end
 * @param purpose why hidden craft are to be written too; it is recorded
 * @param replay how {@code replay} plays
 * @param demo what {@code demo} simulates
 * @param sender of alerts in CAP messages
 * @param tls certificate and key of the server; HTTP without TLS when not set
 * @param oidc an identity provider whose people may sign in; none when not set
 * @param rules numbers of the rules, by names such as {@code drift.leastMinutes}
 * @param subscribers who is told of alerts without looking at the map
 * @param smtp the server for e-mail; none when nobody is told by it
 * @param userRules rules in the Common Expression Language, of each audience
 * @param cluster where the steps run on other machines; on this one when not set
 * @param log how the log is written: {@code plain} or {@code json}
 * @param drainSeconds how long a stop may take until it is ended
 * @param tak where the picture goes as events of Cursor on Target
 */
public record Settings(
        @Nullable String title,
        @Nullable String listen,
        @Nullable Path data,
        @Nullable Integer shards,
        @Nullable Integer snapshotSeconds,
        List<FeedSetting> feeds,
        @Nullable TrackingSetting tracking,
        @Nullable JournalSetting journal,
        @Nullable String historyUrl,
        @Nullable Integer historyDays,
        Map<String, Integer> history,
        List<String> audiences,
        @Nullable String audience,
        List<PersonSetting> people,
        List<Path> layers,
        @Nullable Path tracks,
        @Nullable String purpose,
        @Nullable ReplaySetting replay,
        @Nullable DemoSetting demo,
        @Nullable String sender,
        @Nullable TlsSetting tls,
        @Nullable OidcSetting oidc,
        Map<String, Double> rules,
        List<SubscriberSetting> subscribers,
        @Nullable SmtpSetting smtp,
        List<UserRuleSetting> userRules,
        @Nullable ClusterSetting cluster,
        @Nullable String log,
        @Nullable Integer drainSeconds,
        List<TakSetting> tak) {
    /** Nothing set. */
    public static final Settings NONE = new Settings(
            null, null, null, null, null, List.of(), null, null, null, null, Map.of(), List.of(), null, List.of(),
            List.of(), null, null, null, null, null, null, null, Map.of(), List.of(), null, List.of(), null, null, null,
            List.of());

    /**
     * A feed.
     *
     * @param uri as on the command line: {@code ais:udp://:10110}
     * @param name how people call it
     * @param licence of its data, carried into every export
     * @param tlp its label: clear, green, amber, amber-strict or red; shown, and withholds nothing
     * @param releasable audiences that it may be released to; all when not set
     * @param forward where what is heard goes out again as NMEA
     * @param keepHours age at which its raw messages leave the journal; null for that of the journal
     */
    public record FeedSetting(
            String uri,
            @Nullable String name,
            @Nullable String licence,
            @Nullable String tlp,
            @Nullable List<String> releasable,
            @Nullable List<String> forward,
            @Nullable Long keepHours) {
        /** A feed of which nothing but its URI was said. */
        public static FeedSetting of(String uri) {
            return new FeedSetting(uri, null, null, null, null, null, null);
        }
    }

    /** Seconds and counts of {@link org.trigpoint.model.recording.Tracking}. */
    public record TrackingSetting(
            @Nullable Double coastAfterSeconds,
            @Nullable Double lostAfterSeconds,
            @Nullable Double forgetAfterSeconds,
            @Nullable Integer confirmAfterReports) {}

    /**
     * Limits of the journal.
     *
     * @param maxMebibytes size at which the oldest segments go
     * @param maxAgeHours age at which they go
     */
    public record JournalSetting(
            @Nullable Long maxMebibytes, @Nullable Long maxAgeHours) {}

    /**
     * A person.
     *
     * @param name who, as it stands in the audit
     * @param role viewer, officer, analyst or admin
     * @param tokenSha256 hexadecimal digest of the token that this person signs in with
     * @param audience whose picture this person sees; the site's {@code audience} when not set
     */
    public record PersonSetting(
            String name,
            String role,
            String tokenSha256,
            @Nullable String audience) {}

    /**
     * How a recording is played.
     *
     * @param speed recorded seconds in a second, or {@code max}
     * @param start when a recording that tells no time begins
     * @param rate lines a second from then on
     * @param exit true to end with the recording
     */
    public record ReplaySetting(
            @Nullable String speed,
            @Nullable String start,
            @Nullable Double rate,
            @Nullable Boolean exit) {
        /** Nothing set. */
        public static final ReplaySetting NONE = new ReplaySetting(null, null, null, null);
    }

    /**
     * What is simulated.
     *
     * @param scenario file of the world
     * @param seed of all that is left to chance in it
     */
    public record DemoSetting(
            @Nullable Path scenario, @Nullable Long seed) {
        /** Nothing set. */
        public static final DemoSetting NONE = new DemoSetting(null, null);
    }

    /**
     * What the server is served with, as PEM files.
     *
     * @param cert its certificate, and those of its issuers after it
     * @param key its private key
     */
    public record TlsSetting(@Nullable Path cert, @Nullable Path key) {}

    /**
     * An OpenID Connect provider.
     *
     * @param issuer its identifier: https, except on loopback
     * @param clientId name of this station there
     * @param audience that access tokens must be for; {@code clientId} when not set
     * @param nameClaim whose value is the name; {@code preferred_username} when not set
     * @param roleClaim whose value gives the role; {@code roles} when not set
     * @param roles viewer, officer, analyst or admin, by the values of that claim
     * @param audienceClaim whose value names the audience; the site's {@code audience} for all when not set
     */
    public record OidcSetting(
            String issuer,
            String clientId,
            @Nullable String audience,
            @Nullable String nameClaim,
            @Nullable String roleClaim,
            Map<String, String> roles,
            @Nullable String audienceClaim) {
        public OidcSetting {
            issuer = issuer == null ? "" : issuer;
            clientId = clientId == null ? "" : clientId;
            roles = roles == null ? Map.of() : Map.copyOf(roles);
        }
    }

    /**
     * Someone who is told of alerts.
     *
     * @param name by which it is known here
     * @param audience whose alerts it is told of; the site's {@code audience} when not set
     * @param url of a webhook; either this or {@code mailto}
     * @param mailto e-mail addresses
     * @param role what it may see: viewer when not set
     * @param purpose why it is told of hidden craft; recorded, and for analysts and higher
     * @param rules names of rules whose alerts it wants; all when not set
     * @param severity that it wants at least: unknown, minor, moderate, severe, extreme
     * @param order of the case that it wants at least
     * @param tlp the strictest label that it is told of: amber when not set
     * @param secretFile that holds the secret by which a webhook's messages are signed
     * @param secretEnv variable of the environment that holds it
     * @param giveUpDays age at which a message that could not be delivered is put away; 3 when not set
     */
    public record SubscriberSetting(
            String name,
            @Nullable String audience,
            @Nullable String url,
            @Nullable List<String> mailto,
            @Nullable String role,
            @Nullable String purpose,
            @Nullable List<String> rules,
            @Nullable String severity,
            @Nullable Double order,
            @Nullable String tlp,
            @Nullable Path secretFile,
            @Nullable String secretEnv,
            @Nullable Double giveUpDays) {
        public SubscriberSetting {
            name = name == null ? "" : name;
        }
    }

    /**
     * A mail server.
     *
     * @param host its name
     * @param port 587 when not set
     * @param startTls false where it may be spoken to without encryption, as on this machine; true when not set
     * @param user who signs in; nobody when not set
     * @param passwordFile that holds the password
     * @param passwordEnv variable of the environment that holds it
     * @param from who sends; the site's {@code sender} when not set
     */
    public record SmtpSetting(
            String host,
            @Nullable Integer port,
            @Nullable Boolean startTls,
            @Nullable String user,
            @Nullable Path passwordFile,
            @Nullable String passwordEnv,
            @Nullable String from) {
        public SmtpSetting {
            host = host == null ? "" : host;
        }
    }

    /**
     * A rule in the Common Expression Language.
     *
     * @param id as its alerts name it, after {@code user.}
     * @param title what they say, after the name of the craft
     * @param expression what must hold
     * @param leastMinutes for how long; 0 when not set
     * @param severity of its alerts: unknown, minor, moderate, severe, extreme; moderate when not set
     */
    public record UserRuleSetting(
            String id,
            String title,
            String expression,
            @Nullable Integer leastMinutes,
            @Nullable String severity) {
        public UserRuleSetting {
            id = id == null ? "" : id;
            title = title == null ? "" : title;
            expression = expression == null ? "" : expression;
        }
    }

    /**
     * A place where TAK clients get the picture.
     *
     * @param uri {@code tcp-listen://:8087}, {@code tcp://takserver:8087} or {@code udp://239.2.3.1:6969}
     * @param audience whose picture; the site's {@code audience} when not set
     * @param protobuf true for messages of the TAK protocol: to a mesh, and to a server that offers it
     * @param tlp the strictest label of what goes there: amber when not set
     * @param everySeconds least time between two events of one track; 5 when not set
     */
    public record TakSetting(
            String uri,
            @Nullable String audience,
            @Nullable Boolean protobuf,
            @Nullable String tlp,
            @Nullable Double everySeconds) {
        public TakSetting {
            uri = uri == null ? "" : uri;
        }

        /** A place of which nothing but its URI was said. */
        public static TakSetting of(String uri) {
            return new TakSetting(uri, null, null, null, null);
        }
    }

    /**
     * Kafka and Flink.
     *
     * @param kafka brokers, {@code host:port,host:port}
     * @param gateway number of this process among all that write the recording, from 0
     * @param prefix of the topics' names; {@code trigpoint} when not set
     * @param partitions of each topic; 1 when not set
     * @param replicas of each partition, where topics are made; as the brokers are set when not set
     * @param keepHours how long topics keep records, where they are made; as the brokers are set when not set
     * @param patienceSeconds how long a gateway that is behind is waited for; 10 when not set
     * @param client more properties for every client of Kafka
     * @param flink address of the JobManager, {@code http://host:8081}
     */
    public record ClusterSetting(
            @Nullable String kafka,
            @Nullable Integer gateway,
            @Nullable String prefix,
            @Nullable Integer partitions,
            @Nullable Short replicas,
            @Nullable Long keepHours,
            @Nullable Integer patienceSeconds,
            @Nullable Map<String, String> client,
            @Nullable String flink) {
        /** This setting, and where it says nothing, that. */
        ClusterSetting over(ClusterSetting below) {
            return new ClusterSetting(
                    kafka != null ? kafka : below.kafka,
                    gateway != null ? gateway : below.gateway,
                    prefix != null ? prefix : below.prefix,
                    partitions != null ? partitions : below.partitions,
                    replicas != null ? replicas : below.replicas,
                    keepHours != null ? keepHours : below.keepHours,
                    patienceSeconds != null ? patienceSeconds : below.patienceSeconds,
                    client != null ? client : below.client,
                    flink != null ? flink : below.flink);
        }
    }

    public Settings {
        feeds = feeds == null ? List.of() : List.copyOf(feeds);
        history = history == null ? Map.of() : Map.copyOf(history);
        audiences = audiences == null ? List.of() : List.copyOf(audiences);
        people = people == null ? List.of() : List.copyOf(people);
        layers = layers == null ? List.of() : List.copyOf(layers);
        rules = rules == null ? Map.of() : Map.copyOf(rules);
        subscribers = subscribers == null ? List.of() : List.copyOf(subscribers);
        userRules = userRules == null ? List.of() : List.copyOf(userRules);
        tak = tak == null ? List.of() : List.copyOf(tak);
    }

    /** These settings with those of a cluster that go before the file's. */
    public Settings withCluster(ClusterSetting given) {
        return new Settings(
                        null, null, null, null, null, List.of(), null, null, null, null, Map.of(), List.of(), null,
                        List.of(), List.of(), null, null, null, null, null, null, null, Map.of(), List.of(), null,
                        List.of(), given, null, null, List.of())
                .over(this);
    }

    /** These settings with feeds that go before those of the file. */
    public Settings withFeeds(List<FeedSetting> given) {
        return new Settings(
                        null, null, null, null, null, given, null, null, null, null, Map.of(), List.of(), null,
                        List.of(), List.of(), null, null, null, null, null, null, null, Map.of(), List.of(), null,
                        List.of(), null, null, null, List.of())
                .over(this);
    }

    /** These settings, and where they say nothing, those. */
    public Settings over(Settings below) {
        return new Settings(
                title != null ? title : below.title,
                listen != null ? listen : below.listen,
                data != null ? data : below.data,
                shards != null ? shards : below.shards,
                snapshotSeconds != null ? snapshotSeconds : below.snapshotSeconds,
                feeds.isEmpty() ? below.feeds : feeds,
                tracking != null ? tracking : below.tracking,
                journal != null ? journal : below.journal,
                historyUrl != null ? historyUrl : below.historyUrl,
                historyDays != null ? historyDays : below.historyDays,
                history.isEmpty() ? below.history : history,
                audiences.isEmpty() ? below.audiences : audiences,
                audience != null ? audience : below.audience,
                people.isEmpty() ? below.people : people,
                layers.isEmpty() ? below.layers : layers,
                tracks != null ? tracks : below.tracks,
                purpose != null ? purpose : below.purpose,
                replay != null ? replay : below.replay,
                demo != null ? demo : below.demo,
                sender != null ? sender : below.sender,
                tls != null ? tls : below.tls,
                oidc != null ? oidc : below.oidc,
                rules.isEmpty() ? below.rules : rules,
                subscribers.isEmpty() ? below.subscribers : subscribers,
                smtp != null ? smtp : below.smtp,
                userRules.isEmpty() ? below.userRules : userRules,
                cluster == null ? below.cluster : below.cluster == null ? cluster : cluster.over(below.cluster),
                log != null ? log : below.log,
                drainSeconds != null ? drainSeconds : below.drainSeconds,
                tak.isEmpty() ? below.tak : tak);
    }
}
