package org.trigpoint.app.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.feeds.source.SourceUriException;

/** Whether the ports that the station listens on are free; while it runs they are its own. */
final class PortCheck implements Check {
    @Override
    public String name() {
        return "ports";
    }

    @Override
    public List<Finding> look(Station station) throws IOException {
        if (station.isRunning()) {
            return Finding.ok(name(), "a station is running on " + station.data());
        }
        List<Finding> findings = new ArrayList<>();
        String listen = station.listen();
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            return Finding.fail(name(), "listen is an address and a port, as 127.0.0.1:8080, not " + listen);
        }
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        tcp(host, Integer.parseInt(listen.substring(colon + 1)), "the map", findings);
        for (FeedSetting feed : station.settings().feeds()) {
            try {
                listening(SourceUri.parse(feed.uri()), findings);
            } catch (SourceUriException e) {
                findings.addAll(Finding.fail(name(), String.valueOf(e.getMessage())));
            }
        }
        return findings.isEmpty() ? Finding.ok(name(), "free: " + listen + " and those of the feeds") : findings;
    }

    private void listening(SourceUri uri, List<Finding> findings) {
        if (uri.kind() == SourceUri.Kind.TCP_LISTEN) {
            tcp(uri.host(), uri.port(), uri.text(), findings);
        } else if (uri.kind() == SourceUri.Kind.UDP) {
            // Several may hear one group or port when all agree to; that is not asked here.
            try (DatagramSocket socket = new DatagramSocket(null)) {
                socket.bind(new InetSocketAddress(uri.port()));
            } catch (IOException | IllegalArgumentException e) {
                findings.addAll(Finding.warn(
                        name(),
                        "UDP port " + uri.port() + " of " + uri.text() + " is taken" + PortHolder.of(uri.port())));
            }
        }
    }

    private void tcp(String host, int port, String what, List<Finding> findings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            findings.addAll(Finding.fail(
                    name(),
                    "TCP port " + port + " of " + what + " cannot be listened on (" + e.getMessage() + ")"
                            + PortHolder.of(port)));
        }
    }
}
