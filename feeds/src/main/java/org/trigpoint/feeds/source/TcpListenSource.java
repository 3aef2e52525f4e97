package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP server to which receivers connect and send: many clients, each framed on its own, one source. */
final class TcpListenSource implements Source {
    private static final int CHUNK_BYTES = 1 << 17;
    private static final int MOST_CLIENTS = 256;

    private final SourceSpec spec;
    private final SourceUri uri;
    private final Framers framers;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    TcpListenSource(SourceSpec spec, SourceUri uri, Framers framers) {
        this.spec = spec;
        this.uri = uri;
        this.framers = framers;
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(address(uri));
            report(sink);
            while (true) {
                serve(server.accept(), sink);
            }
        } catch (IOException e) {
            throw Reasons.ofListening(uri, e);
        } finally {
            clients.forEach(TcpListenSource::closeQuietly);
        }
    }

    static InetSocketAddress address(SourceUri uri) throws IOException {
        return uri.host().isEmpty()
                ? new InetSocketAddress(uri.port())
                : new InetSocketAddress(InetAddress.getByName(uri.host()), uri.port());
    }

    private void serve(Socket client, Sink sink) {
        if (clients.size() >= MOST_CLIENTS) {
            refused.incrementAndGet();
            closeQuietly(client);
            report(sink);
            return;
        }
        clients.add(client);
        report(sink);
        Thread.ofVirtual().name("client-of-" + uri.port()).start(() -> read(client, sink));
    }

    private void read(Socket client, Sink sink) {
        Framer framer = framers.open(CHUNK_BYTES, raw -> sink.accept(raw, LineTime.NONE));
        try (client) {
            client.setKeepAlive(true);
            InputStream in = client.getInputStream();
            while (readSome(framer, in)) {}
            framer.end();
        } catch (IOException | InterruptedException e) {
            // The intake was closed: nothing more is taken.
        } finally {
            clients.remove(client);
            report(sink);
        }
    }

    /** A connection that breaks ends like one that is closed. */
    private static boolean readSome(Framer framer, InputStream in) throws InterruptedException {
        try {
            return framer.readFrom(in);
        } catch (IOException e) {
            return false;
        }
    }

    private void report(Sink sink) {
        int connected = clients.size();
        String more = refused.get() == 0 ? "" : ", " + refused.get() + " refused above " + MOST_CLIENTS;
        sink.state(
                connected == 0 ? State.CONNECTING : State.LIVE,
                (connected == 1 ? "1 client" : connected + " clients") + more);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing is all that was wanted of it.
        }
    }
}
