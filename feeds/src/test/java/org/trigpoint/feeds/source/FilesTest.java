package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

class FilesTest {
    private static final String MARINE =
            "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,TransceiverClass";
    private static final String ROW = ",2023-01-11T00:00:00,43.0,-70.7,0.0,360.0,95.0,NAME,,CALL,31,0.0,,,,52.0,A";

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    private Path plain(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), Opened.bytes(text));
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Opened.bytes(text));
        }
        return file;
    }

    private Path zip(String name, String... texts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < texts.length; i++) {
                out.putNextEntry(new ZipEntry("part" + i));
                out.write(Opened.bytes(texts[i]));
            }
        }
        return file;
    }

    private String run(String uri) throws Exception {
        return new RunningSource(Opened.source(uri), sink).awaitEnd();
    }

    @Test
    void readsAGlobOfPlainGzipAndZipByName() throws Exception {
        plain("a.log", "a1\na2");
        gzip("b.log", "b1\r\nb2\r\n");
        zip("c.log", "c1\nc2", "c3\n");
        plain("d.txt", "not this");
        assertThat(run("ais:file:" + folder + "/*.log")).isEqualTo("ended");
        assertThat(sink.lines()).containsExactly("a1", "a2", "b1", "b2", "c1", "c2", "c3");
        assertThat(sink.states()).contains("LIVE b.log, 2 of 3");
    }

    @Test
    void readsAGlobOverFolders() throws Exception {
        Files.createDirectories(folder.resolve("2024/01"));
        plain("2024/01/x.log", "deep");
        plain("y.log", "shallow");
        assertThat(run("ais:file:" + folder + "/**.log")).isEqualTo("ended");
        assertThat(sink.lines()).containsExactlyInAnyOrder("deep", "shallow");
    }

    @Test
    void readsAllFilesOfAFolderAndWildcardsOfEveryKind() throws Exception {
        plain("day-01", "one");
        plain("day-02", "two");
        plain("day-11", "three");
        assertThat(run("ais:file:" + folder)).isEqualTo("ended");
        assertThat(run("ais:file:" + folder + "/day-0?")).isEqualTo("ended");
        assertThat(run("ais:file:" + folder + "/day-{11,12}?name=x")).isEqualTo("ended");
        assertThat(sink.lines()).containsExactly("one", "two", "three", "one", "two", "three");
    }

    @Test
    void filesThatSayTheirTimeAreReadInItsOrder() throws Exception {
        // The older log was rotated to the later name.
        plain("log", "\\c:1700000100*5E\\!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n");
        plain("log.1", "\\c:1700000000*5F\\!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n");
        assertThat(run("ais:file:" + folder + "/log*")).isEqualTo("ended");
        assertThat(sink.times()).containsExactly(1_700_000_000_000_000L, 1_700_000_100_000_000L);
    }

    @Test
    void aDamagedArchiveGivesWhatCanBeReadAndTheNextFileIsRead() throws Exception {
        Path damaged = gzip("a.gz", "line\n".repeat(50_000));
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        plain("b.log", "whole\n");
        assertThat(run("ais:file:" + folder + "/*")).startsWith("failed: a.gz is damaged or cut short");
        assertThat(sink.lines()).hasSizeGreaterThan(1_000).last().isEqualTo("whole");
    }

    @Test
    void whatIsNotThereIsSaidAtOnce() {
        assertThatThrownBy(() -> Opened.source("ais:file:" + folder + "/none.log"))
                .hasMessageContaining("none.log");
        assertThatThrownBy(() -> Opened.source("ais:file:" + folder + "/*.none"))
                .hasMessageContaining("no file matches");
        assertThatThrownBy(() -> Opened.source("ais:file:" + folder + "/none/*.log"))
                .hasMessageContaining("none");
    }

    @Test
    void tablesAreKnownByTheirHeaderWhichIsNoMessage() throws Exception {
        gzip("a.csv.gz", MARINE + "\r\n1" + ROW + "\r\n2" + ROW + "\r\n");
        plain("b.csv", MARINE + "\n3" + ROW + "\n");
        plain("c.csv", MARINE.replace("TransceiverClass", "TranscieverClass") + "\n4" + ROW + "\n");
        Source source = Opened.source("ais:file:" + folder + "/*");
        assertThat(source.spec().format()).isEqualTo("ais-csv");
        assertThat(source.spec().options()).containsEntry("header", MARINE);
        new RunningSource(source, sink).awaitEnd();
        assertThat(sink.lines())
                .containsExactly(
                        "1" + ROW,
                        "2" + ROW,
                        "3" + ROW,
                        MARINE.replace("TransceiverClass", "TranscieverClass"),
                        "4" + ROW);
        assertThat(sink.times().getFirst()).isEqualTo(1_673_395_200_000_000L);
        assertThatThrownBy(() -> Opened.source("ais:file:" + folder + "/*?forward=udp://localhost:1"))
                .hasMessageContaining("only NMEA can be forwarded");
    }

    @Test
    void aZipOfTablesAndAByteOrderMarkShowNoHeader() throws Exception {
        Path file = zip("tables.zip", "\u00ef\u00bb\u00bf" + MARINE + "\n1" + ROW, MARINE + "\n2" + ROW);
        assertThat(run("ais:file:" + file)).isEqualTo("ended");
        assertThat(sink.lines()).containsExactly("1" + ROW, "2" + ROW);
    }

    @Test
    void filesOfDetectionsAreLinesDocumentsOrTablesAsTheyBegin() throws Exception {
        String one = "{\"type\":\"detection\",\"time\":1700000000,\"sensor\":\"s\"}";
        String feature = "{\"type\":\"Feature\",\n\"properties\":{\"sensor\":\"s\",\"time\":1700000100}}";
        gzip("z.ndjson.gz", one + "\n\n" + one + "\n");
        plain("a.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[\n" + feature + "\n]}\n");
        Source source = Opened.source("detections:file:" + folder + "/*?name=both");
        assertThat(source.spec().format()).isEqualTo("detections");
        assertThat(source.spec().name()).isEqualTo("both");
        new RunningSource(source, sink).awaitEnd();
        assertThat(sink.lines()).containsExactly(one, one, feature);
        assertThat(sink.times())
                .containsExactly(1_700_000_000_000_000L, 1_700_000_000_000_000L, 1_700_000_100_000_000L);
    }

    @Test
    void tablesOfDetectionsAreKnownByTheirHeader() throws Exception {
        Path table = plain("a.csv", "time,sensor,lat_deg\n1700000000,s,50\n");
        Source source = Opened.source("detections:file:" + table);
        assertThat(source.spec().format()).isEqualTo("detections-csv");
        new RunningSource(source, sink).awaitEnd();
        assertThat(sink.lines()).containsExactly("1700000000,s,50");
        assertThat(sink.times()).containsExactly(1_700_000_000_000_000L);
        Source followed = Opened.source("detections:file:" + table + "?follow=true");
        assertThat(followed.spec().format()).isEqualTo("detections-csv");
        assertThat(followed.spec().options()).containsEntry("header", "time,sensor,lat_deg");
    }

    @Test
    void linesOfManySendersAreNotReadUnderEachOthersHeaders() {
        assertThat(Opened.source("detections:udp://:0").spec().options()).containsEntry("tables", "false");
        assertThat(Opened.source("detections:tcp-listen://:0").spec().options()).containsEntry("tables", "false");
        assertThat(Opened.source("detections:tcp://h:1").spec().options()).isEmpty();
        assertThat(Opened.source("ais:udp://:0").spec().options()).isEmpty();
    }

    @Test
    void whatIsPostedComesTogether() throws Exception {
        Source source = Opened.source("detections:http:?name=radar");
        Inbox inbox = source.findInbox().orElseThrow();
        assertThatThrownBy(() -> inbox.take(Opened.bytes("x"))).hasMessageContaining("radar is not running");
        try (RunningSource running = new RunningSource(source, sink)) {
            sink.awaitState("CONNECTING nothing was sent yet");
            while (sink.lines().isEmpty()) {
                takeOnceRunning(inbox);
            }
            assertThat(inbox.take(Opened.bytes("{\"features\":[{\"a\":1},\n{\"b\":2}]}")))
                    .isEqualTo(2);
            assertThat(inbox.take(new byte[0])).isZero();
            assertThat(sink.lines()).containsExactly("time,sensor", "1,s", "{\"a\":1}", "{\"b\":2}");
            assertThat(sink.states()).contains("LIVE ");
        }
        assertThatThrownBy(() -> inbox.take(Opened.bytes("x"))).hasMessageContaining("not running");
    }

    private static void takeOnceRunning(Inbox inbox) throws InterruptedException {
        try {
            assertThat(inbox.take(Opened.bytes("time,sensor\r\n1,s\n"))).isEqualTo(2);
        } catch (IOException e) {
            Thread.onSpinWait();
        }
    }

    @Test
    void readsStandardInputPackedOrNot() throws Exception {
        Path packed = gzip("x.gz", "p1\np2\n");
        for (byte[] bytes : List.of(Opened.bytes("p1\np2"), Files.readAllBytes(packed), new byte[0])) {
            Source source =
                    Sources.open(SourceUri.parse("ais:stdin:"), Opened.settings(new ByteArrayInputStream(bytes)));
            assertThat(new RunningSource(source, sink).awaitEnd()).isEqualTo("ended");
        }
        assertThat(sink.lines()).containsExactly("p1", "p2", "p1", "p2");
    }

    @Test
    void followsALogThroughRotation() throws Exception {
        Path log = plain("live.log", "old\n");
        try (RunningSource running = new RunningSource(Opened.source("ais:file:" + log + "?follow=true"), sink)) {
            sink.awaitState("LIVE");
            Files.writeString(log, "new\nha", StandardOpenOption.APPEND);
            sink.awaitLines(1);
            Files.writeString(log, "lf\n", StandardOpenOption.APPEND);
            assertThat(sink.awaitLines(2)).containsExactly("new", "half");
            Files.move(log, folder.resolve("live.log.1"));
            plain("live.log", "after\n");
            assertThat(sink.awaitLines(3)).last().isEqualTo("after");
            plain("live.log", "cut\n");
            assertThat(sink.awaitLines(4)).last().isEqualTo("cut");
        }
    }
}
