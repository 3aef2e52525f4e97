package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/**
 * A client of a TCP server.
 *
 * <p>It connects again whenever the connection ends, fails, or brings nothing for the idle time-out (option {@code idle}, 120 s):
 * a connection whose other end has gone looks the same as a silent one. What stands without its end when it breaks is handed
 * on as it is.
 */
final class TcpSource implements Source {
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int QUIET_MILLIS = 15_000;
    private static final String DEFAULT_IDLE_SECONDS = "120";

    private final SourceSpec spec;
    private final SourceUri uri;
    private final Framers framers;
    private final Backoff backoff;
    private final long idleMillis;

    TcpSource(SourceSpec spec, SourceUri uri, Framers framers, long seed) {
        this.spec = spec;
        this.uri = uri;
        this.framers = framers;
        this.backoff = new Backoff(seed);
        double idleSeconds = Double.parseDouble(spec.options().getOrDefault("idle", DEFAULT_IDLE_SECONDS));
        this.idleMillis = Math.max(1, (long) (1_000 * idleSeconds));
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public void run(Sink sink) throws InterruptedException {
        String trouble = "";
        while (true) {
            sink.state(State.CONNECTING, trouble);
            try (Socket socket = connect()) {
                trouble = read(socket, sink);
            } catch (IOException e) {
                trouble = Reasons.of(e);
            }
            long waitMillis = backoff.nextMillis();
            sink.state(State.CONNECTING, trouble + "; next try in " + Math.ceilDiv(waitMillis, 1_000) + " s");
            Thread.sleep(waitMillis);
        }
    }

    private Socket connect() throws IOException {
        InetSocketAddress address = new InetSocketAddress(uri.host(), uri.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(uri.host());
        }
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_MILLIS);
            socket.setKeepAlive(true);
            socket.setSoTimeout((int) Math.min(idleMillis, QUIET_MILLIS));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Reads until the connection is over, and says why it is. */
    private String read(Socket socket, Sink sink) throws IOException, InterruptedException {
        Framer framer = framers.open(CHUNK_BYTES, raw -> sink.accept(raw, LineTime.NONE));
        sink.state(State.LIVE, "connected");
        long idleSinceNanos = System.nanoTime();
        boolean quiet = true;
        InputStream in = socket.getInputStream();
        try {
            while (true) {
                try {
                    if (!framer.readFrom(in)) {
                        return "the server closed the connection";
                    }
                    idleSinceNanos = System.nanoTime();
                    if (quiet) {
                        quiet = false;
                        backoff.reset();
                        sink.state(State.LIVE, "");
                    }
                } catch (SocketTimeoutException e) {
                    long silentMillis = (System.nanoTime() - idleSinceNanos) / 1_000_000;
                    if (silentMillis >= idleMillis) {
                        return "nothing for " + Math.ceilDiv(silentMillis, 1_000) + " s";
                    }
                    quiet = true;
                    sink.state(State.QUIET, "nothing for " + Math.ceilDiv(silentMillis, 1_000) + " s");
                }
            }
        } finally {
            framer.end();
        }
    }
}
