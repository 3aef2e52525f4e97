package org.trigpoint.app.tak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.cot.message.CotEvent;

/** A port that TAK clients connect to, as they do to a server. */
final class TakListener implements TakLink {
    private static final Logger LOG = LoggerFactory.getLogger(TakListener.class);
    private static final int MOST_CLIENTS = 64;
    private static final int SEND_BUFFER_BYTES = 1 << 16;

    private final TakOutput output;
    private final TakTally tally;
    private final long stuckNanos;
    private final Map<TakPeer, String> clients = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private volatile boolean closed;

    /** @param stuckNanos after which a client that reads nothing is parted from */
    TakListener(TakOutput output, TakTally tally, long stuckNanos) throws IOException {
        this.output = output;
        this.tally = tally;
        this.stuckNanos = stuckNanos;
        server = new ServerSocket();
    }

    @Override
    public void start(Greeting greeting) throws IOException {
        server.setReuseAddress(true);
        InetSocketAddress at = output.host().isEmpty()
                ? new InetSocketAddress(output.port())
                : new InetSocketAddress(InetAddress.getByName(output.host()), output.port());
        try {
            server.bind(at);
        } catch (IOException e) {
            throw new IOException("TAK clients cannot connect to " + output.uri() + ": " + e.getMessage(), e);
        }
        if (!at.getAddress().isLoopbackAddress()) {
            LOG.info("Whoever reaches {} gets the picture: it has no log-in", output.uri());
        }
        Thread.ofVirtual().name("tak-listen").start(() -> accept(greeting));
    }

    private void accept(Greeting greeting) {
        try {
            while (true) {
                Socket socket = server.accept();
                if (clients.size() >= MOST_CLIENTS) {
                    LOG.warn("A TAK client is turned away: {} has {}", output.uri(), MOST_CLIENTS);
                    socket.close();
                } else {
                    welcome(socket, greeting);
                }
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.warn("No more TAK clients can connect to {}: {}", output.uri(), e.getMessage());
            }
        }
    }

    private void welcome(Socket socket, Greeting greeting) throws IOException {
        socket.setKeepAlive(true);
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(SEND_BUFFER_BYTES);
        TakPeer peer = new TakPeer(socket, TakPeer.Side.SERVER, "trigpoint-" + UUID.randomUUID(), tally);
        String who = String.valueOf(socket.getRemoteSocketAddress());
        clients.put(peer, who);
        tally.readers(clients.size());
        // Put among the clients before: what is sent meanwhile is not missed.
        greeting.greet(peer);
        Thread.ofVirtual().name("tak-client").start(() -> {
            LOG.info("TAK client {} has come to {}", who, output.uri());
            String why = peer.run();
            clients.remove(peer);
            tally.readers(clients.size());
            LOG.info("TAK client {} has gone: {}", who, why);
        });
    }

    @Override
    public void offer(List<CotEvent> events) {
        clients.keySet().forEach(peer -> peer.offer(events));
    }

    @Override
    public void tend(long nanos) {
        clients.forEach((peer, who) -> {
            if (peer.isStuck(nanos, stuckNanos, Long.MAX_VALUE)) {
                LOG.warn(
                        "TAK client {} has read nothing for {} s and is parted from",
                        who,
                        TimeUnit.NANOSECONDS.toSeconds(stuckNanos));
                tally.cutOff();
                peer.close();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            // Closing is all that was wanted of it.
        }
        clients.keySet().forEach(TakPeer::close);
    }
}
