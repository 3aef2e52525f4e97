package org.trigpoint.feeds.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.trigpoint.model.recording.Raw;

/**
 * Passes raw messages on to one place as lines ended by CR LF: datagrams, a TCP server, or whoever connects to a local port.
 *
 * <p>Never slows the source down: each reader has a bounded {@link ForwardQueue} of its own and a thread that writes to it; what
 * a slow reader does not take is dropped, oldest first, and counted.
 */
final class Forwarder {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int MOST_CLIENTS = 64;
    private static final long FLUSH_MILLIS = 1_000;

    private final ForwardUri uri;
    private final Backoff backoff;
    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    /** One queue for each reader: the socket of a client, or this forwarder itself. */
    private final Map<Object, ForwardQueue> queues = new ConcurrentHashMap<>();

    private final List<Thread> writers = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private boolean closed;
    private volatile String detail = "";

    Forwarder(ForwardUri uri, long seed) {
        this.uri = uri;
        this.backoff = new Backoff(seed);
    }

    void start() {
        if (uri.kind() == ForwardUri.Kind.TCP_LISTEN) {
            Thread.ofVirtual().name("forward-listen").start(this::listen);
            return;
        }
        ForwardQueue queue = new ForwardQueue();
        queues.put(this, queue);
        write(() -> {
            if (uri.kind() == ForwardUri.Kind.UDP) {
                sendDatagrams(queue);
            } else {
                sendToServer(queue);
            }
        });
    }

    /** Passes one on; never waits. */
    void forward(Raw raw) {
        for (ForwardQueue queue : queues.values()) {
            int lost = queue.put(raw);
            if (lost > 0) {
                dropped.add(lost);
            }
        }
    }

    ForwardTally tally() {
        String trouble = detail;
        if (trouble.isEmpty() && uri.kind() == ForwardUri.Kind.TCP_LISTEN) {
            trouble = queues.size() == 1 ? "1 client" : queues.size() + " clients";
        }
        return new ForwardTally(uri.text(), sent.sum(), dropped.sum(), trouble);
    }

    /** Gives what waits a second to go out, then ends. */
    void close() {
        List<Thread> ending;
        synchronized (this) {
            ending = List.copyOf(writers);
        }
        queues.values().forEach(ForwardQueue::close);
        long deadlineNanos = System.nanoTime() + FLUSH_MILLIS * 1_000_000;
        boolean interrupted = Thread.interrupted();
        for (Thread writer : ending) {
            interrupted |= !endBy(writer, deadlineNanos);
        }
        closeSockets();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endBy(Thread writer, long deadlineNanos) {
        long leftMillis = Math.max(1, (deadlineNanos - System.nanoTime()) / 1_000_000);
        try {
            if (!writer.join(java.time.Duration.ofMillis(leftMillis))) {
                writer.interrupt();
            }
            return true;
        } catch (InterruptedException e) {
            writer.interrupt();
            return false;
        }
    }

    private synchronized void closeSockets() {
        closed = true;
        queues.values().forEach(ForwardQueue::close);
        for (AutoCloseable socket : open) {
            closeQuietly(socket);
        }
        open.clear();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // Closing is all that was wanted of it.
        }
    }

    private synchronized void write(Runnable writing) {
        if (!closed) {
            writers.removeIf(writer -> !writer.isAlive());
            writers.add(Thread.ofVirtual().name("forward").start(writing));
        }
    }

    /** Remembers a socket to close; one that comes too late is closed at once. */
    private synchronized boolean keep(AutoCloseable socket) {
        if (closed) {
            closeQuietly(socket);
            return false;
        }
        return open.add(socket);
    }

    private synchronized void drop(AutoCloseable socket) {
        open.remove(socket);
        closeQuietly(socket);
    }

    private void sendDatagrams(ForwardQueue queue) {
        try (DatagramSocket socket = new DatagramSocket()) {
            List<Raw> lines = new ArrayList<>();
            while (queue.takeAll(lines)) {
                for (Raw line : lines) {
                    sendDatagram(socket, line);
                }
                lines.clear();
            }
        } catch (IOException e) {
            detail = Reasons.of(e);
        } catch (InterruptedException e) {
            detail = "stopped";
        }
    }

    private void sendDatagram(DatagramSocket socket, Raw line) {
        byte[] bytes = lines(List.of(line));
        try {
            // Resolved each time it is made anew: an address may move while the source runs.
            InetSocketAddress to =
                    new InetSocketAddress(uri.at().host(), uri.at().port());
            socket.send(new DatagramPacket(bytes, bytes.length, to));
            sent.increment();
            detail = "";
        } catch (IOException | IllegalArgumentException e) {
            dropped.increment();
            detail = Reasons.of(e);
        }
    }

    private void sendToServer(ForwardQueue queue) {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.at().host(), uri.at().port()), CONNECT_MILLIS);
                backoff.reset();
                detail = "";
                if (!keep(socket)) {
                    return;
                }
                boolean done = writeAll(queue, socket);
                drop(socket);
                if (done) {
                    return;
                }
            } catch (IOException e) {
                detail = Reasons.of(e);
            }
            try {
                Thread.sleep(backoff.nextMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Writes until the queue is closed (true) or the reader has gone (false). */
    private boolean writeAll(ForwardQueue queue, Socket socket) {
        List<Raw> lines = new ArrayList<>();
        try {
            OutputStream out = socket.getOutputStream();
            while (queue.takeAll(lines)) {
                out.write(lines(lines));
                sent.add(lines.size());
                lines.clear();
            }
            return true;
        } catch (IOException e) {
            dropped.add(lines.size());
            detail = uri.kind() == ForwardUri.Kind.TCP ? Reasons.of(e) : detail;
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void listen() {
        try (ServerSocket server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(
                    uri.at().host().isEmpty()
                            ? new InetSocketAddress(uri.at().port())
                            : new InetSocketAddress(uri.at().host(), uri.at().port()));
            if (!keep(server)) {
                return;
            }
            while (true) {
                welcome(server.accept());
            }
        } catch (IOException e) {
            detail = Reasons.of(e);
        }
    }

    private void welcome(Socket client) {
        if (queues.size() >= MOST_CLIENTS || !keep(client)) {
            closeQuietly(client);
            return;
        }
        ForwardQueue queue = new ForwardQueue();
        synchronized (this) {
            // Closing looks at the queues under the same lock: none is forgotten.
            if (closed) {
                return;
            }
            queues.put(client, queue);
        }
        write(() -> {
            writeAll(queue, client);
            queues.remove(client);
            drop(client);
        });
    }

    private static byte[] lines(List<Raw> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * lines.size());
        for (Raw line : lines) {
            bytes.write(line.array(), line.offset(), line.length());
            bytes.write('\r');
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
