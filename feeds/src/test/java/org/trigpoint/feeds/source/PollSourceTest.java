package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.source.fixtures.CollectingSink;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.feeds.source.fixtures.RunningSource;

/** A document that is fetched again and again, from a server of the JDK's; it is cut by a framing in twos. */
class PollSourceTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CollectingSink sink = new CollectingSink();
    private HttpServer server;
    private volatile int answers = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(String.valueOf(known));
        if (answers == 200 && "\"1\"".equals(known)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            byte[] body = Opened.bytes("aabbc");
            exchange.sendResponseHeaders(answers, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private RunningSource run() {
        return new RunningSource(
                Opened.source("adsb:http://localhost:" + server.getAddress().getPort() + "/data?every=0.05"), sink);
    }

    @Test
    void aDocumentIsCutAsItsFormatIsAndReadOnceWhileItIsTheSame() throws Exception {
        try (RunningSource _ = run()) {
            sink.awaitLines(3);
            while (asked.size() < 4) {
                Thread.sleep(10);
            }
        }
        assertThat(sink.lines()).containsExactly("aa", "bb", "c");
        assertThat(asked).startsWith("null", "\"1\"", "\"1\"");
    }

    @Test
    void aServerThatRefusesIsToldAndAskedAgain() throws Exception {
        answers = 503;
        try (RunningSource _ = run()) {
            sink.awaitState("CONNECTING the server answers 503; next try in");
            answers = 200;
            sink.awaitLines(3);
        }
        assertThat(sink.lines()).containsExactly("aa", "bb", "c");
    }
}
