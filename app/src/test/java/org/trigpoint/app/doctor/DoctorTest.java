package org.trigpoint.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.Main;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.settings.SettingsFile;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.AccountFile;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.tls.Credential;
import org.trigpoint.server.tls.TlsFiles;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.JournalSettings;
import picocli.CommandLine;

/** Every fault that the doctor knows, made on purpose, and told with what to do. */
class DoctorTest {
    private static final long GIGABYTE = 1_000_000_000L;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void makeData() throws Exception {
        data = folder.resolve("data");
        DataFolder.claim(data);
        journal(Instant.now().minusSeconds(60));
    }

    private void journal(Instant at) throws Exception {
        try (Journal journal = Journal.open(data.resolve("journal"), JournalSettings.DEFAULT, InstantSource.system())) {
            Raw raw = Raw.of("!AIVDM".getBytes(StandardCharsets.US_ASCII));
            Stamp stamp = new Stamp(at.toEpochMilli() * 1_000, 1, 0);
            journal.append(List.of(Message.ofIngest(stamp, raw)), Long.MIN_VALUE);
        }
    }

    private Station station(String yaml) throws IOException {
        Path file = folder.resolve("trigpoint.yaml");
        Files.writeString(file, yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try {
            return new Station(data, file, SettingsFile.read(file), null, false);
        } catch (SettingsException e) {
            return new Station(data, file, Settings.NONE, e.getMessage(), false);
        }
    }

    private Station station() {
        return new Station(data, null, Settings.NONE, null, false);
    }

    private static void assertLevel(Check check, Station station, Finding.Level level, String... texts)
            throws IOException, InterruptedException {
        List<Finding> findings = check.look(station);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.level()).as(finding.text()).isEqualTo(level);
            assertThat(List.of(texts))
                    .allSatisfy(text -> assertThat(finding.text()).contains(text));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "25, 4, 8, OK, Java 25",
        "24, 4, 8, FAIL, TRIGPOINT_JAVA_HOME",
        "25, 8, 8, WARN, -Xmx lower",
        "25, 1, 8, WARN, wants 2 GB"
    })
    void java(int version, long heapGigabytes, long machineGigabytes, Finding.Level level, String text) {
        Finding found = new JavaCheck()
                .look(version, heapGigabytes * GIGABYTE, machineGigabytes * GIGABYTE)
                .getFirst();
        assertThat(found.level()).isEqualTo(level);
        assertThat(found.text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"65536, OK", "1024, WARN", "64, FAIL"})
    void openFiles(long most, Finding.Level level) {
        assertThat(new OpenFilesCheck().look(most).getFirst().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 0.01, OK",
        "1, 100, 0.01, WARN",
        "0, 100, 0.01, FAIL",
        "100, 1, 0.01, WARN",
        "100, 100, 2, WARN"
    })
    void disk(long freeGigabytes, double megabytesPerSecond, double longestSyncSeconds, Finding.Level level) {
        Finding found = new DiskCheck()
                .judge(folder, freeGigabytes * GIGABYTE, megabytesPerSecond * 1e6, longestSyncSeconds)
                .getFirst();
        assertThat(found.level()).as(found.text()).isEqualTo(level);
    }

    @Test
    void theDiskIsMeasuredAndLeftAsItWas() throws IOException {
        List<Finding> findings = new DiskCheck().look(station());
        assertThat(findings.getFirst().text()).contains("GB free", "MB/s");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("journal", "version");
        }
    }

    @Test
    void theProgramIsWhole() throws Exception {
        assertLevel(new LibraryCheck(), station(), Finding.Level.OK, "SQLite 3");
        assertLevel(new MapCheck(), station(), Finding.Level.OK, "in the program");
    }

    @Test
    void settingsThatAreNotUnderstoodAreToldWithTheirPlace() throws Exception {
        assertLevel(
                new SettingsCheck(),
                station("title: x\nfeedz: []\n"),
                Finding.Level.FAIL,
                "trigpoint.yaml:2:",
                "feedz");
        assertLevel(new SettingsCheck(), station("title: x\n"), Finding.Level.OK);
    }

    @Test
    void whoCanBeReachedNeedsPeople() throws Exception {
        assertLevel(new PeopleCheck(), station("listen: 0.0.0.0:8310\n"), Finding.Level.FAIL, "nobody has an account");
        String ada = "listen: 0.0.0.0:8310\npeople:\n  - {name: Ada, role: %s, tokenSha256: " + "ab".repeat(32) + "}\n";
        assertLevel(new PeopleCheck(), station(ada.formatted("viewer")), Finding.Level.WARN, "no admin");
        assertLevel(new PeopleCheck(), station(ada.formatted("admin")), Finding.Level.OK);
        assertLevel(new PeopleCheck(), station(), Finding.Level.OK, "only this machine");
    }

    @Test
    void accountsOfTheDataCountToo() throws Exception {
        String reached = "listen: 0.0.0.0:8310\n";
        Accounts accounts = Accounts.of(List.of(), data.resolve(AccountFile.NAME));
        accounts.add(Account.of("ada", Role.VIEWER, ""));
        assertLevel(new PeopleCheck(), station(reached), Finding.Level.WARN, "1 accounts", "no admin");
        accounts.change("ada", ada -> ada.withRole(Role.ADMIN));
        assertLevel(new PeopleCheck(), station(reached), Finding.Level.OK);
        accounts.change("ada", ada -> ada.disabled(true));
        assertLevel(new PeopleCheck(), station(reached), Finding.Level.WARN, "no admin");
        Files.writeString(data.resolve(AccountFile.NAME), "{");
        assertLevel(new PeopleCheck(), station(reached), Finding.Level.FAIL, AccountFile.NAME);
    }

    private boolean certified(String name, int days) throws InterruptedException {
        String[] command = {
            "openssl",
            "req",
            "-x509",
            "-nodes",
            "-newkey",
            "rsa:2048",
            "-days",
            "" + days,
            "-subj",
            "/CN=" + name,
            "-keyout",
            folder.resolve(name + "-key.pem").toString(),
            "-out",
            folder.resolve(name + ".pem").toString()
        };
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("openssl.txt").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    void certificatesFitTheirKeysAndHold() throws Exception {
        assertLevel(new TlsCheck(), station(), Finding.Level.OK, "without TLS");
        assertLevel(new TlsCheck(), station("tls: {cert: a.pem}\n"), Finding.Level.FAIL, "both cert and key");
        assertLevel(new TlsCheck(), station("tls: {cert: absent.pem, key: b.pem}\n"), Finding.Level.FAIL, "absent.pem");
        assumeThat(certified("long", 400) && certified("short", 3)).isTrue();
        String tls = "tls: {cert: " + folder + "/%s.pem, key: " + folder + "/%s-key.pem}\n";
        assertLevel(new TlsCheck(), station(tls.formatted("long", "long")), Finding.Level.OK, "ends in 399 days");
        assertLevel(new TlsCheck(), station(tls.formatted("short", "short")), Finding.Level.WARN, "in 2 days", "renew");
        assertLevel(
                new TlsCheck(), station(tls.formatted("long", "short")), Finding.Level.FAIL, "short-key.pem is not");
        Credential identity = new TlsFiles(folder.resolve("short.pem"), folder.resolve("short-key.pem")).read();
        Finding later = new TlsCheck()
                .judge(identity, Instant.now().plus(Duration.ofDays(4)))
                .getFirst();
        assertThat(later.level()).isEqualTo(Finding.Level.FAIL);
        assertThat(later.text()).contains("expired at");
    }

    @Test
    void dataOfALaterProgramIsTold() throws Exception {
        Files.writeString(data.resolve("version"), "trigpoint 9.9.9\ndata 7\n");
        assertLevel(new FolderCheck(), station(), Finding.Level.FAIL, "Trigpoint 9.9.9");
        Files.writeString(data.resolve("version"), "?");
        assertLevel(new FolderCheck(), station(), Finding.Level.FAIL, "does not say who wrote");
    }

    @Test
    void aRestoreThatWasCutOffIsTold() throws Exception {
        Files.createDirectory(data.resolve(DataFolder.RESTORING));
        assertLevel(new FolderCheck(), station(), Finding.Level.FAIL, "--force");
    }

    @Test
    void secretsThatEveryoneCanReadAreTold() throws Exception {
        Path accounts = data.resolve("accounts.json");
        Files.writeString(accounts, "[]");
        Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-r--r--"));
        assertLevel(new FolderCheck(), station(), Finding.Level.WARN, "chmod 600");
        Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-------"));
        assertThat(new FolderCheck().look(station())).noneMatch(finding -> finding.level() == Finding.Level.WARN);
    }

    @Test
    void aDamagedJournalIsTold() throws Exception {
        assertLevel(new JournalCheck(), station(), Finding.Level.OK, "1 messages in 1 segments");
        Path segment;
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            segment = files.filter(path -> path.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[50] ^= 1;
        Files.write(segment, bytes);
        assertLevel(new JournalCheck(), station(), Finding.Level.FAIL, "SEGMENT_HEADER", "restore a backup");
        assertLevel(
                new JournalCheck(),
                new Station(data, null, Settings.NONE, null, true),
                Finding.Level.FAIL,
                "all read",
                "SEGMENT_HEADER");
    }

    @Test
    void aJournalThatWasCutIsPutRightAtTheNextStart() throws Exception {
        Path segment;
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            segment = files.filter(path -> path.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(bytes, bytes.length - 3));
        assertLevel(new JournalCheck(), station(), Finding.Level.WARN, "is cut at the next start");
    }

    @Test
    void aDamagedSnapshotIsTold() throws Exception {
        assertLevel(new SnapshotCheck(), station(), Finding.Level.WARN, "replays the whole journal");
        Files.createDirectories(data.resolve("snapshots/00000001_1-1-1"));
        assertLevel(new SnapshotCheck(), station(), Finding.Level.WARN, "cannot be used");
    }

    @Test
    void aHistoryThatIsDamagedOrOfALaterProgramIsTold() throws Exception {
        Path file = data.resolve("history.gpkg");
        assertLevel(new HistoryCheck(), station(), Finding.Level.OK, "no file yet");
        Files.writeString(file, "This is no database. ".repeat(500));
        assertLevel(new HistoryCheck(), station(), Finding.Level.FAIL, "cannot be read");
        Files.delete(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table trigpoint (fid integer primary key, schema integer not null)");
            statement.execute("create table segment (fid integer primary key)");
            statement.execute("insert into trigpoint values (1, 99)");
        }
        assertLevel(new HistoryCheck(), station(), Finding.Level.FAIL, "schema 99", "start the later one");
    }

    @Test
    void aDatabaseOfTheHistoryThatDoesNotAnswerIsTold() throws Exception {
        assertLevel(
                new HistoryCheck(),
                station("historyUrl: jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2\n"),
                Finding.Level.FAIL,
                "does not answer");
    }

    @Test
    void aClockThatWentBackIsTold() throws Exception {
        assertThat(new ClockCheck().look(station())).noneMatch(finding -> finding.level() == Finding.Level.FAIL);
        journal(Instant.now().plusSeconds(3_600));
        assertLevel(new ClockCheck(), station(), Finding.Level.FAIL, "set the clock");
    }

    @Test
    void aPortThatIsTakenIsToldWithWhoHasIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertLevel(
                    new PortCheck(),
                    station("listen: 127.0.0.1:" + taken.getLocalPort() + "\n"),
                    Finding.Level.FAIL,
                    "of the map cannot be listened on",
                    "by process " + ProcessHandle.current().pid());
        }
        assertLevel(new PortCheck(), station("listen: nowhere\n"), Finding.Level.FAIL, "an address and a port");
    }

    @Test
    void theOwnPortsOfARunningStationAreNoFault() throws Exception {
        try (Journal running = Journal.open(data.resolve("journal"), JournalSettings.DEFAULT, InstantSource.system())) {
            assertThat(running.lastStamp()).isNotNull();
            assertLevel(new PortCheck(), station(), Finding.Level.OK, "is running");
        }
    }

    @Test
    void feedsThatDoNotAnswerAreTold() throws Exception {
        int free;
        try (ServerSocket there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = there.getLocalPort();
            assertLevel(
                    new FeedCheck(),
                    station("feeds: [{uri: 'ais:tcp://127.0.0.1:" + free + "'}]"),
                    Finding.Level.OK,
                    "answers");
        }
        assertLevel(
                new FeedCheck(),
                station("feeds: [{uri: 'ais:tcp://127.0.0.1:" + free + "'}]"),
                Finding.Level.WARN,
                "does not answer");
        assertLevel(
                new FeedCheck(),
                station("feeds: [{uri: 'ais:serial:/dev/none@38400'}]"),
                Finding.Level.WARN,
                "plugged in");
        assertLevel(new FeedCheck(), station("feeds: [{uri: 'ais:tpc://x:1'}]"), Finding.Level.FAIL, "at character 5");
    }

    @Test
    void subscribersThatCannotBeReachedAreTold() throws Exception {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "a long one");
        SubscriberCheck check = new SubscriberCheck();
        assertLevel(check, station(), Finding.Level.OK, "none");
        int free;
        try (ServerSocket there = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            free = there.getLocalPort();
            String open = "subscribers: [{name: ops, url: 'http://127.0.0.1:" + free + "/alerts'}]";
            assertLevel(check, station(open), Finding.Level.OK, "ops, http://127.0.0.1:" + free + " answers");
            assertLevel(check, station(open), Finding.Level.WARN, "secretFile");
            String mail = "subscribers: [{name: duty, mailto: [duty@port.example]}]\n"
                    + "smtp: {host: 127.0.0.1, port: " + free + ", from: station@port.example}";
            assertLevel(check, station(mail), Finding.Level.OK, "duty, mailto:duty@port.example", "answers");
        }
        String signed = "subscribers: [{name: ops, url: 'http://127.0.0.1:" + free + "/alerts', secretFile: " + secret;
        assertLevel(check, station(signed + "}]"), Finding.Level.WARN, "does not answer");
        assertThat(check.look(station(signed + "}]"))).hasSize(1);
        assertLevel(check, station(signed + "x}]"), Finding.Level.FAIL, "cannot be read");
        assertLevel(
                check,
                station("subscribers: [{name: duty, mailto: [duty@port.example]}]"),
                Finding.Level.FAIL,
                "set smtp");
    }

    @Test
    void rulesOfTheSettingsThatAreNotUnderstoodAreTold() throws Exception {
        UserRuleCheck check = new UserRuleCheck();
        assertLevel(check, station(), Finding.Level.OK, "none");
        String rule = "userRules: [{id: slow, title: is slow, expression: '%s < 3.0'}]";
        assertLevel(check, station(rule.formatted("speedKn")), Finding.Level.OK, "1 in the settings");
        assertLevel(check, station(rule.formatted("sped")), Finding.Level.FAIL, "slow", "'sped'");
    }

    @Test
    void theCommandSaysAllOfItAndEndsWithOneWhenSomethingFails() throws Exception {
        Files.writeString(data.resolve("version"), "trigpoint 9.9.9\ndata 7\n");
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(said));
        assertThat(line.execute("doctor", "--data", data.toString())).isEqualTo(1);
        assertThat(said.toString())
                .contains("java        Java ", "fail  data        " + data + " was written by Trigpoint 9.9.9");
        StringWriter json = new StringWriter();
        line.setOut(new PrintWriter(json));
        assertThat(line.execute("doctor", "--data", data.toString(), "--json")).isEqualTo(1);
        assertThat(json.toString()).contains("\"check\" : \"data\"", "\"level\" : \"FAIL\"");
    }
}
