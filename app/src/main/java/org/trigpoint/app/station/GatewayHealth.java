package org.trigpoint.app.station;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.storage.journal.JournalState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says over HTTP how a gateway does, as a station does: {@code /api/health}, {@code /api/ready} and {@code /metrics}. It tells no raw
 * message, no address and no place, and asks for no account.
 */
final class GatewayHealth implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int UNREADY = 503;

    private final Gateway gateway;
    private final BooleanSupplier stopping;
    private final HttpServer server;

    private GatewayHealth(Gateway gateway, BooleanSupplier stopping, HttpServer server) {
        this.gateway = gateway;
        this.stopping = stopping;
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/health", exchange -> answer(exchange, OK, "application/json", this::health));
        server.createContext(
                "/api/ready", exchange -> answer(exchange, isReady() ? OK : UNREADY, "application/json", this::health));
        server.createContext("/metrics", exchange -> answer(exchange, OK, "text/plain; version=0.0.4", this::metrics));
        server.start();
    }

    /** @param listen address and port, as 127.0.0.1:9100 */
    static GatewayHealth start(Gateway gateway, BooleanSupplier stopping, String listen) {
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw new SettingsException("listen is an address and a port, as 127.0.0.1:9100, not " + listen);
        }
        try {
            InetAddress host = InetAddress.getAllByName(listen.substring(0, colon))[0];
            int port = Integer.parseInt(listen.substring(colon + 1));
            return new GatewayHealth(gateway, stopping, HttpServer.create(new InetSocketAddress(host, port), 0));
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("Health cannot be served at " + listen + ": " + e.getMessage());
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String type, Supplier<String> text)
            throws IOException {
        byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** It can be relied on while it takes in; what Kafka does not take waits in the journal. */
    private boolean isReady() {
        return !stopping.getAsBoolean();
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (stopping.getAsBoolean()) {
            problems.add("The gateway is stopping, and takes nothing more in");
        }
        if (gateway.journal().state().condition() != JournalState.Condition.OK) {
            problems.add("What comes in is not recorded, and so not written to Kafka. The log says why");
        }
        if (!gateway.publisher().trouble().isEmpty()) {
            problems.add("Kafka takes nothing: what comes in waits in the journal. The log says why");
        }
        long failed = gateway.tallies().tallies().stream()
                .filter(feed -> feed.link() == FeedTally.Link.FAILED)
                .count();
        if (failed > 0) {
            problems.add(failed + " feeds failed and will not come back by themselves");
        }
        return problems;
    }

    private String health() {
        List<String> problems = problems();
        return JSON.writeValueAsString(Map.of("status", problems.isEmpty() ? "ok" : "degraded", "problems", problems));
    }

    private String metrics() {
        StringBuilder text = new StringBuilder(512);
        text.append("# HELP trigpoint_gateway_written_total Messages that Kafka has taken since the start.\n")
                .append("# TYPE trigpoint_gateway_written_total counter\n")
                .append("trigpoint_gateway_written_total ")
                .append(gateway.publisher().written())
                .append("\n# HELP trigpoint_gateway_behind_seconds How much older what Kafka has is than now.\n")
                .append("# TYPE trigpoint_gateway_behind_seconds gauge\n")
                .append(String.format(Locale.ROOT, "trigpoint_gateway_behind_seconds %.3f%n", gateway.behindSeconds()))
                .append("# HELP trigpoint_journal_bytes Size of the journal.\n# TYPE trigpoint_journal_bytes gauge\n")
                .append("trigpoint_journal_bytes ")
                .append(gateway.journal().sizeBytes())
                .append("\n# HELP trigpoint_feed_received_total Lines of a feed.\n")
                .append("# TYPE trigpoint_feed_received_total counter\n");
        for (FeedTally feed : gateway.tallies().tallies()) {
            text.append("trigpoint_feed_received_total{source=\"")
                    .append(feed.source())
                    .append("\"} ")
                    .append(feed.received())
                    .append('\n');
        }
        text.append("# HELP trigpoint_feed_dropped_total Lines of a feed that were dropped.\n")
                .append("# TYPE trigpoint_feed_dropped_total counter\n");
        for (FeedTally feed : gateway.tallies().tallies()) {
            text.append("trigpoint_feed_dropped_total{source=\"")
                    .append(feed.source())
                    .append("\"} ")
                    .append(feed.dropped())
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
