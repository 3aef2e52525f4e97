package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.klv.KlvCutter;
import org.trigpoint.feeds.klv.KlvLineTime;
import org.trigpoint.feeds.klv.fixtures.Heard;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.feeds.klv.ts.Film;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

/** A transport stream goes on from datagram to datagram. */
class KlvOverUdpTest {
    private final CollectingSink sink = new CollectingSink();

    @ParameterizedTest
    @CsvSource({"1316, 700", "188, 4000", "500, 1500"})
    void setsAreWholeWhereverTheDatagramsAreCut(int datagramBytes, int datagrams) throws Exception {
        byte[] bytes = KlvRecordings.bytes("osh-sample-stream.ts");
        int sent = Math.min(bytes.length, datagramBytes * datagrams);
        int sets = Heard.of(java.util.Arrays.copyOf(bytes, sent)).packets().size();
        int port = Opened.freePort();
        SourceSettings settings = new SourceSettings(
                Map.of(
                        "klv",
                        new LineFormat(_ -> new KlvLineTime()::epochMicros, List.of(), KlvCutter.framing(Film.NONE))),
                Map.of(),
                7,
                InputStream.nullInputStream());
        Source source = Sources.open(SourceUri.parse("klv:udp://127.0.0.1:" + port), settings);
        try (RunningSource running = new RunningSource(source, sink);
                DatagramSocket sender = new DatagramSocket()) {
            sink.awaitState("CONNECTING listening");
            InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
            for (int at = 0; at < sent; at += datagramBytes) {
                sender.send(new DatagramPacket(bytes, at, Math.min(datagramBytes, sent - at), to));
                Thread.sleep(0, 200_000);
            }
            assertThat(sink.awaitLines(sets - 1)).noneMatch(line -> line.startsWith("!"));
        }
    }
}
