package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

@Timeout(60)
class ForwarderTest {
    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    private Source source(String text, String forward) throws Exception {
        Path file = folder.resolve("in.nmea");
        Files.writeString(file, text);
        return Opened.source("ais:file:" + file + "?forward=" + forward);
    }

    @Test
    void sendsDatagramsOfOneLineEach() throws Exception {
        try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            receiver.setSoTimeout(10_000);
            Source source = source("one\ntwo\n", "udp://127.0.0.1:" + receiver.getLocalPort());
            assertThat(new RunningSource(source, sink).awaitEnd()).isEqualTo("ended");
            assertThat(List.of(receive(receiver), receive(receiver))).containsExactly("one\r\n", "two\r\n");
            assertThat(source.forwards())
                    .containsExactly(new ForwardTally("udp://127.0.0.1:" + receiver.getLocalPort(), 2, 0, ""));
        }
        assertThat(sink.lines()).containsExactly("one", "two");
    }

    private static String receive(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[1_000], 1_000);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void sendsToAServer() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            RunningSource running =
                    new RunningSource(source("one\ntwo\n", "tcp://127.0.0.1:" + server.getLocalPort()), sink);
            try (Socket client = server.accept()) {
                assertThat(client.getInputStream().readAllBytes()).isEqualTo(Opened.bytes("one\r\ntwo\r\n"));
            }
            assertThat(running.awaitEnd()).isEqualTo("ended");
        }
    }

    @Test
    void servesWhoeverConnects() throws Exception {
        int in = Opened.freePort();
        int out = Opened.freePort();
        Source source = Opened.source("ais:tcp-listen://127.0.0.1:" + in + "?forward=tcp-listen://127.0.0.1:" + out);
        try (RunningSource running = new RunningSource(source, sink)) {
            sink.awaitState("CONNECTING 0 clients");
            try (Socket one = connect(out);
                    Socket two = connect(out);
                    Socket sender = connect(in)) {
                awaitForward(source, "2 clients");
                sender.getOutputStream().write(Opened.bytes("hello\n"));
                assertThat(readLine(one)).isEqualTo("hello");
                assertThat(readLine(two)).isEqualTo("hello");
            }
        }
    }

    private static Socket connect(int port) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (java.net.ConnectException e) {
                if (i == 100) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static String readLine(Socket socket) throws Exception {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
    }

    private static void awaitForward(Source source, String detail) throws InterruptedException {
        for (int i = 0; i < 500 && !source.forwards().getFirst().detail().equals(detail); i++) {
            Thread.sleep(10);
        }
        assertThat(source.forwards().getFirst().detail()).isEqualTo(detail);
    }

    /** A reader that never reads costs lines of its own, and no one else a moment. */
    @Test
    void aReaderThatNeverReadsDoesNotHoldTheSource() throws Exception {
        int in = Opened.freePort();
        int out = Opened.freePort();
        Source source = Opened.source("ais:tcp-listen://127.0.0.1:" + in + "?forward=tcp-listen://127.0.0.1:" + out);
        int lines = 200_000;
        try (RunningSource running = new RunningSource(source, sink)) {
            sink.awaitState("CONNECTING 0 clients");
            try (Socket deaf = connect(out);
                    Socket sender = connect(in)) {
                awaitForward(source, "1 client");
                byte[] block = Opened.bytes(
                        "0123456789012345678901234567890123456789012345678901234567890123456789\n".repeat(1_000));
                for (int i = 0; i < lines / 1_000; i++) {
                    sender.getOutputStream().write(block);
                }
                assertThat(sink.awaitLines(lines)).hasSize(lines);
                ForwardTally tally = source.forwards().getFirst();
                assertThat(tally.dropped()).isPositive();
                assertThat(tally.sent() + tally.dropped()).isLessThanOrEqualTo(lines);
                assertThat(deaf.isConnected()).isTrue();
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidAndDoesNotHoldTheSource() throws Exception {
        int port = Opened.freePort();
        Source source = source("line\n".repeat(20_000), "tcp://127.0.0.1:" + port);
        assertThat(new RunningSource(source, sink).awaitEnd()).isEqualTo("ended");
        assertThat(sink.lines()).hasSize(20_000);
        assertThat(source.forwards().getFirst().detail()).contains("refused");
        assertThat(source.forwards().getFirst().dropped()).isPositive();
    }
}
