package org.trigpoint.app.tak;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trigpoint.feeds.cot.CotDecoder;
import org.trigpoint.feeds.cot.CotEncoder;
import org.trigpoint.feeds.cot.CotFramer;
import org.trigpoint.feeds.cot.CotFrames;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotMessage;
import org.trigpoint.feeds.cot.message.TakMessage;

/** A TAK client, or a server's end of a connection: keeps every event that comes, and the bytes that it came as. */
public final class TakClient implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An event and its bytes. */
    public record Received(CotEvent event, boolean protobuf, byte[] bytes) {}

    private final Socket socket;
    private final List<Received> received = new ArrayList<>();
    private boolean ended;

    public TakClient(Socket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        CotFramer framer = new CotFramer(new CotFrames() {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                keep(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
            }

            @Override
            public void junk(long lengthBytes) {
                throw new AssertionError("junk of " + lengthBytes + " bytes");
            }

            @Override
            public void tooLong(long lengthBytes) {
                throw new AssertionError("an event of " + lengthBytes + " bytes");
            }
        });
        byte[] chunk = new byte[777];
        try (InputStream in = socket.getInputStream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                framer.take(chunk, 0, read);
            }
        } catch (IOException e) {
            // The test, or the station, has closed it.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void keep(byte[] bytes) {
        CotMessage message = ((CotDecoded.Ok) CotDecoder.decode(bytes, 0, bytes.length)).message();
        message.findEvent().ifPresent(event -> received.add(new Received(event, message instanceof TakMessage, bytes)));
        notifyAll();
    }

    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** Events that are not of the protocol, in the order of their coming. */
    public List<CotEvent> events() {
        return received().stream()
                .map(Received::event)
                .filter(event -> !event.type().startsWith("t-x-"))
                .toList();
    }

    /** Waits for the first event, from this one on, that is so. */
    public synchronized Received await(String what, int from, Predicate<Received> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int at = from;
        while (true) {
            for (; at < received.size(); at++) {
                if (wanted.test(received.get(at))) {
                    return received.get(at);
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0 || ended) {
                throw new AssertionError("No " + what + " came" + (ended ? " before the end" : "") + ": "
                        + received.stream()
                                .map(one ->
                                        one.event().uid() + " " + one.event().type())
                                .toList());
            }
            wait(left);
        }
    }

    public Received awaitUid(String uid) throws InterruptedException {
        return await(uid, 0, one -> one.event().uid().equals(uid));
    }

    public Received awaitType(String type) throws InterruptedException {
        return await(type, 0, one -> one.event().type().equals(type));
    }

    /** Waits until the connection is over. */
    public synchronized void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ended) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("The connection has not ended");
            }
            wait(left);
        }
    }

    public void send(CotEvent event) throws IOException {
        socket.getOutputStream().write(CotEncoder.xml(event));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
