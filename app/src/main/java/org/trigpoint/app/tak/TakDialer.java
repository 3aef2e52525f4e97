package org.trigpoint.app.tak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.source.Backoff;

/** A TAK server that this station connects to, and again whenever the connection ends. */
final class TakDialer implements TakLink {
    private static final Logger LOG = LoggerFactory.getLogger(TakDialer.class);
    private static final int CONNECT_MILLIS = 10_000;
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(15);
    /** The protocol wants a server to have a minute. */
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(70);

    private static final long SEED = 1;

    private final TakOutput output;
    private final TakTally tally;
    private final long stuckNanos;
    private final String uid;
    private volatile @Nullable TakPeer peer;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    TakDialer(TakOutput output, TakTally tally, long stuckNanos, String uid) {
        this.output = output;
        this.tally = tally;
        this.stuckNanos = stuckNanos;
        this.uid = uid;
    }

    @Override
    public void start(Greeting greeting) {
        thread = Thread.ofVirtual().name("tak-server").start(() -> dial(greeting));
    }

    private void dial(Greeting greeting) {
        Backoff backoff = new Backoff(SEED);
        String trouble = "";
        try {
            while (!closed) {
                String why;
                try (Socket socket = connect()) {
                    LOG.info("The picture goes to TAK server {}", output.uri());
                    backoff.reset();
                    trouble = "";
                    why = serve(socket, greeting);
                } catch (IOException e) {
                    why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                }
                if (!why.equals(trouble) && !closed) {
                    trouble = why;
                    LOG.warn("TAK server {}: {}; it is tried again", output.uri(), why);
                }
                Thread.sleep(backoff.nextMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        InetSocketAddress address = new InetSocketAddress(output.host(), output.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException("there is no host " + output.host());
        }
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_MILLIS);
            socket.setKeepAlive(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private String serve(Socket socket, Greeting greeting) {
        TakPeer.Side side = output.protobuf() ? TakPeer.Side.CLIENT_OF_PROTOBUF : TakPeer.Side.CLIENT;
        TakPeer now = new TakPeer(socket, side, uid, tally);
        peer = now;
        tally.readers(1);
        greeting.greet(now);
        String why = now.run();
        peer = null;
        tally.readers(0);
        return why;
    }

    @Override
    public void offer(List<CotEvent> events) {
        TakPeer now = peer;
        if (now != null) {
            now.offer(events);
        }
    }

    @Override
    public void tend(long nanos) {
        TakPeer now = peer;
        if (now == null) {
            return;
        }
        now.pingAfter(nanos, PING_NANOS);
        if (now.isStuck(nanos, stuckNanos, ANSWER_NANOS)) {
            LOG.warn("TAK server {} reads nothing, or does not answer, and is parted from", output.uri());
            tally.cutOff();
            now.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        TakPeer now = peer;
        if (now != null) {
            now.close();
        }
        Thread dialing = thread;
        if (dialing != null) {
            dialing.interrupt();
        }
    }
}
