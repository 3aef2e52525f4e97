package org.trigpoint.feeds.source;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.feeds.cot.CotDecoder;
import org.trigpoint.feeds.cot.CotEncoder;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

/** Events by every way that they come. */
class CotSourcesTest {
    private static final String SHIP = event("ship", "a-n-S-X-M", "");
    private static final String JANE = event("ANDROID-1", "a-f-G-U-C", "<takv device='D'/>");

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();

    private static String event(String uid, String type, String detail) {
        return "<event version='2.0' uid='" + uid + "' type='" + type + "' how='m-g' time='2026-06-01T06:00:00Z'"
                + " start='2026-06-01T06:00:00Z' stale='2026-06-01T06:05:00Z'>"
                + "<point lat='50.5' lon='-1.25' hae='0.0' ce='12.0' le='1.0'/><detail>" + detail + "</detail></event>";
    }

    private static TakMessage tak(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        CotDecoded.Ok ok = (CotDecoded.Ok) CotDecoder.decode(bytes, 0, bytes.length);
        return new TakMessage(null, ok.message().findEvent().orElseThrow(), 0);
    }

    @Test
    void aServerIsReadInXmlAndInProtobufAndPeopleAreLeftOut() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningSource running =
                        new RunningSource(Opened.source("cot:tcp://127.0.0.1:" + server.getLocalPort()), sink);
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write((SHIP + JANE).getBytes(UTF_8));
            accepted.getOutputStream().write(CotEncoder.takStream(tak(SHIP)));
            accepted.getOutputStream().write(CotEncoder.takStream(tak(JANE)));
            accepted.getOutputStream().write(SHIP.getBytes(UTF_8));
            assertThat(sink.awaitLines(5).get(0)).isEqualTo(SHIP);
            assertThat(sink.lines().get(1)).isEqualTo("<!--trigpoint person-->");
            assertThat(sink.lines().get(3)).isEqualTo("<!--trigpoint person-->");
            assertThat(sink.lines().get(4)).isEqualTo(SHIP);
            assertThat(String.join("", sink.lines())).doesNotContain("ANDROID");
        }
    }

    @Test
    void clientsMayConnectAndKeepPeople() throws Exception {
        int port = Opened.freePort();
        String uri = "cot:tcp-listen://127.0.0.1:" + port + "?people=keep";
        try (RunningSource running = new RunningSource(Opened.source(uri), sink)) {
            sink.awaitState("CONNECTING 0 clients");
            try (Socket client = new Socket("127.0.0.1", port)) {
                client.getOutputStream().write((SHIP + JANE).getBytes(UTF_8));
                assertThat(sink.awaitLines(2)).containsExactly(SHIP, JANE);
            }
        }
    }

    @Test
    void datagramsHoldXmlOrAMessageOfTheMesh() throws Exception {
        int port = Opened.freePort();
        try (RunningSource running = new RunningSource(Opened.source("cot:udp://127.0.0.1:" + port), sink);
                DatagramSocket sender = new DatagramSocket()) {
            sink.awaitState("CONNECTING listening");
            for (byte[] bytes : new byte[][] {SHIP.getBytes(UTF_8), CotEncoder.takMesh(tak(SHIP)), {1, 2, 3}}) {
                sender.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
            }
            assertThat(sink.awaitLines(3)).startsWith(SHIP).endsWith("<!--trigpoint junk-->");
        }
    }

    @Test
    void aMulticastGroupIsJoined() throws Exception {
        int port = Opened.freePort();
        InetAddress group = InetAddress.getByName("239.255.77.2");
        try (RunningSource running = new RunningSource(Opened.source("cot:udp://239.255.77.2:" + port), sink);
                MulticastSocket sender = new MulticastSocket()) {
            sink.awaitState("CONNECTING listening");
            sender.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            byte[] bytes = SHIP.getBytes(UTF_8);
            assumeThat(sent(sender, new DatagramPacket(bytes, bytes.length, group, port)))
                    .as("this machine has an interface for multicast")
                    .isTrue();
            assertThat(sink.awaitLines(1)).contains(SHIP);
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

    @Test
    void aFileIsReadWithTheTimesOfItsEvents() throws Exception {
        Path file = Files.writeString(folder.resolve("a.cot"), SHIP + "\n" + JANE);
        try (RunningSource running = new RunningSource(Opened.source("cot:file:" + file), sink)) {
            assertThat(running.awaitEnd()).isEqualTo("ended");
            assertThat(sink.lines()).containsExactly(SHIP, "<!--trigpoint person-->");
            assertThat(sink.times()).containsExactly(1_780_293_600_000_000L, LineTime.NONE);
        }
    }

    @Test
    void anOptionThatIsNoneIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SourceUri.parse("cot:udp://:4242?people=maybe"))
                .isInstanceOf(SourceUriException.class)
                .hasMessageContaining("people=keep or drop");
    }
}
