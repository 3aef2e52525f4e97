package org.trigpoint.app.tak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import org.trigpoint.feeds.cot.CotDecoder;
import org.trigpoint.feeds.cot.CotEncoder;
import org.trigpoint.feeds.cot.CotFramer;
import org.trigpoint.feeds.cot.CotFrames;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakMessage;

/**
 * One connection: a client of this station, or the server that this station is a client of. It begins in XML; the client may ask for
 * messages of the TAK protocol once the server has offered them. One thread writes and one reads.
 */
final class TakPeer {
    private static final int CHUNK_BYTES = 1 << 14;

    /** Which end of the connection this station is. */
    enum Side {
        SERVER,
        /** A client that stays with XML. */
        CLIENT,
        /** A client that asks for protobuf where it is offered. */
        CLIENT_OF_PROTOBUF
    }

    private final Socket socket;
    private final Side side;
    private final String uid;
    private final TakTally tally;
    private final Outbox outbox = new Outbox();
    private volatile boolean protobuf;
    private volatile long writingSinceNanos;
    private volatile long wroteNanos = System.nanoTime();
    private volatile long askedNanos;

    /** @param uid of this station in the messages of the protocol */
    TakPeer(Socket socket, Side side, String uid, TakTally tally) {
        this.socket = socket;
        this.side = side;
        this.uid = uid;
        this.tally = tally;
    }

    /** Hands over events; never waits. */
    void offer(List<CotEvent> events) {
        tally.superseded(outbox.put(events));
    }

    /** Writes until the connection is over; gives why it is. */
    String run() {
        Thread reader = Thread.ofVirtual().name("tak-reader").start(this::read);
        try {
            if (side == Side.SERVER) {
                outbox.putControl(TakControls.offer(uid, Instant.now()));
            }
            write();
            return "closed";
        } catch (IOException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopped";
        } finally {
            close();
            reader.interrupt();
        }
    }

    /** Ends the connection, from any thread. */
    void close() {
        outbox.close();
        try {
            socket.close();
        } catch (IOException e) {
            // Closing is all that was wanted of it.
        }
    }

    /** True when a write, or a server's answer, has been waited for so long. */
    boolean isStuck(long nanos, long longestNanos, long longestAnswerNanos) {
        long writing = writingSinceNanos;
        long asked = askedNanos;
        return (writing != 0 && nanos - writing > longestNanos) || (asked != 0 && nanos - asked > longestAnswerNanos);
    }

    /** Asks a server whether it is there when nothing was written for so long: servers part from clients that say nothing. */
    void pingAfter(long nanos, long quietNanos) {
        if (side != Side.SERVER && writingSinceNanos == 0 && askedNanos == 0 && nanos - wroteNanos > quietNanos) {
            wroteNanos = nanos;
            outbox.putControl(TakControls.ping(uid + "-ping", Instant.now()));
        }
    }

    private void write() throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        List<CotEvent> some = outbox.take();
        while (!some.isEmpty()) {
            CotEvent first = some.getFirst();
            if (first.type().equals(TakControls.REQUEST)) {
                // Before it is written: the answer may come at once.
                outbox.hold(true);
            }
            byte[] bytes = bytes(some, protobuf);
            writingSinceNanos = System.nanoTime();
            out.write(bytes);
            writingSinceNanos = 0;
            wroteNanos = System.nanoTime();
            tally.sent(some);
            if (side == Side.SERVER && first.type().equals(TakControls.RESPONSE)) {
                protobuf = protobuf || TakControls.isGranted(first);
            }
            some = outbox.take();
        }
    }

    private static byte[] bytes(List<CotEvent> events, boolean protobuf) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        for (CotEvent event : events) {
            bytes.writeBytes(protobuf ? CotEncoder.takStream(new TakMessage(null, event, 0)) : CotEncoder.xml(event));
        }
        return bytes.toByteArray();
    }

    private void read() {
        CotFramer framer = new CotFramer(new Hearing());
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                framer.take(chunk, 0, read);
            }
        } catch (IOException e) {
            // The writer says why, or was told to end.
        } finally {
            close();
        }
    }

    private void hear(CotEvent event) {
        tally.heard();
        switch (event.type()) {
            case TakControls.PING -> outbox.putControl(TakControls.pong(Instant.now()));
            case TakControls.OFFER -> hearOffer(event);
            case TakControls.REQUEST -> hearRequest(event);
            case TakControls.RESPONSE -> hearResponse(event);
            default -> {
                // What clients say of themselves is taken by a feed, where the site has one.
            }
        }
    }

    /** Nothing more is sent until the server has answered. */
    private void hearOffer(CotEvent event) {
        if (side == Side.CLIENT_OF_PROTOBUF && askedNanos == 0 && TakControls.isOffer(event)) {
            askedNanos = System.nanoTime();
            outbox.putControl(TakControls.request(event.uid(), Instant.now()));
        }
    }

    private void hearRequest(CotEvent event) {
        if (side == Side.SERVER) {
            boolean granted = TakControls.requestedVersion(event) == TakControls.VERSION;
            outbox.putControl(TakControls.response(event.uid(), granted, Instant.now()));
        }
    }

    private void hearResponse(CotEvent event) {
        if (side == Side.CLIENT_OF_PROTOBUF && askedNanos != 0) {
            askedNanos = 0;
            protobuf = TakControls.isGranted(event);
            outbox.hold(false);
        }
    }

    private final class Hearing implements CotFrames {
        @Override
        public void frame(byte[] bytes, int offset, int length) {
            if (CotDecoder.decode(bytes, offset, length) instanceof CotDecoded.Ok ok) {
                ok.message().findEvent().ifPresent(TakPeer.this::hear);
            }
        }

        @Override
        public void junk(long lengthBytes) {
            // Nothing is asked by it.
        }

        @Override
        public void tooLong(long lengthBytes) {
            // Nothing is asked by it.
        }
    }
}
