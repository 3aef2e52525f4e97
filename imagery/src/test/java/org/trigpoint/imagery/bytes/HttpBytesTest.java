package org.trigpoint.imagery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranges from a server that does as servers do, well and badly. */
class HttpBytesTest {
    private static final HttpBytes.Settings SMALL = new HttpBytes.Settings(1024, 8 * 1024, 3, 1);

    private final byte[] content = new byte[100_000];
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer server;
    private volatile String version = "\"one\"";
    private volatile boolean ranges = true;

    HttpBytesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        new Random(3).nextBytes(content);
        server.createContext("/scene.tif", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            if (failures.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", version);
            if (!ranges) {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
                return;
            }
            String[] bounds = exchange.getRequestHeaders()
                    .getFirst("Range")
                    .replace("bytes=", "")
                    .split("-", -1);
            int from = Integer.parseInt(bounds[0]);
            int to = Math.min(content.length - 1, Integer.parseInt(bounds[1]));
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + content.length);
            exchange.sendResponseHeaders(206, to - from + 1);
            exchange.getResponseBody().write(content, from, to - from + 1);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Test
    void rangesAreThoseOfTheWhole() throws IOException {
        Random random = new Random(4);
        try (HttpBytes bytes = HttpBytes.open(address("/scene.tif"), SMALL)) {
            assertThat(bytes.size()).isEqualTo(content.length);
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(content.length);
                int count = random.nextInt(Math.min(5000, content.length - from));
                assertThat(bytes.read(from, count)).isEqualTo(Arrays.copyOfRange(content, from, from + count));
            }
            assertThat(bytes.read(0, content.length)).isEqualTo(content);
            assertThatThrownBy(() -> bytes.read(content.length - 1, 2)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whatWasReadIsNotAskedForAgain() throws IOException {
        try (HttpBytes bytes = HttpBytes.open(address("/scene.tif"), SMALL)) {
            bytes.read(0, 1000);
            assertThat(requests).hasValue(1);
            bytes.read(2048, 4096);
            assertThat(requests).hasValue(2);
            bytes.read(2100, 3000);
            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() throws IOException {
        failures.set(2);
        try (HttpBytes bytes = HttpBytes.open(address("/scene.tif"), SMALL)) {
            assertThat(bytes.read(5, 7)).isEqualTo(Arrays.copyOfRange(content, 5, 12));
            failures.set(3);
            assertThatThrownBy(() -> bytes.read(50_000, 7))
                    .hasMessageContaining("3 attempts")
                    .hasMessageContaining("503");
        }
    }

    @Test
    void whatChangesMeanwhileIsNotMixed() throws IOException {
        try (HttpBytes bytes = HttpBytes.open(address("/scene.tif"), SMALL)) {
            version = "\"two\"";
            assertThatThrownBy(() -> bytes.read(50_000, 7))
                    .hasMessageContaining("has changed")
                    .hasMessageContaining("\"two\"");
        }
    }

    @Test
    void errorsSayWhatToDo() {
        assertThatThrownBy(() -> HttpBytes.open(address("/none.tif"), SMALL))
                .hasMessageContaining("404")
                .hasMessageContaining("/none.tif");
        ranges = false;
        assertThatThrownBy(() -> HttpBytes.open(address("/scene.tif"), SMALL)).hasMessageContaining("knows no ranges");
    }
}
