package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Mosquitto;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

/** Against Debian's Mosquitto. */
class MqttSourceTest {
    private static final String PLACE = "{\"_type\":\"location\",\"lat\":50.1,\"lon\":-1.2,\"tst\":1780293602}";

    private final CollectingSink sink = new CollectingSink();

    @BeforeAll
    static void needsABroker() {
        assumeTrue(Mosquitto.isInstalled(), "Mosquitto is not installed: ./trigpoint test installs it as root");
    }

    private RunningSource subscribe(int port, String behind) {
        return new RunningSource(Opened.source("phone:mqtt://127.0.0.1:" + port + "/" + behind), sink);
    }

    private static String under(String topic, String payload) {
        return topic + "\0" + payload;
    }

    @ParameterizedTest
    @CsvSource({"owntracks/#, 5, mqttv5", "owntracks/#?mqtt=3, 3.1.1, mqttv5", "owntracks/+/+?mqtt=5, 5, mqttv311"})
    void takesWhatIsPublishedUnderItsTopics(String behind, String version, String publisher) throws Exception {
        try (Mosquitto broker = Mosquitto.start();
                RunningSource running = subscribe(broker.port(), behind)) {
            sink.awaitState("LIVE connected, MQTT " + version);
            broker.publish("another/jane/phone", PLACE, "-V", publisher);
            broker.publish("owntracks/jane/phone", PLACE, "-V", publisher);
            assertThat(sink.awaitLines(1)).containsExactly(under("owntracks/jane/phone", PLACE));
        }
    }

    @Test
    void aBodyWithSeveralObjectsIsSeveralMessages() throws Exception {
        try (Mosquitto broker = Mosquitto.start();
                RunningSource running = subscribe(broker.port(), "#")) {
            sink.awaitState("LIVE");
            broker.publish("a b/{", PLACE + PLACE);
            broker.publish("c", "");
            broker.publish("d", "lat=1");
            assertThat(sink.awaitLines(3))
                    .containsExactly(under("a b/{", PLACE), under("a b/{", PLACE), under("d", "lat=1"));
        }
    }

    @Test
    void connectsAgainWhenTheBrokerWasAway() throws Exception {
        try (Mosquitto broker = Mosquitto.start();
                RunningSource running = subscribe(broker.port(), "#")) {
            sink.awaitState("LIVE");
            broker.publish("a", "one");
            sink.awaitLines(1);
            broker.kill();
            sink.awaitState("CONNECTING the connection ended");
            sink.awaitState("CONNECTING Connection refused");
            broker.resume();
            sink.awaitState("LIVE", 2);
            broker.publish("a", "two");
            assertThat(sink.awaitLines(2)).containsExactly(under("a", "one"), under("a", "two"));
        }
    }

    @Test
    void whatTheBrokerHadKeptComesUnlessItIsNotWanted() throws Exception {
        try (Mosquitto broker = Mosquitto.start()) {
            broker.publish("a", "kept", "-r");
            CollectingSink other = new CollectingSink();
            try (RunningSource wanted = subscribe(broker.port(), "#");
                    RunningSource unwanted = new RunningSource(
                            Opened.source("phone:mqtt://127.0.0.1:" + broker.port() + "/#?retained=false"), other)) {
                sink.awaitLines(1);
                other.awaitState("LIVE");
                broker.publish("a", "new");
                assertThat(sink.awaitLines(2)).containsExactly(under("a", "kept"), under("a", "new"));
                assertThat(other.awaitLines(1)).containsExactly(under("a", "new"));
            }
        }
    }

    @Test
    void aPasswordStandsInAFileAndIsReadAtEachTry(@TempDir Path folder) throws Exception {
        Path password = folder.resolve("password");
        Files.writeString(password, "wrong\n");
        try (Mosquitto broker = Mosquitto.startFor("station", "right");
                RunningSource running = subscribe(broker.port(), "#?user=station&passwordfile=" + password)) {
            sink.awaitState("CONNECTING the broker refuses: not authorized");
            Files.writeString(password, "right\n");
            sink.awaitState("LIVE");
        }
    }

    @Test
    void aBrokerOverTlsIsBelievedWhenSomebodyVouchesForIt(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("broker.pem");
        CollectingSink strict = new CollectingSink();
        try (Mosquitto broker = Mosquitto.startTls(certificate)) {
            String uri = "phone:mqtts://127.0.0.1:" + broker.port() + "/#";
            try (RunningSource unknown = new RunningSource(Opened.source(uri), strict);
                    RunningSource vouched = new RunningSource(Opened.source(uri + "?ca=" + certificate), sink)) {
                sink.awaitState("LIVE connected, MQTT 5");
                broker.publish("a", "one", "--cafile", certificate.toString());
                assertThat(sink.awaitLines(1)).containsExactly(under("a", "one"));
                strict.awaitState("CONNECTING", 2);
                assertThat(strict.lines()).isEmpty();
            }
        }
    }

    @Test
    void aBrokerOfTheOlderVersionIsSpokenToInIt() throws Exception {
        try (Mosquitto broker = Mosquitto.start();
                ServerSocket older = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> beOlder(older, broker.port()));
            try (RunningSource running = subscribe(older.getLocalPort(), "#")) {
                sink.awaitState("LIVE connected, MQTT 3.1.1");
                broker.publish("a", "one");
                assertThat(sink.awaitLines(1)).containsExactly(under("a", "one"));
            }
        }
    }

    /** Refuses MQTT 5 as a broker of 3.1.1 does, and passes all else on to one that speaks it. */
    private static void beOlder(ServerSocket server, int port) {
        try {
            while (true) {
                Socket client = server.accept();
                byte[] head = client.getInputStream().readNBytes(9);
                if (head[8] == 5) {
                    client.getOutputStream().write(new byte[] {0x20, 2, 0, 1});
                    client.close();
                } else {
                    Socket broker = new Socket(InetAddress.getLoopbackAddress(), port);
                    broker.getOutputStream().write(head);
                    Thread.ofVirtual().start(() -> pipe(client, broker));
                    Thread.ofVirtual().start(() -> pipe(broker, client));
                }
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pipe(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            // One of them has gone.
        }
    }

    @Test
    void stopsWhileItIsConnectedAndWhileItIsNot() throws Exception {
        try (Mosquitto broker = Mosquitto.start()) {
            RunningSource connected = subscribe(broker.port(), "#");
            sink.awaitState("LIVE");
            connected.close();
            assertThat(connected.awaitEnd()).isEqualTo("stopped");
        }
        RunningSource waiting = subscribe(Opened.freePort(), "#");
        sink.awaitState("CONNECTING Connection refused");
        waiting.close();
        assertThat(waiting.awaitEnd()).isEqualTo("stopped");
    }
}
