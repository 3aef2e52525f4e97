package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Drained;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

/** Sources that wait for others to send. */
class ListenTest {
    private final CollectingSink sink = new CollectingSink();

    @Test
    void severalClientsAreOneSourceAndTheirHalvesAreKeptApart() throws Exception {
        int port = Opened.freePort();
        try (RunningSource running = new RunningSource(Opened.source("ais:tcp-listen://127.0.0.1:" + port), sink)) {
            sink.awaitState("CONNECTING 0 clients");
            try (Socket one = new Socket("127.0.0.1", port);
                    Socket two = new Socket("127.0.0.1", port)) {
                sink.awaitState("LIVE 2 clients");
                one.getOutputStream().write(Opened.bytes("a1\na2"));
                sink.awaitLines(1);
                two.getOutputStream().write(Opened.bytes("b1\nb2"));
                sink.awaitLines(2);
                one.getOutputStream().write(Opened.bytes("end\n"));
                sink.awaitLines(3);
                two.getOutputStream().write(Opened.bytes("end\n"));
                assertThat(sink.awaitLines(4)).containsExactly("a1", "b1", "a2end", "b2end");
            }
            one(port, "later\r");
            assertThat(sink.awaitLines(5)).last().isEqualTo("later");
        }
    }

    private static void one(int port, String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(Opened.bytes(text));
        }
    }

    @Test
    void aPortThatIsTakenFailsWithTheReason() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            RunningSource running = new RunningSource(Opened.source("ais:tcp-listen://:" + taken.getLocalPort()), sink);
            assertThat(running.awaitEnd()).startsWith("failed: cannot listen on port " + taken.getLocalPort());
        }
    }

    @Test
    void datagramsHoldOneLineOrMany() throws Exception {
        int port = Opened.freePort();
        try (RunningSource running = new RunningSource(Opened.source("ais:udp://127.0.0.1:" + port), sink);
                DatagramSocket sender = new DatagramSocket()) {
            sink.awaitState("CONNECTING listening");
            InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
            for (String text : new String[] {"one", "two\r\nthree\r\n", "\r\n", "x".repeat(60_000), "four\n"}) {
                byte[] bytes = Opened.bytes(text);
                sender.send(new DatagramPacket(bytes, bytes.length, to));
            }
            assertThat(sink.awaitLines(5))
                    .containsExactly("one", "two", "three", "x".repeat(LineFramer.LONGEST_LINE), "four");
            assertThat(sink.states()).contains("LIVE ");
        }
    }

    @Test
    void joinsAMulticastGroup() throws Exception {
        int port = Opened.freePort();
        InetAddress group = InetAddress.getByName("239.255.77.1");
        try (RunningSource running = new RunningSource(Opened.source("ais:udp://239.255.77.1:" + port), sink);
                MulticastSocket sender = new MulticastSocket()) {
            sink.awaitState("CONNECTING listening");
            sender.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            byte[] bytes = Opened.bytes("to the group\n");
            assumeThat(sent(sender, new DatagramPacket(bytes, bytes.length, group, port)))
                    .as("this machine has an interface for multicast")
                    .isTrue();
            assertThat(sink.awaitLines(1)).contains("to the group");
        }
    }

    private static boolean sent(MulticastSocket sender, DatagramPacket packet) throws IOException {
        boolean sent = false;
        for (NetworkInterface face : NetworkInterface.networkInterfaces().toList()) {
            try {
                sender.setNetworkInterface(face);
                sender.send(packet);
                sent |= face.isUp();
            } catch (IOException e) {
                // An interface that cannot.
            }
        }
        return sent;
    }

    /** A sender of datagrams that nobody can stop: what does not fit is dropped and counted, nothing grows. */
    @Test
    void aFloodIsBoundedAndCounted() throws Exception {
        int port = Opened.freePort();
        IntakeSettings settings =
                new IntakeSettings(IntakeSettings.Mode.LIVE, Long.MIN_VALUE, 0, Intake.PEOPLE, 100, 1 << 20);
        try (Intake intake = new Intake(() -> System.nanoTime() / 1_000, settings);
                DatagramSocket sender = new DatagramSocket()) {
            intake.add(Opened.source("ais:udp://127.0.0.1:" + port), 1, 0);
            byte[] datagram = Opened.bytes("0123456789\n".repeat(1_000));
            InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
            // Until the kernel has handed over more than fits, with nobody taking any of it.
            for (int i = 0; i < 200; i++) {
                sender.send(new DatagramPacket(datagram, datagram.length, to));
                Thread.sleep(2);
            }
            Batch first = intake.take(Duration.ofMillis(100));
            assertThat(first.messages()).hasSizeBetween(100, 201);
            assertThat(first.tallies().getFirst().dropped()).isPositive();
            intake.close();
            Drained rest = Drained.of(intake);
            assertThat(rest.messages()).hasSizeLessThan(400);
        }
    }
}
