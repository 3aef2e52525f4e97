package org.trigpoint.app.tak;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.cot.CotDecoder;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;
import org.trigpoint.flow.Message;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Vitals.OutputVitals;

/** The picture over real sockets: clients, a server, a host. */
class TakOutTest {
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PictureAccess picture = new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook());
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private TakOut start(String uri, boolean protobuf) throws IOException {
        TakOutput output = TakOutput.of(uri, "", protobuf, Marking.Tlp.AMBER, Duration.ofMillis(100), false);
        TakOut out = new TakOut(picture, List.of(output), "Trigpoint-1a2b3c4d", true, 390, STUCK_NANOS);
        open.add(out);
        out.start();
        return out;
    }

    private TakClient client(int port) throws IOException {
        TakClient client = new TakClient(new Socket("127.0.0.1", port));
        open.add(client);
        return client;
    }

    private void show(Track... tracks) {
        picture.apply(Arrays.stream(tracks)
                .map(track -> Message.ofIngest(track.known(), track))
                .toList());
    }

    private static void await(String what, java.util.function.BooleanSupplier check) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!check.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void aClientGetsWhatIsThereAndWhatComesInXml() throws Exception {
        show(Ships.of(235_000_001).track());
        int port = freePort();
        TakOut out = start("tcp-listen://127.0.0.1:" + port, false);
        TakClient client = client(port);
        TakClient.Received first = client.awaitUid("MMSI-235000001");
        assertThat(first.protobuf()).isFalse();
        assertThat(first.event().opex()).isEqualTo("s");
        assertThat(new String(first.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<event ")
                .endsWith("</event>");
        show(
                Ships.of(235_000_002).track(),
                Ships.of(235_000_001).revision(2, 50.6).track());
        client.awaitUid("MMSI-235000002");
        client.await(
                "move",
                0,
                one -> one.event().uid().equals("MMSI-235000001")
                        && one.event().point().latDeg() == 50.6);
        TakClient late = client(port);
        assertThat(late.awaitUid("MMSI-235000001").event().point().latDeg()).isEqualTo(50.6);
        assertThat(out.vitals().getFirst().readers()).isEqualTo(2);
        show(Ships.of(235_000_002).revision(2, 50).status(Track.Status.ENDED).track());
        client.await(
                "end",
                0,
                one -> one.event().uid().equals("MMSI-235000002")
                        && one.event().stale().equals(one.event().time()));
    }

    @Test
    void aClientMayAskForProtobufAndForAnAnswer() throws Exception {
        show(Ships.of(235_000_001).track());
        int port = freePort();
        TakOut out = start("tcp-listen://127.0.0.1:" + port, false);
        TakClient client = client(port);
        CotEvent offer = client.awaitType("t-x-takp-v").event();
        assertThat(TakControls.isOffer(offer)).isTrue();
        client.awaitUid("MMSI-235000001");
        client.send(TakControls.ping("client-ping", Instant.now()));
        assertThat(client.awaitType("t-x-c-t-r").protobuf()).isFalse();
        // Another version is refused, and nothing changes.
        CotEvent asked = TakControls.request(offer.uid(), Instant.now());
        client.send(new CotEvent(
                "2.0",
                offer.uid(),
                asked.type(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                asked.point(),
                new org.trigpoint.feeds.cot.message.CotDetail(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        "<TakControl><TakRequest version=\"2\"/></TakControl>",
                        null),
                null));
        CotEvent refusal = client.awaitType("t-x-takp-r").event();
        assertThat(TakControls.isGranted(refusal)).isFalse();
        assertThat(refusal.uid()).isEqualTo(offer.uid());
        client.send(asked);
        TakClient.Received granted = client.await("grant", 0, one -> TakControls.isGranted(one.event()));
        assertThat(granted.protobuf()).isFalse();
        int from = client.received().indexOf(granted) + 1;
        show(Ships.of(235_000_002).track());
        assertThat(client.awaitUid("MMSI-235000002").protobuf()).isTrue();
        client.send(TakControls.ping("client-ping", Instant.now()));
        assertThat(client.await("pong", from, one -> one.event().type().equals("t-x-c-t-r"))
                        .protobuf())
                .isTrue();
        assertThat(client.received().subList(from, client.received().size())).allMatch(TakClient.Received::protobuf);
        assertThat(out.vitals().getFirst().heard()).isEqualTo(4);
    }

    @Test
    void nobodyIsToldOfHiddenCraftOrPhonesOrAnotherAudience() throws Exception {
        show(
                Ships.of(235_000_001).shipType(37).track(),
                Ships.of(2)
                        .identity(Identity.mmsi(235_000_002), Platform.SHIP, Transponder.AIS_CLASS_B)
                        .track(),
                Ships.of(3)
                        .identity(Identity.named("cot", "ANDROID-1"), Platform.HANDSET, Transponder.NETWORK)
                        .track(),
                Ships.of(235_000_004).audience(1).track(),
                Ships.of(235_000_005).track());
        int port = freePort();
        start("tcp-listen://127.0.0.1:" + port, false);
        TakClient client = client(port);
        client.awaitUid("MMSI-235000005");
        // It becomes one that is hidden: it is told of as over, with the place that was told before.
        show(
                Ships.of(235_000_005).revision(2, 51).shipType(37).track(),
                Ships.of(235_000_006).track());
        client.awaitUid("MMSI-235000006");
        client.await(
                "end",
                0,
                one -> one.event().uid().equals("MMSI-235000005")
                        && one.event().stale().equals(one.event().time()));
        assertThat(client.events())
                .allSatisfy(event -> assertThat(event.point().latDeg()).isEqualTo(50.5))
                .extracting(CotEvent::uid)
                .containsOnly("MMSI-235000005", "MMSI-235000006");
    }

    @Test
    void aClientThatReadsNothingIsPartedFromAndHoldsUpNobody() throws Exception {
        Track[] many = new Track[6_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = Ships.of(236_000_000 + i).track();
        }
        show(many);
        int port = freePort();
        TakOut out = start("tcp-listen://127.0.0.1:" + port, false);
        Socket deaf = new Socket();
        open.add(deaf);
        deaf.setReceiveBufferSize(4_096);
        deaf.connect(new InetSocketAddress("127.0.0.1", port));
        TakClient client = client(port);
        client.awaitUid("MMSI-236005999");
        await("the deaf one is parted from", () -> out.vitals().getFirst().cutOff() == 1);
        await("it is gone", () -> out.vitals().getFirst().readers() == 1);
        show(Ships.of(235_000_001).track());
        client.awaitUid("MMSI-235000001");
    }

    @Test
    void aServerIsAskedForProtobufConnectedToAgainAndAnswered() throws Exception {
        show(Ships.of(235_000_001).track());
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            TakOut out = start("tcp://127.0.0.1:" + server.getLocalPort(), true);
            TakClient first = new TakClient(server.accept());
            open.add(first);
            assertThat(first.awaitUid("MMSI-235000001").protobuf()).isFalse();
            first.send(TakControls.offer("protouid", Instant.now()));
            CotEvent request = first.awaitType("t-x-takp-q").event();
            assertThat(request.uid()).isEqualTo("protouid");
            assertThat(TakControls.requestedVersion(request)).isEqualTo(1);
            // Nothing is sent between the request and the answer.
            int asked = first.received().size();
            show(Ships.of(235_000_002).track());
            Thread.sleep(1_500);
            assertThat(first.received()).hasSize(asked);
            first.send(TakControls.response("protouid", true, Instant.now()));
            assertThat(first.awaitUid("MMSI-235000002").protobuf()).isTrue();
            first.send(TakControls.ping("server-ping", Instant.now()));
            first.awaitType("t-x-c-t-r");
            first.close();
            TakClient second = new TakClient(server.accept());
            open.add(second);
            assertThat(second.awaitUid("MMSI-235000001").protobuf()).isFalse();
            second.awaitUid("MMSI-235000002");
            assertThat(out.vitals().getFirst().readers()).isEqualTo(1);
        }
    }

    @Test
    void datagramsAreEventsInXmlOrMessagesOfTheMesh() throws Exception {
        show(Ships.of(235_000_001).track());
        for (boolean protobuf : new boolean[] {false, true}) {
            try (DatagramSocket host = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                host.setSoTimeout(20_000);
                TakOut out = start("udp://127.0.0.1:" + host.getLocalPort(), protobuf);
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                host.receive(packet);
                CotDecoded.Ok ok = (CotDecoded.Ok) CotDecoder.decode(packet.getData(), 0, packet.getLength());
                assertThat(ok.message().findEvent().orElseThrow().uid()).isEqualTo("MMSI-235000001");
                assertThat(ok.message() instanceof TakMessage tak
                                && tak.control() != null
                                && tak.control().maxVersion() == 1)
                        .isEqualTo(protobuf);
                await("sent", () -> out.vitals().getFirst().sent() == 1);
            }
        }
    }

    @Test
    void aMeshGetsThemByEveryInterface() throws Exception {
        show(Ships.of(235_000_001).track());
        InetAddress group = InetAddress.getByName("239.255.77.3");
        try (MulticastSocket member = new MulticastSocket(0)) {
            int joined = 0;
            for (NetworkInterface face : NetworkInterface.networkInterfaces().toList()) {
                if (face.isUp() && (face.supportsMulticast() || face.isLoopback())) {
                    try {
                        member.joinGroup(new InetSocketAddress(group, member.getLocalPort()), face);
                        joined++;
                    } catch (IOException e) {
                        // An interface that cannot.
                    }
                }
            }
            assumeThat(joined).as("interfaces for multicast").isPositive();
            member.setSoTimeout(20_000);
            start("udp://239.255.77.3:" + member.getLocalPort(), true);
            DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
            member.receive(packet);
            assertThat(Arrays.copyOf(packet.getData(), 3)).isEqualTo(new byte[] {(byte) 0xbf, 1, (byte) 0xbf});
            CotDecoded.Ok ok = (CotDecoded.Ok) CotDecoder.decode(packet.getData(), 0, packet.getLength());
            assertThat(ok.message().findEvent().orElseThrow().uid()).isEqualTo("MMSI-235000001");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> start("tcp-listen://127.0.0.1:" + taken.getLocalPort(), false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("TAK clients cannot connect to tcp-listen://127.0.0.1:");
        }
    }

    @Test
    void outputsSayHowTheyDo() throws Exception {
        TakOut out = start("tcp-listen://127.0.0.1:" + freePort(), false);
        assertThat(out.vitals()).extracting(OutputVitals::readers).containsExactly(0);
    }
}
