package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

class TcpSourceTest {
    private final CollectingSink sink = new CollectingSink();

    private static ServerSocket server(int port) throws Exception {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    @Test
    void connectsAgainAfterTheServerWentAway() throws Exception {
        int port = Opened.freePort();
        try (RunningSource running = new RunningSource(Opened.source("ais:tcp://127.0.0.1:" + port), sink)) {
            sink.awaitState("CONNECTING Connection refused");
            try (ServerSocket server = server(port);
                    Socket client = server.accept()) {
                client.getOutputStream().write(Opened.bytes("one\r\ntwo\r\nhalf a li"));
                sink.awaitLines(2);
            }
            // What stood without its end when the connection broke is a message too: a decoder rejects it and it is
            // counted.
            sink.awaitLines(3);
            sink.awaitState("CONNECTING the server closed the connection");
            try (ServerSocket server = server(port);
                    Socket client = server.accept()) {
                client.getOutputStream().write(Opened.bytes("three\r\n"));
                assertThat(sink.awaitLines(4)).containsExactly("one", "two", "half a li", "three");
            }
            assertThat(sink.states()).contains("LIVE ");
        }
    }

    @Test
    void halfLinesOverSeveralWritesAreOne() throws Exception {
        try (ServerSocket server = server(0);
                RunningSource running =
                        new RunningSource(Opened.source("ais:tcp://localhost:" + server.getLocalPort()), sink);
                Socket client = server.accept()) {
            client.setTcpNoDelay(true);
            for (String part : new String[] {"!AIVDM,1,1,", ",A,x,0", "*1", "2\r", "\nnext\n"}) {
                client.getOutputStream().write(Opened.bytes(part));
                Thread.sleep(20);
            }
            assertThat(sink.awaitLines(2)).containsExactly("!AIVDM,1,1,,A,x,0*12", "next");
        }
    }

    @Test
    void aSilentConnectionIsGivenUpAfterTheIdleTime() throws Exception {
        try (ServerSocket server = server(0);
                RunningSource running = new RunningSource(
                        Opened.source("ais:tcp://127.0.0.1:" + server.getLocalPort() + "?idle=0.2"), sink);
                Socket first = server.accept()) {
            sink.awaitState("CONNECTING nothing for 1 s");
            try (Socket second = server.accept()) {
                second.getOutputStream().write(Opened.bytes("back\n"));
                assertThat(sink.awaitLines(1)).containsExactly("back");
            }
            assertThat(first.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void anUnknownHostIsSaidAndTriedAgain() throws Exception {
        try (RunningSource running = new RunningSource(Opened.source("ais:tcp://no-such-host.invalid:1"), sink)) {
            sink.awaitState("CONNECTING no host is named no-such-host.invalid");
        }
    }

    @Test
    void waitsGrowToHalfAMinuteAndNeverVanish() {
        Backoff backoff = new Backoff(1);
        long previousWhole = 250;
        for (int i = 0; i < 20; i++) {
            long wait = backoff.nextMillis();
            long whole = Math.min(30_000, 2 * previousWhole);
            assertThat(wait).isBetween(whole / 2, whole);
            previousWhole = whole;
        }
        assertThat(new Backoff(5).nextMillis()).isEqualTo(new Backoff(5).nextMillis());
    }
}
